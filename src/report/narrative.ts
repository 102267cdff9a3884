import { UsageError } from "../domain/errors.ts";
import { DATE_WITHHELD } from "./birth-dates.ts";
import { NAME_WITHHELD, type Screen } from "./names.ts";
import { ALL_PROMPTS } from "./prompts.ts";

/** What a designated teacher has written in her file, by the id of the place that it is for. */
export interface Narrative {
  readonly texts: ReadonlyMap<string, string>;
  /** Headings of the file that are no place of the report, and the lines they stand on. */
  readonly strays: readonly { readonly id: string; readonly line: number }[];
  /** Places of the report that the file does not have. */
  readonly missing: readonly string[];
}

/** `## Time for the role (role)`: what follows is for the place called role. */
const HEADING = /^##\s.*\(([a-z][a-z-]*)\)\s*$/;

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
like these is not shown.

Name no child, no carer and no authority that placed a single child. Words that are on the pupil list are withheld.
-->

${places.join("\n")}`;
}

/**
 * Reads the file of her words. Nothing in it is lost without a word: a heading that is no place of the report is told
 * of. Throws UsageError where a comment has no end, since it would swallow the rest.
 */
export function readNarrative(text: string, file: string): Narrative {
  const known = new Set<string>(ALL_PROMPTS.map(({ id }) => id));
  const written = new Map<string, string[]>();
  const strays: { id: string; line: number }[] = [];
  let into: string[] = [];
  for (const [i, line] of withoutComments(text, file).split("\n").entries()) {
    const id = HEADING.exec(line)?.[1];
    if (id === undefined) {
      into.push(line);
      continue;
    }
    into = written.get(id) ?? [];
    written.set(id, into);
    if (!known.has(id)) strays.push({ id, line: i + 1 });
  }
  const texts = [...written].map(([id, lines]) => [id, paragraphs(lines)] as const);
  return {
    texts: new Map(texts.filter(([, words]) => words !== "")),
    strays,
    missing: [...known].filter((id) => !written.has(id)),
  };
}

/** Comments taken out; the line breaks in them stay, so that lines can be named. */
function withoutComments(text: string, file: string): string {
  const rest = text.replace(/\r\n?/g, "\n").replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
  const open = rest.indexOf("<!--");
  if (open === -1) return rest;
  const line = rest.slice(0, open).split("\n").length;
  throw new UsageError(`${file} line ${line}: a comment begins here (<!--) and has no end: write --> where it ends.`);
}

/** A list item begins a paragraph of its own. */
const ITEM = /^([-*]|\d+[.)])\s/;

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

/** Her words with the names of pupils withheld, and the places in which there were any. */
export function screened(narrative: Narrative, screen: Screen): { narrative: Narrative; withheld: string[] } {
  const texts = new Map([...narrative.texts].map(([id, text]) => [id, screen(text)]));
  const withheld = [...texts].flatMap(([id, text]) =>
    text.includes(NAME_WITHHELD) || text.includes(DATE_WITHHELD) ? [id] : [],
  );
  return { narrative: { ...narrative, texts }, withheld };
}
