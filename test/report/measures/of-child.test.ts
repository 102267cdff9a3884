import { expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { measuresOfChild } from "../../../src/measures.ts";
import { childYears } from "../../../src/report/measures/of-child.ts";
import {
  attendanceByTerm,
  attendanceIn,
  daysLostIn,
  exclusionIn,
  fundingIn,
  meetingsIn,
  meetingsWithDates,
  needsIn,
  progressIn,
  questionnaireIn,
  suspensionsIn,
  termsWithMeeting,
} from "../../../src/report/sections/child-year.ts";
import { marks } from "../../support/marks.ts";
import { type Rows, schoolFrom } from "../../support/school.ts";

/** What is told of the children of a school on 10 March 2026, in the spring term; by upn, a sentence for each question. */
function told(rows: Rows, asOf = "2026-03-10") {
  const school = schoolFrom(rows, date(asOf));
  const years = childYears(school, (child) => measuresOfChild(child, school, []));
  return new Map(
    [...years].map(([id, year]) => {
      const child = school.children.find((one) => one.id === id);
      if (child === undefined) throw new Error(`there is no child ${id}`);
      const words = {
        attendance: attendanceIn(year),
        terms: attendanceByTerm(year)
          .map(([, said]) => said)
          .join(" | "),
        suspensions: suspensionsIn(year),
        daysLost: daysLostIn(year),
        excluded: exclusionIn(year),
        meetings: meetingsIn(year),
        dates: meetingsWithDates(year),
        inTerms: termsWithMeeting(year),
        sdq: questionnaireIn(year),
        needs: needsIn(child, year),
        funding: fundingIn(year),
        progress: progressIn(year),
        assessments: year.assessments.map(({ name, baseline, current, target }) => [name, baseline, current, target]),
      };
      return [id, words] as const;
    }),
  );
}

const suspension = { type: "suspension", start_date: "2025-11-03", end_date: "2025-11-04", sessions: "3", outcome: "" };
const permanent = { ...suspension, type: "permanent", end_date: "", sessions: "" };
const pep = { meeting_date: "2025-10-14", quality: "green", attendees: "DT" };
const assessed = { subject: "English", assessed_on: "2025-12-01", baseline: "3", current: "4", target: "5" };
const sdq = { date: "2025-11-11", total: "31", reason_not_completed: "" };
const money = { academic_year: "2025/26", allocated: "2630", spent: "1500.5", pep_target: "reading" };
const left = { school_end: "2025-12-19" };
const CANNOT = "cannot be told";

/** Exports, a question, and what must be said of the child A1. */
type Case = readonly [rows: Rows, question: string, said: string];

test.each<readonly [string, Case]>([
  ["attended of possible", [{ attendance: marks("2025-12-18", [1, "/\\"], [1, "/N"]) }, "attendance", "3 of 4"]],
  [
    "by term, the last day of one and the first of the next",
    [
      { attendance: [...marks("2025-12-19", [1, "/N"]), ...marks("2026-01-05", [5, "/\\"])] },
      "terms",
      "1 of 2 | 10 of 10 (100%)",
    ],
  ],
  [
    "a term without a possible session",
    [{ attendance: marks("2026-01-05", [1, "/\\"]) }, "terms", "no session was possible | 2 of 2"],
  ],
  ["no register is no attendance", [{ attendance: null }, "attendance", CANNOT]],
  [
    "nor is a register without a possible session",
    [{ attendance: marks("2025-09-03", [1, "XX"]) }, "attendance", CANNOT],
  ],
  ["a summary tells nothing by term", [{ attendance: null }, "terms", CANNOT]],
  ["nobody suspended", [{ suspensions: [] }, "suspensions", "none"]],
  ["nobody suspended loses no day", [{ suspensions: [] }, "daysLost", "none"]],
  ["no file is not none", [{ suspensions: null }, "suspensions", CANNOT]],
  ["no file tells of no day", [{ suspensions: null }, "daysLost", CANNOT]],
  ["no file tells of no exclusion", [{ suspensions: null }, "excluded", CANNOT]],
  ["one suspended", [{ suspensions: [suspension] }, "suspensions", "1"]],
  ["half days count", [{ suspensions: [suspension] }, "daysLost", "1.5 school days"]],
  ["one day", [{ suspensions: [{ ...suspension, sessions: "2" }] }, "daysLost", "1 school day"]],
  [
    "one on a date not known may be of the year",
    [{ suspensions: [suspension, { ...suspension, start_date: "yes" }] }, "suspensions", "at least 1"],
  ],
  ["and alone tells nothing", [{ suspensions: [{ ...suspension, start_date: "yes" }] }, "suspensions", CANNOT]],
  [
    "days of which some are not known",
    [
      { suspensions: [suspension, { ...suspension, start_date: "2026-01-06", end_date: "", sessions: "" }] },
      "daysLost",
      "at least 1.5 school days",
    ],
  ],
  ["not excluded", [{ suspensions: [suspension] }, "excluded", "no"]],
  ["excluded", [{ suspensions: [permanent] }, "excluded", "yes"]],
  ["excluded, and taken back", [{ suspensions: [{ ...permanent, outcome: "reinstated" }] }, "excluded", "no"]],
  ["no PEP file", [{ peps: null }, "dates", CANNOT]],
  ["no meeting", [{ peps: [] }, "dates", "none"]],
  [
    "meetings with quality, or without",
    [
      { peps: [pep, { ...pep, meeting_date: "2026-02-03", quality: "" }] },
      "dates",
      "2: 14 October 2025 (green), 3 February 2026 (quality not known)",
    ],
  ],
  [
    "nor one before the child was in care",
    [{ pupils: [{ care_start: "2025-11-01" }], peps: [pep] }, "meetings", "none"],
  ],
  ["a meeting of last year is not of this", [{ peps: [{ ...pep, meeting_date: "2025-08-31" }] }, "meetings", "none"]],
  [
    "a meeting on a date not known",
    [
      { peps: [pep, { ...pep, meeting_date: "yes" }] },
      "dates",
      "at least 1: 14 October 2025 (green), 1 on a date not known",
    ],
  ],
  ["and alone it tells nothing", [{ peps: [{ ...pep, meeting_date: "yes" }] }, "meetings", CANNOT]],
  ["a term with a meeting; this one is not over", [{ peps: [pep] }, "inTerms", "1 of 1"]],
  ["a term without", [{ peps: [{ ...pep, meeting_date: "2026-01-14" }] }, "inTerms", "1 of 2"]],
  ["no term of one who left", [{ pupils: [left], peps: [] }, "inTerms", "not asked: no longer in care here"]],
  ["a questionnaire", [{ sdq: [sdq] }, "sdq", "yes"]],
  ["none", [{ sdq: [] }, "sdq", "no"]],
  ["one of two years ago", [{ sdq: [{ ...sdq, date: "2024-03-09" }] }, "sdq", "no"]],
  ["no SDQ file", [{ sdq: null }, "sdq", CANNOT]],
  ["a questionnaire that is due", [{ pupils: [{ care_start: "2026-01-10" }], sdq: [] }, "sdq", "not asked for so far"]],
  ["of one who left", [{ pupils: [left], sdq: [] }, "sdq", "not asked: no longer in care here"]],
  ["no needs", [{ pupils: [{ sen_status: "N" }] }, "needs", "none"]],
  ["support", [{ pupils: [{ sen_status: "K" }] }, "needs", "SEN support"]],
  ["needs not known", [{ pupils: [{ sen_status: "" }] }, "needs", CANNOT]],
  [
    "a plan reviewed",
    [
      { pupils: [{ sen_status: "E" }], ehcp: [{ issued: "2022-03-01", last_review: "2025-06-01" }] },
      "needs",
      "education, health and care plan; issued or reviewed in time: yes",
    ],
  ],
  [
    "a plan not reviewed",
    [
      { pupils: [{ sen_status: "E" }], ehcp: [{ issued: "2022-03-01", last_review: "2025-03-09" }] },
      "needs",
      "education, health and care plan; issued or reviewed in time: no",
    ],
  ],
  [
    "a plan without its file",
    [
      { pupils: [{ sen_status: "E" }], ehcp: null },
      "needs",
      "education, health and care plan; issued or reviewed in time: cannot be told",
    ],
  ],
  [
    "spent of allocated, in all rows",
    [{ funding: [money, { ...money, allocated: "" }] }, "funding", "£3,001 of £2,630"],
  ],
  ["another year's money", [{ funding: [{ ...money, academic_year: "2024/25" }] }, "funding", "nothing is on record"]],
  ["no row is not nought", [{ funding: [] }, "funding", "nothing is on record"]],
  ["no funding file", [{ funding: null }, "funding", CANNOT]],
  ["a year that cannot be read", [{ funding: [{ ...money, academic_year: "this" }] }, "funding", CANNOT]],
  [
    "allocated not known",
    [{ funding: [{ ...money, allocated: "" }] }, "funding", "£1,500.5; what was allocated cannot be told"],
  ],
  [
    "spent not known",
    [{ funding: [{ ...money, spent: "" }] }, "funding", "£2,630 allocated; what was spent cannot be told"],
  ],
  [
    "spent known in part",
    [{ funding: [money, { ...money, allocated: "", spent: "" }] }, "funding", "at least £1,500.5 of £2,630"],
  ],
  [
    "progress by subject",
    [
      {
        attainment: ["above", "above expected", "below", ""].map((progress, i) => ({
          ...{ ...assessed, subject: `Subject ${i}` },
          progress,
        })),
      },
      "progress",
      "above 2, average 0, below 1, cannot be told 1",
    ],
  ],
  ["no assessment", [{ attainment: [] }, "progress", CANNOT]],
])("%s", (_, [rows, question, said]) => {
  expect(told(rows).get("A1")?.[question as "sdq"]).toBe(said);
});

test("of each subject the latest assessment is told; where two are of one day, what each of them says", () => {
  const attainment = [
    { ...assessed, assessed_on: "2025-10-01", current: "2" },
    { ...assessed, target: "" },
    { ...assessed, subject: "ENGLISH", current: "4+", target: "5" },
    { ...assessed, subject: "Latin", baseline: "", current: "", target: "" },
  ].map((row) => ({ ...row, progress: "average" }));
  expect(told({ attainment }).get("A1")?.assessments).toEqual([
    ["ENGLISH", "3", "4; 4+", "5"],
    ["Latin", null, null, null],
  ]);
});

test("a child's year holds nothing of another child's", () => {
  const pupils = [{ upn: "A1" }, { upn: "B2" }, { upn: "C3", care_status: "none", care_start: "" }];
  const alone = { pupils: pupils.slice(0, 1), peps: [pep], suspensions: [suspension], funding: [money], sdq: [sdq] };
  const others = ["B2", "C3"].map((upn) => ({ ...suspension, upn }));
  const together = {
    ...{ ...alone, pupils, suspensions: [suspension, ...others] },
    ...{ peps: [pep, { ...pep, upn: "B2", meeting_date: "2026-01-14" }], funding: [money, { ...money, upn: "B2" }] },
  };
  expect(told(together).get("A1")).toEqual(told(alone).get("A1"));
  expect([...told(together).keys()]).toEqual(["A1", "B2"]);
});
