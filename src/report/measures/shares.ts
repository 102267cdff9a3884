import type { Answer } from "../../domain/cells.ts";
import type { Measure } from "../../domain/measure.ts";
import type { Child, OtherPupil } from "../../domain/school.ts";

/** What the exports say of one of those who are counted: a child, or a meeting or subject, of the child. */
export interface Told {
  readonly child: Child | OtherPupil;
  readonly is: Answer;
}

/** The figures of a measure, without its words. */
export type Figures = Pick<Measure, "numerator" | "denominator" | "people" | "unknown" | "untold">;

/** No figure, since a file is not there or says nothing that could be counted. */
export function noFigure(unknown: string): Figures {
  return { numerator: null, denominator: null, people: null, unknown };
}

/**
 * How many were done, of all that were asked about. What nobody can tell is in the denominator and not in the numerator:
 * a gap in the records never makes a figure look better.
 */
export function shareDone(told: readonly Told[], settledBy: string): Figures {
  return share(told, told.length, settledBy);
}

/** How many have come to harm (absence, suspension), of those of whom it can be told. */
export function shareHarmed(told: readonly Told[], settledBy: string): Figures {
  return share(told, told.filter(({ is }) => is !== "unknown").length, settledBy);
}

function share(told: readonly Told[], denominator: number, settledBy: string): Figures {
  const untold = told.filter(({ is }) => is === "unknown").length;
  if (untold > 0 && untold === told.length) return noFigure(`It cannot be told of any of them. ${settles(settledBy)}`);
  const numerator = told.filter(({ is }) => is === "yes").length;
  return { numerator, denominator, people: peopleIn(told), ...missing(untold, settledBy) };
}

/** What is said where some cannot be told; nothing where all can. */
export function missing(count: number, settledBy: string): Pick<Measure, "untold"> {
  return count > 0 ? { untold: { count, settledBy: settles(settledBy) } } : {};
}

const settles = (by: string) => `What would settle it: ${by}.`;

const peopleIn = (told: readonly Told[]) => new Set(told.map(({ child }) => child)).size;
