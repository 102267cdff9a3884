import { z } from "zod";
import { OPEN_STATUSES } from "../../domain/changes.ts";
import { STATUSES } from "../../domain/status.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().nonnegative();
const control = z.string();
const authority = z.string().optional();

const change = z.strictObject({
  control,
  authority,
  severity: z.string().optional(),
  subject: z.strictObject({
    type: z.enum(["pupil", "school"]),
    pupil: z.string().nullable().describe("Of what is gone always the pseudonym: nothing else is kept"),
    name: z.string().optional(),
    key: z.string(),
  }),
  fingerprint: z.string(),
  was: z.enum(OPEN_STATUSES).nullable().describe("What was open at the earlier run; null: nothing was"),
  now: z.enum(STATUSES).nullable().describe("Null: nobody looks at it any more"),
  message: z.string().optional(),
  due: day.optional(),
});

/** What is different since an earlier run, as other programs may rely on it. */
export const changesSchema = z.strictObject({
  since: z
    .strictObject({ asOf: day, at: z.string() })
    .nullable()
    .describe("The earlier run; null: there is none, and whatever is open is new"),
  remarks: z.array(z.string()),
  new: z.array(change).describe("Open now, and not then"),
  changed: z.array(change).describe("Open then and now, with another status"),
  fixed: z.array(change).describe("Open then, passed now"),
  gone: z.array(change).describe("Open then; now waived, not applicable or not looked at, and not known to be mended"),
  unchanged: count.describe("How many are open then and now with the same status"),
  askedAnew: z
    .array(
      z.strictObject({
        control,
        authority,
        counts: z.strictObject({ fail: count, "not-assessable": count, due: count }),
      }),
    )
    .describe("Controls that asked something else then, or nothing: what they find is set against nothing"),
  dueSoon: z.array(change).describe("Due within 14 days, and not yet so near then"),
});
