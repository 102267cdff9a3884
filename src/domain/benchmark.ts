import type { Benchmark } from "./measure.ts";

/** The measures beside which official figures can be set, and the unit that such a figure must be in. */
export const BENCHMARKED = {
  "attendance.absence": "% of possible sessions",
  "attendance.persistent-absence": "% of pupils",
  "attendance.severe-absence": "% of pupils",
  "suspensions.rate": "per 100 pupils",
  "suspensions.suspended": "% of pupils",
  "suspensions.excluded": "per 100 pupils",
  "wellbeing.sdq-completed": "% of children",
  "roll.joined-mid-year": "% of children",
} as const;
type Benchmarked = keyof typeof BENCHMARKED;

/** Whom official figures are of, in the words of the Department for Education. */
export const OFFICIAL_GROUPS = [
  "looked after 12 months at 31 March",
  "looked after 12 months at 31 March, aged 5 to 16",
  "looked after on 31 March",
  "adopted from care",
  "left care under a special guardianship order",
  "left care under a child arrangements order",
  "not declared as previously looked after",
  "all pupils",
] as const;
export type OfficialGroup = (typeof OFFICIAL_GROUPS)[number];

/** An official figure as the benchmark file has it, before it is set beside anything. */
export interface Figure extends Omit<Benchmark, "caution" | "notes"> {
  readonly measure: Benchmarked;
  readonly group: OfficialGroup;
}

/** A benchmark file, read. */
export interface Benchmarks {
  readonly file: string;
  /** What the file says of itself above its header: its date, where the figures come from, their licence. */
  readonly about: readonly string[];
  readonly figures: readonly Figure[];
}
