import type { Benchmarks, Figure } from "../../domain/benchmark.ts";
import { groupBy } from "../groups.ts";
import type { Look } from "../renderer.ts";
import { grid } from "./grid.ts";
import { Page } from "./page.ts";

/** Official figures for a person at a terminal, a table for each measure; `more` says what is not shown. */
export function benchmarksPage(
  { about, figures }: Benchmarks,
  more: string,
  look: Pick<Look, "width" | "color">,
): string {
  const page = new Page(look);
  const tables = groupBy(figures, ({ measure }) => measure).map((group) => {
    const [{ measure, unit }] = group;
    const rows = group.map(({ group: whom, phase, area, year, value }) => [area, whom, phase, year, String(value)]);
    return `${page.bold(`${measure} (${unit})`)}\n${grid(look.width, ["Area", "Of whom", "Phase", "Year", "Figure"], rows, 1)}`;
  });
  const sources = [...new Set(figures.map(({ source }: Figure) => source))];
  const end = [...about, "Sources:", ...sources, more].filter((line) => line !== "");
  return `${[...tables, end.map((line) => page.lines(0, line)).join("\n")].join("\n\n")}\n`;
}
