import type { DatasetName } from "../domain/datasets.ts";
import { ExportError } from "../domain/errors.ts";
import { NO_MAPPING } from "../domain/mapping.ts";
import { plain } from "../domain/words.ts";
import { fileHeader, type Headers } from "./file-header.ts";
import { type Match, matchesOf } from "./fit.ts";
import type { Recognised } from "./recognised.ts";
import { gridRegister, markStrings } from "./register-layout.ts";
import { returnTable } from "./ssda903.ts";
import { isCareQuestion } from "./synonyms.ts";
import { namesIn } from "./who.ts";

/**
 * The data set a header belongs to, or null where it is none of ours. The one that most columns speak for wins, then
 * one that has what it needs, then the one that the file's name speaks of, then the one of which least is lacking. A
 * winner without what it needs is none: placements without a kind are not PEPs because of one column they share. What
 * the config says of the file comes before all of it. Throws ExportError where two columns of it have one meaning.
 */
export function recognise(header: readonly string[], file: string, line = 1, mapping = NO_MAPPING): Recognised | null {
  const headers = fileHeader(header, file, mapping);
  const returned = returnTable(headers);
  const mayBe = (dataset: DatasetName) => headers.dataset === undefined || headers.dataset === dataset;
  if (returned !== null && mayBe(returned.dataset)) return returned;
  const isNamed = headers.meanings.some((columns) => columns.length > 0);
  const [best] = isNamed ? candidates(headers).sort(byFit(file)) : [];
  if (best === undefined || !best.isWhole)
    return mayBe("attendance") ? (gridRegister(headers, line) ?? markStrings(headers)) : null;
  if (best.twice !== undefined) throw duplicate(file, line, best.twice, best.dataset);
  const { dataset, places, made, doubles, keys, person, unknown } = best;
  const status = header[places.get("care_status") ?? -1];
  const asksIfInCare = status !== undefined && isCareQuestion(status);
  const names = namesIn(headers);
  return { dataset, places, made, doubles, keys, person, names, unknown, ...(asksIfInCare && { asksIfInCare }) };
}

function candidates(headers: Headers): Match[] {
  const matches = matchesOf(headers);
  return headers.dataset === undefined ? matches : matches.filter(({ dataset }) => dataset === headers.dataset);
}

function byFit(file: string) {
  const isNamed = ({ dataset }: Match) => Number(plain(file).includes(plain(dataset)));
  return (a: Match, b: Match) =>
    b.telling - a.telling || Number(b.isWhole) - Number(a.isWhole) || isNamed(b) - isNamed(a) || a.lacking - b.lacking;
}

function duplicate(file: string, line: number, column: string, dataset: DatasetName): ExportError {
  return new ExportError([
    {
      file,
      line,
      column,
      message: `two columns of this ${dataset} file have this meaning, and they may disagree.`,
      remedy: "Take one of them out of the export.",
    },
  ]);
}
