import { z } from "zod";
import { SEVERITIES } from "../../domain/policy.ts";
import { STATUSES } from "../../domain/status.ts";
import type { DeepReadonly } from "../result-schema.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const subject = z.strictObject({
  type: z.enum(["pupil", "school"]),
  pupil: z.string().nullable().describe("A pseudonym, or with --identify the UPN; null for the school"),
  name: z.string().optional().describe("Only with --identify"),
  key: z.string().describe("The key of the finding"),
});

/** What is asked for: in the order in which a list has them. */
export const STATES = ["overdue", "due", "unclear", "to be renewed"] as const;

const deadline = z.strictObject({
  state: z
    .enum(STATES)
    .describe("unclear: it may have been done, and cannot be told; to be renewed: it was done, and holds until then"),
  due: day.nullable().describe("The last day on which it is in time; null: after the last day of the calendar"),
  clock: z.enum(["school days", "working days", "days"]).describe("The days that the control counts"),
  left: z
    .strictObject({
      schoolDays: z.int().nullable().describe("Null where the calendar does not reach so far"),
      workingDays: z.int(),
      days: z.int(),
    })
    .nullable()
    .describe("From the as-of date to the deadline, which is included; negative where it has passed"),
  subject,
  control: z.string(),
  authority: z.string().optional().describe("The authority whose rule it is, laid over the policy of the school"),
  duty: z.string(),
  clause: z.string(),
  check: z.string(),
  severity: z.enum(SEVERITIES),
  addressee: z.string().describe("Who acts on it"),
  message: z.string(),
  toDo: z.string().optional(),
  fingerprint: z.string().describe("The finding in the result of check that it is"),
});

const ifMissed = z.strictObject({
  subject,
  percent: z.number().describe("What attendance is not to fall below"),
  controls: z.array(z.string()).describe("The controls that say so"),
  authority: z.string().optional(),
  state: z.enum(["below", "near", "unknown"]),
  attended: z.int().nullable(),
  possible: z.int().nullable(),
  sessions: z.int().nullable().describe("How many of the next sessions in a row must be missed"),
  on: day.nullable().describe("The day on which it then falls below; null where the calendar does not tell"),
  message: z.string(),
});

/** What comes next, as other programs may rely on it. */
export const deadlinesSchema = z.strictObject({
  schema: z.literal("cic-audit/deadlines/1"),
  tool: z.strictObject({ name: z.literal("cic-audit"), version: z.string() }),
  policy: z.strictObject({ id: z.string(), title: z.string(), version: z.string() }),
  school: z.string().nullable(),
  asOf: day,
  academicYear: z.string(),
  identified: z.boolean().describe("Whether it holds names and UPNs"),
  until: day.describe("The last day that was looked at"),
  status: z.enum(STATUSES).exclude(["waived"]).describe("The worst: fail, where something is overdue"),
  deadlines: z.array(deadline).describe("What is overdue, then what comes by then, by date"),
  later: z.int().nonnegative().describe("How many deadlines come after the last day looked at"),
  undatedFailures: z.int().nonnegative().describe("Failures with no deadline, which check lists"),
  unknown: z.array(z.string()).describe("Controls that set deadlines and cannot be assessed"),
  warnings: z.int().nonnegative().describe("How many warnings check gives about the exports"),
  ifMissed: z
    .array(ifMissed)
    .describe("Whose attendance is below a threshold, or would be if five sessions were missed"),
});

export type DeadlinesDocument = DeepReadonly<z.output<typeof deadlinesSchema>>;
export type DeadlineEntry = DeadlinesDocument["deadlines"][number];
export type IfMissedEntry = DeadlinesDocument["ifMissed"][number];
