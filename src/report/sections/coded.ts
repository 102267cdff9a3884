import type { Attendance } from "../../domain/attendance.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Block, Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Status } from "../../domain/status.ts";
import { caution, table } from "../blocks.ts";
import { commonSubjects } from "../disclosure/subjects.ts";
import type { ChildFigures } from "../measures/of-child.ts";
import { CANNOT_BE_TOLD } from "./child-year.ts";
import { PARTS, resultsOf } from "./parts.ts";

type OfChild = ReadonlyMap<string, ChildFigures>;

/**
 * What is told of single children, by code letter: the band of attendance, progress by subject, and which duties are
 * open. No date, message or value of a file is repeated, since any of them would tell who the child is; nor a rule of
 * a placing authority, since that would name it; nor a subject that no other child takes.
 */
export function codedSection(
  results: readonly ControlResult[],
  codes: ReadonlyMap<string, string>,
  ofChild: OfChild,
): Section {
  const own = results.filter(({ authority }) => authority === undefined);
  const common = commonSubjects([...ofChild.values()]);
  const rows = [...codes].map(([child, code]) => {
    const { attendance = null, subjects = [] } = ofChild.get(child) ?? {};
    const having = (status: Status) => resultsWith(own, child, status);
    return [
      code,
      bandOf(attendance),
      progressOf(subjects, common),
      byPart(having("fail")),
      String(having("not-assessable").length),
      String(having("due").length),
    ];
  });
  const blocks: Block[] = [
    caution("Governors may know whom a letter stands for. Do not ask, and take no copy out of the meeting."),
    ...table(
      "Each child this year: attendance, progress by the latest assessments, and duties that are open",
      ["Child", "Attendance", "Progress", "Duties not met", "Cannot be told", "Due"],
      rows,
    ),
  ];
  return { id: "coded", title: "Child by child, coded", blocks };
}

function resultsWith(results: readonly ControlResult[], child: string, status: Status): ControlResult[] {
  return results.filter(({ findings }) =>
    findings.some((finding) => finding.child?.id === child && finding.status === status),
  );
}

/** `Personal education plans 2 (ENG-10, ENG-12); Attendance 1 (ENG-20)`: the ids to look them up by. */
function byPart(results: readonly ControlResult[]): string {
  const parts = PARTS.flatMap((part) => {
    const ids = resultsOf(part, results).map(({ control }) => control.id);
    return ids.length === 0 ? [] : [`${part.short ?? part.title} ${ids.length} (${ids.join(", ")})`];
  });
  return parts.join("; ") || "none";
}

/** By the Department for Education's marks: 10% or more missed is persistent absence, 50% or more severe absence. */
function bandOf(year: Attendance | null): string {
  if (year === null || year.possible === 0) return CANNOT_BE_TOLD;
  const missed = year.possible - year.attended;
  if (missed * 2 >= year.possible) return "50% or below";
  return missed * 10 >= year.possible ? "more than 50%, up to 90%" : "more than 90%";
}

/** `above: English, Maths; below: another subject`. */
function progressOf(subjects: ChildFigures["subjects"], common: ReadonlyMap<string, string>): string {
  const said = SAID.flatMap((progress) => {
    const own = subjects.filter((one) => one.progress === progress);
    return own.length === 0 ? [] : [`${progress ?? CANNOT_BE_TOLD}: ${inWords(own, common)}`];
  });
  return said.join("; ") || CANNOT_BE_TOLD;
}

const SAID: readonly (Progress | null)[] = ["above", "average", "below", null];

function inWords(subjects: ChildFigures["subjects"], common: ReadonlyMap<string, string>): string {
  const named = subjects.flatMap(({ key }) => common.get(key) ?? []);
  const more = subjects.length - named.length;
  const rest = more === 0 ? [] : [more === 1 ? "another subject" : `${more} other subjects`];
  return [...named, ...rest].join(", ");
}
