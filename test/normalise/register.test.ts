import { describe, expect, test } from "vitest";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;

const LIST = [IN_CARE, NOT_IN_CARE];
const mark = (values: Row = {}): Row => ({
  upn: PRIVATE.upn,
  date: "2026-01-12",
  session: "AM",
  code: "/",
  comment: PRIVATE.reason,
  ...values,
});
const other = (values: Row = {}) => mark({ upn: NOT_IN_CARE.upn as string, ...values });
const unlisted = (values: Row = {}) => mark({ upn: "Z999900000033", ...values });

function register(...rows: readonly Row[]) {
  const { intake, tallies, ...said } = reading({ "pupils.csv": LIST, "attendance.csv": rows });
  const sessions = [...(intake.sessions.get(PRIVATE.upn) ?? [])].map(({ date, half, code, is }) =>
    [date, half, code, is].join(" "),
  );
  return {
    ...said,
    sessions,
    children: [...intake.sessions.keys()],
    tally: tallies["attendance.csv"],
    marked: [...intake.markedDates],
  };
}

describe("a session of a child looked at", () => {
  test("is kept with its class and its place", () => {
    const { intake } = reading({ "pupils.csv": LIST, "attendance.csv": [other(), mark({ code: "i" })] });
    expect([...(intake.sessions.get(PRIVATE.upn) ?? [])]).toEqual([
      { date: "2026-01-12", half: "AM", code: "I", is: "authorised", file: "attendance.csv", line: 3 },
    ]);
  });

  test.each([
    ["AM", "AM"],
    ["am", "AM"],
    ["Morning", "AM"],
    ["PM", "PM"],
    ["p.m.", "PM"],
    ["AFTERNOON", "PM"],
  ])("in session %s is of %s", (session, half) => {
    expect(register(mark({ session })).sessions).toEqual([`2026-01-12 ${half} / attended`]);
  });

  test.each(["2026-01-12", "12/01/2026", "12/1/2026", "12/01/2026 00:00", "2026-01-12T09:00:00"])(
    "may be dated %s",
    (date) => {
      expect(register(mark({ date })).sessions).toEqual(["2026-01-12 AM / attended"]);
    },
  );

  test.each([
    ["", "no-mark"],
    ["-", "no-mark"],
    ["#", "not-possible"],
    ["\\", "attended"],
    ["c2", "authorised"],
    ["O", "unauthorised"],
  ])("with code %j is %s", (code, is) => {
    const { sessions, warnings } = register(mark({ code }));
    expect(sessions).toEqual([`2026-01-12 AM ${code.toUpperCase()} ${is}`]);
    expect(warnings).toEqual([]);
  });

  test("with a code that is none is unknown, and listed as a warning", () => {
    const { sessions, errors, warnings, tally } = register(mark({ code: "J" }), mark({ code: "@", session: "PM" }));
    expect(errors).toEqual([]);
    expect(sessions).toEqual(["2026-01-12 AM J unknown", "2026-01-12 PM @ unknown"]);
    expect(warnings).toEqual([
      'attendance.csv line 2, column code, "J": this is no attendance code of that time. Correct the register and export it again.',
      'attendance.csv line 3, column code, "@": this is no attendance code of that time. Correct the register and export it again.',
    ]);
    expect(tally).toEqual({ rows: 2, used: 2, others: 0, unlisted: 0, skipped: 0 });
  });

  test("has its code read by the codes of its day", () => {
    expect(register(mark({ code: "J", date: "2024-08-18" }), mark({ code: "J", date: "2024-08-19" })).sessions).toEqual(
      ["2024-08-18 AM J attended", "2024-08-19 AM J unknown"],
    );
  });

  test("is shown with what cannot be seen, and not in full length", () => {
    const [warning] = register(mark({ code: `\u202e${"x".repeat(60)}` })).warnings;
    expect(warning).toContain(`"U+202e${"X".repeat(34)}…": this is no attendance code`);
  });
});

