import { describe, expect, test } from "vitest";
import { added, EVENTS, type Values } from "../support/breaches.ts";
import { type Exports, sample, type Table } from "../support/exports.ts";
import { auditorOf, bettered, type Verdicts } from "../support/verdicts.ts";

/** A breach more makes a failure more, and no failure any better. */
const met = sample("every-control-met");
const broken = sample("every-control-broken");
const audit = await auditorOf("stoke-on-trent");

/** The exports with some cells of a row changed: the last row that has these values. */
function spoilt(school: Exports, dataset: string, row: Values, values: Values): Exports {
  const file = `${dataset}.csv`;
  const table = school[file] as Table;
  const [header = []] = table;
  const at = table.findLastIndex((cells) =>
    Object.entries(row).every(([column, text]) => cells[header.indexOf(column)] === text),
  );
  expect(at).toBeGreaterThan(0);
  return {
    ...school,
    [file]: table.map((cells, i) => (i === at ? cells.map((text, c) => values[header[c] as string] ?? text) : cells)),
  };
}

/** Children of the school in which every control is met. */
const ROWAN = "M999402116112";
const JUNIPER = "B999402114111";
const LINNET = "U999402115115";
const FENNEL = "E999402117116";
const CORIN = "M999402118114";
const SUSPENDED = { upn: ROWAN, start_date: "2025-11-12" };
const AT_THE_WORKSHOP = { upn: LINNET, kind: "alternative provision" };
const LAST_PEP = { upn: JUNIPER, meeting_date: "2026-04-29" };

