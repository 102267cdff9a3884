import { inWords } from "../../calendar/dates.ts";
import { counted } from "../../domain/phrases.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Block, Section } from "../../domain/report.ts";
import type { ControlResult, Finding } from "../../domain/result.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph, table } from "../blocks.ts";
import type { ChildYear } from "../measures/of-child.ts";
import { ruleOf } from "../recommendations.ts";
import { STATUS_WORDS } from "../statuses.ts";
import {
  attendanceByTerm,
  attendanceIn,
  CANNOT_BE_TOLD,
  daysLostIn,
  exclusionIn,
  fundingIn,
  meetingsWithDates,
  needsIn,
  questionnaireIn,
  suspensionsIn,
  termsWithMeeting,
} from "./child-year.ts";

const OPEN = ["fail", "not-assessable", "due", "waived"] as const;

/** A child as an edition tells of it: under a name or a code, with what the year came to. */
export interface Told {
  readonly child: Child;
  readonly called: string;
  readonly year: ChildYear;
}

/** What was found of a child in the duties towards children, under the name or the code that the edition gives it. */
export function childSection({ child, called, year }: Told, results: readonly ControlResult[]): Section {
  const own = results.flatMap((result) =>
    result.findings.filter((finding) => finding.child?.id === child.id).map((finding) => ({ result, finding })),
  );
  const open = OPEN.flatMap((status) => own.filter(({ finding }) => finding.status === status));
  const met = own.filter(({ finding }) => finding.status === "pass").length;
  const blocks: Block[] = [
    ...table(`${called}: this year`, ["What", "This year"], yearRows(child, year)),
    ...progressTable(called, year),
    paragraph(`Duties towards this child: met ${met}, open ${open.length}.${untoldOfAll(results)}`),
    ...table(
      `${called}: what is open`,
      ["Duty", "Clause", "Stands", "What was found", "By"],
      open.map(({ result, finding }) => [
        result.control.title,
        ruleOf(result),
        STATUS_WORDS[finding.status],
        finding.message,
        byWhen(finding),
      ]),
    ),
  ];
  return { id: `child-${called.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, title: called, blocks };
}

/** What templates of the report ask of each child. A suspension has no reason here, and a questionnaire no score. */
function yearRows(child: Child, year: ChildYear): string[][] {
  const { year_group, placing_authority } = child.pupil;
  return [
    ["Year group", year_group.value ?? "not known"],
    ["Placed by", placing_authority.value ?? "not known"],
    ["Sessions attended", attendanceIn(year)],
    ...attendanceByTerm(year),
    ["Suspensions", suspensionsIn(year)],
    ["School days lost to suspension", daysLostIn(year)],
    ["Permanently excluded", exclusionIn(year)],
    ["PEP meetings, with the quality of each PEP", meetingsWithDates(year)],
    ["Terms with a PEP meeting as is asked", termsWithMeeting(year)],
    ["SDQ done in time", questionnaireIn(year)],
    ["Special educational needs", needsIn(child, year)],
    ["Pupil Premium Plus, spent of allocated", fundingIn(year)],
  ];
}

function progressTable(called: string, { assessments }: ChildYear): Block[] {
  if (assessments.length === 0) return [paragraph("Progress this year cannot be told.")];
  return table(
    `${called}: the latest assessment of the year in each subject`,
    ["Subject", "Baseline", "Current", "Target", "Progress"],
    assessments.map(({ name, baseline, current, target, progress }) => [
      name,
      ...[baseline, current, target].map((text) => text ?? "not known"),
      progress === null ? CANNOT_BE_TOLD : PROGRESS[progress],
    ]),
  );
}

const PROGRESS: Readonly<Record<Progress, string>> = {
  below: "below average",
  average: "average",
  above: "above average",
};

/** A duty that nobody can tell of any child, for want of an export, has no finding of this one. */
function untoldOfAll(results: readonly ControlResult[]): string {
  const count = results.filter(({ authority, findings }) => {
    return authority === undefined && findings.some(({ child }) => child === null);
  }).length;
  if (count === 0) return "";
  return ` ${counted(count, "more duty", "more duties")} cannot be told of any child, since an export is missing.`;
}

function byWhen({ due }: Finding): string {
  return due === undefined ? "–" : inWords(due);
}