describe("two marks for one session", () => {
  const conflict = (line: number, code: string, earlier = "line 2") =>
    `attendance.csv line ${line}, column code, "${code}": ${earlier} has another mark for the same child and session: neither is counted. Correct the register and export it again.`;

  test("that are equal are one", () => {
    const { sessions, warnings, tally } = register(mark(), mark(), mark({ date: "12/01/2026" }));
    expect(sessions).toEqual(["2026-01-12 AM / attended"]);
    expect(warnings).toEqual([]);
    expect(tally).toMatchObject({ rows: 3, used: 3 });
  });

  test("that disagree are both not known", () => {
    const { sessions, errors, warnings } = register(mark({ code: "O" }), mark());
    expect(sessions).toEqual(["2026-01-12 AM / or O unknown"]);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([conflict(3, "/")]);
  });

  test("that disagree stay not known, whatever comes after them", () => {
    const { sessions, warnings } = register(mark(), mark({ code: "O" }), mark(), mark({ code: "L" }));
    expect(sessions).toEqual(["2026-01-12 AM / or L or O unknown"]);
    expect(warnings).toEqual([conflict(3, "O"), conflict(5, "L")]);
  });

  test("that disagree may stand in two files", () => {
    const { warnings, intake } = reading({
      "pupils.csv": LIST,
      "register-1.csv": [mark()],
      "attendance.csv": [mark({ code: "O" })],
    });
    expect(warnings).toEqual([conflict(2, "O", "register-1.csv line 2")]);
    expect([...(intake.sessions.get(PRIVATE.upn) ?? [])].map(({ is }) => is)).toEqual(["unknown"]);
  });

  test("of two days, two halves or two children are no conflict", () => {
    const marks = [
      mark(),
      mark({ code: "O", session: "PM" }),
      mark({ code: "O", date: "2026-01-13" }),
      other({ code: "O" }),
    ];
    expect(register(...marks).warnings).toEqual([]);
  });
});

describe("a row that cannot be read", () => {
  test.each([
    [{ date: "31/02/2026" }, "date", "31/02/2026", "there is no such date."],
    [{ date: "yes" }, "date", "yes", "there is no such date."],
    [{ date: "01/13/2026" }, "date", "01/13/2026", "there is no such date."],
    [{ session: "P1" }, "session", "P1", "this is neither AM nor PM."],
  ])("of a child looked at is an error: %o", (values, column, value, message) => {
    const { errors, tally, sessions } = register(mark(), mark(values as Row));
    expect(errors).toEqual([
      `attendance.csv line 3, column ${column}, "${value}": ${message} Correct the register and export it again.`,
    ]);
    expect(sessions).toHaveLength(1);
    expect(tally).toMatchObject({ rows: 2, used: 1, skipped: 1 });
  });

  test.each([{ date: "" }, { session: "" }])("of a child looked at is an error where it is empty: %o", (values) => {
    expect(register(mark(values as Row)).errors).toHaveLength(1);
  });

  test("of another pupil is none", () => {
    const { errors, warnings, tally } = register(
      other({ date: "31/02/2026" }),
      other({ session: "P1" }),
      other({ code: "@" }),
    );
    expect([errors, warnings]).toEqual([[], []]);
    expect(tally).toEqual({ rows: 3, used: 0, others: 3, unlisted: 0, skipped: 0 });
  });

  test("without a key is left out, with a warning", () => {
    const { errors, warnings, tally } = register(mark(), mark({ upn: " " }), mark({ upn: "" }));
    expect(errors).toEqual([]);
    expect(warnings).toEqual(["attendance.csv: 2 of 3 rows have neither a UPN nor a pupil_id, and were left out."]);
    expect(tally).toEqual({ rows: 3, used: 1, others: 0, unlisted: 0, skipped: 2 });
  });
});

