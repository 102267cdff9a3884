import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { date } from "../src/calendar/dates.ts";
import { describe as describeProblem, ExportError, UsageError } from "../src/domain/errors.ts";
import { gather } from "../src/gather.ts";
import { folderOf } from "./support/folder.ts";

const PUPILS = "upn,forename,care_status,care_start\nA1,Zqxwyv,CiC,2019-03-01\nB2,Quorlbex,none,\n";
const gatherFrom = (files: Readonly<Record<string, string | Uint8Array>>) =>
  gather([folderOf(files)], date("2026-03-10"));

/** What the exports are refused for. */
async function refusalOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const error = await gatherFrom(files).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ExportError);
  return (error as ExportError).problems.map(describeProblem);
}

describe("the exports of a school", () => {
  test("are read with the pupil list first, whatever its name, and named in the order of their names", async () => {
    const content = "upn,meeting_date\nA1,2026-01-12\nB2,2026-01-12\nC3,2026-01-12\nA1,\n";
    const { school, inputs, warnings } = await gatherFrom({ "a-peps.csv": content, "z-list.csv": PUPILS });
    expect(school.children.map(({ id, peps }) => [id, peps.length])).toEqual([["A1", 1]]);
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(inputs).toEqual([
      {
        file: "a-peps.csv",
        dataset: "peps",
        rows: 4,
        used: 1,
        others: 1,
        unlisted: 1,
        skipped: 1,
        encoding: "utf-8",
        sha256: sha256(content),
      },
      {
        file: "z-list.csv",
        dataset: "pupils",
        rows: 2,
        used: 1,
        others: 1,
        unlisted: 0,
        skipped: 0,
        encoding: "utf-8",
        sha256: sha256(PUPILS),
      },
    ]);
    expect(warnings.map(({ file, line }) => [file, line])).toEqual([
      ["a-peps.csv", undefined],
      ["a-peps.csv", 5],
    ]);
  });

  test("may be a text file, which is refused like any other where its header cannot be trusted", async () => {
    const content = "upn\tmeeting date\nA1\t12/01/2026\n";
    const { inputs } = await gatherFrom({ "pupils.csv": PUPILS, "peps.txt": content });
    expect(inputs.map(({ file, dataset }) => [file, dataset])).toEqual([
      ["peps.txt", "peps"],
      ["pupils.csv", "pupils"],
    ]);
    const twice = "upn\ttype\tcategory\tstart date\nA1\tpermanent\tPERM\t12/01/2026\n";
    expect(await refusalOf({ "pupils.csv": PUPILS, "suspensions.txt": twice })).toEqual([
      expect.stringContaining("suspensions.txt line 1, column type: two columns of this suspensions file"),
    ]);
  });

  test("may hold a file of nothing known, and one that is no CSV: both are named", async () => {
    const { inputs, warnings } = await gatherFrom({
      "pupils.csv": PUPILS,
      "menu.csv": "day,dish\nMonday,pie\n",
      "scan.jpg": "PK",
      "office.txt": "Ask Mrs Beech for the upn, date and session",
    });
    expect(inputs.map(({ file }) => file)).toEqual(["pupils.csv"]);
    expect(warnings.map(describeProblem)).toEqual([
      "menu.csv line 1: its columns are those of no data set that is known here, and it was not read. If it is one, see that one of its first 20 lines names the columns, as in the README.",
      "office.txt: this text file is no table of a data set, and was not read.",
      "scan.jpg: this is no file of an export, and was not read.",
    ]);
  });

  test("may have a header and no row, which is not the same as no file", async () => {
    const { school, inputs } = await gatherFrom({ "pupils.csv": PUPILS, "peps.csv": "upn,meeting_date\n" });
    expect([school.present.has("peps"), school.present.has("sdq")]).toEqual([true, false]);
    expect(inputs.map(({ rows }) => rows)).toEqual([0, 2]);
  });

  test("may be written as a report in Excel: another delimiter and encoding, a title above, totals below", async () => {
    const register =
      "Register;;;\r\nAutumn and spring;;;\r\n\r\nUPN;Date;AM/PM;Mark\r\nA1;12/01/2026;AM;/\r\nTotal;1\r\n\r\nEnd of report\r\n";
    const { school, inputs, warnings } = await gatherFrom({
      "attendance.csv": Buffer.from(`\ufeff${register}`, "utf16le"),
      "pupils.csv": Buffer.from(PUPILS.replaceAll(",", "\t").replace("Zqxwyv", "Zo\u00eb"), "latin1"),
      "peps.csv": "sep=|\nupn|meeting_date|note\nA1|2026-01-12|\n",
    });
    const [child] = school.children;
    expect(child?.sessions.map(({ is, line }) => [is, line])).toEqual([["attended", 5]]);
    expect(inputs.map(({ file, encoding, rows, used, skipped }) => [file, encoding, rows, used, skipped])).toEqual([
      ["attendance.csv", "utf-16le", 3, 1, 2],
      ["peps.csv", "utf-8", 1, 1, 0],
      ["pupils.csv", "windows-1252", 2, 1, 0],
    ]);
    expect(warnings.map(describeProblem)).toEqual([
      "attendance.csv line 4: the columns are named on this line; 2 rows above it were not read.",
      "attendance.csv line 6: 2 rows of totals or closing words, from this one on, are no records and were left out.",
      "peps.csv line 2: columns that are not those of a data set called peps were not read: note.",
      'pupils.csv: its letters are not UTF-8, and were read as Windows-1252. If names look wrong, save the file as "CSV UTF-8 (Comma delimited)".',
    ]);
  });

  test("may be guarded as Excel does it", async () => {
    const { school } = await gatherFrom({
      "pupils.csv": 'upn,care_status,care_start\n"=""A1""",CiC,2019-03-01\n',
      "suspensions.csv": 'upn,type,start_date\n"=""a1""","=""PERM""",12/01/2026\n',
      "attendance.csv": 'upn,date,session,code\n"=""A1""","=""12/01/2026""",AM,"=""/"""\n',
    });
    const [child] = school.children;
    expect(child?.suspensions.map(({ type }) => type.value)).toEqual(["permanent"]);
    expect(child?.sessions.map(({ is }) => is)).toEqual(["attended"]);
  });
});

