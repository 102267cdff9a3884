import { fileURLToPath } from "node:url";
import { isSameAuthority } from "../domain/authority.ts";
import { type Figure, OFFICIAL } from "../domain/benchmark.ts";
import { didYouMean } from "../domain/closest.ts";
import { UsageError } from "../domain/errors.ts";
import { readBenchmarks } from "../read/benchmarks.ts";
import { benchmarksCsv, benchmarksJson } from "../render/benchmarks.ts";
import { benchmarksPage } from "../render/terminal/benchmarks.ts";
import { type Io, terminalOf, write } from "./io.ts";

/** The official figures that come with the program. */
export const BENCHMARK_FILE = fileURLToPath(new URL("../../policies/benchmarks-2026-11.csv", import.meta.url));

export interface BenchmarkOptions {
  readonly benchmarks?: string;
  readonly measure?: string;
  readonly area: string;
  readonly format: "table" | "json" | "csv";
  readonly color: boolean;
}

/** `cic-audit benchmarks`: the official figures that the report sets beside a school's own. */
export async function listBenchmarks(options: BenchmarkOptions, io: Io): Promise<void> {
  const read = await readBenchmarks(options.benchmarks ?? BENCHMARK_FILE);
  const figures = ofArea(ofMeasure(read.figures, options.measure), options.area);
  const shown = { ...read, figures };
  switch (options.format) {
    case "json":
      return write(io.stdout, benchmarksJson(shown));
    case "csv":
      return write(io.stdout, benchmarksCsv(shown));
    case "table": {
      const areas = new Set(read.figures.map(({ area }) => area)).size;
      const more = options.area === NATION ? `There are ${areas} areas; --area <name> or --area all shows them.` : "";
      return write(io.stdout, benchmarksPage(shown, more, terminalOf(io, options.color)));
    }
  }
}

/** The area that is shown where none is named. */
export const NATION = "England";

function ofMeasure(figures: readonly Figure[], measure: string | undefined): readonly Figure[] {
  if (measure === undefined) return figures;
  const known = Object.keys(OFFICIAL);
  if (!known.includes(measure))
    throw new UsageError(
      `no measure with official figures is called "${measure}"${didYouMean(measure, known) || `; there are ${known.join(", ")}.`}`,
    );
  return figures.filter((figure) => figure.measure === measure);
}

function ofArea(figures: readonly Figure[], area: string): readonly Figure[] {
  if (area.toLowerCase() === "all") return figures;
  const found = figures.filter((figure) => figure.area === area || isSameAuthority(area, figure.area) === "yes");
  if (found.length > 0) return found;
  const known = new Set(figures.map((figure) => figure.area));
  throw new UsageError(
    `there is no official figure for the area "${area}"${didYouMean(area, known) || "; --area all shows every area."}`,
  );
}
