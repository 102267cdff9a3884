import type { Report } from "../../domain/report.ts";
import type { Narrative } from "./narrative.ts";

/** The places for her own words that some editions have. */
export interface Places {
  readonly count: number;
  /** How many of them have nothing in them yet. */
  readonly empty: number;
  /** What she wrote that is for none of them, by its place in the file. */
  readonly unshown: readonly string[];
}

/** The places of these editions; one that stands in two of them is one place. */
export function placesOf(editions: readonly Report[], { texts, strays }: Narrative): Places {
  const blocks = editions.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const places = new Set(blocks.flatMap((block) => (block.is === "own words" ? [block.id] : [])));
  const told = new Set(strays.map((stray) => ("id" in stray ? stray.id : "")));
  return {
    count: places.size,
    empty: [...places].filter((id) => !texts.has(id)).length,
    unshown: [...texts.keys()].filter((id) => !places.has(id) && !told.has(id)),
  };
}
