import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { durationInWords } from "../../calendar/duration.ts";
import { passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, placements } from "../looked-at.ts";
import { groups, interval } from "../params.ts";
import { reviewOf, reviewReasons } from "./review.ts";
import { startUnknown } from "./start-unknown.ts";

export const provisionMonitored = defineControlKind({
  id: "provision.monitored",
  title: "alternative provision reviewed regularly",
  params: z.strictObject({ every: interval("The longest time between reviews"), groups: groups() }),
  doc: {
    asks: "Whether each alternative provision was reviewed recently enough.",
    when: {
      pass: "last_reviewed, or the start if that is later, is at most `every` before the as-of date, or before end_date if the placement has ended.",
      fail: "It is earlier.",
      "not-assessable":
        "It is earlier or not given, and the end or the last review is on a date not known or has no column; or the placement began on a date not known.",
      "not-applicable":
        "No alternative provision was active in the period, up to the as-of date, on a day on which its child was in care (or in the group). A child of a group that counts only while on roll is looked at too if taken off the roll in the period before the placement began.",
    },
    examples: {
      pass: "Six weeks, as of 10 March: last reviewed on 27 January, 42 days before.",
      fail: "Last reviewed on 26 January.",
      "not-assessable": 'Begun on 6 January, and last_reviewed says "yes".',
      "not-applicable": "The only alternative provision ended on 22 July, before this year.",
    },
    mend: "Review the placement now with the provider, the child and the social worker, and enter the date.",
  },
  reasons: {
    reviewed: passes(
      (f: { last: IsoDate; until: IsoDate; every: string }) =>
        `Last reviewed, or begun, on ${inWords(f.last)}, within ${f.every} of ${inWords(f.until)}.`,
    ),
    ...reviewReasons,
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["provision"],
  subjects: placements("alternative provision"),
  judgesBy: () => [],
  judge({ subject: { event, on }, params, school, say }) {
    const evidence = [event.start_date, event.end_date, event.last_reviewed];
    if (on === null) return say.startUnknown({}, [event.start_date]);
    const { is, last, until } = reviewOf(event, on, params.every, school.asOf);
    if (is === "not known") return say.reviewUnknown({}, evidence);
    const facts = { last, until, every: durationInWords(params.every) };
    return is === "in time" ? say.reviewed(facts, evidence) : say.overdue(facts, evidence);
  },
});
