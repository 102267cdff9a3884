import { OFFICIAL, OFFICIAL_GROUPS } from "../../domain/benchmark.ts";
import { PHASES } from "../../domain/measure.ts";
import { table } from "./markdown.ts";

/** What may stand in the columns of a benchmark file that hold one of a few words. */
export function benchmarkTable(): string {
  const measures = Object.entries(OFFICIAL).map(([id, unit]) => `${id} (${unit})`);
  return table(
    ["column", "words"],
    [
      ["measure (unit)", measures.join("; ")],
      ["group", OFFICIAL_GROUPS.join("; ")],
      ["phase", PHASES.join("; ")],
    ],
  );
}
