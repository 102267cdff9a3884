import { controlCases } from "../support/control-cases.ts";

const in15 = { within: "15 school days" };
const toPost16 = { to: "post-16 provider", years: [11] };
const year11 = { pupils: [{ year_group: "Y11" }] };
const left = (records_sent: string, row: Readonly<Record<string, string>> = {}) => ({
  moves: [{ kind: "leaver", date: "2026-01-09", records_sent, records_to: "", ...row }],
});

controlCases("transition.records-sent", {
  "sent on the last of fifteen school days": { with: in15, ...left("2026-01-30"), expect: [["2026-01-09", "sent"]] },
  "sent on the next school day": { with: in15, ...left("2026-02-02"), expect: [["2026-01-09", "sentLate"]] },
  "sent before the move": { with: in15, ...left("2025-12-19"), expect: [["2026-01-09", "sent"]] },
  "not sent, on the deadline day": {
    with: in15,
    ...left(""),
    asOf: "2026-01-30",
    expect: [["2026-01-09", "awaited"]],
  },
  "not sent, the day after": { with: in15, ...left(""), asOf: "2026-01-31", expect: [["2026-01-09", "notSent"]] },
  "fifteen school days if the policy names no time": { ...left("2026-01-30"), expect: [["2026-01-09", "sent"]] },
  "and not sixteen": { ...left("2026-02-02"), expect: [["2026-01-09", "sentLate"]] },
  "a deadline past the last day of the calendar is still to come": {
    asOf: "2026-12-31",
    ...left("", { date: "2026-12-10" }),
    expect: [["2026-12-10", "awaited"]],
  },
  "sent, with a deadline past the last day of the calendar": {
    asOf: "2026-12-31",
    ...left("2026-12-31", { date: "2026-12-10" }),
    expect: [["2026-12-10", "sent"]],
  },
  "sent on a date not known": { with: in15, ...left("yes"), expect: [["2026-01-09", "dateUnknown"]] },
  "no column for the sending": {
    with: in15,
    moves: [{ kind: "leaver", date: "2026-01-09" }],
    expect: [["2026-01-09", "notRecorded"]],
  },
  "left on a date not known": {
    with: in15,
    ...left("2026-01-30", { date: "yes" }),
    expect: [["2025/26", "moveUndated"]],
  },
  "a managed move counts": {
    with: in15,
    ...left("", { kind: "managed move" }),
    expect: [["2026-01-09", "notSent"]],
  },
  "a transfer by which the child came on roll does not": {
    with: in15,
    pupils: [{ school_start: "2026-01-09" }],
    ...left("", { kind: "in-year transfer" }),
    expect: "nobody",
  },
  "sent to a post-16 provider": {
    with: toPost16,
    ...year11,
    ...left("2026-01-30", { records_to: "Sixth-form college" }),
    expect: [["2026-01-09", "sent"]],
  },
  "sent to somebody else, or a college by its name": {
    with: toPost16,
    ...year11,
    ...left("2026-01-30", { records_to: "Anytown" }),
    expect: [["2026-01-09", "recipientUnknown"]],
  },
  "sent to nobody knows whom": {
    with: toPost16,
    ...year11,
    ...left("2026-01-30"),
    expect: [["2026-01-09", "recipientUnknown"]],
  },
  "sent late to nobody knows whom": {
    with: toPost16,
    ...year11,
    ...left("2026-02-02"),
    expect: [["2026-01-09", "sentLate"]],
  },
  "a Year 11 pupil who changes schools goes to no post-16 provider": {
    with: toPost16,
    ...year11,
    ...left("", { kind: "in-year transfer" }),
    expect: "nobody",
  },
  "a pupil of another year": { with: toPost16, ...left(""), expect: [["2026-01-09", "otherYear"]] },
  "a pupil of a year not known": {
    with: toPost16,
    pupils: [{ year_group: "" }],
    ...left("2026-01-30", { records_to: "college" }),
    expect: [["2026-01-09", "yearUnknown"]],
  },
  "a year not known does not matter where the policy names none": {
    pupils: [{ year_group: "" }],
    ...left("2026-01-30"),
    expect: [["2026-01-09", "sent"]],
  },
  "a child in need is of the group": {
    with: { groups: "children with a social worker" },
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...left(""),
    expect: [["2026-01-09", "notSent"]],
  },
  "nobody was in care": { pupils: [{ care_status: "CiN", care_start: "" }], moves: null, expect: "nobody" },
  "no moves file": { moves: null, expect: "data absent" },
  "no school days to count": { ...left(""), calendar: null, attendance: null, expect: "data absent" },
  "calendar days need no calendar": {
    with: { within: "2 weeks" },
    ...left("2026-01-23"),
    calendar: null,
    attendance: null,
    expect: [["2026-01-09", "sent"]],
  },
});
