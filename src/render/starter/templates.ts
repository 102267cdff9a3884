import { DATASET_NAMES, type DatasetName, datasetOf } from "../../domain/datasets.ts";
import type { Control } from "../../domain/policy.ts";
import { csvText } from "../csv.ts";

/** An empty file of every data set of which there is one: the header, with every column. */
export function templates(): readonly { readonly name: string; readonly text: string }[] {
  return DATASET_NAMES.map((name) => ({ name: `${name}.csv`, text: csvText(columnsOf(name), []) }));
}

/** The statements that a school is to sign: a row for each, with nothing in it but the id of the control. */
export function statementSheet(controls: readonly Control[]): string {
  return csvText(
    columnsOf("attestations"),
    controls.map(({ id }) => ({ control: id })),
  );
}

const columnsOf = (name: DatasetName) => Object.keys(datasetOf(name).columns);
