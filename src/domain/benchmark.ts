import type { Benchmark } from "./measure.ts";

/**
 * Official results at the end of a key stage, with the unit that they must be in. The attainment export holds no such
 * result, so that they stand in the report by themselves.
 */
export const KEY_STAGES = {
  "attainment.key-stage-2-reading": { title: "Key stage 2: reading", unit: "% of pupils" },
  "attainment.key-stage-2-writing": { title: "Key stage 2: writing", unit: "% of pupils" },
  "attainment.key-stage-2-mathematics": { title: "Key stage 2: mathematics", unit: "% of pupils" },
  "attainment.key-stage-2-combined": { title: "Key stage 2: all three", unit: "% of pupils" },
  "attainment.key-stage-4-grade-4": { title: "English and mathematics GCSE, grade 4 or above", unit: "% of pupils" },
  "attainment.key-stage-4-grade-5": { title: "English and mathematics GCSE, grade 5 or above", unit: "% of pupils" },
  "attainment.key-stage-4-attainment-8": { title: "Attainment 8", unit: "points" },
} as const;
type KeyStage = keyof typeof KEY_STAGES;

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

/** What a benchmark file can hold figures of, and their units. */
export const OFFICIAL: Readonly<Record<Benchmarked | KeyStage, string>> = {
  ...BENCHMARKED,
  ...(Object.fromEntries(Object.entries(KEY_STAGES).map(([id, { unit }]) => [id, unit])) as Record<KeyStage, string>),
};

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
  readonly measure: Benchmarked | KeyStage;
  readonly group: OfficialGroup;
}

/** A benchmark file, read. */
export interface Benchmarks {
  readonly file: string;
  /** What the file says of itself above its header: its date, where the figures come from, their licence. */
  readonly about: readonly string[];
  readonly figures: readonly Figure[];
}
