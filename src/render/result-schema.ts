import { z } from "zod";
import { DATASET_NAMES } from "../domain/datasets.ts";
import { EVIDENCE_KINDS, SEVERITIES } from "../domain/policy.ts";
import { type Judgement, STATUSES } from "../domain/status.ts";
import { changesSchema } from "./changes/schema.ts";

const status = z.enum(STATUSES);
const judgement = status.exclude(["waived"]) satisfies z.ZodType<Judgement>;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const rows = z.int().nonnegative();

const evidence = z.strictObject({
  file: z.string(),
  line: z.int().positive().describe("The line of the file that the row starts on; the header is line 1"),
  field: z.string().describe("The column, by its name in the contract"),
  value: z.string().nullable().describe("The text of the cell, or that it is withheld; null: there is no such column"),
});

const waiver = z.strictObject({
  status: judgement.describe("What the finding would be without the waiver"),
  reason: z.string(),
  approvedBy: z.string(),
  until: day.describe("The last day of the waiver"),
});

const subject = z.strictObject({
  type: z.enum(["pupil", "school"]),
  pupil: z.string().nullable().describe("A pseudonym, or with --identify the UPN; null for the school"),
  name: z.string().optional().describe("Only with --identify"),
  key: z.string().describe("Tells it from the other subjects of the same pupil: a date, an item, the academic year"),
});

const finding = z.strictObject({
  subject,
  status,
  reason: z.string().describe("The sentence of the control kind that the message was made from"),
  message: z.string(),
  due: day.optional(),
  mend: z.string().optional().describe("What to do about a failure, or about what is due"),
  evidence: z.array(evidence),
  fingerprint: z.string().describe("The same finding on another day: made of control, pseudonym and key"),
  waived: waiver.optional(),
});

const control = z.strictObject({
  id: z.string(),
  title: z.string().describe("The duty, in our own words"),
  clause: z.string().describe("The heading that the clause stands under in the policy"),
  evidence: z.enum(EVIDENCE_KINDS),
  check: z.string().describe("The control kind"),
  status: judgement.describe("The worst of the findings"),
  severity: z.enum(SEVERITIES),
  addressee: z.string().describe("Who acts on a failure"),
  from: z.string().describe("The policy that the control was written in"),
  authority: z.string().optional().describe("The authority whose rule it is, laid over the policy of the school"),
  source: z.string().optional(),
  since: z.string().optional(),
  params: z.record(z.string(), z.unknown()),
  chosen: z.array(z.string()).describe("Parameters, or parts of one, that cic-audit chose: the document is silent"),
  counts: z.strictObject(Object.fromEntries(STATUSES.map((name) => [name, rows])) as Record<Status, typeof rows>),
  findings: z.array(finding),
});

type Status = (typeof STATUSES)[number];

const query = z.strictObject({
  kind: z.string(),
  title: z.string(),
  subject,
  message: z.string(),
  evidence: z.array(evidence),
});

const input = z.strictObject({
  file: z.string(),
  dataset: z.enum(DATASET_NAMES).nullable(),
  rows: rows.describe("The sum of used, others, unlisted and skipped"),
  used: rows,
  others: rows.describe("Rows of pupils on the list whom no policy speaks of"),
  unlisted: rows.describe("Rows of pupils who are not on the pupil list"),
  skipped: rows.describe("Rows set aside; the warnings say why"),
  encoding: z.string(),
  sha256: z.string(),
});

const warning = z.strictObject({
  file: z.string(),
  line: z.int().positive().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  message: z.string(),
  remedy: z.string().optional(),
});

/** The result of an audit as other programs may rely on it (contract, section 3). */
export const resultSchema = z.strictObject({
  schema: z.literal("cic-audit/result/1"),
  tool: z.strictObject({ name: z.literal("cic-audit"), version: z.string() }),
  policy: z.strictObject({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    remarks: z.array(z.string()).describe("What a reader should know of the policy on that day"),
    leftOut: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
  }),
  school: z.string().nullable(),
  asOf: day,
  academicYear: z.string(),
  identified: z.boolean().describe("Whether it holds names and UPNs"),
  inputs: z.array(input),
  cohort: z.strictObject({ inCare: rows, previouslyInCare: rows, otherSocialWorker: rows }),
  status: judgement,
  controls: z.array(control),
  queries: z.array(query).describe("What a person should look at: records that do not fit each other. No failures"),
  warnings: z.array(warning),
  since: changesSchema.optional().describe("What is different since an earlier run; only with --since"),
});

/** A type with nothing in it that could be changed. */
export type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** An audit with everything private taken out, unless it was asked for: what every renderer starts from. */
export type ResultDocument = DeepReadonly<z.output<typeof resultSchema>>;
export type ControlDocument = ResultDocument["controls"][number];
export type QueryDocument = ResultDocument["queries"][number];
export type FindingDocument = ControlDocument["findings"][number];
