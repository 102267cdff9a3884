import { cellOf } from "./cells.ts";

/** A figure as readers saw it, left out where null, and the children it was of. */
export interface Sight {
  readonly shown: number | null;
  readonly children: ReadonlySet<string>;
}

/** Children whom a reader cannot tell apart: they were counted in the same reports. */
interface Class {
  readonly size: number;
  /** In which of the reports, this one last. */
  readonly counted: readonly boolean[];
}

/** More possible worlds than these are not looked through: then the figure is not drawn. */
const MOST_WORLDS = 2_000_000;

/**
 * Whether a figure may be drawn for these children, given what earlier reports showed. It may where, whatever it turns
 * out to be, no child's outcome can be told: not by a reader who knows every child who has joined and left, who takes it
 * that nothing has changed for the others, and who knows this rule. It is decided without looking at the figure, from
 * what that reader knows already, so that leaving it out tells nothing either.
 */
export function mayDraw(earlier: readonly Sight[], children: ReadonlySet<string>): boolean {
  const classes = classesOf([...earlier.map((sight) => sight.children), children]);
  const worlds = classes.reduce((product, { size }) => product * (size + 1), 1);
  if (worlds > MOST_WORLDS) return false;
  const outcomes = new Map<number | null, Seen>();
  for (const met of worldsOf(classes)) {
    const isAsSeen = earlier.every((sight, i) => cellOf(sumIn(i, met, classes), sight.children.size) === sight.shown);
    if (isAsSeen) widen(outcomes, cellOf(sumIn(earlier.length, met, classes), children.size), met);
  }
  return [...outcomes.values()].every(({ least, most }) =>
    classes.every(({ size }, i) => (most[i] ?? 0) > 0 && (least[i] ?? 0) < size),
  );
}

function classesOf(reports: readonly ReadonlySet<string>[]): Class[] {
  const sizes = new Map<string, number>();
  for (const child of new Set(reports.flatMap((children) => [...children]))) {
    const pattern = reports.map((children) => (children.has(child) ? "1" : "0")).join("");
    sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
  }
  return [...sizes].map(([pattern, size]) => ({ size, counted: [...pattern].map((sign) => sign === "1") }));
}

/** Every way in which the duty can be met for some of each class: how many of each. The list is the same one each time. */
function* worldsOf(classes: readonly Class[]): Generator<readonly number[]> {
  const met = classes.map(() => 0);
  for (;;) {
    yield met;
    const next = classes.findIndex(({ size }, i) => (met[i] ?? 0) < size);
    if (next === -1) return;
    met.fill(0, 0, next);
    met[next] = (met[next] ?? 0) + 1;
  }
}

function sumIn(report: number, met: readonly number[], classes: readonly Class[]): number {
  let sum = 0;
  for (const [i, { counted }] of classes.entries()) if (counted[report]) sum += met[i] ?? 0;
  return sum;
}

/** Of each class, the fewest and the most for whom the duty is met in any world that looks the same. */
interface Seen {
  readonly least: number[];
  readonly most: number[];
}

function widen(outcomes: Map<number | null, Seen>, shown: number | null, met: readonly number[]): void {
  const seen = outcomes.get(shown);
  if (seen === undefined) {
    outcomes.set(shown, { least: [...met], most: [...met] });
    return;
  }
  for (const [i, count] of met.entries()) {
    seen.least[i] = Math.min(count, seen.least[i] ?? count);
    seen.most[i] = Math.max(count, seen.most[i] ?? count);
  }
}
