import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { complaint, folderOf, head, KINDS, loaded, PARENT } from "./sandbox.ts";

const control = (rest: string) => `${head("own")}clauses:\n  Plans:\n    OWN-1:\n      duty: A duty\n${rest}\n`;
const plan = (rest: string) => control(`      evidence: data\n      check: plan.held\n${rest}`);

/** A profile, and the whole of what is said of it. */
const CASES: Readonly<Record<string, readonly [profile: string, says: string]>> = {
  "an empty file": ["", `own.yaml line 1, column 1: the file must be a set of keys with values, and is empty.`],
  "a list": ["- a\n", `own.yaml line 1, column 1: the file must be a set of keys with values, and is a list.`],
  "no YAML": [`id: [own\n`, `own.yaml line 2, column 1: this is not YAML: Flow sequence in block collection must be `],
  "a key given twice": [`${head("own")}title: Another\n`, `own.yaml line 4, column 1: this key stands here twice`],
  "a second document": [`${head("own")}---\nid: b\n`, `own.yaml line 4, column 1: a second document begins here`],
  "an alias": [
    `${head("own")}notes: &a [one]\nextends: *a\n`,
    `own.yaml line 5, column 10: an alias (*) is not allowed`,
  ],
  "a tag": [`${head("own")}notes: !x [one]\n`, `own.yaml line 4, column 8: a tag (!) is not allowed here`],
  "a tab": [`${head("own")}document:\n\tdated: 2020-01-01\n`, `own.yaml line 5, column 1: this line is indented with`],
  "too deep": [`${head("own")}notes: ${"[".repeat(9_000)}`, `: this is nested too deeply.`],
  "no version": [`id: own\ntitle: Own\n`, `own.yaml line 1, column 1: "version" is missing.`],
  "a version that is a number": [
    `id: own\ntitle: Own\nversion: 1.0\n`,
    `own.yaml line 3, column 1: "version" must be a text, and is the number 1: write it in quotes.`,
  ],
  "an id with capitals": [
    `id: Own\ntitle: Own\nversion: "1"\n`,
    `own.yaml line 1, column 1: "id" cannot be "Own": small letters, digits and hyphens, as in stoke-on-trent.`,
  ],
  "an unknown key": [
    `${head("own")}extnds: [parent]\n`,
    `own.yaml line 4, column 1: unknown key "extnds"; did you mean "extends"?`,
  ],
  "an unknown key like no other": [
    `${head("own")}document:\n  colour: blue\n`,
    `own.yaml line 5, column 3: unknown key "colour"; known here: dated, review-by, cites-replaced.`,
  ],
  "a text in place of a list": [
    `${head("own")}extends: parent\n`,
    `own.yaml line 4, column 1: "extends" must be a list, as in [one, two], and is a text.`,
  ],
  "a date that does not exist": [
    `${head("own")}document:\n  dated: 2023-02-29\n`,
    `own.yaml line 5, column 3: "dated": there is no such date; write it as 2018-02-26.`,
  ],
  "a heading as a control": [
    `${head("own")}clauses:\n  OWN-1: { duty: A duty, evidence: attest }\n`,
    `own.yaml line 5, column 12: "duty" will not do as a key: a control's id is capital letters, a hyphen and a number`,
  ],
  "no control at all": [head("own"), `own.yaml line 1, column 1: there is no control here: nothing would be audited.`],
  "an empty duty": [
    `${head("own")}clauses:\n  Plans:\n    OWN-1: { duty: " ", evidence: attest }\n`,
    `own.yaml line 6, column 14: "duty" is empty.`,
  ],
  "an unknown word": [
    control(`      evidence: dat`),
    `own.yaml line 8, column 7: "evidence" cannot be "dat"; did you mean "data"?`,
  ],
  "an unknown word like no other": [
    control(`      evidence: guess`),
    `own.yaml line 8, column 7: "evidence" cannot be "guess"; it is one of: data, record, attest.`,
  ],
  "no check": [control(`      evidence: data`), `own.yaml line 6, column 5: "check" is missing: name it, or write `],
  "a statement with a check": [
    control(`      evidence: attest\n      check: plan.held`),
    `own.yaml line 9, column 7: evidence: attest and the check plan.held do not go together.`,
  ],
  "exports with the check of a statement": [
    control(`      evidence: data\n      check: attestation`),
    `own.yaml line 9, column 7: evidence: data and the check attestation do not go together.`,
  ],
  "an unknown check": [
    control(`      evidence: data\n      check: plan.hold`),
    `own.yaml line 9, column 7: no check is called "plan.hold"; did you mean "plan.held"?`,
  ],
  "an unknown parameter": [
    plan(`      params:\n        within: 3 weeks\n        attendd: [carer]`),
    `own.yaml line 12, column 9: unknown key "attendd"; did you mean "attended"?`,
  ],
  "a parameter that a check without any has not": [
    control(`      evidence: attest\n      params: { every: term }`),
    `own.yaml line 9, column 17: unknown key "every"; known here: none.`,
  ],
  "a missing parameter": [plan(`      params: {}`), `own.yaml line 10, column 7: "within" is missing.`],
  "a parameter that is no length of time": [
    plan(`      params: { within: soon }`),
    `own.yaml line 10, column 17: "within": not a length of time such as "20 school days", "48 hours" or "1 year".`,
  ],
  "an empty list": [
    plan(`      params: { within: 3 weeks, attended: [] }`),
    `own.yaml line 10, column 34: "attended" is empty.`,
  ],
  "a number that is too small": [
    control(`      evidence: data\n      check: plan.count\n      params: { count: 0 }`),
    `own.yaml line 10, column 17: "count" must be at least 1.`,
  ],
  "a choice of what is no parameter": [
    plan(`      params: { within: 3 weeks }\n      chosen: [working days]`),
    `own.yaml line 11, column 7: "working days" is no parameter here, nor a part of one.`,
  ],
  "one id under two headings": [
    `${head("own")}clauses:\n  A:\n    OWN-1: { duty: One, evidence: attest }\n  B:\n    OWN-1: { duty: Two, evidence: attest }\n`,
    `own.yaml line 8, column 5: OWN-1 stands under two headings.`,
  ],
};

