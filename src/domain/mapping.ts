import type { DatasetName } from "./datasets.ts";
import type { Vocabulary } from "./words.ts";

/** What a school's own config says of its exports, where they do not use words that are known here. */
export interface Mapping {
  /** What the config file is called. */
  readonly file: string;
  /** What columns are, by their headers as they are compared (see `headerKey`). */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  /** Our word for a word, as words are compared, by vocabulary. */
  readonly words: { readonly [V in Vocabulary]?: ReadonlyMap<string, string> };
  /** The national attendance code for a school's own, in capitals. */
  readonly codes: ReadonlyMap<string, string>;
  /** What single files are, by name. */
  readonly files: readonly FileMapping[];
  /** Rows that stand in the config file itself, in place of an export. */
  readonly written?: readonly WrittenRows[];
}

/** Rows of a data set as the config file has them, each with its line. */
export interface WrittenRows {
  /** `cic-audit.config.yaml [term-dates]` */
  readonly file: string;
  readonly dataset: DatasetName;
  readonly columns: readonly string[];
  /** The line that the first of them stands below. */
  readonly line: number;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** That of the whole file. */
  readonly sha256: string;
}

/** A header as the config writes it, and our column for it; null for one that is to be passed over. */
export interface MappedColumn {
  readonly written: string;
  readonly column: string | null;
}

/** What a file is, or every file whose name fits a pattern with `*` in it. */
export interface FileMapping {
  readonly name: string;
  /** The data set that it is; null for a file that is to be passed over; undefined where its header tells. */
  readonly dataset?: DatasetName | null | undefined;
  /** As for every file, before those. */
  readonly columns: Mapping["columns"];
}

/** Where the config says nothing. */
export const NO_MAPPING: Mapping = { file: "", columns: new Map(), words: {}, codes: new Map(), files: [] };
