import { describe, expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../../src/controls/index.ts";
import type { Measure } from "../../../src/domain/measure.ts";
import type { Control } from "../../../src/domain/policy.ts";
import type { ControlResult } from "../../../src/domain/result.ts";
import { resultOf } from "../../../src/evaluate/audit.ts";
import { judge } from "../../../src/evaluate/judge.ts";
import { measures } from "../../../src/measures.ts";
import { type Rows, schoolFrom } from "../../support/school.ts";
import { brief, measureCases, measured } from "./measuring.ts";

const LONG = "children in care 12 months or more";
const pep = { meeting_date: "2025-11-05", quality: "green", pupil_views: "yes", smart_targets: "3" };
const two = [{}, { upn: "B2" }];

describe("PEPs", () => {
  measureCases({
    "a first PEP on the last day in time, one a day late, and one not due yet": {
      // In care from 6 October: 20 school days later, half-term left out, is 10 November.
      pupils: [
        { care_start: "2025-10-06" },
        { upn: "B2", care_start: "2025-10-06" },
        { upn: "C3", care_start: "2026-03-02" },
      ],
      peps: [{ meeting_date: "2025-11-10" }, { upn: "B2", meeting_date: "2025-11-11" }],
      expect: { "peps.initial-on-time": "1 of 2" },
    },
    "in each term: done, missed, and still to be held": {
      pupils: two,
      peps: [pep, { ...pep, upn: "B2", meeting_date: "2026-01-20" }],
      // The spring runs to 27 March: the first child's meeting is due, and does not count yet.
      expect: { "peps.each-term": "2 of 3 | 1/2 1/1" },
    },
    "the day after the term a meeting that was not held counts": {
      asOf: "2026-03-28",
      peps: [pep],
      expect: { "peps.each-term": "1 of 2 | 1/1 0/1" },
    },
    "who was at the meetings of the year, each meeting once; of one without attendees it cannot be told": {
      peps: [
        { ...pep, attendees: "DT; SW; carer" },
        { ...pep, meeting_date: "2026-01-20", attendees: "DT; carer" },
        { ...pep, meeting_date: "2026-02-10", attendees: "" },
        { ...pep, meeting_date: "2025-06-10", attendees: "DT; VS" },
      ],
      expect: {
        "peps.with-social-worker": "1 of 3, 1 untold",
        "peps.with-carer": "2 of 3, 1 untold",
        "peps.with-virtual-school": "0 of 3, 1 untold",
      },
    },
    "on a date not known a meeting is not one that was held": {
      asOf: "2026-03-28",
      pupils: two,
      peps: [
        pep,
        { ...pep, meeting_date: "2026-01-20" },
        { ...pep, upn: "B2" },
        { ...pep, upn: "B2", meeting_date: "yes" },
      ],
      expect: { "peps.each-term": "3 of 4, 1 untold | 2/2 1/2" },
    },
    "without PEPs, and without a calendar": {
      peps: null,
      calendar: null,
      expect: { "peps.each-term": "unknown", "peps.green": "unknown", "peps.views": "unknown" },
    },
    "the latest PEP decides its quality; no rating is no good one": {
      pupils: [...two, { upn: "C3" }],
      peps: [
        pep,
        { ...pep, meeting_date: "2026-01-20", quality: "amber" },
        { ...pep, upn: "B2" },
        { ...pep, upn: "C3", quality: "" },
      ],
      expect: { "peps.green": "1 of 3, 1 untold", "peps.amber-or-green": "2 of 3, 1 untold" },
    },
    "views of the child and SMART targets": {
      pupils: two,
      peps: [pep, { ...pep, upn: "B2", pupil_views: "no", smart_targets: "0" }],
      expect: { "peps.views": "1 of 2", "peps.smart-targets": "1 of 2" },
    },
    "with nobody in care": {
      pupils: [{ care_status: "none", care_start: "" }],
      peps: null,
      expect: { "peps.each-term": "0 of 0", "peps.initial-on-time": "0 of 0" },
    },
  });
});

describe("wellbeing", () => {
  measureCases({
    "counts questionnaires that were completed, and leaves out whom none is due from": {
      pupils: [{}, { upn: "B2" }, { upn: "C3", care_start: "2025-12-01" }, { upn: "D4", date_of_birth: "2008-01-15" }],
      sdq: [
        { date: "2025-03-10", total: "12" },
        { upn: "B2", date: "2025-03-09", total: "12" },
      ],
      // Of the first it is a year ago to the day, of the second a day more; the third has time, the last is 18.
      expect: { "wellbeing.sdq-completed": "1 of 2", [`wellbeing.sdq-completed, ${LONG}`]: "1 of 2" },
    },
    "keeps those of 12 months apart": {
      pupils: [{ care_start: "2025-12-01" }, { upn: "B2" }],
      sdq: [{ date: "2026-01-12", total: "12" }],
      expect: { "wellbeing.sdq-completed": "1 of 2", [`wellbeing.sdq-completed, ${LONG}`]: "0 of 1" },
    },
    "of a child whose start in care is not known, it is not known whether it is of 12 months": {
      pupils: [{ care_start: "" }, { upn: "B2" }],
      sdq: [
        { date: "2026-01-12", total: "12" },
        { upn: "B2", date: "2026-01-12", total: "12" },
      ],
      expect: { "wellbeing.sdq-completed": "2 of 2", [`wellbeing.sdq-completed, ${LONG}`]: "1 of 2, 1 untold" },
    },
    "no file is not none": { sdq: null, expect: { "wellbeing.sdq-completed": "unknown" } },
  });

  test("nothing of what a questionnaire came to is in any measure", () => {
    const sdq = [{ date: "2026-01-12", total: "37", conduct: "9", emotional: "8" }];
    const all = measured(schoolFrom({ sdq }, date("2026-03-10")));
    expect(JSON.stringify(all("wellbeing.sdq-completed"))).not.toMatch(/37|conduct|emotional/);
  });
});

describe("attainment and SEN", () => {
  const english = {
    subject: "English",
    assessed_on: "2025-12-12",
    current: "4",
    progress: "above",
    target_at_least_expected: "yes",
  };
  const maths = { ...english, subject: "Mathematics", progress: "average", target_at_least_expected: "no" };

  measureCases({
    "the weakest subject decides; nothing recorded is no progress": {
      pupils: [...two, { upn: "C3" }],
      attainment: [english, maths, { ...english, upn: "B2" }],
      expect: {
        "attainment.progress": "2 of 3, 1 untold",
        "attainment.progress-above": "1 of 3, 1 untold",
        "attainment.targets": "1 of 3, 1 untold",
      },
    },
    "assessed in each term, the present one still to come": {
      attainment: [english],
      expect: { "attainment.tracked": "1 of 1" },
    },
    "no file of attainment is not none": {
      attainment: null,
      expect: { "attainment.progress": "unknown", "attainment.tracked": "unknown" },
    },
    "needs and plans": {
      pupils: [
        { sen_status: "K" },
        { upn: "B2", sen_status: "E" },
        { upn: "C3", sen_status: "E" },
        { upn: "D4", sen_status: "" },
      ],
      ehcp: [
        { upn: "B2", issued: "2022-03-01", last_review: "2025-03-10" },
        { upn: "C3", issued: "2022-03-01", last_review: "2025-03-09" },
      ],
      expect: {
        "sen.support": "1 of 4, 1 untold",
        "sen.plan": "2 of 4, 1 untold",
        "sen.plan-reviewed": "1 of 3, 1 untold",
      },
    },
    "a plan, and no file of plans": {
      pupils: [{ sen_status: "E" }],
      ehcp: null,
      expect: { "sen.plan": "1 of 1", "sen.plan-reviewed": "unknown" },
    },
  });
});

describe("PEP meetings of which a policy asks for more", () => {
  const rows: Rows = {
    peps: [
      { meeting_date: "2025-11-10", attendees: "DT; carer" },
      { meeting_date: "2026-01-12", attendees: "DT; SW" },
    ],
  };
  const asked = (params: object) => {
    const school = schoolFrom(rows, date("2026-03-10"));
    const kind = CONTROL_KINDS.get("pep.each-term");
    if (kind === undefined) throw new Error("there is no such kind");
    const settings = kind.params.parse(params);
    const control = { id: "TST-01", check: kind.id, params, chosen: [] as string[], settings } as unknown as Control;
    return measures(school, [resultOf(control, judge({ id: "TST-01", kind, settings }, school))]).filter(
      ({ id, group }) => id.startsWith("peps.each-term") && group === "children in care",
    );
  };

  test("are counted as held all the same, and then with all that it asks", () => {
    const [held, full, ...more] = asked({ attended: ["social worker"] });
    expect([held, full].map((measure) => brief(measure as Measure))).toEqual(["2 of 2 | 1/1 1/1", "1 of 2"]);
    expect(full?.method).toContain("as TST-01 (attended: social worker) asks");
    expect(more).toEqual([]);
  });

  test("are counted once where it asks for no more", () => {
    expect(asked({}).map(({ id }) => id)).toEqual(["peps.each-term"]);
  });
});

describe("a policy with a rule of its own", () => {
  const rows: Rows = { pupils: [{ care_start: "2025-10-06" }], peps: [{ meeting_date: "2025-11-10" }] };
  const school = schoolFrom(rows, date("2026-03-10"));
  const kind = CONTROL_KINDS.get("pep.initial-within");
  if (kind === undefined) throw new Error("there is no such kind");
  const params = { within: "10 school days", from: ["care start"] };
  const settings = kind.params.parse(params);
  const control = { id: "TST-01", check: kind.id, params, chosen: [] as string[], settings } as unknown as Control;
  const result = resultOf(control, judge({ id: "TST-01", kind, settings }, school));

  test("is what a figure is counted by, and is named", () => {
    const measure = measured(school, [result])("peps.initial-on-time");
    expect(brief(measure)).toBe("0 of 1");
    expect(measure.method).toContain(", as TST-01 (within: 10 school days; from: care start) asks");
    expect(brief(measured(school)("peps.initial-on-time"))).toBe("1 of 1");
  });

  test("is not that of a placing authority", () => {
    const laidOver: ControlResult = { ...result, authority: "Nowhereshire" };
    expect(brief(measured(school, [laidOver])("peps.initial-on-time"))).toBe("1 of 1");
  });

  test("a waiver does not make it done", () => {
    const by = { control: "TST-01", reason: "", approvedBy: "", until: date("2026-07-31") };
    const findings = result.findings.map((finding) => ({
      ...finding,
      status: "waived" as const,
      waived: { by, status: "fail" as const },
    }));
    expect(brief(measured(school, [{ ...result, findings }])("peps.initial-on-time"))).toBe("0 of 1");
  });
});