describe("a faulty profile", () => {
  test.each(Object.entries(CASES))("%s", async (_name, [profile, says]) => {
    expect(await complaint("own", { "own.yaml": profile })).toContain(says);
  });

  test("has all its faults told at once, a line for each", async () => {
    const own = control(`      evidnce: data\n      severity: grave`);
    expect((await complaint("own", { "own.yaml": own })).split("\n")).toHaveLength(3);
  });

  test("is a mistake of the user's, not of the program", async () => {
    await expect(loaded("own", { "own.yaml": "" })).rejects.toBeInstanceOf(UsageError);
  });
});

describe("a profile that is right", () => {
  test.each(["within", "weeks", "attended"])("may choose %s, a parameter or a part of one", async (chosen) => {
    const own = plan(`      params: { within: 3 weeks, attended: [carer] }\n      chosen: [${chosen}]`);
    expect((await loaded("own", { "own.yaml": own })).controls[0]?.chosen).toEqual([chosen]);
  });
});

describe("a profile that cannot be read", () => {
  test("larger than 256 kB", async () => {
    const fits = PARENT.padEnd(256 * 1024, "#");
    expect((await loaded("parent", { "parent.yaml": fits })).controls).toHaveLength(2);
    expect(await complaint("parent", { "parent.yaml": `${fits}#` })).toBe(
      "parent.yaml is larger than 256 kB, the most that is read.",
    );
  });

  test("not UTF-8", async () => {
    const folder = await folderOf({});
    await writeFile(`${folder}/own.yaml`, Buffer.from([0x69, 0xff]));
    await expect(loadPolicy("own", { kinds: KINDS, folder })).rejects.toThrow("save it as UTF-8");
  });

  test("an id that is no profile's", async () => {
    expect(await complaint("parnt", {})).toBe(`no policy is called "parnt"; did you mean "parent"?`);
    expect(await complaint("elsewhere", {})).toBe(
      `no policy is called "elsewhere"; there are parent. A file is named with its path.`,
    );
  });

  test("a file that is not there", async () => {
    expect(await complaint("./none.yaml", {})).toBe("there is no file called ./none.yaml.");
  });
});
