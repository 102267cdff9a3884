import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { holdsUntil } from "../../calendar/duration.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, holds } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { interval } from "../params.ts";
import { noRow, schoolRow } from "./school-row.ts";

export const policyReviewed = defineControlKind({
  id: "policy.reviewed",
  title: "the policy itself reviewed as often as it should be",
  about: "school",
  params: z.strictObject({ every: interval("How long a policy holds after it was adopted or reviewed") }),
  doc: {
    asks: "Whether the policy was adopted or reviewed no longer ago than it may hold.",
    when: {
      pass:
        "The later of policy_adopted and policy_reviewed, with the time added to it, is on or after the as-of " +
        "date.",
      fail: "It is before the as-of date, or both columns are empty.",
      "not-assessable":
        "There is no school file, or not one row in it; or the date that is known is not enough, and the other " +
        "column says yes or is missing.",
    },
    examples: {
      pass: "Reviewed on 22 May 2023, to hold for 3 years; as-of date 22 May 2026.",
      fail: "The same, as-of date 23 May 2026.",
      "not-assessable": "Adopted on 10 September 2019, and the file has no column policy_reviewed.",
    },
    mend: "Put the policy before the governors, and record the date of the review in the school file.",
  },
  reasons: {
    holds: holds(
      (f: { last: IsoDate; due: IsoDate }) =>
        `Policy adopted or reviewed on ${inWords(f.last)}; the next review is due by ${inWords(f.due)}.`,
    ),
    overdue: fails(
      (f: { last: IsoDate; due: IsoDate }) =>
        `Policy last adopted or reviewed on ${inWords(f.last)}; a review was due by ${inWords(f.due)}.`,
    ),
    never: fails(() => "Neither an adoption nor a review of the policy is recorded."),
    unclear: cannotTell(
      (f: { column: string }) =>
        `When the policy was last reviewed is not known: enter ${f.column} in the school file.`,
    ),
    noRow,
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["school"],
  judge({ params: { every }, school, say }) {
    const row = schoolRow(school);
    if (row === null) return say.noRow({}, []);
    const cells = [row.policy_adopted, row.policy_reviewed];
    const dates = cells.map(dateOf).filter((date) => date !== null);
    const last = dates.sort().at(-1);
    const held = last && { last, due: holdsUntil(last, every) };
    if (held && held.due >= school.asOf) return say.holds(held, cells, held.due);
    const open = cells.find(leavesOpen);
    if (open) return say.unclear({ column: open.cite.field }, [open]);
    return held ? say.overdue(held, cells, held.due) : say.never({}, cells);
  },
});
