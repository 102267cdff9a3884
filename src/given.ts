import type { DatasetName } from "./domain/datasets.ts";
import { lackingIn } from "./normalise/near.ts";
import type { Taken } from "./take-in.ts";

/** The data sets that there are files of, with the columns that none of its files has. */
export type Given = ReadonlyMap<DatasetName, readonly string[]>;

/**
 * What the files of a school can tell, by their headers: the same whoever is in them. A transfer file (XML) has no
 * header, and what it has depends on its pupils: it is taken to hold all that such a file can.
 */
export function givenIn(files: readonly Taken[]): Given {
  const given = new Map<DatasetName, readonly string[]>();
  for (const { file, known } of files) {
    if (IS_XML.test(file)) for (const dataset of IN_XML) given.set(dataset, []);
    if (known === null || "is" in known.meaning || IS_XML.test(file)) continue;
    const { dataset } = known.meaning;
    const [lacking, earlier] = [lackingIn(known.meaning), given.get(dataset)];
    given.set(dataset, earlier === undefined ? lacking : lacking.filter((column) => earlier.includes(column)));
  }
  return given;
}

const IS_XML = /\.xml\b/i;
const IN_XML = ["pupils", "attendance_summary"] as const;
