import { describe, expect, test } from "vitest";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;

const LIST = [IN_CARE, NOT_IN_CARE];
const child = { upn: PRIVATE.upn };
const other = { upn: NOT_IN_CARE.upn as string };
const unlisted = { upn: "Z999900000033" };
const pep = (meeting_date: string, key: Row = child): Row => ({ ...key, meeting_date });
const suspension = (values: Row = {}): Row => ({
  ...child,
  type: "suspension",
  start_date: "2026-01-12",
  end_date: "2026-01-13",
  reason: PRIVATE.reason,
  ...values,
});

function table(file: string, ...rows: readonly Row[]) {
  const { intake, tallies, ...said } = reading({ "pupils.csv": LIST, [file]: rows });
  return { ...said, tables: intake.tables, tally: tallies[file] };
}
const peps = (...rows: readonly Row[]) => table("peps.csv", ...rows);

describe("the rows of a file", () => {
  test("are kept for a child looked at, and counted for all", () => {
    const { tables, tally } = peps(
      pep("2026-01-12"),
      pep("2026-01-12", other),
      pep("2025-10-06"),
      pep("2026-01-12", unlisted),
    );
    expect(tables.peps?.map(({ id, record }) => [id, record.meeting_date.cite.line])).toEqual([
      [PRIVATE.upn, 2],
      [PRIVATE.upn, 4],
    ]);
    expect(tally).toEqual({ rows: 4, used: 2, others: 1, unlisted: 1, skipped: 0 });
  });

  test("that are about the school are all kept", () => {
    const { tables, tally } = table(
      "roles.csv",
      { role: "DT", name: PRIVATE.surname },
      { role: "Head", name: PRIVATE.forename },
    );
    expect(tables.roles?.map(({ id, record }) => [id, record.role.value])).toEqual([
      ["", "designated teacher"],
      ["", "head"],
    ]);
    expect(tally).toMatchObject({ rows: 2, used: 2 });
  });

  test("of several files come together", () => {
    const { intake } = reading({
      "pupils.csv": LIST,
      "peps-1.csv": [pep("2026-01-12")],
      "peps-2.csv": [pep("2025-10-06")],
    });
    expect(intake.tables.peps?.map(({ record }) => record.meeting_date.cite.file)).toEqual([
      "peps-1.csv",
      "peps-2.csv",
    ]);
  });

  test("without a key are left out, with a warning", () => {
    const { warnings, tally } = peps(pep("2026-01-12"), pep("2026-01-12", { upn: "" }));
    expect(warnings).toEqual(["peps.csv line 3: the row has neither a UPN nor a pupil_id, and was left out."]);
    expect(tally).toMatchObject({ rows: 2, used: 1, skipped: 1 });
  });

  test("of pupils who are not on the list are a warning", () => {
    const { warnings } = peps(pep("2026-01-12"), pep("2026-01-12", unlisted), pep("2025-10-06", unlisted));
    expect(warnings).toEqual([
      "peps.csv: 2 of 3 rows are about pupils who are not on the pupil list. Check their UPNs against the pupil list.",
    ]);
  });

  test("of pupils who are not on the list are expected in an export of the whole school", () => {
    expect(table("suspensions.csv", suspension(unlisted), suspension()).warnings).toEqual([]);
    expect(table("suspensions.csv", suspension(unlisted), suspension(other)).warnings).toEqual([]);
    expect(table("suspensions.csv", suspension(unlisted)).warnings).toEqual([
      "suspensions.csv: 1 of 1 rows are about pupils who are not on the pupil list. Check their UPNs against the pupil list.",
    ]);
  });
});

