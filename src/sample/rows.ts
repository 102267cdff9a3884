import type { DATASETS, DatasetName } from "../domain/datasets.ts";

/** A row of a data set as text, in the words of the contract and with ISO dates; what it does not have is empty. */
export type Row<D extends DatasetName> = { -readonly [C in keyof (typeof DATASETS)[D]["columns"]]?: string };

/** The data sets of a synthetic school but for its register, which is too long to be held as rows. */
export type Tables = { readonly [D in Exclude<DatasetName, "attendance" | "attendance_summary">]: Row<D>[] };
