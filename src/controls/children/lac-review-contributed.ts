import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, failsLate, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, reviews } from "../looked-at.ts";

export const lacReviewContributed = defineControlKind({
  id: "lac-review.contributed",
  title: "the school's part in each looked-after review",
  params: z.strictObject({}),
  doc: {
    asks: "Whether the school sent a report to each looked-after review of the period, or somebody to it.",
    when: {
      pass: "report_sent is on or before the date of the review, or represented is yes.",
      fail: "represented is no, and the report was sent later or not at all.",
      "not-assessable":
        "represented is not yes, and report_sent is on a date not known or no column of the file, or represented " +
        "is empty; or the review is on a date not known.",
      "not-applicable": "No looked-after review was held in the period while its child was in care.",
    },
    examples: {
      pass: "Review on 2 February 2026, report sent that day.",
      fail: "Report sent on 3 February 2026, and represented no.",
      "not-assessable": "No report, and represented left empty.",
      "not-applicable": "The only review was in July, in the academic year before.",
    },
    mend: "Send the report now, and ask the reviewing officer for the date of the next review.",
  },
  reasons: {
    represented: passes((f: { on: IsoDate }) => `The school was represented at the review of ${inWords(f.on)}.`),
    reported: passes(
      (f: { on: IsoDate; sent: IsoDate }) => `Report sent on ${inWords(f.sent)} for the review of ${inWords(f.on)}.`,
    ),
    late: failsLate(
      (f: { on: IsoDate; sent: IsoDate }) =>
        `Report sent on ${inWords(f.sent)}, after the review of ${inWords(f.on)}, and nobody was there for the school.`,
    ),
    absent: fails(
      (f: { on: IsoDate }) => `The school neither sent a report to the review of ${inWords(f.on)} nor was represented.`,
    ),
    notRecorded: cannotTell(
      (f: { on: IsoDate; column: string }) =>
        `The school's part in the review of ${inWords(f.on)} is not recorded: fill in ${f.column} in the ` +
        "looked-after reviews file.",
    ),
    reviewUndated: cannotTell(
      () => "A review is recorded without its date: fill in date in the looked-after reviews file.",
    ),
  },
  concerns: anyEventPossible,
  findsIn: () => ["lac_reviews"],
  subjects: reviews,
  judgesBy: () => [],
  judge({ subject: { event, on }, say }) {
    if (on === null) return say.reviewUndated({}, [event.date]);
    const { report_sent, represented } = event;
    const evidence = [event.date, report_sent, represented];
    const sent = dateOf(report_sent);
    if (represented.value === "yes") return say.represented({ on }, evidence);
    if (sent !== null && sent <= on) return say.reported({ on, sent }, evidence);
    if (leavesOpen(report_sent)) return say.notRecorded({ on, column: "report_sent" }, evidence);
    if (represented.value === "unknown") return say.notRecorded({ on, column: "represented" }, evidence);
    return sent === null ? say.absent({ on }, evidence) : say.late({ on, sent }, evidence);
  },
});
