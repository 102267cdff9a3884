import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { holdsUntil } from "../../calendar/duration.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, holds } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow } from "../looked-at.ts";
import { interval } from "../params.ts";
import { childrenWithPlan, NO_PLAN, sayNoPlan } from "./plans.ts";

export const ehcpReviewed = defineControlKind({
  id: "ehcp.reviewed",
  title: "EHC plans reviewed when they are due",
  params: z.strictObject({ every: interval("How long a plan holds after it was issued or reviewed") }),
  doc: {
    asks:
      "Whether the EHC plan of each child in care with sen_status E was issued or reviewed no longer ago than it " +
      "may hold.",
    when: {
      pass: "The latest of issued and last_review, with the time added to it, is on or after the as-of date.",
      fail: "It is before the as-of date.",
      "not-assessable":
        "The child has no row in the EHC plan file; or the dates that are known are not enough, and issued is " +
        "empty or says yes, or last_review says yes or is missing; or sen_status is empty and there is no row " +
        "that tells of a plan.",
      "not-applicable": "Nobody in care and on roll on the as-of date has a plan: sen_status is N or K for all.",
    },
    examples: {
      pass: "Every year, as-of date 22 May 2026: last reviewed on 22 May 2025.",
      fail: "Issued on 1 March 2022, last reviewed on 21 May 2025.",
      "not-assessable": "Issued on 1 March 2022, and last_review says yes.",
      "not-applicable": "The only child in care has sen_status K.",
    },
    mend: "Ask the authority that keeps the plan for the review, hold it, and record its date in the EHC plan file.",
  },
  reasons: {
    holds: holds(
      (f: { last: IsoDate; due: IsoDate }) =>
        `EHC plan issued or reviewed on ${inWords(f.last)}; the next review is due by ${inWords(f.due)}.`,
    ),
    overdue: fails(
      (f: { last: IsoDate; due: IsoDate }) =>
        `EHC plan last issued or reviewed on ${inWords(f.last)}; a review was due by ${inWords(f.due)}.`,
    ),
    unclear: cannotTell(
      (f: { column: string }) =>
        `When the EHC plan was last reviewed is not known: enter ${f.column} in the EHC plan file.`,
    ),
    ...NO_PLAN,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: childrenWithPlan,
  judgesBy: () => ["ehcp"],
  judge({ subject: { child }, params: { every }, school, say }) {
    const cells = child.ehcp.flatMap(({ issued, last_review }) => [issued, last_review]);
    const dates = cells.map(dateOf).filter((date) => date !== null);
    const last = dates.sort().at(-1);
    const held = last && { last, due: holdsUntil(last, every) };
    if (held && held.due >= school.asOf) return say.holds(held, cells, held.due);
    const open = child.ehcp.flatMap(openCells)[0];
    if (open) return say.unclear({ column: open.cite.field }, [open]);
    return held ? say.overdue(held, cells, held.due) : sayNoPlan(child, say);
  },
});

/** The dates of a plan that are missing: a plan that is there was issued, and may be reviewed. */
function openCells({ issued, last_review }: RecordOf<"ehcp">) {
  return [...(dateOf(issued) === null ? [issued] : []), ...(leavesOpen(last_review) ? [last_review] : [])];
}
