import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { workbookOf } from "../support/workbook.ts";
import { CANARY, CLEAN, type Exports, LATE, workplace } from "./example.ts";
import { callIn } from "./in-process.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder with exports and, if there is one, a config file beside them. */
function school(exports: Exports, config = ""): string {
  const folder = workplace(exports);
  folders.push(folder);
  writeFileSync(join(folder, "cic-audit.config.yaml"), `policy: ./policy.yaml\n${config}`);
  return folder;
}

const call = (folder: string, command: string, ...more: string[]) =>
  callIn(folder, [command, join(folder, "exports"), ...more]);

async function resultOf(exports: Exports, config = ""): Promise<ResultDocument> {
  const { status, stdout, stderr } = await call(school(exports, config), "check", "--format", "json");
  expect({ status, stderr }).not.toMatchObject({ status: 3 });
  return JSON.parse(stdout);
}

/** What was found, whatever the files are called in which it was read. */
const found = ({ controls }: ResultDocument) =>
  controls.map(({ id, status, counts, findings }) => ({
    ...{ id, status, counts },
    said: findings.map((finding) => [finding.status, finding.message, finding.due]),
  }));

const saidOf = ({ warnings }: ResultDocument) => warnings.map(({ file, message }) => `${file}: ${message}`);

/** The example school as a system of its own words writes it. */
const OWN: Exports = {
  ...LATE,
  "pupils.csv": null,
  "lac_list_spring.csv": `Learner,Legal situation,Since,Joined us
${CANARY.upn},Fostered,2025-11-03,2021-09-01
M801200012346,Fostered,2025-11-03,2021-09-01
B801200012347,SGO,,2021-09-01
`,
  "peps.csv": `Learner,Held\n${CANARY.upn},2025-11-20\nM801200012346,20/11/2025\n`,
  "suspensions.csv": (LATE["suspensions.csv"] ?? "").replace("suspension,2026", "sent away,2026"),
};

const OWN_CONFIG = `columns:
  Learner: upn
  Since: care_start
  Joined us: school_start
words:
  care status: { Fostered: CiC, SGO: PCiC }
  suspension type: { Sent away: suspension }
files:
  "lac_list*.csv": { dataset: pupils, columns: { Legal situation: care_status } }
  peps.csv: { columns: { Held: meeting_date } }
`;

describe("a school with words of its own", () => {
  test("is refused without a config, and found to be what it is with one", async () => {
    expect(await call(school(OWN), "check")).toMatchObject({ status: 3, stdout: "" });
    expect(found(await resultOf(OWN, OWN_CONFIG))).toEqual(found(await resultOf(LATE)));
  });

  test("is refused while a word is left out", async () => {
    const config = OWN_CONFIG.replace("Fostered: CiC, ", "");
    const { status, stderr } = await call(school(OWN, config), "check");
    expect(status).toBe(3);
    expect(stderr).toContain("this is no care status that is known here");
  });

  test("has its own codes read as the national ones", async () => {
    const days = [12, 13, 14, 15, 16, 19, 20, 21, 22, 23];
    const marks = ["AM", "PM"].flatMap((half) => days.map((day) => `${CANARY.upn},2026-01-${day},${half},+`));
    const exports = { ...CLEAN, "attendance.csv": `upn,date,session,code\n${marks.join("\n")}\n` };
    const policy = (folder: string) =>
      writeFileSync(
        join(folder, "policy.yaml"),
        'id: p\ntitle: P\nversion: "1"\nclauses:\n  A:\n    EXA-01:\n      duty: D\n      evidence: data\n' +
          "      check: attendance.minimum\n      params: { percent: 95 }\n",
      );
    const statuses = [];
    for (const config of ["", 'codes: { "+": "/" }\n', "codes: { +: O }\n"]) {
      const folder = school(exports, config);
      policy(folder);
      const { stdout } = await call(folder, "check", "--format", "json");
      const { counts } = JSON.parse(stdout).controls[0];
      statuses.push([counts.pass, counts.fail, counts["not-assessable"]]);
    }
    // The other child in care has no mark at all, and cannot be assessed in any of them.
    expect(statuses).toEqual([
      [0, 0, 2],
      [1, 0, 1],
      [0, 1, 1],
    ]);
  });

  test("may call the halves of a day otherwise", async () => {
    const attendance = `upn,date,session,code\n${CANARY.upn},2026-01-12,Vormittag,/\n`;
    const exports = { ...CLEAN, "attendance.csv": attendance };
    expect((await call(school(exports), "check")).status).toBe(3);
    const { inputs } = await resultOf(exports, "words: { session half: { Vormittag: AM } }\n");
    expect(inputs.find(({ file }) => file === "attendance.csv")).toMatchObject({ used: 1 });
  });

  test("is understood by every command that reads exports", async () => {
    const folder = school(OWN, OWN_CONFIG);
    expect((await call(folder, "inspect")).status).toBe(0);
    expect((await call(folder, "deadlines", "--fail-on", "never")).status).toBe(0);
    const compared = await call(folder, "compare", "--policy", join(folder, "policy.yaml"), "--policy", "warwickshire");
    expect(compared.status).toBe(1);
  });

  test("is understood among others by the config in its own folder", async () => {
    const trust = school({});
    for (const [name, exports] of [
      ["hill", LATE],
      ["mill", OWN],
    ] as const) {
      mkdirSync(join(trust, "exports", name));
      for (const [file, text] of Object.entries(exports))
        if (text !== null) writeFileSync(join(trust, "exports", name, file), text);
    }
    writeFileSync(join(trust, "exports", "mill", "cic-audit.config.yaml"), `policy: ../../policy.yaml\n${OWN_CONFIG}`);
    const { stdout } = await call(trust, "check", "--format", "json");
    const [hill, mill] = JSON.parse(stdout).schools;
    expect(found(mill.result)).toEqual(found(hill.result));
  });
});

