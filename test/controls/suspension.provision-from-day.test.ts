import { controlCases } from "../support/control-cases.ts";

const day1 = { day: 1 };
const day6 = { day: 6 };
const suspended = (cells: Record<string, string>) => ({
  suspensions: [
    { type: "suspension", start_date: "2026-03-02", end_date: "", sessions: "", provision_from: "", ...cells },
  ],
});
const excluded = (cells: Record<string, string>) => suspended({ type: "permanent", ...cells });
const on2March = (reason: string) => [["2026-03-02", reason]] as const;

controlCases("suspension.provision-from-day", {
  "day 1: taught from the start": {
    with: day1,
    ...suspended({ provision_from: "2026-03-02" }),
    expect: on2March("inTime"),
  },
  "day 1: provided for before it began": {
    with: day1,
    ...suspended({ provision_from: "2026-02-27" }),
    expect: on2March("inTime"),
  },
  "day 1: taught from the second day": {
    with: day1,
    ...suspended({ provision_from: "2026-03-03" }),
    expect: on2March("late"),
  },
  "day 1: nothing yet, on the day": { with: day1, asOf: "2026-03-02", ...suspended({}), expect: on2March("awaited") },
  "day 1: nothing, the day after": { with: day1, asOf: "2026-03-03", ...suspended({}), expect: on2March("missing") },
  "day 1: half a day, and a permanent exclusion, are looked at": {
    with: day1,
    suspensions: [
      { type: "suspension", start_date: "2026-03-02", sessions: "1", provision_from: "no" },
      { type: "permanent", start_date: "2026-03-05", sessions: "", provision_from: "2026-03-05" },
    ],
    expect: [
      ["2026-03-02", "missing"],
      ["2026-03-05", "inTime"],
    ],
  },
  "day 1 needs no calendar": {
    with: day1,
    ...suspended({ provision_from: "2026-03-03" }),
    calendar: null,
    attendance: null,
    expect: on2March("late"),
  },
  "day 6: the sixth school day of an exclusion of Monday is the next Monday": {
    with: day6,
    ...excluded({ provision_from: "2026-03-09" }),
    expect: on2March("inTime"),
  },
  "day 6: Tuesday is late": { with: day6, ...excluded({ provision_from: "2026-03-10" }), expect: on2March("late") },
  "day 6: nothing yet on the sixth day": {
    with: day6,
    asOf: "2026-03-09",
    ...excluded({}),
    expect: on2March("awaited"),
  },
  "day 6: nothing after it": { with: day6, asOf: "2026-03-10", ...excluded({}), expect: on2March("missing") },
  "day 2 of a suspension that begins on a Saturday is Monday": {
    with: { day: 2 },
    ...suspended({ start_date: "2026-02-28", sessions: "4", provision_from: "2026-03-02" }),
    expect: [["2026-02-28", "inTime"]],
  },
  "day 6: ten sessions are five days": { with: day6, ...suspended({ sessions: "10" }), expect: "nobody" },
  "day 6: eleven reach into the sixth": { with: day6, ...suspended({ sessions: "11" }), expect: on2March("missing") },
  "day 6: sessions go before dates": {
    with: day6,
    ...suspended({ sessions: "10", end_date: "2026-03-27" }),
    expect: "nobody",
  },
  "day 6: without sessions, Friday to Friday is six days": {
    with: day6,
    ...suspended({ start_date: "2026-02-27", end_date: "2026-03-06" }),
    expect: [["2026-02-27", "missing"]],
  },
  "day 6: Monday to Friday is five": { with: day6, ...suspended({ end_date: "2026-03-06" }), expect: "nobody" },
  "day 5: half-term does not count": {
    with: { day: 5 },
    ...suspended({ start_date: "2026-02-12", end_date: "2026-02-24" }),
    expect: "nobody",
  },
  "day 4: it is four days long": {
    with: { day: 4 },
    ...suspended({ start_date: "2026-02-12", end_date: "2026-02-24", provision_from: "2026-02-24" }),
    expect: [["2026-02-12", "inTime"]],
  },
  "length not known: in time in any case": {
    with: day6,
    ...suspended({ provision_from: "2026-03-09" }),
    expect: on2March("inTime"),
  },
  "length not known: nobody can tell": { with: day6, ...suspended({}), expect: on2March("lengthUnknown") },
  "length not known: still to come": { with: day6, asOf: "2026-03-09", ...suspended({}), expect: on2March("awaited") },
  "a deadline past the calendar": {
    with: day6,
    asOf: "2026-12-20",
    ...excluded({ start_date: "2026-12-17" }),
    expect: [["2026-12-17", "awaited"]],
  },
  "provided from a date not known": {
    with: day1,
    ...suspended({ provision_from: "yes" }),
    expect: on2March("dateUnknown"),
  },
  "no column for it": {
    with: day1,
    suspensions: [{ type: "suspension", start_date: "2026-03-02" }],
    expect: on2March("notRecorded"),
  },
  "begun on a date not known": {
    with: day1,
    ...suspended({ start_date: "yes", provision_from: "2026-03-02" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "nobody suspended": { with: day1, expect: "nobody" },
  "no suspensions file": { with: day1, suspensions: null, expect: "data absent" },
  "day 6: no school days to count": {
    with: day6,
    ...excluded({}),
    calendar: null,
    attendance: null,
    expect: "data absent",
  },
});
