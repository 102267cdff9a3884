import type { Attendance } from "../../domain/attendance.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Block, Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Status } from "../../domain/status.ts";
import { caution, table } from "../blocks.ts";
import { commonSubjects } from "../disclosure/subjects.ts";
import type { ChildFigures } from "../measures/of-child.ts";

type OfChild = ReadonlyMap<string, ChildFigures>;

/**
 * What is told of single children, by code letter: which duties are open, the band of attendance, and progress by
 * subject. No date, message or value of a file is repeated, since any of them would tell who the child is; nor a rule of
 * a placing authority, since that would name it; nor a subject that no other child takes.
 */
export function codedSection(
  results: readonly ControlResult[],
  codes: ReadonlyMap<string, string>,
  ofChild: OfChild,
): Section {
  const blocks: Block[] = [
    caution("Governors may know whom a letter stands for. Do not ask, and take no copy out of the meeting."),
    ...openDuties(results, codes),
    ...attendance(codes, ofChild),
    ...progress(codes, ofChild),
  ];
  return { id: "coded", title: "Child by child, coded", blocks };
}

function openDuties(results: readonly ControlResult[], codes: ReadonlyMap<string, string>): Block[] {
  const own = results.filter(({ authority }) => authority === undefined);
  const idsOf = (child: string, status: Status) =>
    own
      .filter(({ findings }) => findings.some((finding) => finding.child?.id === child && finding.status === status))
      .map(({ control }) => control.id)
      .join(", ") || "none";
  const rows = [...codes].map(([child, code]) => [
    code,
    idsOf(child, "fail"),
    idsOf(child, "not-assessable"),
    idsOf(child, "due"),
  ]);
  return table("Duties that are open for each child", ["Child", "Not met", "Cannot be told", "Due"], rows);
}

function attendance(codes: ReadonlyMap<string, string>, ofChild: OfChild): Block[] {
  const rows = [...codes].map(([child, code]) => [code, bandOf(ofChild.get(child)?.attendance ?? null)]);
  return table("Attendance of each child this year", ["Child", "Attendance"], rows);
}

/** By the Department for Education's marks: 10% or more missed is persistent absence, 50% or more severe absence. */
function bandOf(year: Attendance | null): string {
  if (year === null || year.possible === 0) return CANNOT_BE_TOLD;
  const missed = year.possible - year.attended;
  if (missed * 2 >= year.possible) return "50% or below";
  return missed * 10 >= year.possible ? "above 50%, to 90%" : "above 90%";
}

function progress(codes: ReadonlyMap<string, string>, ofChild: OfChild): Block[] {
  const common = commonSubjects([...ofChild.values()]);
  const rows = [...codes].map(([child, code]) => {
    const own = ofChild.get(child)?.subjects ?? [];
    if (own.length === 0) return [code, "–", "–", "–", "every subject"];
    return [
      code,
      ...COLUMNS.map((said) =>
        inWords(
          own.filter((one) => one.progress === said),
          common,
        ),
      ),
    ];
  });
  return table(
    "Progress of each child by the latest assessments of the year",
    ["Child", "Above average", "Average", "Below average", "Cannot be told"],
    rows,
  );
}

const COLUMNS: readonly (Progress | null)[] = ["above", "average", "below", null];

function inWords(subjects: ChildFigures["subjects"], common: ReadonlyMap<string, string>): string {
  const named = subjects.flatMap(({ key }) => common.get(key) ?? []);
  const more = subjects.length - named.length;
  const rest = more === 0 ? [] : [more === 1 ? "another subject" : `${more} other subjects`];
  return [...named, ...rest].join(", ") || "–";
}

const CANNOT_BE_TOLD = "cannot be told";
