import { dirname, join, relative, resolve } from "node:path";
import { academicYearOf } from "../calendar/academic-year.ts";
import type { IsoDate } from "../domain/dates.ts";
import { listed } from "../domain/phrases.ts";
import type { Config } from "../policy/config.ts";
import { type Narrative, narrativeForm, readNarrative, type Stray } from "../report/own-words/narrative.ts";
import { PROMPTS } from "../report/own-words/prompts.ts";
import type { Reported } from "../report.ts";
import type { Output } from "../store/outputs.ts";
import { readOwnWords } from "../store/own-words.ts";

/** The file of the designated teacher's own words: what is in it, and what it begins as where there is none. */
export interface OwnWords {
  readonly narrative: Narrative;
  readonly form: Output;
}

/**
 * Finds her words for an academic year, beside the config file; where there is no config file, or it lies among the
 * exports, in the folder of the reports. A year has a file of its own, so that last year's words are not this year's.
 */
export async function ownWordsFor(
  config: Config | undefined,
  asOf: IsoDate,
  out: string,
  exports: readonly string[],
): Promise<OwnWords> {
  const { label } = academicYearOf(asOf);
  const folder = config && !isAmong(config.file, exports) ? dirname(config.file) : out;
  const path = join(folder, `own-words-${label.replace("/", "-")}.md`);
  const text = await readOwnWords(path);
  const form = narrativeForm(label);
  return { narrative: readNarrative(text ?? form, path), form: { path, text: form } };
}

function isAmong(file: string, exports: readonly string[]): boolean {
  return exports.some((path) => !relative(resolve(path), resolve(file)).startsWith(".."));
}

type Said = Pick<Reported, "withheld" | "left" | "telling" | "places">;

/** What there is to say of her words after a run: where they go, what of them was not used, and what is still to write. */
export function sayOfOwnWords(
  { narrative, form }: OwnWords,
  isNew: boolean,
  { withheld, left, telling, places }: Said,
  { audience, caseStudy }: { readonly audience: string; readonly caseStudy: boolean },
): readonly string[] {
  const { path } = form;
  if (isNew) return [`Wrote ${path}: write your own words there, and make the report again`];
  const strays = narrative.strays.map((stray) => `${path} line ${stray.line}: ${notUsed(stray)}`);
  const missing = narrative.missing.length > 0 ? [`${path} has no heading for ${listed(narrative.missing)}`] : [];
  const names = withheld.map((id) => `${path}: words under ${id} ${WITHHELD}`);
  const kept = left.map((id) => `${path}: a word under ${id} ${LEFT}`);
  const told = telling.map(
    ({ id, does }) =>
      `${path}: words under ${id} ${does}: ${audience === "governors" ? "governors" : "its readers"} may know from it who is meant`,
  );
  // The other editions are not made of her words: a copy for a virtual school has none of them.
  const unshown = audience !== "governors" ? [] : places.unshown.map((id) => `${path}: ${notShown(id, caseStudy)}`);
  const empty = places.empty > 0 ? [`${path}: ${places.empty} of ${places.count} places are empty`] : [];
  return [...strays, ...missing, ...names, ...kept, ...told, ...unshown, ...empty];
}

function notUsed(stray: Stray): string {
  switch (stray.under) {
    case "a place there is not":
      return `the report has no place called ${stray.id}; what you wrote there was kept and not used`;
    case "a heading without a place":
      return (
        "this heading does not end with a place of the report, such as (role); what you wrote under it was kept and not " +
        "used. Begin a heading within your own text with ###"
      );
    case "no heading":
      return "what you wrote before the first heading is for no place; it was kept and not used";
  }
}

function notShown(id: string, caseStudy: boolean): string {
  return id === PROMPTS.caseStudy.id && !caseStudy
    ? `your words under ${id} are not shown: to show them, put case-study: true under report: in the config file`
    : `your words under ${id} are not shown: this report has no place for them`;
}

/** What there is to say of topics of training and subjects, which are free text of the exports. */
export function sayOfExports(words: Reported["listed"]): readonly string[] {
  return words.map(({ file, line, field, are }) =>
    are === "withheld"
      ? `${file} line ${line}: words in the ${field} ${WITHHELD}`
      : `${file} line ${line}: a word in the ${field} ${LEFT}`,
  );
}

/** The words themselves are not repeated: somebody else may look at the terminal, or find what a schedule keeps of it. */
const WITHHELD = "are on the pupil list and were withheld; if they name nobody, put them in not-names";
const LEFT =
  "is also a name on the pupil list and was not withheld: write it in another way; if it names nobody, put it in not-names";
