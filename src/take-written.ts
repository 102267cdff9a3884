import type { Mapping, WrittenRows } from "./domain/mapping.ts";
import type { Intake } from "./normalise/intake.ts";
import type { Recognised } from "./normalise/recognised.ts";
import type { Meaning } from "./normalise/understand.ts";

/** A table of the exports, as far as it matters here. */
interface Exported {
  readonly file: string;
  readonly known: { readonly meaning: Meaning } | null;
}

/**
 * Takes in the rows that the config file itself holds, as if they were an export. Where there is an export of the same
 * data set too, the two could differ, and nobody could tell which holds: that is an error, and neither is preferred.
 */
export function takeWritten({ written = [] }: Mapping, exported: readonly Exported[], intake: Intake) {
  return written.flatMap((rows) => {
    const { file, line, dataset } = rows;
    const other = exported.find(
      ({ known }) => known && "dataset" in known.meaning && known.meaning.dataset === dataset,
    );
    if (other === undefined) return [take(rows, intake)];
    const message = `the config file says what ${other.file} says too: the data set ${dataset}.`;
    intake.errors.push({ file, line, message, remedy: "Take one of the two away, since they could differ." });
    return [];
  });
}

function take({ file, line, columns, rows, dataset, sha256 }: WrittenRows, intake: Intake) {
  const meaning: Recognised = {
    ...{ dataset, places: new Map(columns.map((column, at) => [column, at])) },
    // The columns bear our own names, and no row is about a pupil.
    ...{ made: [], doubles: new Map(), keys: [], person: null, unknown: [] },
  };
  const reading = intake.open(file, meaning, line);
  for (const row of rows) reading.add(row.cells, row.line);
  reading.finish();
  return {
    file,
    known: { header: { delimiter: null, line, cells: columns, above: 0 }, meaning },
    nearest: null,
    content: { rows: rows.length, tally: reading.tally, closing: [], encoding: "utf-8" as const, sha256 },
  };
}
