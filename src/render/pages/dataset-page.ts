import { DATASET_NAMES, datasetOf } from "../../domain/datasets.ts";
import { type Vocabulary, WORDS } from "../../domain/words.ts";
import { table } from "./markdown.ts";

/** The data sets of the contract with their columns, as a table. */
export function datasetTable(): string {
  const rows = DATASET_NAMES.map((name) => [
    name,
    datasetOf(name).rowIs,
    Object.keys(datasetOf(name).columns).join(", "),
  ]);
  return table(["data set", "one row per", "columns"], rows);
}

/** The words that a column with a closed vocabulary may hold, as a table. */
export function vocabularyTable(): string {
  const columns = DATASET_NAMES.flatMap((name) =>
    Object.entries(datasetOf(name).columns).flatMap(([column, kind]) =>
      kind in WORDS ? [[name, column, kind as Vocabulary] as const] : [],
    ),
  );
  const rows = columns.map(([name, column, kind]) => [name, column, Object.keys(WORDS[kind]).join(", ")]);
  return table(["data set", "column", "words"], rows);
}
