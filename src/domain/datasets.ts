import type { Answer, Cell, Happening } from "./cells.ts";
import type { ColumnKind, Dataset } from "./datasets/dataset.ts";
import { EDUCATION } from "./datasets/education.ts";
import { EVENTS } from "./datasets/events.ts";
import { REGISTER } from "./datasets/register.ts";
import { WHOLE_SCHOOL } from "./datasets/whole-school.ts";
import type { Vocabulary, WordOf } from "./words.ts";

export type { ColumnKind } from "./datasets/dataset.ts";

/** Every data set of the contract, section 2, with its columns. Files are recognised, read and templated from this. */
export const DATASETS = { ...REGISTER, ...EVENTS, ...EDUCATION, ...WHOLE_SCHOOL } satisfies Record<string, Dataset>;

type ValueOf<K extends ColumnKind> = K extends Vocabulary
  ? WordOf<K> | null
  : K extends "event" | "date"
    ? Happening
    : K extends "yes/no"
      ? Answer
      : K extends "number"
        ? number | null
        : K extends "roles"
          ? readonly string[]
          : string | null;

export type DatasetName = keyof typeof DATASETS;
type ColumnsOf<D extends DatasetName> = (typeof DATASETS)[D]["columns"];

/** A row of a data set, read: a cell for every column of the contract, and the line that the row starts on. */
export type RecordOf<D extends DatasetName> = {
  readonly [C in keyof ColumnsOf<D>]: Cell<ValueOf<Extract<ColumnsOf<D>[C], ColumnKind>>>;
};

export const DATASET_NAMES = Object.keys(DATASETS) as DatasetName[];

/** The definition of a data set, without its exact column types. */
export function datasetOf(name: DatasetName): Dataset {
  return DATASETS[name];
}
