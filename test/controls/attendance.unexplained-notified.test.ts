import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

const toldNextDay = { roles: ["SW"], within: "1 school days" };
/** Present on Thursday 5 March 2026, no reason known on Friday 6 and Monday 9, present on the 10th. */
const absent = { with: toldNextDay, attendance: marks("2026-03-05", [1, "/\\"], [2, "NO"], [1, "/\\"]) };
const told = (date: string, person = "social worker", about = "absence") => ({ date, about, with: person });

controlCases("attendance.unexplained-notified", {
  "told on the next school day": { ...absent, contacts: [told("2026-03-09")], expect: [["2026-03-06", "contacted"]] },
  "told on the day itself": { ...absent, contacts: [told("2026-03-06")], expect: [["2026-03-06", "contacted"]] },
  "told a day late": { ...absent, contacts: [told("2026-03-10")], expect: [["2026-03-06", "contactedLate"]] },
  "told before it began": { ...absent, contacts: [told("2026-03-05")], expect: [["2026-03-06", "notContacted"]] },
  "not told, on the deadline day": { ...absent, asOf: "2026-03-09", expect: [["2026-03-06", "awaited"]] },
  "not told, the day after": { ...absent, asOf: "2026-03-10", expect: [["2026-03-06", "notContacted"]] },
  "one of two told": {
    ...absent,
    with: { ...toldNextDay, roles: ["social worker", "virtual school"] },
    contacts: [told("2026-03-09")],
    expect: [["2026-03-06", "notContacted"]],
  },
  "a contact on a date not known": {
    ...absent,
    contacts: [told("yes")],
    expect: [["2026-03-06", "contactUnclear"]],
  },
  "a contact on a date not known, for which there is still time": {
    ...absent,
    asOf: "2026-03-09",
    contacts: [told("yes")],
    expect: [["2026-03-06", "contactUnclear"]],
  },
  "explained absence is not looked at": {
    with: toldNextDay,
    attendance: marks("2026-03-05", [1, "IG"], [1, "EU"]),
    expect: "nobody",
  },
  "illness between two days without a reason makes two absences": {
    with: toldNextDay,
    attendance: marks("2026-03-02", [1, "NN"], [1, "II"], [1, "OO"]),
    contacts: [told("2026-03-03")],
    expect: [
      ["2026-03-02", "contacted"],
      ["2026-03-04", "notContacted"],
    ],
  },
  "a deadline past the last day of the calendar": {
    with: { ...toldNextDay, within: "5 school days" },
    asOf: "2026-12-18",
    attendance: marks("2026-12-17", [1, "NN"]),
    expect: [["2026-12-17", "awaited"]],
  },
  "a child in need is of the group": {
    ...absent,
    with: { ...toldNextDay, groups: "children with a social worker" },
    pupils: [{ care_status: "CiN", care_start: "" }],
    expect: [["2026-03-06", "notContacted"]],
  },
  "and is not in care": { ...absent, pupils: [{ care_status: "CiN", care_start: "" }], expect: "nobody" },
  "a code that is not known": {
    with: toldNextDay,
    attendance: marks("2026-03-05", [1, "%N"]),
    expect: [["2025/26", "codeUnknown"]],
  },
  "no mark in half a year": { with: toldNextDay, expect: [["2025/26", "noMarks"]] },
  "the start of care is not given": {
    ...absent,
    pupils: [{ care_start: "" }],
    expect: [["2025/26", "startUndated"]],
  },
  "no register": { with: toldNextDay, attendance: null, expect: "data absent" },
  "no contacts file": { ...absent, contacts: null, expect: "data absent" },
  "no school days to count": { ...absent, calendar: [], expect: "data absent" },
  "days of the calendar need no school days": {
    ...absent,
    with: { ...toldNextDay, within: "3 days" },
    calendar: [],
    contacts: [told("2026-03-09")],
    expect: [["2026-03-06", "contacted"]],
  },
});