describe("files", () => {
  const clubs = "day,club\nMonday,Chess\n";

  test("that are passed over are not spoken of, unless they hold a data set: that is, on every run", async () => {
    const exports = { ...CLEAN, "clubs.csv": clubs };
    expect(saidOf(await resultOf(exports)).join()).toContain("clubs.csv: its columns are those of no data set");
    expect(saidOf(await resultOf(exports, "files: { clubs.csv: ignore }\n")).join()).not.toContain("clubs");
    const without = await resultOf(exports, "files: { clubs.csv: ignore, PEPS.csv: ignore }\n");
    expect(saidOf(without)).toContain(
      "peps.csv: the config has this file passed over, and it holds what an audit reads: it was not read.",
    );
    expect(without.controls[0]?.status).toBe("not-assessable");
  });

  test("may not be passed over where they are the pupil list", async () => {
    const { status, stderr } = await call(school(CLEAN, "files: { pupils.csv: ignore }\n"), "check");
    expect({ status, stderr }).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("none of these is a pupil list"),
    });
  });

  test("go by the first entry that fits their name", async () => {
    const exports = { ...CLEAN, "peps.csv": null, "pep_list.csv": CLEAN["peps.csv"] ?? "" };
    const read = async (files: string) => (await resultOf(exports, `files: ${files}\n`)).inputs.map(({ file }) => file);
    expect(await read("{ pep_list.csv: peps, 'pep*': ignore }")).toContain("pep_list.csv");
    expect(await read("{ 'pep*': ignore, pep_list.csv: peps }")).not.toContain("pep_list.csv");
  });

  test("that are passed over are listed by an inspection, be they exports or not", async () => {
    const exports = { ...CLEAN, "clubs.csv": clubs, "logo.png": "x" };
    expect(saidOf(await resultOf(exports)).join()).toContain("logo.png: this is no file of an export");
    const config = 'files: { clubs.csv: ignore, "*.png": ignore }\n';
    expect(saidOf(await resultOf(exports, config)).join()).not.toMatch(/clubs|logo/);
    const { stdout } = await call(school(exports, config), "inspect");
    expect(stdout).toContain("Passed over, as the config says\n  clubs.csv\n  logo.png\n");
  });

  test("may be sheets of a workbook", async () => {
    const rows = (CLEAN["peps.csv"] ?? "")
      .trim()
      .split("\n")
      .map((row) => row.split(","));
    const read = async (config: string) => {
      const folder = school({ ...CLEAN, "peps.csv": null }, config);
      const book = await workbookOf({
        Meetings: rows,
        Notes: [
          ["day", "club"],
          ["Monday", "Chess"],
        ],
      });
      writeFileSync(join(folder, "exports", "book.xlsx"), book);
      return JSON.parse((await call(folder, "check", "--format", "json")).stdout) as ResultDocument;
    };
    const plain = await read("");
    const sheet = plain.inputs.find(({ dataset }) => dataset === "peps")?.file ?? "";
    expect(sheet).toBe("book.xlsx [Meetings]");
    expect(saidOf(plain).join()).toContain("book.xlsx [Notes]");
    const config = 'files: { "book.xlsx [Notes]": ignore, "book.xlsx [Meet*]": ignore }\n';
    const without = await read(config);
    expect(without.inputs.map(({ dataset }) => dataset)).not.toContain("peps");
    expect(saidOf(without).filter((said) => said.startsWith("book.xlsx"))).toEqual([
      "book.xlsx [Meetings]: the config has this file passed over, and it holds what an audit reads: it was not read.",
    ]);
  });

  test("that are said to be something else are no register, though they look like one", async () => {
    const exports = { ...CLEAN, "x.csv": `upn,12/01/2026\n${CANARY.upn},/\\\n` };
    const read = async (config: string) => (await resultOf(exports, config)).inputs.map(({ dataset }) => dataset);
    expect(await read("files: { x.csv: attendance }\n")).toContain("attendance");
    expect(await read("files: { x.csv: contacts }\n")).not.toContain("attendance");
  });

  test("that are not what the config says are told of, and not read as something else", async () => {
    const { inputs, warnings } = await resultOf(CLEAN, "files: { peps.csv: sdq }\n");
    expect(inputs.map(({ file }) => file)).not.toContain("peps.csv");
    expect(warnings.find(({ file }) => file === "peps.csv")?.message).toBe(
      "the config says that this is sdq, for which it has not the columns: it was not read.",
    );
  });
});

