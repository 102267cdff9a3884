import { inWords } from "../../calendar/dates.ts";
import type { Measure } from "../../domain/measure.ts";
import { counted } from "../../domain/phrases.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Child } from "../../domain/school.ts";
import type { ChildYear } from "../measures/of-child.ts";
import { cellOf, inPounds, shareInWords } from "./cells.ts";

/** What is said where the exports cannot tell: never a nought, never a pass. */
export const CANNOT_BE_TOLD = "cannot be told";

/** What is said of a duty that does not count for the child: it is not due yet, or not asked of such a child. */
const notAsked = ({ isHere }: ChildYear) => (isHere ? "not asked for so far" : "not asked: no longer in care here");

const figureIn = ({ figures }: ChildYear, id: string): Measure | undefined => figures.find((one) => one.id === id);

/** `271 of 300 (90.3%)`: the sessions of the year. */
export function attendanceIn(year: ChildYear): string {
  const measure = figureIn(year, "attendance.attendance");
  return measure?.denominator ? cellOf(measure) : CANNOT_BE_TOLD;
}

/** The same for each term that has begun. */
export function attendanceByTerm(year: ChildYear): [what: string, said: string][] {
  const { terms = [] } = figureIn(year, "attendance.attendance") ?? {};
  if (terms.length === 0) return [["Sessions attended by term", CANNOT_BE_TOLD]];
  return terms.map(({ term, numerator, denominator }) => [
    `Sessions attended, ${term}`,
    denominator === 0 ? "no session was possible" : shareInWords(numerator, denominator, "sessions").cell,
  ]);
}

/** `2`, `at least 1` where another may be of the year, `none`. */
export function suspensionsIn(year: ChildYear): string {
  const said = atLeast(figureIn(year, "suspensions.rate"), String);
  return said === "0" ? "none" : said;
}

/** `1.5 school days`; of a child who was not suspended there is nothing to tell. */
export function daysLostIn(year: ChildYear): string {
  if (suspensionsIn(year) === "none") return "none";
  return atLeast(figureIn(year, "suspensions.days"), (days) => counted(days, "school day"));
}

/** Whether the child was permanently excluded. */
export function exclusionIn(year: ChildYear): string {
  return yesOrNo(year, "suspensions.excluded");
}

/** How many PEP meetings were held: `3`, `at least 2`, `none`. */
export function meetingsIn({ meetings }: ChildYear): string {
  if (meetings === null) return CANNOT_BE_TOLD;
  const { held, undated } = meetings;
  if (undated === 0) return held.length === 0 ? "none" : String(held.length);
  return held.length === 0 ? CANNOT_BE_TOLD : `at least ${held.length}`;
}

/** `2: 14 October 2025 (green), 3 February 2026 (quality not known)`. */
export function meetingsWithDates(year: ChildYear): string {
  const { held = [], undated = 0 } = year.meetings ?? {};
  const dated = held.map(({ on, quality }) => `${inWords(on)} (${quality ?? "quality not known"})`);
  const open = undated === 0 ? [] : [`${undated} on a date not known`];
  return [meetingsIn(year), [...dated, ...open].join(", ")].filter(Boolean).join(": ");
}

/** In how many of the terms that count a PEP meeting was held as the policy asks. */
export function termsWithMeeting(year: ChildYear): string {
  const measure = figureIn(year, "peps.each-term");
  if (measure === undefined || measure.numerator === null) return CANNOT_BE_TOLD;
  return measure.denominator === 0 ? notAsked(year) : cellOf(measure);
}

/** Whether the questionnaire was done; never what it came to. */
export function questionnaireIn(year: ChildYear): string {
  return yesOrNo(year, "wellbeing.sdq-completed");
}

const SEN = { N: "none", K: "SEN support", E: "education, health and care plan" } as const;

/** The SEN status and, with a plan, whether it was issued or reviewed in time. */
export function needsIn({ pupil }: Child, year: ChildYear): string {
  const { value } = pupil.sen_status;
  if (value === null) return CANNOT_BE_TOLD;
  if (value !== "E") return SEN[value];
  return `${SEN.E}; issued or reviewed in time: ${yesOrNo(year, "sen.plan-reviewed")}`;
}

/** `£900 of £2,000`: spent of allocated. */
export function fundingIn(year: ChildYear): string {
  const [spent, received] = [figureIn(year, "funding.spent"), figureIn(year, "funding.received")];
  if (spent?.people === 0) return "nothing is on record";
  const amount = (measure: Measure | undefined) => atLeast(measure, inPounds);
  const [paid, given] = [amount(spent), amount(received)];
  if (paid === CANNOT_BE_TOLD && given === CANNOT_BE_TOLD) return CANNOT_BE_TOLD;
  if (given === CANNOT_BE_TOLD) return `${paid}; what was allocated ${CANNOT_BE_TOLD}`;
  return paid === CANNOT_BE_TOLD ? `${given} allocated; what was spent ${CANNOT_BE_TOLD}` : `${paid} of ${given}`;
}

const COUNTED: readonly (Progress | null)[] = ["above", "average", "below"];

/** `above 2, average 1, below 0`: in how many subjects. */
export function progressIn({ assessments }: ChildYear): string {
  if (assessments.length === 0) return CANNOT_BE_TOLD;
  const count = (said: Progress | null) => assessments.filter(({ progress }) => progress === said).length;
  const untold = count(null);
  return [
    ...COUNTED.map((said) => `${said} ${count(said)}`),
    ...(untold > 0 ? [`${CANNOT_BE_TOLD} ${untold}`] : []),
  ].join(", ");
}

/** A count or sum of which more may be still open. */
function atLeast(measure: Measure | undefined, say: (count: number) => string): string {
  if (measure === undefined || measure.numerator === null) return CANNOT_BE_TOLD;
  return measure.untold === undefined ? say(measure.numerator) : `at least ${say(measure.numerator)}`;
}

/** A share of one child. */
function yesOrNo(year: ChildYear, id: string): string {
  const measure = figureIn(year, id);
  if (measure === undefined || measure.numerator === null) return CANNOT_BE_TOLD;
  if (measure.denominator === 0) return notAsked(year);
  return measure.numerator === measure.denominator ? "yes" : "no";
}
