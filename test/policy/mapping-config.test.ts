import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { VOCABULARIES, WORDS } from "../../src/domain/words.ts";
import { check } from "../../src/policy/faults.ts";
import { mappingKeys, mappingOf } from "../../src/policy/mapping-config.ts";

const schema = z.strictObject(mappingKeys);
const faultsOf = (written: object) =>
  check(schema, written).faults?.map(({ path, message }) => `${path.join(" > ")}: ${message}`) ?? [];

function mapped(written: object) {
  const { value, faults } = check(schema, written);
  if (faults) throw new Error(JSON.stringify(faults));
  return mappingOf(value, "school.yaml");
}

test("the example in the README is one, and the README names every vocabulary", () => {
  const [, section = ""] = readFileSync("README.md", "utf8").split("### Columns, codes, words and files of your own\n");
  const [, example = ""] = /\n\n((?: {4}.*\n)+)/.exec(section) ?? [];
  expect(Object.keys(mapped(parse(example)))).toEqual(["file", "columns", "codes", "words", "files"]);
  for (const vocabulary of VOCABULARIES) expect(section.replace(/\s+/g, " ")).toContain(vocabulary);
});

describe("a mapping", () => {
  test("goes by headers, words and codes as they are compared", () => {
    const { columns, codes, words, files, file } = mapped({
      columns: { "PEP Held On": "meeting_date", "Old notes": "ignore" },
      codes: { "+": "/", i01: "I" },
      words: { "care status": { "Foster-care": "CiC", SGO: "PCiC" } },
      files: { "lac*.csv": "pupils", "clubs.csv": "ignore", "e.csv": { dataset: "peps", columns: { Who: "upn" } } },
    });
    expect(file).toBe("school.yaml");
    expect([...columns]).toEqual([
      ["pepheldon", { written: "PEP Held On", column: "meeting_date" }],
      ["oldnotes", { written: "Old notes", column: null }],
    ]);
    expect([...codes]).toEqual([
      ["+", "/"],
      ["I01", "I"],
    ]);
    expect([...(words["care status"] ?? [])]).toEqual([
      ["fostercare", "CiC"],
      ["sgo", "PCiC"],
    ]);
    expect(files.map(({ name, dataset, columns: own }) => [name, dataset, [...own.keys()]])).toEqual([
      ["lac*.csv", "pupils", []],
      ["clubs.csv", null, []],
      ["e.csv", "peps", ["who"]],
    ]);
  });

  test("may name the columns of a file and leave its data set to its header", () => {
    expect(mapped({ files: { "e.csv": { columns: { Who: "upn" } } } }).files[0]?.dataset).toBeUndefined();
  });

  test("has words of every vocabulary", () => {
    for (const [vocabulary, words] of Object.entries(WORDS)) {
      const [word] = Object.keys(words);
      expect(faultsOf({ words: { [vocabulary]: { "our own": word } } })).toEqual([]);
      expect(faultsOf({ words: { [vocabulary]: { "our own": "zzzzzzzzzz" } } })).toHaveLength(1);
    }
  });

  test.each<[string, object, string]>([
    [
      "a column that no data set has",
      { columns: { Met: "meting_date" } },
      'columns > Met: "Met": no column is called "meting_date"; did you mean "meeting_date"?',
    ],
    [
      "two headers that are one",
      { columns: { "PEP date": "meeting_date", pep_date: "dt_section" } },
      'columns > pep_date: "pep_date": "PEP date" is the same as it is compared.',
    ],
    [
      "a header of which nothing is left",
      { columns: { "%": "possible" } },
      'columns > %: "%": nothing is left of it as it is compared.',
    ],
    ["a column without a name", { columns: { Met: null } }, 'columns > Met: "Met" must be a text, and is empty.'],
    [
      "a code that is none",
      { codes: { "+": "ZZ" } },
      'codes > +: "+": no national attendance code is called "ZZ"; did you mean "Z"?',
    ],
    [
      "a mark made of no mark",
      { codes: { "-": "/" } },
      'codes > -: "-": it is a national attendance code, or no mark, and is read as that.',
    ],
    [
      "a code that has a meaning",
      { codes: { e: "/" } },
      'codes > e: "e": it is a national attendance code, or no mark, and is read as that.',
    ],
    [
      "two codes that are one",
      { codes: { zx: "/", ZX: "\\" } },
      'codes > ZX: "ZX": "zx" is the same as it is compared.',
    ],
    [
      "a looked-after child made one of nobody's concern",
      { words: { "care status": { "Looked-After": "none" } } },
      'words > care status > Looked-After: "Looked-After": it is known here as CiC.',
    ],
    [
      "a yes to being in care made a no",
      { words: { "care status": { Yes: "none" } } },
      'words > care status > Yes: "Yes": it is known here as CiC.',
    ],
    [
      "a status made of nothing",
      { words: { "care status": { "—": "none" } } },
      'words > care status > —: "—": nothing is left of it as it is compared.',
    ],
    [
      "an unknown word",
      { words: { "care status": { SGO: "previously" } } },
      'words > care status > SGO: "SGO": no care status is called "previously"; it is one of: CiC, PCiC, CPP, CiN, Ever6, none.',
    ],
    [
      "a vocabulary that there is not",
      { words: { "care stat": { SGO: "PCiC" } } },
      'words > care stat: unknown key "care stat"; did you mean "care status"?',
    ],
    [
      "a data set that there is not",
      { files: { "x.csv": "pupil" } },
      'files > x.csv: "x.csv": no data set is called "pupil"; did you mean "pupils"?',
    ],
    [
      "a data set that there is not, of a file with columns",
      { files: { "x.csv": { dataset: "pep" } } },
      'files > x.csv > dataset: "dataset": no data set is called "pep"; did you mean "peps"?',
    ],
    [
      "a file passed over in the longer form",
      { files: { "x.csv": { dataset: "ignore" } } },
      'files > x.csv > dataset: "dataset": no data set is called "ignore"',
    ],
    [
      "a column of another data set",
      { files: { "x.csv": { dataset: "peps", columns: { Held: "start_date" } } } },
      'files > x.csv > columns > Held: "Held": peps has no column called start_date',
    ],
    [
      "a key that a file has not",
      { files: { "x.csv": { datset: "peps" } } },
      'files > x.csv > datset: unknown key "datset"; did you mean "dataset"?',
    ],
    ["a file left open", { files: { "x.csv": null } }, 'files > x.csv: "x.csv" must be a text, and is empty.'],
  ])("refuses %s", (_what, written, said) => {
    const [fault, ...others] = faultsOf(written);
    expect(others).toEqual([]);
    expect(fault).toContain(said);
  });

  test("may say again what a word means", () => {
    expect(faultsOf({ words: { "care status": { LAC: "CiC", Y: "CiC" } } })).toEqual([]);
    expect(faultsOf({ words: { "support kind": { Yes: "other" } } })).toEqual([]);
  });

  test("may give a code of earlier years a meaning of now", () => {
    expect(faultsOf({ codes: { H: "G", X01: "X" } })).toEqual([]);
  });
});
