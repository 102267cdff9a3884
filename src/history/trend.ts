import { termOf } from "../calendar/terms.ts";
import type { IsoDate } from "../domain/dates.ts";
import { countStatuses } from "../domain/status.ts";
import type { Run } from "./run.ts";

/** How a school stood at the end of a term or a year, and what came and went in it. */
export interface TrendRow {
  readonly academicYear: string;
  /** Null for the whole year. */
  readonly term: string | null;
  /** How many runs there were, and the day of the last, by which the rest is counted. */
  readonly runs: number;
  readonly asOf: string;
  readonly policy: string;
  readonly inCare: number;
  /** Controls by status. */
  readonly controls: Readonly<Record<"fail" | "not-assessable" | "due" | "pass", number>>;
  /** Findings by status. */
  readonly findings: Readonly<Record<"fail" | "not-assessable" | "waived", number>>;
  /** Failures that were not there at the run before, and those that were there and are no more, mended or not. */
  readonly begun: number;
  readonly ended: number;
}

/** The terms and years of runs of the same exports, oldest first, each year after its terms. */
export function trendOf(runs: readonly Run[]): TrendRow[] {
  const days = lastOfDays(runs);
  const steps = days.map((run, i) => stepTo(run, days[i - 1]));
  const years = groups(steps, ({ run }) => termOf(run.asOf as IsoDate).academicYear);
  return years.flatMap((year) => {
    const terms = groups(year, ({ run }) => termOf(run.asOf as IsoDate).term);
    return [...terms.map((term) => rowOf(term, true)), rowOf(year, false)];
  });
}

/** Of several runs as of one day the one that was made last; runs come in the order in which they were made. */
function lastOfDays(runs: readonly Run[]): Run[] {
  const byDay = new Map(runs.map((run) => [run.asOf, run]));
  return [...byDay.values()].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

interface Step {
  readonly run: Run;
  readonly begun: number;
  readonly ended: number;
}

/** What came and went between two runs; of controls that asked the same, and children called the same, alone. */
function stepTo(run: Run, before: Run | undefined): Step {
  if (before === undefined || before.key !== run.key) return { run, begun: 0, ended: 0 };
  const rules = new Set(before.controls.map(nameOf));
  const same = new Set(run.controls.filter((control) => rules.has(nameOf(control))).map(idOf));
  const [then, now] = [before, run].map(({ findings }) => failing(findings, same)) as [Set<string>, Set<string>];
  const missing = (from: Set<string>, others: Set<string>) => [...from].filter((one) => !others.has(one)).length;
  return { run, begun: missing(now, then), ended: missing(then, now) };
}

function failing(findings: Run["findings"], controls: ReadonlySet<string>): Set<string> {
  const of = findings.filter((one) => one.status === "fail" && controls.has(idOf({ ...one, id: one.control })));
  return new Set(of.map(({ fingerprint }) => fingerprint));
}

type Rule = Pick<Run["controls"][number], "id" | "authority">;
const idOf = ({ id, authority = "" }: Rule) => `${id}\u0000${authority}`;
const nameOf = (control: Run["controls"][number]) => `${idOf(control)}\u0000${control.rule}`;

function rowOf(steps: Group<Step>, isTerm: boolean): TrendRow {
  const { run } = steps.at(-1) ?? steps[0];
  const { academicYear, term } = termOf(run.asOf as IsoDate);
  const { fail, "not-assessable": gaps, due, pass } = countStatuses(run.controls.map(({ status }) => status));
  const found = (status: "fail" | "not-assessable" | "waived") =>
    run.controls.reduce((sum, { counts }) => sum + (counts[status] ?? 0), 0);
  return {
    ...{ academicYear, term: isTerm ? term : null, runs: steps.length, asOf: run.asOf },
    policy: `${run.policy.id} ${run.policy.version}`,
    inCare: run.cohort.inCare,
    controls: { fail, "not-assessable": gaps, due, pass },
    findings: { fail: found("fail"), "not-assessable": found("not-assessable"), waived: found("waived") },
    begun: steps.reduce((sum, { begun }) => sum + begun, 0),
    ended: steps.reduce((sum, { ended }) => sum + ended, 0),
  };
}

type Group<T> = readonly [T, ...T[]];

/** Neighbours that have something in common. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): Group<T>[] {
  const found: [T, ...T[]][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last && keyOf(last[0]) === keyOf(item)) last.push(item);
    else found.push([item]);
  }
  return found;
}
