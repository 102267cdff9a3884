import type { Need } from "../domain/control.ts";
import { DATASET_NAMES, type DatasetName } from "../domain/datasets.ts";
import type { Control } from "../domain/policy.ts";
import { DATASET_WORDS } from "./dataset-words.ts";
import type { Kinds, SchoolFacts } from "./facts.ts";

/** How far the exports that were given can answer the duties of a policy: told by files and columns, never by rows. */
export interface Coverage {
  /** The duties that exports or the school's own records answer. */
  readonly byExports: readonly Control[];
  /** Those of them for which every export that they need was given. */
  readonly covered: readonly Control[];
  /** The duties that a signed statement answers. */
  readonly byStatement: readonly Control[];
  readonly datasets: readonly CoveredDataset[];
}

interface CoveredDataset {
  readonly dataset: DatasetName;
  readonly isGiven: boolean;
  readonly lacking: readonly string[];
  /** How many duties need it. */
  readonly duties: number;
  /** How many of them can be answered by nothing else that was given. */
  readonly waiting: number;
}

export function coverageOf({ controls, kinds, present, lacking }: SchoolFacts): Coverage {
  const byExports = controls.filter(({ evidence }) => evidence !== "attest");
  const datasets = DATASET_NAMES.map((dataset) => ({
    dataset,
    isGiven: present.has(dataset),
    lacking: lacking.get(dataset) ?? [],
    duties: controls.filter((control) => dataset === "pupils" || needsOf(control, kinds).flat().includes(dataset))
      .length,
    waiting: controls.filter((control) => waitsFor(control, dataset, kinds, present)).length,
  }));
  return {
    byExports,
    covered: byExports.filter((control) => needsOf(control, kinds).every((need) => isMet(need, present))),
    byStatement: controls.filter(({ evidence }) => evidence === "attest"),
    datasets: datasets.filter(({ isGiven, duties }) => isGiven || duties > 0),
  };
}

function waitsFor(control: Control, dataset: DatasetName, kinds: Kinds, present: ReadonlySet<DatasetName>): boolean {
  return needsOf(control, kinds).some((need) => !isMet(need, present) && [need].flat().includes(dataset));
}

/** Every control looks at the pupil list, which has to be there. */
function needsOf({ check, settings }: Control, kinds: Kinds): readonly Need[] {
  const kind = kinds.get(check);
  return kind === undefined ? [] : [...kind.findsIn(settings), ...kind.judgesBy(settings)];
}

const isMet = (need: Need, present: ReadonlySet<DatasetName>) => [need].flat().some((name) => present.has(name));

/** The data sets that a duty is answered from, in plain words, for who wants to look it up. */
export function sourcesOf(control: Control, kinds: Kinds): string {
  const needs = needsOf(control, kinds).map((need) =>
    [need]
      .flat()
      .map((name) => DATASET_WORDS[name])
      .join(" or "),
  );
  return [...new Set(needs)].join(", ") || (control.evidence === "attest" ? "signed statement" : DATASET_WORDS.pupils);
}
