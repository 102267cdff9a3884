import type { DatasetName } from "../domain/datasets.ts";
import type { FileMapping, Mapping } from "../domain/mapping.ts";
import { columnsCalled, headerKey } from "./synonyms.ts";

/** The header of one file, with what the config says of it. */
export interface Headers {
  readonly file: string;
  /** As the file writes them. */
  readonly texts: readonly string[];
  /** As they are compared; empty for one that is to be passed over. */
  readonly keys: readonly string[];
  /** The columns of ours, of whichever data sets, that each is a name of. */
  readonly meanings: readonly (readonly string[])[];
  /** The places of those that the config passes over. */
  readonly ignored: ReadonlySet<number>;
  /** The data set that the config says it is; null where it is to be passed over; undefined where nothing is said. */
  readonly dataset: DatasetName | null | undefined;
}

/** A header as its file and the config mean it. */
export function fileHeader(texts: readonly string[], file: string, mapping: Mapping): Headers {
  const own = fileMapping(file, mapping);
  const said = texts
    .map(headerKey)
    .map((key) => ({ key, to: (own?.columns.get(key) ?? mapping.columns.get(key))?.column }));
  const keys = said.map(({ key, to }) => (to === null ? "" : key));
  const meanings = said.map(({ to }, place) => (to ? [to] : columnsCalled(keys[place] ?? "")));
  const ignored = new Set(said.flatMap(({ to }, place) => (to === null ? place : [])));
  return { file, texts, keys, meanings, ignored, dataset: own?.dataset };
}

/** What the config says of a file: the first entry whose name or pattern fits. Sheets go by their whole name. */
export function fileMapping(file: string, { files }: Mapping): FileMapping | undefined {
  return files.find(({ name }) => isCalled(file, name));
}

/** Whether a file is called so: `*` stands for any text, and capitals are as good as small letters. */
export const isCalled = (file: string, name: string) => pattern(name).test(file);

const pattern = (name: string) =>
  new RegExp(
    `^${name
      .split("*")
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
    "i",
  );
