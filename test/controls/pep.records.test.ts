import { controlCases } from "../support/control-cases.ts";

const careers = { with: { item: "careers guidance", from_year: 9 } };
const transition = { with: { item: "transition plan", years: [6, 11, 13] } };
const peps = (careers_guidance: string, meeting_date = "2025-11-05") => [{ meeting_date, careers_guidance }];
const year = (year_group: string) => ({ pupils: [{ year_group }] });

controlCases("pep.records", {
  "recorded, in the first year it is asked for": {
    ...careers,
    peps: peps("yes"),
    expect: [["careers guidance", "recorded"]],
  },
  "not recorded": { ...careers, peps: peps("no"), expect: [["careers guidance", "notRecorded"]] },
  "the year before it is asked for": {
    ...careers,
    ...year("Year 8"),
    peps: peps("no"),
    expect: [["careers guidance", "otherYear"]],
  },
  "reception is before Year 1": {
    with: { item: "careers guidance", from_year: 1 },
    ...year("R"),
    expect: [["careers guidance", "otherYear"]],
  },
  "a year group that cannot be read": {
    ...careers,
    ...year("Upper"),
    peps: peps("yes"),
    expect: [["careers guidance", "yearUnknown"]],
  },
  "a year group that cannot be read, where every year is asked": {
    with: { item: "careers guidance" },
    ...year(""),
    peps: peps("yes"),
    expect: [["careers guidance", "recorded"]],
  },
  "one of the years that it is asked for": {
    ...transition,
    ...year("Y11"),
    peps: [{ meeting_date: "2025-11-05", transition_plan: "no" }],
    expect: [["transition plan", "notRecorded"]],
  },
  "a year between them": {
    ...transition,
    ...year("12"),
    peps: [{ meeting_date: "2025-11-05", transition_plan: "yes" }],
    expect: [["transition plan", "otherYear"]],
  },
  "years given, and none can be read": { ...transition, ...year(""), expect: [["transition plan", "yearUnknown"]] },
  "both given: within the one and outside the other": {
    with: { item: "transition plan", from_year: 11, years: [6, 11] },
    ...year("6"),
    expect: [["transition plan", "otherYear"]],
  },
  "the latest meeting decides": {
    ...careers,
    peps: [...peps("no", "2026-02-04"), ...peps("yes")],
    expect: [["careers guidance", "notRecorded"]],
  },
  "left empty": { ...careers, peps: peps(""), expect: [["careers guidance", "unanswered"]] },
  "the file has no such column": {
    ...careers,
    peps: [{ meeting_date: "2025-11-05" }],
    expect: [["careers guidance", "unanswered"]],
  },
  "no meeting since September": { ...careers, expect: [["careers guidance", "noMeeting"]] },
  "a meeting on a date not known may be the latest": {
    ...careers,
    peps: [...peps("yes"), ...peps("no", "yes")],
    expect: [["careers guidance", "meetingUndated"]],
  },
  "nobody in care": { ...careers, pupils: [{ care_status: "CiN", care_start: "" }], expect: "nobody" },
  "no PEP file": { ...careers, peps: null, expect: "data absent" },
});
