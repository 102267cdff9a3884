import { z } from "zod";
import { CODES_IN_FORCE, isKnownCode } from "../calendar/attendance-codes.ts";
import { didYouMean } from "../domain/closest.ts";
import { DATASET_NAMES, DATASETS, type DatasetName, datasetOf } from "../domain/datasets.ts";
import type { FileMapping, Mapping } from "../domain/mapping.ts";
import { headerKey, knownWord, plain, VOCABULARIES, type Vocabulary, WORDS } from "../domain/words.ts";
import { text } from "./written.ts";

/** What stands for a column or a file that is to be passed over. */
const IGNORE = "ignore";
const COLUMNS = [...new Set(Object.values(DATASETS).flatMap(({ columns }) => Object.keys(columns)))];

/** A message names all words of which there are no more. */
const MOST_NAMED = 50;

/** A text that is one of some words. The schema names them, and a message those that are near. */
const oneOf = (words: readonly string[], what: string, description: string) =>
  z
    .string()
    .superRefine((written, context) => {
      if (words.includes(written)) return;
      const hint =
        didYouMean(written, words) || (words.length > MOST_NAMED ? "" : `; it is one of: ${words.join(", ")}`);
      const message = `no ${what} is called "${written}"${hint}`;
      context.addIssue({ code: "custom", message });
    })
    .meta({ description, enum: [...words] });

/** Keys that are one as they are compared would leave open which of them holds; one of which nothing is left fits none. */
function refuseAlike(written: object, context: z.RefinementCtx, compared: (text: string) => string): void {
  const seen = new Map<string, string>();
  for (const key of Object.keys(written)) {
    const [as, path] = [compared(key), [key]];
    const earlier = seen.get(as);
    if (as === "") context.addIssue({ code: "custom", path, message: "nothing is left of it as it is compared" });
    else if (earlier === undefined) seen.set(as, key);
    else context.addIssue({ code: "custom", path, message: `"${earlier}" is the same as it is compared` });
  }
}

const header = text("A header as a file of the school writes it");
const column = oneOf([...COLUMNS, IGNORE], "column", `The column that it is, or ${IGNORE}`);
const columns = z.record(header, column).superRefine((written, context) => refuseAlike(written, context, headerKey));

const codes = z
  .record(
    text("An attendance code of the school's own"),
    oneOf(CODES_IN_FORCE, "national attendance code", "The national attendance code that it stands for"),
  )
  .superRefine((written, context) => {
    refuseAlike(written, context, codeKey);
    for (const own of Object.keys(written)) {
      const message = "it is a national attendance code, or no mark, and is read as that";
      if (isKnownCode(codeKey(own))) context.addIssue({ code: "custom", path: [own], message });
    }
  });

const codeKey = (code: string) => code.trim().toUpperCase();

/** A word that is known here keeps its meaning: no config can make a looked-after child one of nobody's concern. */
const wordsOf = (vocabulary: Vocabulary) => {
  const words = Object.keys(WORDS[vocabulary]);
  return z
    .record(
      text(`A ${vocabulary} as a file of the school writes it`),
      oneOf(words, vocabulary, `The word that it stands for: ${words.join(", ")}`),
    )
    .superRefine((written, context) => {
      refuseAlike(written, context, plain);
      for (const [own, meant] of Object.entries(written)) {
        const known = meansCare(vocabulary, own) ? "CiC" : knownWord(vocabulary, own);
        if (known === undefined || known === meant) continue;
        context.addIssue({ code: "custom", path: [own], message: `it is known here as ${known}` });
      }
    })
    .optional();
};

/** Yes, to whether the child is in care. */
const meansCare = (vocabulary: Vocabulary, own: string) =>
  vocabulary === "care status" && /^(?:yes|y|true|t|1)$/.test(plain(own));

const words = z.strictObject(
  Object.fromEntries(VOCABULARIES.map((vocabulary) => [vocabulary, wordsOf(vocabulary)])) as {
    [V in Vocabulary]: ReturnType<typeof wordsOf>;
  },
);

const fileEntry = z
  .strictObject({
    dataset: oneOf(DATASET_NAMES, "data set", "The data set that it is, whatever its columns say").optional(),
    columns: columns.default({}).describe("The columns of this file, before those of every file"),
  })
  .superRefine(({ dataset, columns: named }, context) => {
    if (!(DATASET_NAMES as readonly (string | undefined)[]).includes(dataset)) return;
    const has = datasetOf(dataset as DatasetName).columns;
    for (const [own, meant] of Object.entries(named)) {
      const message = `${dataset} has no column called ${meant}${didYouMean(meant, Object.keys(has))}`;
      if (meant !== IGNORE && !(meant in has)) context.addIssue({ code: "custom", path: ["columns", own], message });
    }
  });

/** The keys of the config file that say what a school's own columns, codes, words and files are. */
export const mappingKeys = {
  columns: columns.default({}).describe("Headers of the school's files, in all of them: the column that each is"),
  codes: codes.default({}).describe("Attendance codes of the school's own: the national code that each stands for"),
  words: words.default({}).describe("Words of the school's own in columns that hold one of a few, by what they say"),
  files: z
    .record(
      text("The name of a file, or a pattern in which * stands for any text; a sheet is book.xlsx [sheet]"),
      z.union([
        oneOf([...DATASET_NAMES, IGNORE], "data set", `The data set that it is, or ${IGNORE}: it is passed over`),
        fileEntry,
      ]),
    )
    .default({})
    .describe("Files whose columns do not say what they are; where several patterns fit a name, the first holds"),
};

const written = z.object(mappingKeys);
type Written = z.output<typeof written>;

/** What the config says, as exports are read by it; `file` is what the config file is called. */
export function mappingOf({ columns: named, codes: own, words: spelt, files }: Written, file: string): Mapping {
  return {
    file,
    columns: columnMap(named),
    codes: new Map(Object.entries(own).map(([code, national]) => [codeKey(code), national])),
    words: Object.fromEntries(
      Object.entries(spelt).map(([vocabulary, entries = {}]) => [
        vocabulary,
        new Map(Object.entries(entries).map(([word, meant]) => [plain(word), meant])),
      ]),
    ),
    files: Object.entries(files).map(([name, entry]) => fileMappingOf(name, entry)),
  };
}

function fileMappingOf(name: string, entry: Written["files"][string]): FileMapping {
  if (typeof entry === "string") {
    return { name, dataset: entry === IGNORE ? null : (entry as DatasetName), columns: new Map() };
  }
  return { name, dataset: entry.dataset as DatasetName | undefined, columns: columnMap(entry.columns) };
}

const columnMap = (named: Written["columns"]): Mapping["columns"] =>
  new Map(
    Object.entries(named).map(([own, meant]) => [
      headerKey(own),
      { written: own, column: meant === IGNORE ? null : meant },
    ]),
  );
