import type { Benchmarks } from "../domain/benchmark.ts";
import { csvText } from "./csv.ts";

const COLUMNS = [
  "measure",
  "group",
  "phase",
  "area",
  "year",
  "value",
  "unit",
  "numerator",
  "denominator",
  "source",
] as const;

/** Official figures as a file that a school can change and read again, with what it says of itself above the header. */
export function benchmarksCsv({ about, figures }: Benchmarks): string {
  return about.map((line) => `# ${line}\r\n`).join("") + csvText(COLUMNS, figures);
}

/** Official figures, and what their file says of itself, as one JSON document. */
export function benchmarksJson({ about, figures }: Benchmarks): string {
  return `${JSON.stringify({ schema: "cic-audit/benchmarks/1", about, figures }, null, 2)}\n`;
}
