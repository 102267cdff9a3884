import type { Block, Section } from "../../domain/report.ts";
import type { ControlResult } from "../../domain/result.ts";
import type { Status } from "../../domain/status.ts";
import { caution, table } from "../blocks.ts";
import type { ChildFigures } from "../measures/of-child.ts";

/**
 * What is told of single children, by code letter: which duties are open, and the band of attendance and of progress. No
 * date, message or value of a file is repeated, since any of them would tell who the child is; nor a rule of a placing
 * authority, since that would name it.
 */
export function codedSection(
  results: readonly ControlResult[],
  codes: ReadonlyMap<string, string>,
  figures: ReadonlyMap<string, ChildFigures>,
): Section {
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
  const blocks: Block[] = [
    caution("Governors may know whom a letter stands for. Do not ask, and take no copy out of the meeting."),
    ...table("Duties that are open for each child", ["Child", "Not met", "Cannot be told", "Due"], rows),
    ...table(
      "Attendance and progress of each child this year",
      ["Child", "Attendance", "Progress in the weakest subject"],
      [...codes].map(([child, code]) => [
        code,
        figures.get(child)?.attendance ?? "cannot be told",
        figures.get(child)?.progress ?? "cannot be told",
      ]),
    ),
  ];
  return { id: "coded", title: "Child by child, coded", blocks };
}
