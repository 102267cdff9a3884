import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBenchmarks } from "../../src/read/benchmarks.ts";
import { folderOf } from "../support/folder.ts";

const HEADER = "measure,group,phase,area,year,value,unit,numerator,denominator,source";
const ROW = "attendance.absence,all pupils,all,England,2024/25,6.9,% of possible sessions,69,1000,A source";

const read = (...lines: readonly (string | Uint8Array)[]) => {
  const content = lines[0] instanceof Uint8Array ? lines[0] : `${lines.join("\n")}\n`;
  return readBenchmarks(join(folderOf({ "ours.csv": content }), "ours.csv"));
};
/** What is said of a file, without the folder that it is in. */
const said = (...lines: readonly (string | Uint8Array)[]) =>
  read(...lines).then(
    () => "read",
    (error: Error) => error.message.replaceAll(/\S*\/(?=ours\.csv)/g, ""),
  );

describe("a file of official figures", () => {
  test("is read, with what it says of itself", async () => {
    const { about, figures } = await read(
      "# Figures of ours, November 2026",
      "#",
      HEADER,
      ROW,
      "",
      ROW.replace("2024/25", "2025").replace("69,1000", ","),
    );
    expect(about).toEqual(["Figures of ours, November 2026"]);
    expect(figures).toEqual([
      {
        ...{ measure: "attendance.absence", group: "all pupils", phase: "all", area: "England", year: "2024/25" },
        ...{ value: 6.9, unit: "% of possible sessions", numerator: 69, denominator: 1000, source: "A source" },
      },
      expect.objectContaining({ year: "2025", numerator: null, denominator: null }),
    ]);
  });

  test("may come from Excel, with a mark at its start and columns in another order", async () => {
    const { figures } = await read(
      "\uFEFFSource,Unit,Value,Year,Area,Phase,Group,Measure\r\nx,% of pupils,10,2024/25,England,all,all pupils,attendance.severe-absence\r",
    );
    expect(figures[0]).toMatchObject({ measure: "attendance.severe-absence", value: 10, source: "x", numerator: null });
  });

  test.each([
    [
      "6.9",
      "much",
      "ours.csv line 3, column value: must be a number such as 12.5; leave out the row if there is none.",
    ],
    ["6.9", "c", "ours.csv line 3, column value: must be a number"],
    ["6.9", "-1", "ours.csv line 3, column value: must be a number"],
    ["6.9", "100.1", "ours.csv line 3, column value: must be at most 100."],
    ["6.9", "100", "read"],
    ["69,1000", "1000,1000", "read"],
    ["69,1000", "1001,1000", "ours.csv line 3, column numerator: must be no more than the denominator."],
    ["69,1000", "x,1000", "ours.csv line 3, column numerator: must be a number, or empty."],
    [
      "attendance.absence",
      "attendance.abscence",
      'ours.csv line 3, column measure: "attendance.abscence" is not known here; did you mean "attendance.absence"?',
    ],
    ["all pupils", "everybody", 'ours.csv line 3, column group: "everybody" is not known here: looked after 12 months'],
    [",all,", ",nursery,", 'ours.csv line 3, column phase: "nursery" is not known here'],
    ["England", "", "ours.csv line 3, column area: is empty."],
    ["2024/25", "2024/26", "ours.csv line 3, column year: must be an academic year such as 2024/25"],
    ["2024/25", "2024-25", "ours.csv line 3, column year: must be an academic year"],
    [
      "% of possible sessions",
      "% of pupils",
      'ours.csv line 3, column unit: must be "% of possible sessions" for attendance.absence.',
    ],
    [",A source", "", "ours.csv line 3: the row does not fit the header, or a quote is out of place."],
    ["A source", '"A source', "ours.csv line 3: the row does not fit the header, or a quote is out of place."],
  ])("where %j is %j: %s", async (was, is, message) => {
    expect(await said("# about", HEADER, ROW.replace(was, is))).toContain(message);
  });

  test("does not hold one figure twice", async () => {
    expect(await said(HEADER, ROW, ROW.replace("6.9", "7.0"))).toBe(
      "ours.csv line 3: the same figure stands in line 2: keep one.",
    );
  });

  test("needs its columns, and a row", async () => {
    expect(await said("measure,value", "attendance.absence,6.9")).toBe(
      "ours.csv: the header lacks group, phase, area, year, unit, source.",
    );
    expect(await said("# nothing", HEADER)).toBe("ours.csv holds no figure below its header.");
    expect(await said("")).toBe("ours.csv holds no figure below its header.");
    expect(await said(`${HEADER},colour`, `${ROW},red`)).toContain(
      'ours.csv: the header has "colour" once too often: take that column out.',
    );
    expect(await said(`${HEADER},year`, `${ROW},2023/24`)).toContain('the header has "year" once too often');
  });

  test("tells of ten faults, and how many more there are", async () => {
    const rows = Array.from({ length: 12 }, (_, i) => ROW.replace("6.9", "x").replace("England", `Area ${i}`));
    const linesOf = async (faulty: readonly string[]) => (await said(HEADER, ...faulty)).split("\n");
    expect(await linesOf(rows.slice(0, 10))).toHaveLength(10);
    const lines = await linesOf(rows);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe("… and 2 more.");
  });

  test("must be there, and be text", async () => {
    await expect(readBenchmarks("nowhere.csv")).rejects.toThrow("there is no file called nowhere.csv");
    expect(await said(new Uint8Array([0xff, 0x41]))).toBe(
      'ours.csv cannot be read as text: save it as "CSV UTF-8 (Comma delimited)".',
    );
  });
});
