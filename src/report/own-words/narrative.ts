import { UsageError } from "../../domain/errors.ts";
import { ALL_PROMPTS } from "./prompts.ts";
import { ITEM, withoutMarks } from "./written.ts";

/** What a designated teacher has written in her file, by the id of the place that it is for. */
export interface Narrative {
  readonly texts: ReadonlyMap<string, string>;
  /** What stands in no place of the report, and the lines where it begins. */
  readonly strays: readonly Stray[];
  /** Places of the report that the file does not have. */
  readonly missing: readonly string[];
}

/** What she wrote that is for no place: under a heading with the id of none, under one without an id, or before all. */
export type Stray = { readonly line: number } & (
  | { readonly under: "a place there is not"; readonly id: string }
  | { readonly under: "a heading without a place" | "no heading" }
);

/** `## Time for the role (role)`: what follows is for the place called role. Deeper headings are of her own text. */
const HEADING = /^ {0,3}##(?!#)(?:.*\(([a-z][a-z-]*)\)\s*$)?/;

/** The title of the file. */
const TITLE = /^#\s/;

/** The file that a designated teacher begins with: a heading for each place, and what to write there as a comment. */
export function narrativeForm(year: string): string {
  const places = ALL_PROMPTS.map(
    ({ id, title, ask, isPublic }) =>
      `## ${title} (${id})\n<!-- ${ask}\n     Shown in ${isPublic ? "both editions for governors" : "Part Two alone"}. -->\n\n`,
  );
  return `# In your own words: the report for ${year}

<!--
Write below the headings, in plain paragraphs. What you write is put into the report each time it is made; this file is
never changed by cic-audit. Keep the headings as they are. Leave empty what you do not need. What stands between arrows
like these is not shown. A line that begins with "- " or "1. " is an item of a list; **two stars** make words bold.

Name no child, no carer and no authority that placed a single child. Words that are on the pupil list are withheld.
-->

${places.join("\n")}`;
}

/**
 * Reads the file of her words. Nothing in it is lost without a word: what stands in no place of the report is told of.
 * Throws UsageError where a comment has no end, since it would swallow the rest.
 */
export function readNarrative(text: string, file: string): Narrative {
  const known = new Set<string>(ALL_PROMPTS.map(({ id }) => id));
  const [before, ...pieces] = piecesOf(withoutComments(text, file));
  const written = new Map<string, readonly string[]>();
  for (const { id, lines } of pieces) if (id !== null) written.set(id, [...(written.get(id) ?? []), ...lines]);
  const texts = [...written].map(([id, lines]) => [id, paragraphs(lines)] as const);
  return {
    texts: new Map(texts.filter(([, words]) => words !== "")),
    strays: [...beforeAll(before), ...pieces.flatMap((piece) => strayIn(piece, known))],
    missing: [...known].filter((id) => !written.has(id)),
  };
}

/** What stands under a heading, with the id in it; the first one is what stands before any. */
interface Piece {
  readonly line: number;
  readonly id: string | null;
  readonly lines: string[];
}

function piecesOf(text: string): [Piece, ...Piece[]] {
  const pieces: [Piece, ...Piece[]] = [{ line: 1, id: null, lines: [] }];
  for (const [i, content] of text.split("\n").entries()) {
    const heading = HEADING.exec(content);
    if (heading === null) pieces.at(-1)?.lines.push(content);
    else pieces.push({ line: i + 1, id: heading[1] ?? null, lines: [] });
  }
  return pieces;
}

function beforeAll({ lines }: Piece): Stray[] {
  const at = lines.map((line) => line.trim()).findIndex((line) => line !== "" && !TITLE.test(line));
  return at === -1 ? [] : [{ line: at + 1, under: "no heading" }];
}

function strayIn({ line, id }: Piece, known: ReadonlySet<string>): Stray[] {
  if (id === null) return [{ line, under: "a heading without a place" }];
  return known.has(id) ? [] : [{ line, under: "a place there is not", id }];
}

/** Comments taken out; the line breaks in them stay, so that lines can be named. */
function withoutComments(text: string, file: string): string {
  const rest = text.replace(/\r\n?/g, "\n").replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
  const open = rest.indexOf("<!--");
  if (open === -1) return rest;
  const line = rest.slice(0, open).split("\n").length;
  throw new UsageError(`${file} line ${line}: a comment begins here (<!--) and has no end: write --> where it ends.`);
}

/** What was written as paragraphs, one a line: an empty line ends one, any other line goes on with it. */
function paragraphs(lines: readonly string[]): string {
  const said: string[] = [];
  let isOpen = false;
  for (const line of lines.map((written) => written.trim().replace(/^#+\s+/, ""))) {
    if (line !== "" && isOpen && !ITEM.test(line)) said.push(`${said.pop()} ${line}`);
    else if (line !== "") said.push(line);
    isOpen = line !== "";
  }
  return said.join("\n");
}

/** Every asterisk but one that begins an item of a list. */
const NO_ITEM = /(?<!^)\*|^\*(?!\s)/gm;

/**
 * Her words with the names of pupils withheld, and the places in which there were any. What a reader sees must have passed
 * the screen: where something is found only once the marks in it are gone, `14 **May** 2012`, that place has none.
 */
export function screened(
  narrative: Narrative,
  screen: (text: string, id: string) => string,
): { narrative: Narrative; withheld: string[] } {
  const clean = (text: string, id: string) => {
    const marked = screen(text, id);
    const seen = [withoutMarks(marked), marked.replace(NO_ITEM, "")];
    return seen.every((one) => screen(one, id) === one) ? marked : screen(text.replace(NO_ITEM, ""), id);
  };
  const texts = new Map([...narrative.texts].map(([id, text]) => [id, clean(text, id)]));
  const isWithheld = (id: string, text: string) => texts.get(id)?.normalize("NFC") !== text.normalize("NFC");
  const withheld = [...narrative.texts].flatMap(([id, text]) => (isWithheld(id, text) ? [id] : []));
  return { narrative: { ...narrative, texts }, withheld };
}
