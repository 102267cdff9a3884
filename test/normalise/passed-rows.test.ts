import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { NO_MAPPING } from "../../src/domain/mapping.ts";
import { closingRow } from "../../src/normalise/closing.ts";
import { Intake } from "../../src/normalise/intake.ts";
import { understand } from "../../src/normalise/understand.ts";
import { readBody } from "../../src/read/body.ts";
import { csvSource } from "../../src/read/source.ts";
import { folderOf } from "../support/folder.ts";

const LIST = [
  ["A1", "100", "CiC"],
  ["B2", "200", "none"],
  ["C3", "300", "none"],
];

/** What comes of a table after a pupil list: with rows passed over, or with every row read. */
async function readingOf(content: string, mayPass: boolean, compares = false) {
  const intake = new Intake(date("2026-03-10"));
  intake.compares = compares;
  const open = (cells: readonly string[], file: string) => {
    const meaning = understand(cells, file, 1, NO_MAPPING);
    if (meaning === null) throw new Error(`${file} is no data set`);
    return { meaning, reading: intake.open(file, meaning, 1) };
  };
  const list = open(["upn", "admission no", "care_status"], "pupils.csv").reading;
  for (const [i, cells] of LIST.entries()) list.add(cells, i + 2);
  list.finish();

  const cells = (content.split("\n")[0] as string).split(",");
  const { meaning, reading } = open(cells, "table.csv");
  const source = csvSource({ path: join(folderOf({ "table.csv": content }), "table.csv"), name: "table.csv" });
  let handed = 0;
  const add = (row: readonly string[], line: number) => {
    handed += 1;
    reading.add(row, line);
  };
  const header = { delimiter: ",", line: 1, cells, above: 0 } as const;
  const body = await readBody(source, header, closingRow(meaning), add, mayPass ? reading.skim : undefined);
  const passed = body.passed === undefined ? 0 : (reading.passOver?.(body.passed, body.told ?? []) ?? 0);
  reading.finish();
  const said = {
    ...{ tally: reading.tally, tables: intake.tables, sha256: body.sha256, closing: body.closing },
    problems: [...intake.errors, ...intake.warnings],
  };
  return { said, handed, passed };
}

const HEADERS = [
  "upn,type,start_date,end_date,reason",
  "upn,Admission No,subject,assessed_on,progress",
  "upn,meeting_date,quality",
  "upn,academic_year,spent",
];
const anyDate = fc.constantFrom(
  "2026-01-12",
  "13/01/2026",
  "01/13/2026",
  "2026-03-11",
  "31/02/2026",
  "45992",
  "yes",
  "",
);
const anyCell: Readonly<Record<string, fc.Arbitrary<string>>> = {
  upn: fc.constantFrom("A1", "B2", "C3", "Z9", "b2 ", '"B2"', "", "Total", "1E+12"),
  admissionno: fc.constantFrom("100", "0200", "300", "999", ""),
  type: fc.constantFrom("suspension", "permanent", "?", ""),
  ...{ start_date: anyDate, end_date: anyDate, assessed_on: anyDate, meeting_date: anyDate },
  academic_year: fc.constantFrom("2025/26", ""),
};
const anyTable = fc.constantFrom(...HEADERS).chain((header) => {
  const columns = header.split(",").map((name) => anyCell[name.toLowerCase().replace(" ", "")] ?? fc.constant("x"));
  const anyRow = fc.tuple(...columns).map((cells) => cells.join(","));
  return fc.array(anyRow, { maxLength: 60 }).map((rows) => [header, ...rows].join("\n"));
});

describe("rows of a table that are counted without being read", () => {
  test("change nothing: no record, no count and no problem", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (content) => {
        const [plain, passing] = [await readingOf(content, false), await readingOf(content, true)];
        expect(passing.said).toEqual(plain.said);
        expect(passing.handed + passing.passed).toBe(plain.handed);
      }),
      { numRuns: 200 },
    );
  });

  const rows = [
    ...["A1,suspension,2026-01-12,,x", "B2,suspension,2026-01-12,,x", "C3,permanent,2026-01-12,,y"],
    ...["Z9,suspension,2026-01-12,,x", "A1,suspension,2026-01-12,,x", "C3,suspension,2026-01-13,,x"],
  ];
  const content = ["upn,type,start_date,end_date,reason", ...rows].join("\n");

  test("are those of other pupils with dates that an earlier row has", async () => {
    const { said, handed, passed } = await readingOf(content, true);
    // Handed over: both of the child in care, the first of the others, and the one with another date.
    expect([handed, passed]).toEqual([4, 2]);
    expect(said.tally).toEqual({ rows: 6, used: 2, others: 3, unlisted: 1, skipped: 0 });
  });

  test("are none where other pupils are compared, nor of a table without dates", async () => {
    expect(await readingOf(content, true, true)).toMatchObject({ handed: 6, passed: 0 });
    const spends = ["upn,academic_year,spent", "B2,2025/26,1", "B2,2025/26,1", "Z9,2025/26,1"].join("\n");
    expect(await readingOf(spends, true)).toMatchObject({ handed: 3, passed: 0 });
  });
});
