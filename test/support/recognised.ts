import type { DatasetName } from "../../src/domain/datasets.ts";
import type { Recognised } from "../../src/normalise/recognised.ts";

/** A file of a data set with these columns, called as they are called here, whether they are enough for it or not. */
export function recognisedAs(dataset: DatasetName, columns: readonly string[]): Recognised {
  const keys = (["upn", "pupil_id"] as const).flatMap((column) => {
    const place = columns.indexOf(column);
    return place < 0 ? [] : [{ space: column === "upn" ? ("upn" as const) : ("system number" as const), place }];
  });
  const places = new Map(columns.map((column, place) => [column, place]));
  return { dataset, places, made: [], doubles: new Map(), keys, person: null, unknown: [] };
}
