import type { ColumnKind } from "../../domain/datasets/dataset.ts";
import { DATASET_NAMES, type DatasetName, datasetOf } from "../../domain/datasets.ts";
import { plain, VOCABULARIES, type Vocabulary, WORDS } from "../../domain/words.ts";
import { joined, section, table } from "../pages/markdown.ts";
import { exampleOf } from "./examples.ts";
import { MEANINGS } from "./meanings.ts";

/**
 * How each template is filled in, with an example of a row. The examples stand here and not in the templates: a CSV file
 * has no comments, and an example that is left in it would be read as a child.
 */
export function templateGuide(): string {
  return joined([
    "# How to fill in the templates",
    "Copy a template into `exports`, leave its first line as it is, and write a row for each of what the table below " +
      "says. A column that is not known may be left empty or taken out. The examples are about nobody; they stand here " +
      "alone, so that none is ever read as a child.",
    ...DATASET_NAMES.map(datasetSection),
    ...VOCABULARIES.map(vocabularySection),
  ]);
}

function datasetSection(dataset: DatasetName): string {
  const { columns, needs, rowIs } = datasetOf(dataset);
  const example = exampleOf(dataset);
  const mustHave = needs.flat();
  const rows = Object.entries(columns).map(([column, kind]) => [
    mustHave.includes(column) ? `**${column}**` : column,
    kindInWords(kind),
    example[column] ?? "",
  ]);
  const who = "upn" in columns ? ["upn or pupil_id"] : [];
  const needed = [...who, ...needs.map((need) => [need].flat().join(" or "))].join(", ");
  return section(
    `${dataset}.csv: a row for each ${rowIs}`,
    `By these it is known, so that they have to be there: ${needed}.`,
    table(["column", "what it holds", "example"], rows),
  );
}

function vocabularySection(vocabulary: Vocabulary): string {
  const meanings: Readonly<Record<string, string>> = MEANINGS[vocabulary];
  const rows = Object.entries<readonly string[]>(WORDS[vocabulary]).map(([word, spellings]) => [
    word,
    meanings[word] ?? "",
    spellings.filter((spelt) => plain(spelt) !== plain(word)).join(", "),
  ]);
  const columns = DATASET_NAMES.flatMap((name) =>
    Object.entries(datasetOf(name).columns).flatMap(([column, kind]) =>
      kind === vocabulary ? `${column} in ${name}.csv` : [],
    ),
  );
  return section(
    `Words of ${columns.join(", ")}`,
    `Words of your own can be named in the config file, under \`words\` and \`${vocabulary}\`.`,
    table(["word", "what it means", "also read"], rows),
  );
}

const KINDS: Readonly<Record<Exclude<ColumnKind, Vocabulary>, string>> = {
  text: "text",
  private: "text, shown only with `--identify`",
  date: "a date, 31/01/2026; empty where there is none",
  event: "the date on which it happened, 31/01/2026; empty or no until then; yes if the date is not known",
  "yes/no": "yes or no; empty where it is not known",
  number: "a number, in digits",
  role: "a post or part: designated teacher, social worker, virtual school, carer …",
  roles: "posts or parts, a semicolon between two",
};

const kindInWords = (kind: ColumnKind) =>
  kind in WORDS ? `one of: ${Object.keys(WORDS[kind as Vocabulary]).join(", ")}` : KINDS[kind as keyof typeof KINDS];
