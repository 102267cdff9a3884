import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { durationInWords, since } from "../../calendar/duration.ts";
import { dateOf, leavesOpen } from "../../domain/cells.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { always, childrenNow, theSchool } from "../looked-at.ts";
import { noRow, schoolRow } from "./school-row.ts";

/** Governors hear of the number once a year: a choice of ours, since the report is yearly. */
const EVERY: Duration = { count: 1, unit: "years" };

export const reportCohortCount = defineControlKind({
  id: "report.cohort-count",
  title: "governors told how many children in care are on roll",
  about: "school",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether governors had a report in the year up to the as-of date, which is where they learn the number of " +
      "children in care. The data say when a report was made and not what was in it: the report that cic-audit " +
      "prints holds the number and no name; of a report of your own, see for yourself that it does.",
    when: {
      pass:
        "last_governors_report is a date within the year up to the as-of date, the day exactly a year before " +
        "included.",
      fail: "last_governors_report is older, or empty, or says no.",
      "not-assessable":
        "There is no school file, or not one row in it; or last_governors_report says yes or is missing.",
    },
    examples: {
      pass: "A report on 10 March 2025, as-of date 10 March 2026.",
      fail: "The same report, as-of date 11 March 2026.",
      "not-assessable": "last_governors_report says yes.",
    },
    mend: "Print the report to governors, put it before them, and enter the date in the school file.",
  },
  reasons: {
    reported: passes(
      (f: { on: IsoDate; children: number }) =>
        `Governors had a report on ${inWords(f.on)}. Children in care on roll now: ${f.children}.`,
    ),
    outOfDate: fails(
      (f: { on: IsoDate }) =>
        `Governors last had a report on ${inWords(f.on)}, more than ${durationInWords(EVERY)} ago.`,
    ),
    never: fails(() => "No report to governors is recorded."),
    undated: cannotTell(
      () => "The date of the last report is not known: enter last_governors_report in the school file.",
    ),
    noRow,
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["school"],
  judge({ school, say }) {
    const row = schoolRow(school);
    if (row === null) return say.noRow({}, []);
    const cell = row.last_governors_report;
    if (leavesOpen(cell)) return say.undated({}, [cell]);
    const on = dateOf(cell);
    if (on === null) return say.never({}, [cell]);
    return on >= since(school.asOf, EVERY)
      ? say.reported({ on, children: childrenNow(school).length }, [cell])
      : say.outOfDate({ on }, [cell]);
  },
});