describe("every row of a register", () => {
  test("is accounted for", () => {
    const rows = [
      mark(),
      other(),
      other(),
      unlisted(),
      mark({ upn: "" }),
      mark({ date: "2026-03-11" }),
      mark({ date: "x" }),
    ];
    expect(register(...rows).tally).toEqual({ rows: 7, used: 1, others: 2, unlisted: 1, skipped: 3 });
    expect(register(...rows).children).toEqual([PRIVATE.upn]);
  });

  test("of pupils who are not on the list is no surprise, unless they are all there is", () => {
    expect(register(mark(), unlisted()).warnings).toEqual([]);
    expect(register(other(), unlisted()).warnings).toEqual([]);
    expect(register(unlisted(), unlisted()).warnings).toEqual([
      "attendance.csv: 2 of 2 rows are about pupils who are not on the pupil list. Check their UPNs against the pupil list.",
    ]);
  });

  test("after the as-of date has not happened, and is said to be set aside", () => {
    const { sessions, warnings, tally } = register(
      mark({ date: "2026-03-10" }),
      mark({ date: "2026-03-11", code: "@" }),
    );
    expect(sessions).toEqual(["2026-03-10 AM / attended"]);
    expect(warnings).toEqual([
      "attendance.csv: 1 of 2 rows are dated after the as-of date, or say no, and have not happened yet.",
    ]);
    expect(tally).toMatchObject({ used: 1, skipped: 1 });
  });
});

describe("the dates that stand in for a calendar", () => {
  test("are those with a mark of anybody but a planned closure, up to the as-of date", () => {
    const { marked } = register(
      mark({ date: "2026-01-05" }),
      other({ date: "06/01/2026", code: "O" }),
      unlisted({ date: "2026-01-07", code: "@" }),
      mark({ date: "2026-01-08", upn: "" }),
      mark({ date: "2026-01-09", code: "#" }),
      other({ date: "2026-01-12", code: "-" }),
      other({ date: "2026-01-13", code: "" }),
      other({ date: "2026-01-14", code: "#" }),
      other({ date: "2026-01-14", code: "/" }),
      other({ date: "2026-03-10" }),
      other({ date: "2026-03-11" }),
      other({ date: "31/02/2026" }),
    );
    expect(marked).toEqual(["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-14", "2026-03-10"]);
  });
});

describe("a register laid out as a grid", () => {
  test("is read as the same sessions", () => {
    const { sessions, warnings, tally, marked } = register(
      { upn: PRIVATE.upn, "12/01/2026 AM": "/", "12/01/2026 PM": "o", "13/01/2026": "/\\", "2026-03-11": "II" },
      { upn: NOT_IN_CARE.upn as string, "14/01/2026": "##", "15/01/2026": "#/" },
      { upn: "", "12/01/2026 AM": "/" },
    );
    expect(sessions).toEqual([
      "2026-01-12 AM / attended",
      "2026-01-12 PM O unauthorised",
      "2026-01-13 AM / attended",
      "2026-01-13 PM \\ attended",
      "2026-01-14 AM  no-mark",
      "2026-01-14 PM  no-mark",
      "2026-01-15 AM  no-mark",
      "2026-01-15 PM  no-mark",
    ]);
    expect(warnings).toEqual(["attendance.csv: 1 of 3 rows have neither a UPN nor a pupil_id, and were left out."]);
    expect(tally).toEqual({ rows: 3, used: 1, others: 1, unlisted: 0, skipped: 1 });
    expect(marked).toEqual(["2026-01-12", "2026-01-13", "2026-01-15"]);
  });

  test("that is all ahead has not happened", () => {
    const { warnings, tally } = register({ upn: PRIVATE.upn, "2026-03-11": "//", "2026-03-12 AM": "/" });
    expect(tally).toMatchObject({ rows: 1, skipped: 1 });
    expect(warnings).toHaveLength(1);
  });

  test("may disagree with itself", () => {
    const { sessions, warnings } = register({ upn: PRIVATE.upn, "12/01/2026 AM": "/", "12/01/2026": "OO" });
    expect(sessions).toEqual(["2026-01-12 AM / or O unknown", "2026-01-12 PM O unauthorised"]);
    expect(warnings).toHaveLength(1);
  });
});
