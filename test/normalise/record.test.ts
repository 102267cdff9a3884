import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { DATASET_NAMES, type DatasetName, datasetOf } from "../../src/domain/datasets.ts";
import { happened, recordReader, show } from "../../src/normalise/record.ts";
import { rowOf } from "../support/reading.ts";
import { recognisedAs } from "../support/recognised.ts";

const AS_OF = date("2026-03-10");

/** Reads one row of a data set that has the columns given and no others. */
function readRow<D extends DatasetName>(dataset: D, row: Readonly<Record<string, string>>) {
  return recordReader(dataset, "export.csv", recognisedAs(dataset, Object.keys(row)), AS_OF)(Object.values(row), 7);
}

const problemsOf = (dataset: DatasetName, row: Readonly<Record<string, string>>) => readRow(dataset, row).problems;

describe("a row", () => {
  test("becomes a cell for each column, with the place that it was read from", () => {
    const { record, problems } = readRow("peps", { meeting_date: "12/01/2026", upn: "A1", attendees: "DT; SW" });
    expect(problems).toEqual([]);
    expect(Object.keys(record).sort()).toEqual(Object.keys(datasetOf("peps").columns).sort());
    expect(record.meeting_date).toEqual({
      value: { is: "on", date: "2026-01-12" },
      cite: { file: "export.csv", line: 7, field: "meeting_date", value: "2026-01-12" },
    });
    expect(record.attendees.value).toEqual(["designated teacher", "social worker"]);
    expect(record.upn.cite.value).toBe("A1");
  });

  test("of a file without a column says not known, and cites that there is none", () => {
    const { record } = readRow("peps", { upn: "A1", meeting_date: "12/01/2026" });
    expect(record.dt_section).toEqual({
      value: { is: "unknown" },
      cite: { file: "export.csv", line: 7, field: "dt_section", value: null },
    });
    expect([record.quality.value, record.pupil_views.value, record.attendees.value]).toEqual([null, "unknown", []]);
  });

  test("with an empty column says what nothing says", () => {
    const { record, problems } = readRow("peps", {
      upn: "A1",
      meeting_date: "12/01/2026",
      dt_section: "",
      pupil_views: "",
    });
    expect([record.dt_section.value, record.pupil_views.value]).toEqual([{ is: "not-yet" }, "unknown"]);
    expect(record.dt_section.cite.value).toBe("");
    expect(problems).toEqual([]);
  });
});

describe("what cannot be read", () => {
  const unreadable = { event: "31/02/2026", date: "31/02/2026", number: "some", "yes/no": "maybe", word: "purple" };
  const cases = DATASET_NAMES.flatMap((dataset) =>
    Object.entries(datasetOf(dataset).columns).flatMap(([column, kind]) => {
      if (["text", "private", "role", "roles"].includes(kind)) return [];
      const text = unreadable[kind as keyof typeof unreadable] ?? unreadable.word;
      const decides = kind === "event" || kind === "date" || datasetOf(dataset).mustRead.includes(column);
      return [[dataset, column, text, decides] as const];
    }),
  );

  test.each(cases)("%s, %s: %s (decides: %s)", (dataset, column, text, decides) => {
    const [problem, ...more] = problemsOf(dataset, { ...rowOf(dataset), [column]: text });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ file: "export.csv", line: 7, column, fatal: decides });
    expect(problem?.message).toMatch(/there is no such date|not a number|neither yes nor no|is known here/);
    expect(problem?.remedy).toBeTruthy();
    expect(problem?.value).toBe(column === "date_of_birth" ? undefined : text);
  });

  test.each([
    ["attendance_summary", { from: "", to: "2026-01-31" }, "from"],
    ["calendar", { start: "2026-01-05", end: "", kind: "term" }, "end"],
    ["calendar", { start: "2026-01-05", end: "2026-01-05", kind: "" }, "kind"],
    ["suspensions", { type: "", start_date: "2026-01-12" }, "type"],
    ["provision", { kind: "", start_date: "2026-01-12" }, "kind"],
    ["training", { role: "", date: "2026-01-12" }, "role"],
    ["attestations", { control: "", answer: "yes" }, "control"],
    ["funding", { academic_year: "", spent: "5" }, "academic_year"],
  ] as const)("%s: an empty column that decides: %o", (dataset, row, column) => {
    expect(problemsOf(dataset, row)).toEqual([
      { file: "export.csv", line: 7, column, message: "it is empty.", remedy: "Fill it in.", fatal: true },
    ]);
  });

  test.each([
    ["attendance_summary", { from: "yes", to: "2026-01-31" }, "from", "yes"],
    ["calendar", { start: "2026-01-05", end: "no", kind: "term" }, "end", "no"],
  ] as const)("%s: yes or no where only a date will do: %o", (dataset, row, column, value) => {
    const problem = { message: "a date is needed here.", remedy: "Write the date as dd/mm/yyyy.", fatal: true };
    expect(problemsOf(dataset, row)).toEqual([{ file: "export.csv", line: 7, column, value, ...problem }]);
  });

  test.each([
    ["peps", { type: "review" }, "meeting_date"],
    ["suspensions", { type: "suspension" }, "start_date"],
    ["training", { role: "DT" }, "date"],
  ] as const)("%s: yes and no will do for an event: %o, %s", (dataset, row, column) => {
    for (const text of ["yes", "no", ""]) expect(problemsOf(dataset, { ...row, [column]: text })).toEqual([]);
  });
});

