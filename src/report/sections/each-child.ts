import type { Block } from "../../domain/report.ts";
import { table } from "../blocks.ts";
import type { Told } from "./child.ts";
import { attendanceIn, fundingIn, meetingsIn, progressIn, questionnaireIn, suspensionsIn } from "./child-year.ts";

/** A row for each child, as authorities ask for it in their proformas. The children are told of one by one below. */
export function eachChildTable(children: readonly Told[]): Block[] {
  return table(
    "Each child this year",
    [
      ...["Child", "Year group", "Sessions attended", "Suspensions", "PEP meetings", "SDQ done in time"],
      ...["Progress", "PP+ spent of allocated"],
    ],
    children.map(({ child, called, year }) => [
      called,
      child.pupil.year_group.value ?? "not known",
      attendanceIn(year),
      suspensionsIn(year),
      meetingsIn(year),
      questionnaireIn(year),
      progressIn(year),
      fundingIn(year),
    ]),
  );
}