/** A school in which every control is met, and one thing that goes wrong: the controls that then fail, and no other. */
const BREACHES: readonly (readonly [what: string, dataset: string, row: Values, values: Values, fails: string])[] = [
  ["the virtual school told late", "suspensions", SUSPENDED, { vs_notified: "2025-11-21" }, "SOT-31 ENG-28"],
  ["the social worker told late", "suspensions", SUSPENDED, { sw_notified: "2025-11-21" }, "SOT-31 ENG-28"],
  ["nobody told", "suspensions", SUSPENDED, { vs_notified: "", sw_notified: "" }, "SOT-31 ENG-28"],
  ["nobody consulted before", "suspensions", SUSPENDED, { vs_consulted: "2025-11-13" }, "ENG-30"],
  ["paperwork sent late", "suspensions", SUSPENDED, { paperwork_sent: "2025-11-20" }, "SOT-32"],
  ["taught from the seventh day", "suspensions", SUSPENDED, { provision_from: "2025-11-20" }, "SOT-34 ENG-32 ENG-33"],
  ["the virtual school not invited", "suspensions", SUSPENDED, { vs_invited: "no" }, "SOT-33"],
  ["the social worker not invited", "suspensions", SUSPENDED, { sw_invited: "no" }, "SOT-33"],
  ["no adjustments made", "suspensions", SUSPENDED, { adjustments_made: "no" }, "ENG-38"],
  ["a suspension that was an exclusion", "suspensions", SUSPENDED, { type: "permanent", outcome: "Upheld" }, "SOT-01"],
  ["an amber PEP", "peps", LAST_PEP, { quality: "amber" }, "SOT-64"],
  ["a red PEP", "peps", LAST_PEP, { quality: "red" }, "SOT-64"],
  ["a PEP that the carer chaired", "peps", LAST_PEP, { chaired_by: "carer", chair_agreed: "no" }, "SOT-49"],
  [
    "a PEP without the social worker",
    "peps",
    LAST_PEP,
    { attendees: "designated teacher; carer; pupil" },
    "SOT-12 ENG-12",
  ],
  ["a pupil not met before", "peps", LAST_PEP, { met_pupil_before: "no" }, "SOT-08"],
  ["a section after the meeting", "peps", LAST_PEP, { dt_section: "2026-04-30" }, "SOT-48"],
  ["a section never filled in", "peps", LAST_PEP, { sw_section: "" }, "SOT-48"],
  ["no target", "peps", LAST_PEP, { smart_targets: "0", targets_met: "0" }, "SOT-10 ENG-14"],
  ["no views of the pupil", "peps", LAST_PEP, { pupil_views: "no" }, "SOT-09 ENG-11"],
  ["no plan beyond 16", "peps", LAST_PEP, { post16_plan: "no" }, "SOT-18"],
  [
    "a PEP of last year",
    "peps",
    { upn: JUNIPER, meeting_date: "2025-10-02" },
    { meeting_date: "2025-07-02" },
    "SOT-40 SOT-47 ENG-10",
  ],
  [
    "part-time and not agreed",
    "provision",
    { kind: "part-time timetable" },
    { multi_agency_agreed: "no" },
    "SOT-36 ENG-26",
  ],
  ["part-time and not in the PEP", "provision", { kind: "part-time timetable" }, { in_pep: "no" }, "SOT-36 ENG-26"],
  ["part-time without an end", "provision", { kind: "part-time timetable" }, { end_date: "" }, "SOT-36 ENG-26"],
  ["fewer hours than full time", "provision", AT_THE_WORKSHOP, { hours_per_week: "10" }, "ENG-49"],
  [
    "off roll in provision",
    "provision",
    AT_THE_WORKSHOP,
    { on_roll: "no", responsibility_in_writing: "no" },
    "SOT-38 ENG-48",
  ],
  ["past the hub", "provision", AT_THE_WORKSHOP, { via_hub: "no" }, "SOT-37"],
  ["home education without a meeting", "provision", { kind: "home education" }, { meeting_date: "" }, "ENG-45"],
  ["a transfer not agreed", "moves", { upn: LINNET }, { agreed_by_vs: "" }, "SOT-30"],
  ["records sent late", "moves", { upn: FENNEL }, { records_sent: "2026-05-20" }, "ENG-43"],
  ["no meeting before admission", "moves", { upn: CORIN }, { pre_admission_meeting: "" }, "SOT-55"],
  ["admitted late", "moves", { upn: CORIN }, { requested_on: "2025-09-08" }, "SOT-22 ENG-40"],
  ["a term lost between schools", "pupils", { upn: FENNEL }, { new_placement_start: "2026-05-11" }, "SOT-25 ENG-41"],
  ["a PEP too late", "pupils", { upn: "M999402117113" }, { care_start: "2025-09-01" }, "SOT-46 ENG-09"],
  [
    "a session marked E",
    "attendance",
    { upn: ROWAN, date: "2026-05-14", session: "AM" },
    { code: "E" },
    "SOT-35 ENG-27",
  ],
  [
    "a session marked C2",
    "attendance",
    { upn: ROWAN, date: "2026-05-14", session: "AM" },
    { code: "C2" },
    "SOT-36 ENG-26",
  ],
  [
    "absent, and nobody rang",
    "attendance",
    { upn: ROWAN, date: "2026-05-14", session: "AM" },
    { code: "O" },
    "SOT-39 ENG-23 ENG-24",
  ],
  ["a statement withdrawn", "attestations", { control: "ENG-04" }, { answer: "no" }, "ENG-04"],
  ["an old EHC plan", "ehcp", {}, { issued: "2023-01-10", last_review: "2025-01-10" }, "SOT-26 ENG-46"],
  ["no report to governors this year", "school", {}, { last_governors_report: "2025-05-21" }, "ENG-07 SOT-02"],
  ["a teacher not qualified", "roles", { role: "designated teacher" }, { qualified_teacher: "no" }, "ENG-01"],
  ["a post given up", "roles", { role: "designated teacher" }, { to: "2026-05-01" }, "SOT-07 ENG-01 ENG-02"],
  ["a report never sent", "lac_reviews", { upn: ROWAN }, { report_sent: "", represented: "no" }, "ENG-22"],
];

const failsOf = (verdicts: Verdicts) => verdicts.all.filter(({ status }) => status === "fail");

describe("where every control is met", () => {
  test("nothing fails", () => expect(failsOf(audit(met) as Verdicts)).toEqual([]));

  test.each(BREACHES)("%s", (_, dataset, row, values, fails) => {
    const after = audit(spoilt(met, dataset, row, values)) as Verdicts;
    expect([...new Set(failsOf(after).map(({ control }) => control))].sort()).toEqual(fails.split(" ").sort());
  });
});

describe.each([
  ["every-control-met", met],
  ["every-control-broken", broken],
])("for each child in care of %s", (_, school) => {
  const before = audit(school) as Verdicts;
  const inCare = [
    ...new Set(before.all.flatMap(({ check, child }) => (check === "pep.records" && child ? child.id : []))),
  ];

  test.each(EVENTS)("%s fails, and mends nothing", (_, dataset, values) => {
    for (const upn of inCare) {
      const after = audit(added(school, dataset, { upn, ...values })) as Verdicts;
      expect(
        bettered(before, after).map(({ control, key }) => `${control} ${key}`),
        upn,
      ).toEqual([]);
      expect(failsOf(after).length, upn).toBeGreaterThan(failsOf(before).length);
    }
  });
});
