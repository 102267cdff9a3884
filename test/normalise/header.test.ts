import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DATASET_NAMES, DATASETS, type DatasetName, datasetOf } from "../../src/domain/datasets.ts";
import { recognise } from "../../src/normalise/header.ts";

const columnsOf = (dataset: DatasetName) => Object.keys(DATASETS[dataset].columns);
const datasetIn = (header: string, file = "export.csv") => recognise(header.split(","), file)?.dataset;

/** Ways to write one column name that are all the same to us. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replaceAll("_", " "),
  (name) => name.replaceAll("_", "-"),
  (name) => name.replaceAll("_", ""),
  (name) => ` ${name.replaceAll("_", "  ")}: `,
  (name) => name.replaceAll("e", "é").replaceAll("a", "Å"),
  (name) => `\u200b${name}\ufeff`,
];

describe("a data set", () => {
  test.each(DATASET_NAMES)("%s is known by its columns, in any order and spelling", (dataset) => {
    const columns = columnsOf(dataset);
    const shuffled = fc.shuffledSubarray(columns, { minLength: columns.length });
    const written = fc.array(fc.constantFrom(...spellings), { minLength: columns.length, maxLength: columns.length });
    fc.assert(
      fc.property(shuffled, written, (order, spell) => {
        const header = order.map((column, i) => spell[i]?.(column) ?? column);
        const recognised = recognise(header, "export.csv");
        expect(recognised?.dataset).toBe(dataset);
        expect(recognised?.unknown).toEqual([]);
        expect(recognised?.sessions).toBeUndefined();
        expect([...(recognised?.places ?? [])].sort()).toEqual(order.map((column, place) => [column, place]).sort());
      }),
      { numRuns: 25 },
    );
  });

  test.each(DATASET_NAMES)("%s is known by what it needs alone, from a file of its name", (dataset) => {
    const key = columnsOf(dataset).includes("upn") ? ["upn"] : [];
    expect(datasetIn([...key, ...datasetOf(dataset).needs].join(), `${dataset}.csv`)).toBe(dataset);
  });

  test.each(DATASET_NAMES)("%s is unknown without any one column that it needs", (dataset) => {
    for (const needed of datasetOf(dataset).needs) {
      const header = columnsOf(dataset).filter((column) => column !== needed);
      expect(datasetIn(header.join(), `${dataset}.csv`)).not.toBe(dataset);
    }
  });

  test.each(DATASET_NAMES.filter((dataset) => columnsOf(dataset).includes("upn")))(
    "%s is keyed by a UPN or a pupil id, and unknown without",
    (dataset) => {
      const [, , ...columns] = columnsOf(dataset);
      expect(datasetIn(["pupil_id", ...columns].join())).toBe(dataset);
      expect(datasetIn(columns.join(), `${dataset}.csv`)).toBeUndefined();
    },
  );
});

describe("between two data sets", () => {
  test.each([
    ["upn,kind,date", "export.csv", "support", "all that support has"],
    ["upn,pupil_id,kind,date", "export.csv", "support", "all that support has"],
    ["upn,kind,date", "Moves 2026.csv", "moves", "the name breaks the tie"],
    ["upn,kind,date", "support.csv", "support", "the name breaks the tie"],
    ["upn,kind,date,visit", "export.csv", "moves", "one more column is explained"],
    ["upn,kind,date,visit", "support.csv", "moves", "a name alone decides nothing"],
    ["upn,kind,date,records_sent,note,by,seen", "export.csv", "moves", "unknown columns or not"],
    [
      "upn,forename,surname,dob,year,care_status,date,session,code",
      "pupils.csv",
      "attendance",
      "who it is about tells nothing",
    ],
    [
      "upn,care_status,care_start,school_start,meeting_date",
      "peps.csv",
      "pupils",
      "a list with the date of the last PEP",
    ],
    ["upn,care_status,meeting_date", "peps.csv", "peps", "the name breaks the tie"],
    ["upn,care_status,meeting_date", "export.csv", "pupils", "least is lacking"],
  ])("%s in %s is %s: %s", (header, file, dataset) => expect(datasetIn(header, file)).toBe(dataset));
});

describe("the names that systems give to columns", () => {
  test.each([
    [
      "Unique Pupil Number,Looked After,Legal Forename,Legal Surname,DOB,NC Year",
      "pupils",
      "upn,care_status,forename,surname,date_of_birth,year_group",
    ],
    [
      "Admission No,In Care Status,In Care From,In Care To,Care Authority",
      "pupils",
      "pupil_id,care_status,care_start,care_end,placing_authority",
    ],
    [
      "Adno,LAC status,Entry Date,Leaving Date,Reason for leaving,SEN Provision",
      "pupils",
      "pupil_id,care_status,school_start,school_end,leaving_reason,sen_status",
    ],
    ["Pupil UPN,Date,Session Name,Attendance Mark,Comments", "attendance", "upn,date,session,code,comment"],
    ["UPN,Date,AM/PM,Raw mark", "attendance", "upn,date,session,code"],
    [
      "UPN,From,To,Possible sessions,Attended sessions,Authorised absence,Unauthorised absence",
      "attendance_summary",
      "upn,from,to,possible,present,authorised,unauthorised",
    ],
    ["UPN,Exclusion type,Start date,Number of sessions", "suspensions", "upn,type,start_date,sessions"],
  ])("%s", (header, dataset, columns) => {
    const recognised = recognise(header.split(","), "export.csv");
    expect(recognised?.dataset).toBe(dataset);
    expect([...(recognised?.places.keys() ?? [])].join()).toBe(columns);
    expect([...(recognised?.places.values() ?? [])]).toEqual(columns.split(",").map((_, place) => place));
  });

  test("are matched whole: SEN is not in Sent home, nor Year in Year of entry", () => {
    const recognised = recognise("upn,care_status,Sent home,Year of entry,Mark".split(","), "pupils.csv");
    expect(recognised?.unknown).toEqual(["Sent home", "Year of entry", "Mark"]);
  });
});

describe("two columns of one meaning", () => {
  test.each([
    ["upn,date,session,code,Mark", "attendance", "code"],
    ["upn,upn,care_status", "pupils", "upn"],
    ["upn,care_status,SEN status,SEN Status", "pupils", "sen_status"],
  ])("%s are an error", (header, dataset, column) => {
    expect(() => recognise(header.split(","), "export.csv")).toThrow(
      `export.csv line 1, column ${column}: two columns of this ${dataset} file have this meaning, and they may disagree. Take one of them out of the export.`,
    );
  });

  test("are none where the data set knows neither", () => {
    const recognised = recognise("upn,date,about,with,Year,NC Year,Note,Note".split(","), "export.csv");
    expect(recognised?.dataset).toBe("contacts");
    expect(recognised?.unknown).toEqual(["Year", "NC Year", "Note", "Note"]);
  });
});

describe("a header of nothing known", () => {
  test.each([
    ["time_period,geographic_level,attendance_perc"],
    ["CHILD,DOB,SDQ_SCORE"],
    ["upn;date;session;code"],
    ["upn\tdate\tsession\tcode"],
    ["Attendance report"],
    ["upn"],
    ["__proto__,constructor,toString"],
    [",,"],
    ["日付,名前"],
  ])("%s", (header) => expect(recognise(header.split(","), "pupils.csv")).toBeNull());
});

describe("a register laid out as a grid", () => {
  test("has a column for each session, or for each day", () => {
    const header = ["Surname", "UPN", "12/01/2026 AM", "12/01/2026  pm", "2026-01-13", "Total", "Adno"];
    expect(recognise(header, "export.csv")).toEqual({
      dataset: "attendance",
      places: new Map([
        ["upn", 1],
        ["pupil_id", 6],
      ]),
      unknown: ["Surname", "Total"],
      sessions: [
        { place: 2, date: "2026-01-12", half: "AM" },
        { place: 3, date: "2026-01-12", half: "PM" },
        { place: 4, date: "2026-01-13", half: null },
      ],
    });
  });

  test("may begin with its key", () => {
    const recognised = recognise(["UPN", "12/01/2026"], "export.csv");
    expect([...(recognised?.places ?? [])]).toEqual([["upn", 0]]);
  });

  test.each([
    ["12/01/2026 AM,12/01/2026 PM", "without a key"],
    ["upn,31/02/2026 AM,01/13/2026", "without a date that exists"],
    ["upn,Mon AM,Mon PM", "without dates"],
    ["upn,12/01/2026 noon", "with another session"],
  ])("is none: %s, %s", (header) => expect(recognise(header.split(","), "attendance.csv")).toBeNull());
});