describe("exports that cannot be trusted", () => {
  test("without a pupil list", async () => {
    expect(await refusalOf({ "peps.csv": "upn,meeting_date\n", "sdq.csv": "upn,date,total\n" })).toEqual([
      "peps.csv, sdq.csv: none of these is a pupil list that says who is in care. Add an export with the columns upn, care_status and care_start (all of them: upn, pupil_id, forename, surname, date_of_birth, year_group, care_status, care_start …).",
    ]);
  });

  test("with a pupil list of nobody", async () => {
    for (const rows of ["", "Total,0\n"])
      expect(await refusalOf({ "pupils.csv": `upn,care_status\n${rows}` })).toEqual([
        "pupils.csv: there is no pupil on the pupil list. Export it again, with every pupil on roll.",
      ]);
    const { school } = await gatherFrom({ "pupils-1.csv": "upn,care_status\n", "pupils-2.csv": PUPILS });
    expect(school.children).toHaveLength(1);
  });

  test("with a pupil list that cannot be read are not said to have an empty one as well", async () => {
    const problems = await refusalOf({ "pupils.csv": "upn,care_status\nA1,CiC,x\n" });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain("pupils.csv line 2: the row has 3 values, the header has 2 columns.");
  });

  test("say everything that is wrong with them at once, by file and line", async () => {
    const problems = await refusalOf({
      "pupils.csv": `${PUPILS}C3,Ann,LAC?,\nA1,Zqxwyv,CPP,\n`.replace("LAC?", "fostered"),
      "peps.csv": "upn,meeting_date\nA1,31/02/2026\nA1,2026-01-12\nA1,30/02/2026\n",
      "sdq.csv": 'upn,date,total\nA1,2026-01-12,"12\n',
      "support.csv": "",
      "moves.csv": "upn,kind,date,date\n",
      "roles.csv": Buffer.from("role,name\nDT,Zo\u0081\n", "latin1"),
      "school.csv": "PK\u0003\u0004",
    });
    expect(problems.map((text) => text.slice(0, 44))).toEqual([
      "moves.csv line 1, column date: two columns o",
      'peps.csv line 2, column meeting_date, "31/02',
      'peps.csv line 4, column meeting_date, "30/02',
      'pupils.csv line 4, column care_status, "fost',
      "pupils.csv line 5: this row and line 2 are a",
      "roles.csv line 2: its letters are neither UT",
      "school.csv: it is damaged, or no Excel workb",
      "sdq.csv line 2: a quote opens in this row an",
      "support.csv: it is empty: there is no header",
    ]);
    expect(problems.join("\n")).not.toMatch(/Zqxwyv|Quorlbex/);
  });

  test("with a pipe among them are refused, and not waited for", async () => {
    const folder = folderOf({ "pupils.csv": PUPILS });
    execFileSync("mkfifo", [join(folder, "peps.csv")]);
    await expect(gather([folder], date("2026-03-10"))).rejects.toThrow("peps.csv: it is not an ordinary file.");
  }, 5000);

  test("that are not there", async () => {
    await expect(gather([join(folderOf({}), "missing")], date("2026-03-10"))).rejects.toThrow(UsageError);
    const folder = folderOf({});
    mkdirSync(join(folder, "pupils.csv"));
    await expect(gather([folder], date("2026-03-10"))).rejects.toThrow(UsageError);
  });
});
