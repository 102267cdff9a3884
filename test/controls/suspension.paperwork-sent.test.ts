import { expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { suspensionPaperworkSent as kind } from "../../src/controls/suspension/paperwork-sent.ts";
import type { ControlKind } from "../../src/domain/control.ts";
import { judge } from "../../src/evaluate/judge.ts";
import { controlCases } from "../support/control-cases.ts";
import { schoolFrom } from "../support/school.ts";

const in48Hours = { within: "48 hours" };
const suspended = (start_date: string, paperwork_sent: string) => ({
  suspensions: [{ type: "suspension", start_date, paperwork_sent }],
});
const on2March = (reason: string) => [["2026-03-02", reason]] as const;

controlCases("suspension.paperwork-sent", {
  "36 hours to the minute end in the evening of the next day": {
    with: { within: "36 hours" },
    ...suspended("2026-03-02 10:30", "2026-03-03 22:31"),
    expect: on2March("late"),
  },
  "36 hours in whole days are two": {
    with: { within: "36 hours" },
    ...suspended("2026-03-02 10:30", "2026-03-04"),
    expect: on2March("inTime"),
  },
  "both with a time: 48 hours to the minute": {
    with: in48Hours,
    ...suspended("2026-03-02 10:30", "2026-03-04 10:30"),
    expect: on2March("inTime"),
  },
  "a minute more": {
    with: in48Hours,
    ...suspended("2026-03-02 10:30", "2026-03-04 10:31"),
    expect: on2March("late"),
  },
  "later in the day, but a day earlier": {
    with: in48Hours,
    ...suspended("2026-03-02 10:30", "2026-03-03 16:00"),
    expect: on2March("inTime"),
  },
  "earlier in the day, but a day later": {
    with: in48Hours,
    ...suspended("2026-03-02 10:30", "2026-03-05 09:00"),
    expect: on2March("late"),
  },
  "hours that run past midnight": {
    with: { within: "10 hours" },
    ...suspended("2026-03-02 20:00", "2026-03-03 06:00"),
    expect: on2March("inTime"),
  },
  "and a minute more": {
    with: { within: "10 hours" },
    ...suspended("2026-03-02 20:00", "2026-03-03 06:01"),
    expect: on2March("late"),
  },
  "no time at the start: two whole days": {
    with: in48Hours,
    ...suspended("2026-03-02", "2026-03-04 23:59"),
    expect: on2March("inTime"),
  },
  "no time at the start: the third day is late": {
    with: in48Hours,
    ...suspended("2026-03-02", "2026-03-05 00:00"),
    expect: on2March("late"),
  },
  "no time of sending: two whole days": {
    with: in48Hours,
    ...suspended("2026-03-02 10:30", "2026-03-04"),
    expect: on2March("inTime"),
  },
  "no time of sending: the third day is late": {
    with: in48Hours,
    ...suspended("2026-03-02 10:30", "2026-03-05"),
    expect: on2March("late"),
  },
  "a limit in days is kept by the day, even with times": {
    with: { within: "2 days" },
    ...suspended("2026-03-02 10:30", "2026-03-04 16:00"),
    expect: on2March("inTime"),
  },
  "sent before it began": { with: in48Hours, ...suspended("2026-03-02", "2026-03-01"), expect: on2March("inTime") },
  "not sent, on the deadline day": {
    with: in48Hours,
    asOf: "2026-03-04",
    ...suspended("2026-03-02 10:30", ""),
    expect: on2March("awaited"),
  },
  "not sent, the day after": {
    with: in48Hours,
    asOf: "2026-03-05",
    ...suspended("2026-03-02", ""),
    expect: on2March("missing"),
  },
  "not sent, and the deadline lies past the calendar": {
    with: { within: "1 school days" },
    asOf: "2026-12-20",
    ...suspended("2026-12-18", ""),
    expect: [["2026-12-18", "awaited"]],
  },
  "sent, and the deadline lies past the calendar": {
    with: { within: "1 school days" },
    asOf: "2026-12-20",
    ...suspended("2026-12-18", "2026-12-19"),
    expect: [["2026-12-18", "inTime"]],
  },
  "sent on a date not known": { with: in48Hours, ...suspended("2026-03-02", "yes"), expect: on2March("dateUnknown") },
  "no column for it": {
    with: in48Hours,
    suspensions: [{ type: "suspension", start_date: "2026-03-02" }],
    expect: on2March("notRecorded"),
  },
  "begun on a date not known": {
    with: in48Hours,
    ...suspended("yes", "2026-03-02"),
    expect: [["2025/26", "startUnknown"]],
  },
  "nobody suspended": { with: in48Hours, expect: "nobody" },
  "nobody in care": { with: in48Hours, pupils: [{ care_status: "none" }], suspensions: null, expect: "nobody" },
  "no suspensions file": { with: in48Hours, suspensions: null, expect: "data absent" },
  "no school days to count": {
    with: { within: "1 school days" },
    ...suspended("2026-03-02", "2026-03-02"),
    calendar: null,
    attendance: null,
    expect: "data absent",
  },
});

test("suspension.paperwork-sent tells the minute where it counts, and no other time", () => {
  const says = (start: string, sent: string) => {
    const question = { id: "TST-01", kind: kind as unknown as ControlKind, settings: kind.params.parse(in48Hours) };
    return judge(question, schoolFrom(suspended(start, sent), date("2026-03-10")))[0]?.message;
  };
  const late = "Paperwork sent on 4 March 2026 at 09:05; it was due by 4 March 2026 at 09:04.";
  expect(says("2026-03-02 09:04", "2026-03-04 09:05")).toBe(late);
  expect(says("2026-03-02", "2026-03-05")).toBe("Paperwork sent on 5 March 2026; it was due by 4 March 2026.");
});
