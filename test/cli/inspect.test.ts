import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { CANARY, CLEAN, type Exports, LATE, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function inspect(exports: Exports, more: readonly string[] = []) {
  const folder = workplace(exports);
  folders.push(folder);
  const policy = join(folder, "policy.yaml");
  return callIn(folder, ["inspect", join(folder, "exports"), "--policy", policy, ...more]);
}

async function inspected(exports: Exports) {
  const { status, stdout } = await inspect(exports, ["--format", "json"]);
  const document = JSON.parse(stdout);
  const fileOf = (name: string) => document.files.find(({ file }: { file: string }) => file === name);
  return { status, document, fileOf };
}

/** What must be seen in no inspection, whatever is wrong with the exports. */
const SECRETS = Object.values(CANARY);
const said = ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr;

describe("exports that are understood", () => {
  test("are told of file by file: what the columns became, what is lacking, what became of the rows", async () => {
    const { status, stdout } = await inspect(LATE);
    expect(status).toBe(0);
    const text = flat(stdout);
    expect(stdout).toMatch(/^suspensions\.csv: suspensions, one row per suspension or permanent exclusion$/m);
    expect(stdout).toMatch(/^ {2}utf-8, commas between values, header on line 1$/m);
    expect(stdout).toMatch(/^ {2}1 row: 1 used$/m);
    expect(stdout).toMatch(/^ {2}vs_notified +vs_notified$/m);
    expect(text).toContain("Not in this file, and so not known: end_date, sessions, serious_incident");
    expect(text).not.toContain("not known: pupil_id");
    expect(stdout).toMatch(/^Every file was recognised\.$/m);
  });

  test("fit a terminal of 80 columns", async () => {
    const long = `${"A heading that goes on and on ".repeat(4)},${"x".repeat(120)}`;
    const { stdout } = await inspect({ ...LATE, "sdq.csv": `upn,date,${long}\n${CANARY.upn},2025-12-01,1,2\n` });
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("say where the header stands, and what stands between values", async () => {
    const peps = `PEPs of this year\n\nupn;meeting_date\n${CANARY.upn};2025-11-20\n`;
    const { stdout } = await inspect({ ...CLEAN, "peps.csv": peps });
    expect(stdout).toMatch(/^ {2}utf-8, semicolons between values, header on line 3$/m);
  });

  test("of a register laid out as a grid are told of without a line for each day", async () => {
    const attendance = `upn,form,12/01/2026,13/01/2026 AM\n${CANARY.upn},7A,/\\,/\n`;
    const { stdout } = await inspect({ ...CLEAN, "attendance.csv": attendance });
    expect(flat(stdout)).toContain("form nothing 2 columns the marks of a session or a day each");
    expect(flat(stdout)).not.toMatch(/not known: [^.]*\bsession\b/);
  });

  test("are the same in JSON", async () => {
    const { document, fileOf } = await inspected(CLEAN);
    expect(document).toMatchObject({
      ...{ schema: "cic-audit/inspection/1", trusted: true, asOf: "2026-03-10", problems: [] },
      policy: { id: "example-policy", version: "1" },
    });
    expect(fileOf("peps.csv")).toMatchObject({
      ...{ dataset: "peps", header: { line: 1, delimiter: "," }, problems: [] },
      content: { encoding: "utf-8", rows: 2, tally: { rows: 2, used: 2, others: 0, unlisted: 0, skipped: 0 } },
      columns: [
        { header: "upn", becomes: { column: "upn" }, like: null },
        { header: "meeting_date", becomes: { column: "meeting_date" }, like: null },
      ],
    });
  });

  test("name the data sets that no file gave, and how many controls wait for each", async () => {
    const { document } = await inspected({ ...CLEAN, "peps.csv": null, "calendar.csv": null });
    const missing = document.missing.filter(({ controls }: { controls: number }) => controls > 0);
    expect(missing).toEqual([
      { dataset: "attendance", controls: 1 },
      { dataset: "peps", controls: 1 },
      { dataset: "calendar", controls: 1 },
    ]);
    const { stdout } = await inspect({ ...CLEAN, "peps.csv": null });
    expect(stdout).toMatch(/^ {2}peps +PEP meeting +1$/m);
    expect(flat(stdout)).toMatch(/No control waits for [^.]*attendance/);
  });

  test("may hold codes that are none, each of which is shown", async () => {
    const marks = ["Q9", "Q8", "Q7", "Q6"].map((code, i) => `${CANARY.upn},2026-01-${12 + i},AM,${code}`).join("\n");
    const { stdout } = await inspect({ ...CLEAN, "attendance.csv": `upn,date,session,code\n${marks}\n` });
    expect(flat(stdout)).toContain('column code, "Q9", "Q8", "Q7", "Q6": this is no attendance code');
  });
});

describe("a near miss", () => {
  const peps = `upn,Meeting date,PEP Qualty,Tutor\n${CANARY.upn},2025-11-20,green,x\n`;

  test("is offered, and not taken", async () => {
    const { fileOf } = await inspected({ ...CLEAN, "peps.csv": peps });
    expect(fileOf("peps.csv").columns.slice(2)).toEqual([
      { header: "PEP Qualty", becomes: null, like: "quality" },
      { header: "Tutor", becomes: null, like: null },
    ]);
    expect(fileOf("peps.csv").lacking).toContain("quality");
    const { stdout } = await inspect({ ...CLEAN, "peps.csv": peps });
    expect(stdout).toMatch(/^ {2}PEP Qualty +nothing; it looks like quality$/m);
  });

  test("is named by an audit too", async () => {
    const folder = workplace({ ...CLEAN, "peps.csv": peps });
    folders.push(folder);
    const { stdout } = await callIn(folder, ["check", join(folder, "exports"), "--fail-on", "never"]);
    expect(flat(stdout)).toContain("PEP Qualty looks like quality: if so, give the column that name, or put the line");
  });

  test("is not made of a column that the file has", async () => {
    const { fileOf } = await inspected({ ...CLEAN, "peps.csv": "upn,meeting_date,meting_date\n" });
    expect(fileOf("peps.csv").columns[2]).toEqual({ header: "meting_date", becomes: null, like: null });
  });

  test("is what a file may be no data set for", async () => {
    const { status, fileOf } = await inspected({ ...CLEAN, "peps.csv": "upn,PEP Meting Date,Tutor\n" });
    expect(status).toBe(0);
    expect(fileOf("peps.csv")).toMatchObject({
      dataset: null,
      nearest: {
        ...{ dataset: "peps", known: [{ header: "upn", column: "upn" }], lacks: ["meeting_date"] },
        near: [{ header: "PEP Meting Date", column: "meeting_date" }],
      },
    });
    const { stdout } = await inspect({ ...CLEAN, "peps.csv": "upn,PEP Meting Date,Tutor\n" });
    expect(stdout).toMatch(/^peps\.csv: of no data set that is known here$/m);
    expect(flat(stdout)).toContain(
      "It comes nearest to peps, for which it lacks meeting_date. PEP Meting Date looks like meeting_date: if so, give the column that name, or put the line",
    );
    expect(stdout).toMatch(/^An audit can use these exports, without 1 file of no known data set\.$/m);
  });
});

describe("exports that cannot be trusted", () => {
  test("without a pupil list still have their columns shown and their rows counted", async () => {
    const { status, stdout, stderr } = await inspect({ ...CLEAN, "pupils.csv": null });
    expect({ status, stderr }).toEqual({ status: 3, stderr: "" });
    expect(stdout).toMatch(/^ {2}meeting_date +meeting_date$/m);
    const text = flat(stdout);
    expect(text).toContain("2 rows: whose they are cannot be told without a sound pupil list");
    expect(text).toContain("none of these is a pupil list that says who is in care.");
    expect(text).not.toContain("not on the pupil list");
    expect(stdout).toMatch(/^ {2}pupils +pupil +2$/m);
    expect(stdout).toMatch(/^These exports cannot be trusted as they are: 1 problem\.$/m);
  });

  test("with a malformed file show what is wrong with it, and every other file", async () => {
    const { status, fileOf } = await inspected({ ...CLEAN, "peps.csv": `upn,meeting_date\n${CANARY.upn},x,y\n` });
    expect(status).toBe(3);
    expect(fileOf("peps.csv")).toMatchObject({
      ...{ dataset: "peps", content: null },
      problems: [{ file: "peps.csv", line: 2, message: "the row has 3 values, the header has 2 columns." }],
    });
    expect(fileOf("pupils.csv").content.tally).toMatchObject({ rows: 3, used: 3 });
  });

  test("with a pupil list that breaks off do not say whose the rows are", async () => {
    const pupils = `${CLEAN["pupils.csv"]}\nD1,x\n`;
    const { status, fileOf } = await inspected({ ...CLEAN, "pupils.csv": pupils });
    expect(status).toBe(3);
    expect(fileOf("peps.csv").content).toMatchObject({ rows: 2, tally: null });
    expect(fileOf("calendar.csv").content).toMatchObject({ rows: 4, tally: { used: 4 } });
  });

  test("with a column twice, or no text at all, are told of by file", async () => {
    const { fileOf } = await inspected({ ...CLEAN, "moves.csv": "upn,kind,date,date\n", "sdq.csv": "" });
    expect(fileOf("moves.csv").problems[0]).toMatchObject({ line: 1, column: "date" });
    expect(fileOf("sdq.csv").problems).toHaveLength(1);
  });
});

describe("an inspection names no child", () => {
  const shifted = `upn,meeting_date,type,chaired_by\n${CANARY.upn},${CANARY.forename},${CANARY.surname},${CANARY.key_adult}\n`;
  const bare = Object.values(CANARY).join(",");

  test.each<[string, Exports]>([
    ["where all is well", LATE],
    ["where names stand in the place of dates and words", { ...CLEAN, "peps.csv": shifted }],
    ["where a file has no header", { ...CLEAN, "sdq.csv": `${bare}\n${bare}\n` }],
    ["where the pupil list has none", { ...CLEAN, "pupils.csv": `${bare}\n` }],
    ["where names look like headers", { ...CLEAN, "sdq.csv": `${CANARY.forename},Mark,Dale,Quality\n` }],
    [
      "where a care status is a name",
      { ...CLEAN, "pupils.csv": `upn,care_status\n${CANARY.upn},${CANARY.forename}\n` },
    ],
  ])("%s", async (_, exports) => {
    for (const more of [[], ["--format", "json"]]) {
      const text = said(await inspect(exports, more));
      for (const secret of [...SECRETS, "Dale"]) expect(text).not.toContain(secret);
    }
  });
});

test("wrong use ends with 2", async () => {
  expect((await inspect(CLEAN, ["--policy", "stoke-on-trend"])).status).toBe(2);
  expect((await inspect(CLEAN, ["--format", "csv"])).status).toBe(2);
  expect((await inspect({ "pupils.csv": null })).status).toBe(2);
});
