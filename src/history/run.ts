import { createHash } from "node:crypto";
import { z } from "zod";
import { OPEN_STATUSES, type OpenStatus } from "../domain/changes.ts";
import { STATUSES, type Status } from "../domain/status.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().nonnegative();
const judgement = z.enum(STATUSES).exclude(["waived"]);
const authority = z
  .string()
  .optional()
  .describe("The placing authority whose rule it is, where it is not the school's");

const controlSchema = z.object({
  id: z.string(),
  authority,
  rule: z.string().describe("Tells whether an earlier run asked the same: made of check and parameters"),
  status: judgement,
  counts: z.partialRecord(z.enum(STATUSES), count).describe("How many findings have each status that any has"),
});

const openSchema = z.object({
  control: z.string(),
  authority,
  status: z.enum(OPEN_STATUSES),
  pupil: z.string().nullable().describe("The pseudonym; null for the school"),
  key: z.string(),
  fingerprint: z.string(),
});

/**
 * A run as it is kept: what tells later what is new, what is mended and how a school gets on, and no more. No name, UPN,
 * sentence or evidence is in it.
 */
export const runSchema = z.object({
  schema: z.literal("cic-audit/run/1"),
  number: z.int().positive().describe("Runs are numbered as they are made; two at once may have one number"),
  at: z.iso.datetime().describe("When it was made"),
  asOf: day,
  academicYear: z.string(),
  exports: z.array(z.string()).describe("What was audited, by its path from the config file"),
  tool: z.string().describe("The version of cic-audit"),
  policy: z.object({ id: z.string(), version: z.string() }),
  key: z.string().describe("The same in all runs whose pseudonyms are of one key"),
  cohort: z.object({ inCare: count, previouslyInCare: count, otherSocialWorker: count }),
  status: judgement,
  controls: z.array(controlSchema),
  findings: z.array(openSchema).describe("Those that failed, could not be assessed or were due"),
});

export type Run = z.output<typeof runSchema>;
export type OpenFinding = Run["findings"][number];

/** A finding of a result, as far as runs are told apart by it. */
export interface JudgedFinding {
  readonly subject: {
    readonly type: "pupil" | "school";
    readonly pupil: string | null;
    readonly name?: string | undefined;
    readonly key: string;
  };
  readonly status: Status;
  readonly message: string;
  readonly due?: string | undefined;
  readonly fingerprint: string;
}

/** A control of a result, likewise. */
export interface JudgedControl {
  readonly id: string;
  readonly authority?: string | undefined;
  readonly severity: string;
  readonly check: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly status: Run["status"];
  readonly counts: Readonly<Record<Status, number>>;
  readonly findings: readonly JudgedFinding[];
}

/** A result, likewise. */
export interface Judged {
  readonly tool: { readonly version: string };
  readonly policy: { readonly id: string; readonly version: string };
  readonly asOf: string;
  readonly academicYear: string;
  readonly cohort: Run["cohort"];
  readonly status: Run["status"];
  readonly controls: readonly JudgedControl[];
}

/** When a run was made, what it looked at, and by which key it called the children. */
export type About = Pick<Run, "number" | "at" | "exports" | "key">;

/** What is kept of a result; it must be one without names. */
export function runOf(result: Judged, { number, at, exports, key }: About): Run {
  const { tool, policy, asOf, academicYear, cohort, status, controls } = result;
  return {
    ...{ schema: "cic-audit/run/1", number, at, asOf, academicYear, exports, tool: tool.version },
    policy: { id: policy.id, version: policy.version },
    ...{ key, cohort: { ...cohort }, status },
    controls: controls.map((control) => ({
      ...ruleOf(control),
      ...{ rule: contentOf(control), status: control.status, counts: present(control.counts) },
    })),
    findings: controls.flatMap((control) =>
      control.findings.flatMap(({ subject, status, fingerprint }) =>
        isOpen(status)
          ? [{ control: control.id, ...authorityOf(control), status, ...whoIn(subject), fingerprint }]
          : [],
      ),
    ),
  };
}

export const isOpen = (status: Status): status is OpenStatus => (OPEN_STATUSES as readonly string[]).includes(status);

/** What a control asks, whatever it is called: another threshold is another rule. */
export function contentOf({ check, params }: Pick<JudgedControl, "check" | "params">): string {
  return createHash("sha256")
    .update(JSON.stringify([check, params]))
    .digest("hex")
    .slice(0, 16);
}

type Rule = Pick<JudgedControl, "id" | "authority">;
/** The counts that are not nought. */
const present = (counts: JudgedControl["counts"]): Run["controls"][number]["counts"] =>
  Object.fromEntries(Object.entries(counts).filter(([, number]) => number > 0));

const authorityOf = ({ authority: name }: Rule) => (name === undefined ? {} : { authority: name });
const ruleOf = (rule: Rule) => ({ id: rule.id, ...authorityOf(rule) });
const whoIn = ({ pupil, key }: JudgedFinding["subject"]) => ({ pupil, key });
