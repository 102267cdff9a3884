import type { Chart } from "../../domain/report.ts";
import type { Scale } from "./chart-scale.ts";

/** Where the label of a point stands, and how far it is moved down from there to be clear of others, in CSS pixels. */
export interface Place {
  readonly position: "top" | "bottom" | "left" | "right";
  readonly down: number;
}

/** What is known of the drawing: how high its plot is, and how wide the place of a category. */
export interface Plot {
  readonly height: number;
  readonly band: number;
}

/** Lines more than these have labels at their ends alone: between them a label would lie on another line. */
const MOST_LABELLED = 2;
/** A label takes so much room, its mark with it, and stands so far from the next one below it. */
const LABEL_WIDTH = 46;
const LABEL_HEIGHT = 15;

/** For each line, where the label of each of its points stands; null where it has none, and the table tells. */
export function labelPlaces({ series, categories }: Chart, scale: Scale, plot: Plot): (Place | null)[][] {
  const lines = series.map(({ values }) => values);
  const atAll = lines.length <= MOST_LABELLED;
  const places: (Place | null)[][] = lines.map(() => categories.map(() => null));
  if (plot.band < LABEL_WIDTH * (atAll ? 1 : 2)) return places;
  if (atAll) return lines.map((_, line) => categories.map((_, at) => ({ position: sideOf(lines, line, at), down: 0 })));
  const ends = [
    [0, "left"],
    [categories.length - 1, "right"],
  ] as const;
  for (const [at, position] of ends) {
    for (const { line, down } of column(lines, at, scale, plot)) (places[line] ?? [])[at] = { position, down };
  }
  return places;
}

type Lines = readonly (readonly (number | null)[])[];

/** Of two points one above the other, the lower has its label below it. */
function sideOf(lines: Lines, line: number, at: number): "top" | "bottom" {
  const own = lines[line]?.[at] ?? null;
  const other = lines[1 - line]?.[at] ?? null;
  if (own === null || other === null) return "top";
  return own < other || (own === other && line === 1) ? "bottom" : "top";
}

/** The labels beside the points of a category, from the highest down, each at its point or as near as the others let it. */
function column(lines: Lines, at: number, { from, to }: Scale, { height }: Plot): { line: number; down: number }[] {
  const points = lines
    .flatMap((values, line) => {
      const value = values[at] ?? null;
      return value === null ? [] : [{ line, y: ((to - value) / (to - from)) * height }];
    })
    .sort((a, b) => a.y - b.y);
  const spread = spreadOut(points.map(({ y }) => y));
  // A crowd at an end of the scale must not spread beyond it.
  const inside = Math.max(0, -(spread[0] ?? 0)) - Math.max(0, (spread.at(-1) ?? 0) - height);
  return points.map(({ line, y }, place) => ({ line, down: Math.round((spread[place] ?? y) + inside - y) }));
}

/** Moves heights, sorted, as little as it takes to keep a line between each and the next: those that crowd, about their middle. */
function spreadOut(wanted: readonly number[]): number[] {
  const crowds: number[][] = [];
  const middle = (crowd: readonly number[]) => crowd.reduce((sum, each) => sum + each, 0) / crowd.length;
  for (const [place, y] of wanted.entries()) {
    let crowd = [y - place * LABEL_HEIGHT];
    for (let above = crowds.at(-1); above && middle(above) > middle(crowd); above = crowds.at(-1)) {
      crowd = [...(crowds.pop() ?? []), ...crowd];
    }
    crowds.push(crowd);
  }
  return crowds.flatMap((crowd) => crowd.map(() => middle(crowd))).map((y, place) => y + place * LABEL_HEIGHT);
}