describe("a column", () => {
  test("that is passed over is neither read nor offered", async () => {
    const peps = `upn,meeting_date,Qualty\n${CANARY.upn},2025-11-20,x\n`;
    const inspected = await call(
      school({ ...CLEAN, "peps.csv": peps }, "columns: { Qualty: ignore }\n"),
      "inspect",
      ...["--format", "json"],
    );
    const { files, config } = JSON.parse(inspected.stdout);
    const file = files.find((some: { file: string }) => some.file === "peps.csv");
    expect(file.columns[2]).toEqual({ header: "Qualty", becomes: "ignored", like: null });
    expect(file.warnings).toEqual([]);
    expect(config.yaml).toBe("");
  });

  test("is what is said of its file, before what is said of every file", async () => {
    const exports = { ...CLEAN, "peps.csv": (CLEAN["peps.csv"] ?? "").replace("meeting_date", "Held") };
    const clean = found(await resultOf(CLEAN));
    const everywhere = "columns: { Held: dt_section }\n";
    expect(found(await resultOf(exports, everywhere))).not.toEqual(clean);
    const here = "files: { peps.csv: { columns: { Held: meeting_date } } }\n";
    expect(found(await resultOf(exports, everywhere + here))).toEqual(clean);
    const anyPep = "files: { 'pep*': { columns: { Held: type } }, peps.csv: { columns: { Held: meeting_date } } }\n";
    expect(found(await resultOf(exports, anyPep))).not.toEqual(clean);
  });

  test("that no file has is warned of, and so is a file that there is not", async () => {
    const config =
      "columns: { Metting: meeting_date }\nfiles: { clubz.csv: ignore, peps.csv: { columns: { X: type } } }\n";
    const said = saidOf(await resultOf(CLEAN, config)).filter((text) => text.includes("config.yaml: "));
    expect(said.map((text) => text.replace(/^.*config\.yaml: /, "")).sort()).toEqual([
      "the config maps a column called Metting, which no file that was read has.",
      "the config maps a column called X of peps.csv, which has none.",
      "the config names a file called clubz.csv, and there is none among the exports.",
    ]);
  });
});

test("a mistake in the mapping ends the run, with its line and column", async () => {
  const folder = school(CLEAN, "words:\n  care status:\n    looked after: none\n");
  expect(await call(folder, "check")).toMatchObject({
    ...{ status: 2, stdout: "" },
    stderr: expect.stringMatching(/config\.yaml line 4, column 5: "looked after": it is known here as CiC\.\n$/),
  });
});

describe("law: the lines that inspect prints", () => {
  const FILES = ["pupils.csv", "peps.csv", "suspensions.csv", "calendar.csv"] as const;
  const renaming = fc.record({
    file: fc.constantFrom(...FILES),
    column: fc.nat(),
    at: fc.nat(),
    slip: fc.constantFrom("drop", "double", "change", "ours"),
  });

  const slipped = (header: string, at: number, slip: string) => {
    const i = at % header.length;
    const letter = header[i] ?? "";
    if (slip === "drop") return header.slice(0, i) + header.slice(i + 1);
    if (slip === "double") return header.slice(0, i) + letter + header.slice(i);
    return slip === "ours" ? `${header} *` : `${header.slice(0, i)}x${header.slice(i + 1)}`;
  };

  test("mend what they were printed for: the result is that of the headers as they were", async () => {
    const before = found(await resultOf(LATE));
    let mended = 0;
    await fc.assert(
      fc.asyncProperty(renaming, async ({ file, column, at, slip }) => {
        const [header = "", ...rows] = (LATE[file] ?? "").split("\n");
        const columns = header.split(",");
        const changed = columns.map((name, i) => (i === column % columns.length ? slipped(name, at, slip) : name));
        const exports = { ...LATE, [file]: [changed.join(","), ...rows].join("\n") };
        const { stdout } = await call(school(exports), "inspect", "--format", "json");
        const { yaml, columns: offered, words, codes, files } = JSON.parse(stdout).config;
        if (offered.length === 0 || words.length + codes.length + files.length > 0) return;
        mended += 1;
        expect(Object.keys(parse(yaml))).toEqual(["columns"]);
        expect(found(await resultOf(exports, `${yaml}\n`))).toEqual(before);
      }),
      { numRuns: 30 },
    );
    expect(mended).toBeGreaterThan(5);
  });
});