describe("what ends before it begins", () => {
  test.each([
    ["pupils", "care_start", "care_end", { care_status: "CiC" }],
    ["pupils", "school_start", "school_end", { care_status: "none" }],
    ["calendar", "start", "end", { kind: "term" }],
    ["attendance_summary", "from", "to", {}],
    ["suspensions", "start_date", "end_date", { type: "suspension" }],
    ["provision", "start_date", "end_date", { kind: "AP" }],
    ["roles", "from", "to", { role: "DT" }],
  ] as const)("%s, %s and %s", (dataset, from, to, row) => {
    const dates = (begins: string, ends: string) => ({ ...row, [from]: begins, [to]: ends });
    expect(problemsOf(dataset, dates("2026-01-12", "12/01/2026"))).toEqual([]);
    expect(problemsOf(dataset, dates("2026-01-12", "13/01/2026"))).toEqual([]);
    expect(problemsOf(dataset, dates("2026-01-12", "11/01/2026"))).toEqual([
      {
        file: "export.csv",
        line: 7,
        column: to,
        value: "11/01/2026",
        message: `it is earlier than ${from}, "2026-01-12".`,
        remedy: "Correct the one that is wrong, or leave the end empty.",
        fatal: true,
      },
    ]);
  });

  test("is not told where one of the dates is missing", () => {
    expect(problemsOf("pupils", { care_status: "CiC", care_start: "", care_end: "2020-01-01" })).toEqual([]);
    expect(problemsOf("pupils", { care_status: "CiC", care_start: "2020-01-01", care_end: "" })).toEqual([]);
    expect(problemsOf("pupils", { care_status: "CiC", care_start: "yes", care_end: "2020-01-01" })).toEqual([]);
    expect(problemsOf("pupils", { care_status: "CiC", care_end: "2020-01-01" })).toEqual([]);
  });
});

describe("whether a row has happened", () => {
  test.each([
    ["peps", { meeting_date: "2026-03-10" }, "on"],
    ["peps", { meeting_date: "2026-03-11" }, "not-yet"],
    ["peps", { meeting_date: "" }, "not-yet"],
    ["peps", { meeting_date: "no" }, "not-yet"],
    ["peps", { meeting_date: "yes" }, "undated"],
    ["peps", { meeting_date: "31/02/2026" }, "unknown"],
    ["provision", { kind: "AP", start_date: "2026-03-11" }, "not-yet"],
    ["ehcp", { issued: "" }, "on"],
    ["calendar", { start: "2026-04-13", end: "2026-07-21", kind: "term" }, "on"],
  ] as const)("%s %o: %s", (dataset, row, is) => {
    expect(happened(dataset, readRow<DatasetName>(dataset, row).record)).toBe(is);
  });
});

describe("a value in a message", () => {
  test.each([
    ["31/02/2026", "31/02/2026"],
    ["a\tb\u0000c", "aU+0009bU+0000c"],
    ["\u202eevil\u200b", "U+202eevilU+200b"],
    ["\u001b[31m", "U+001b[31m"],
    ["x".repeat(40), "x".repeat(40)],
    ["x".repeat(41), `${"x".repeat(40)}…`],
  ])("%j is shown as %s", (text, shown) => expect(show(text)).toBe(shown));
});
