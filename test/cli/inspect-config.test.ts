import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CANARY, CLEAN, type Exports, workplace } from "./example.ts";
import { callIn } from "./in-process.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function inspect(exports: Exports, ...more: string[]): Promise<string> {
  const folder = workplace(exports);
  folders.push(folder);
  const policy = join(folder, "policy.yaml");
  return (await callIn(folder, ["inspect", join(folder, "exports"), "--policy", policy, ...more])).stdout;
}

const configOf = async (exports: Exports) => JSON.parse(await inspect(exports, "--format", "json")).config;

/** A pupil list with a line for each status, the pupils called A, B, C and so on. */
const pupils = (...statuses: string[]) =>
  ["upn,surname,care_status", ...statuses.map((status, i) => `${String.fromCharCode(65 + i)}1,Quill,${status}`)].join(
    "\n",
  );

describe("the lines to put in the config", () => {
  test("are not there where everything was understood", async () => {
    expect(await configOf(CLEAN)).toEqual({ yaml: "", columns: [], codes: [], words: [], files: [] });
    expect(await inspect(CLEAN)).not.toContain("To put in");
  });

  test("name the columns that nearly are, in files of known and unknown data sets, for every file at once", async () => {
    const { yaml } = await configOf({
      ...CLEAN,
      "peps.csv": `upn,PEP Meting Date\n${CANARY.upn},2025-11-20\n`,
      "more.csv": "upn,pep_meting_date\n",
      "sdq.csv": "upn,date,total,emotonal\n",
    });
    expect(yaml).toBe("columns:\n  pep_meting_date: meeting_date\n  emotonal: emotional");
  });

  test("are for one file alone where another has the header for something else", async () => {
    const { yaml } = await configOf({
      ...CLEAN,
      "summary.csv": "upn,start dat,to,possible,present\n",
      "suspensions.csv": "upn,type,start dat,vs_notified,sw_notified\n",
    });
    expect(yaml).toBe(
      "files:\n  summary.csv:\n    columns:\n      start dat: from\n" +
        "  suspensions.csv:\n    columns:\n      start dat: start_date",
    );
  });

  test("are for one file alone where another has such a column besides", async () => {
    const { yaml } = await configOf({
      ...CLEAN,
      "funding.csv": "upn,academic_year,spent,impct\n",
      "sdq.csv": "upn,date,total,impct,impact\n",
      "reviews.csv": "upn,date,report_sent,represente\n",
    });
    expect(yaml).toBe("columns:\n  represente: represented\nfiles:\n  funding.csv:\n    columns:\n      impct: impact");
  });

  test("leave it to the school which of two headers is the column", async () => {
    const { yaml } = await configOf({ ...CLEAN, "sdq.csv": "upn,date,total,emotonal,emotionl\n" });
    expect(yaml).toBe("columns:\n  # perhaps emotonal: emotional\n  # perhaps emotionl: emotional");
  });

  test("have a place for each code that is none, the commonest first", async () => {
    const marks = ["+", "ZZZ", "+", "/", "E", "ZZZZ"].map((code, i) => `${CANARY.upn},2026-01-${12 + i},AM,${code}`);
    const { yaml, codes } = await configOf({
      ...CLEAN,
      "attendance.csv": `upn,date,session,code\n${marks.join("\n")}\n`,
    });
    expect(yaml).toBe(
      'codes:\n  "+": # 2 marks: the national code, in quotes\n  ZZZ: # 1 mark: the national code, in quotes',
    );
    expect(codes).toEqual([
      { code: "+", marks: 2 },
      { code: "ZZZ", marks: 1 },
    ]);
    expect(parse(yaml)).toEqual({ codes: { "+": null, ZZZ: null } });
  });

  test("have no place for two marks in one cell, nor for two marks of one session", async () => {
    const grid = `upn,12/01/2026,13/01/2026\n${CANARY.upn},/+,/\\\n${CANARY.upn},/\\,LL\n`;
    expect((await configOf({ ...CLEAN, "attendance.csv": grid })).codes).toEqual([]);
  });

  test("have a place for a word of three rows; of fewer, only where it stands", async () => {
    const config = await configOf({ "pupils.csv": pupils("Fostered", "fostered", "SGO", "FOSTERED", "LAC", "SGO") });
    expect(config.yaml).toBe(
      "words:\n  care status: # each is one of CiC, PCiC, CPP, CiN, Ever6 and none\n" +
        "    Fostered: # 3 rows\n    # the word in pupils.csv line 4, which may be a name and is not shown here",
    );
    expect(config.words[1]).toEqual({ vocabulary: "care status", word: null, rows: 2, file: "pupils.csv", line: 4 });
  });

  test("show no word that is a name on the pupil list, however often it stands there", async () => {
    const exports = { "pupils.csv": pupils("Quill", "quill", "Quill-Smith", "QUILL", "Quill-Smith", "Quill-Smith") };
    expect((await configOf(exports)).words.map(({ word }: { word: string | null }) => word)).toEqual([null, null]);
    expect(await inspect(exports)).not.toMatch(/quill/i);
  });

  test("show no number and no date, and nobody who filled in a questionnaire", async () => {
    const rows = (column: string) => [1, 2, 3].map((day) => `${CANARY.upn},2025-11-0${day},${column}`).join("\n");
    const exports = {
      ...CLEAN,
      "moves.csv": `upn,date,kind\n${rows(CANARY.upn)}\n`,
      "support.csv": `upn,date,kind\n${rows(CANARY.date_of_birth)}\n`,
      "sdq.csv": `upn,date,completed_by\n${rows(CANARY.key_adult)}\n`,
      "contacts.csv": `upn,date,about\n${rows("Lateness")}\n`,
    };
    const { words } = await configOf(exports);
    expect(words.map((some: { word: string | null; rows: number }) => [some.word, some.rows])).toEqual(
      expect.arrayContaining([
        [null, 3],
        [null, 3],
        [null, 3],
        ["Lateness", 3],
      ]),
    );
    const page = await inspect(exports);
    for (const secret of [CANARY.upn, CANARY.date_of_birth, CANARY.key_adult]) expect(page).not.toContain(secret);
  });

  test("have a place for a file of no data set, unless its columns would do", async () => {
    const { yaml } = await configOf({
      ...CLEAN,
      "clubs (new).csv": "day,club\nMonday,Chess\n",
      "pep.csv": "upn,Meting date\n",
      "plans.csv": "upn,DT section,Qualty\n",
    });
    expect(yaml).toBe(
      "columns:\n  Meting date: meeting_date\n  Qualty: quality\nfiles:\n" +
        '  "clubs (new).csv": # the data set that it is, or ignore\n' +
        "  plans.csv: # the data set that it is, or ignore; peps is nearest",
    );
  });

  test("stand on the page as they are, whatever its width", async () => {
    const peps = `upn,meeting_date,Recomendations actioned,Qualty\n${CANARY.upn},2025-11-20,,\n`;
    const page = await inspect({ ...CLEAN, "peps.csv": peps });
    expect(page).toContain("\ncolumns:\n  Recomendations actioned: recommendations_actioned\n  Qualty: quality\n");
  });

  test("are read again as they were meant, whatever is in a header or a name of a file", async () => {
    const { yaml } = await configOf({
      ...CLEAN,
      "peps.csv": `upn,meeting_date,"Qualty: ""RAG""",#qualt\u200by\n${CANARY.upn},2025-11-20,,\n`,
      "a: b #1.csv": "day,club\nMonday,Chess\n",
    });
    expect(parse(yaml)).toEqual({ columns: { "#qualt\u200by": "quality" }, files: { "a: b #1.csv": null } });
    expect(yaml).not.toContain("\u200b");
  });
});
