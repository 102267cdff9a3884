import { isKnownCode } from "./calendar/attendance-codes.ts";
import { datasetOf } from "./domain/datasets.ts";
import type { Problem } from "./domain/errors.ts";
import type { InspectedFile, Mending, Named, OfferedColumn, UnknownWord } from "./domain/inspection.ts";
import { headerKey, knownWord, plain, type Vocabulary, WORDS } from "./domain/words.ts";
import type { Intake } from "./normalise/intake.ts";

type Heard = Pick<Intake, "sessions" | "errors" | "warnings" | "names">;

/** What a config could say of what was not understood in the files of a school. */
export function mendingOf(files: readonly InspectedFile[], heard: Heard): Mending {
  const problems = [...heard.errors, ...heard.warnings];
  return {
    columns: columnsOffered(files),
    codes: unknownCodes(heard),
    words: unknownWords(files, problems, heard.names),
    files: files
      .filter((file) => isStrange(file, heard.errors))
      .map(({ file, nearest }) => ({
        file,
        nearest: nearest?.dataset ?? null,
      })),
  };
}

/** The near misses of a file: what its header is like, be its data set known or not. */
function nearIn({ columns, nearest }: InspectedFile): readonly Named[] {
  const inKnown = columns.flatMap(({ header, like }) => (like === null ? [] : [{ header, column: like }]));
  return nearest === null ? inKnown : nearest.near;
}

function columnsOffered(files: readonly InspectedFile[]): OfferedColumn[] {
  const offers = files.flatMap((file) => {
    const near = nearIn(file);
    return near.map(({ header, column }): OfferedColumn => {
      const rivals = near.filter((other) => other.column === column);
      const isElsewhere = files.some((other) => other !== file && isOtherwise(other, header, column));
      return { header, column, file: isElsewhere ? file.file : null, isDoubtful: rivals.length > 1 };
    });
  });
  const nameOf = ({ file, header }: OfferedColumn) => JSON.stringify([file, headerKey(header)]);
  return offers.filter((offer, i) => offers.findIndex((other) => nameOf(other) === nameOf(offer)) === i);
}

/** Whether a header is in another file too, and not for the column that it is like in one. */
function isOtherwise(file: InspectedFile, header: string, column: string): boolean {
  const isSame = (text: string) => headerKey(text) === headerKey(header);
  const isRead = file.columns.some(({ header: text, like }) => isSame(text) && like !== column);
  return isRead || nearIn(file).some((near) => isSame(near.header) && near.column !== column);
}

/** A code is three characters at most: what is longer may be anything. */
const LONGEST_CODE = 3;

function unknownCodes({ sessions }: Heard): Mending["codes"] {
  const marks = new Map<string, number>();
  for (const ofChild of sessions.values()) {
    for (const { code, is } of ofChild) {
      const isCode = is === "unknown" && code.length <= LONGEST_CODE && !code.includes("?") && !isKnownCode(code);
      if (isCode) marks.set(code, (marks.get(code) ?? 0) + 1);
    }
  }
  const found = [...marks].map(([code, count]) => ({ code, marks: count }));
  return found.sort((a, b) => b.marks - a.marks || (a.code < b.code ? -1 : 1));
}

/** A text of so many rows is a word of the school's; who filled in a questionnaire may be named there all the same. */
const ROWS_OF_A_WORD = 3;

function unknownWords(
  files: readonly InspectedFile[],
  problems: readonly Problem[],
  names: Heard["names"],
): UnknownWord[] {
  const datasets = new Map(files.map(({ file, dataset }) => [file, dataset]));
  const parts = new Set(
    names.flatMap(({ forename, surname, also }) => partsOf([forename, surname, ...also].join(" "))),
  );
  const found = new Map<string, UnknownWord & { readonly text: string }>();
  for (const { file, column = "", line, value } of problems) {
    const dataset = datasets.get(file);
    const kind = dataset ? datasetOf(dataset).columns[column] : undefined;
    if (kind === undefined || !(kind in WORDS) || value === undefined || plain(value) === "") continue;
    const vocabulary = kind as Vocabulary;
    if (knownWord(vocabulary, value) !== undefined) continue;
    const key = JSON.stringify([vocabulary, plain(value)]);
    const earlier = found.get(key) ?? { vocabulary, word: null, rows: 0, file, line: line ?? null, text: value };
    found.set(key, { ...earlier, rows: earlier.rows + 1 });
  }
  const isName = (text: string) => partsOf(text).some((part) => parts.has(part));
  return [...found.values()].map(({ text, ...word }) => ({
    ...word,
    word: isAWord(word, text) && !isName(text) ? text : null,
  }));
}

/** Whether a text is one that the school uses, and no name, number or date that slipped into the wrong column. */
function isAWord({ rows, vocabulary }: Pick<UnknownWord, "rows" | "vocabulary">, text: string): boolean {
  const isWhole = !text.endsWith("…");
  return rows >= ROWS_OF_A_WORD && vocabulary !== "informant" && isWhole && !/\d{3}/.test(text);
}

const partsOf = (text: string) =>
  text
    .split(/[^\p{L}]+/u)
    .map(plain)
    .filter(Boolean);

/** Of no data set, readable, and not to be mended by naming columns. */
function isStrange({ file, dataset, title, nearest }: InspectedFile, errors: readonly Problem[]): boolean {
  if (dataset !== null || title !== null) return false;
  if (nearest === null) return errors.every((problem) => problem.file !== file);
  const near = new Set(nearest.near.map(({ column }) => column));
  return nearest.lacks.some((lack) => !lack.split(" or ").some((column) => near.has(column)));
}