describe("what cannot be read", () => {
  test("in a row of a child looked at, and a date, is an error", () => {
    const { errors } = table(
      "suspensions.csv",
      suspension({ start_date: "31/02/2026" }),
      suspension({ end_date: "soon" }),
    );
    const remedy = "Write the date as dd/mm/yyyy, or yes, no or nothing where there is none.";
    expect(errors).toEqual([
      `suspensions.csv line 2, column start_date, "31/02/2026": there is no such date. ${remedy}`,
      `suspensions.csv line 3, column end_date, "soon": this is not a date. ${remedy}`,
    ]);
  });

  test("in a column that decides what the row is, is an error", () => {
    const { errors } = table("suspensions.csv", suspension({ type: "detention" }), suspension({ type: "" }));
    expect(errors).toEqual([
      'suspensions.csv line 2, column type, "detention": this is no suspension type that is known here. Write one of: suspension, permanent.',
      "suspensions.csv line 3, column type: it is empty. Fill it in.",
    ]);
  });

  test("in another column is a warning, and not known", () => {
    const { errors, warnings, tables, tally } = table(
      "suspensions.csv",
      suspension({ vs_invited: "maybe", sessions: "two" }),
    );
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      'suspensions.csv line 2, column sessions, "two": this is not a number. Write digits alone, with a point for decimals.',
      'suspensions.csv line 2, column vs_invited, "maybe": this is neither yes nor no. Write yes or no, or leave it empty.',
    ]);
    expect(tables.suspensions?.map(({ record }) => [record.vs_invited.value, record.sessions.value])).toEqual([
      ["unknown", null],
    ]);
    expect(tally).toMatchObject({ used: 1 });
  });

  test("in a row of another pupil is nothing to us", () => {
    const row = { type: "lunchtime", start_date: "31/02/2026", vs_invited: "maybe" };
    const { errors, warnings, tally } = table(
      "suspensions.csv",
      suspension({ ...row, ...other }),
      suspension({ ...row, ...unlisted }),
    );
    expect([errors, warnings]).toEqual([[], []]);
    expect(tally).toEqual({ rows: 2, used: 0, others: 1, unlisted: 1, skipped: 0 });
  });

  test("in the calendar is an error: every deadline hangs on it", () => {
    const term = { start: "2026-01-05", end: "2026-03-27", kind: "term", name: "Spring" };
    const { errors } = table(
      "calendar.csv",
      { ...term, end: "2025-03-27" },
      { ...term, kind: "Spring term" },
      { ...term, start: "yes" },
    );
    expect(errors.map((text) => text.replace(/: .*/, ""))).toEqual([
      'calendar.csv line 2, column end, "2025-03-27"',
      'calendar.csv line 3, column kind, "Spring term"',
      'calendar.csv line 4, column start, "yes"',
    ]);
  });
});

describe("what has not happened yet", () => {
  test("is set aside, and counted in one warning", () => {
    const { tables, warnings, tally } = peps(pep("2026-03-10"), pep("2026-03-11"), pep("no"), pep("2026-07-01"));
    expect(tables.peps?.map(({ record }) => record.meeting_date.cite.line)).toEqual([2]);
    expect(warnings).toEqual([
      "peps.csv: 3 of 4 rows are dated after the as-of date, or say no, and have not happened yet.",
    ]);
    expect(tally).toEqual({ rows: 4, used: 1, others: 0, unlisted: 0, skipped: 3 });
  });

  test("because its date is empty is named by its line", () => {
    const { tables, warnings, tally } = peps(pep(""), pep("2026-01-12"));
    expect(tables.peps).toHaveLength(1);
    expect(warnings).toEqual([
      "peps.csv line 2, column meeting_date: the date is empty, so that this has not happened. If it has, fill in the date.",
    ]);
    expect(tally).toMatchObject({ used: 1, skipped: 1 });
  });

  test("is not said of what happened on a date not known", () => {
    const { tables, warnings } = peps(pep("yes"));
    expect(tables.peps?.map(({ record }) => record.meeting_date.value)).toEqual([{ is: "undated" }]);
    expect(warnings).toEqual([]);
  });

  test("is not said of what has no date of its own", () => {
    expect(table("ehcp.csv", { ...child, issued: "", last_review: "2026-07-01" }).tally).toMatchObject({ used: 1 });
  });
});
