import type { Mending, OfferedColumn, UnknownWord } from "../domain/inspection.ts";
import { counted, listed } from "../domain/phrases.ts";
import { WORDS } from "../domain/words.ts";

/**
 * Lines for the config file that would mend what was not understood, as YAML; empty where there is nothing to mend. What
 * only the school can know is left open, and a line left open is refused: nothing is taken that nobody decided.
 */
export function configLines({ columns, codes, words, files }: Mending): string {
  const everywhere = columns.filter(({ file }) => file === null);
  const here = columns.filter(({ file }) => file !== null);
  return [
    ...under(
      "columns",
      everywhere.map((offer) => columnLine(offer, "  ")),
    ),
    ...under(
      "codes",
      codes.map(({ code, marks }) => `  ${scalar(code)}: # ${counted(marks, "mark")}: the national code, in quotes`),
    ),
    ...under("words", wordLines(words)),
    ...under("files", [
      ...columnsByFile(here),
      ...files.filter(({ file }) => here.every((offer) => offer.file !== file)).map(fileLine),
    ]),
  ].join("\n");
}

const under = (key: string, lines: readonly string[]) => (lines.length > 0 ? [`${key}:`, ...lines] : []);

/** Of two headers that are like one column, one at most is it. */
const columnLine = ({ header, column, isDoubtful }: OfferedColumn, indent: string) =>
  isDoubtful ? `${indent}# perhaps ${scalar(header)}: ${column}` : `${indent}${scalar(header)}: ${column}`;

function columnsByFile(columns: readonly OfferedColumn[]): string[] {
  return [...new Set(columns.map(({ file }) => file as string))].flatMap((file) => [
    `  ${scalar(file)}:`,
    "    columns:",
    ...columns.filter((offer) => offer.file === file).map((offer) => columnLine(offer, "      ")),
  ]);
}

function wordLines(words: readonly UnknownWord[]): string[] {
  return [...new Set(words.map(({ vocabulary }) => vocabulary))].flatMap((vocabulary) => [
    `  ${vocabulary}: # each is one of ${listed(Object.keys(WORDS[vocabulary]).map(scalar))}`,
    ...words.filter((word) => word.vocabulary === vocabulary).map(wordLine),
  ]);
}

function wordLine({ word, rows, file, line }: UnknownWord): string {
  const place = line === null ? scalar(file) : `${scalar(file)} line ${line}`;
  return word === null
    ? `    # the word in ${place}, which may be a name and is not shown here`
    : `    ${scalar(word)}: # ${counted(rows, "row")}`;
}

function fileLine({ file, nearest }: Mending["files"][number]): string {
  const near = nearest === null ? "" : `; ${nearest} is nearest`;
  return `  ${scalar(file)}: # the data set that it is, or ignore${near}`;
}

const PLAIN = /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{N}]*(?:[ ._/-][\p{L}\p{N}]+)*$/iu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text as YAML has it: as it is, or in quotes with whatever cannot be seen written out. */
function scalar(text: string): string {
  if (PLAIN.test(text)) return text;
  const code = (char: string) => `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`;
  return JSON.stringify(text).replace(UNSEEN, code);
}
