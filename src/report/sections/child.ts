import { inWords } from "../../calendar/dates.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Block, Section } from "../../domain/report.ts";
import type { ControlResult, Finding } from "../../domain/result.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph, table } from "../blocks.ts";
import type { ChildFigures } from "../measures/of-child.ts";
import { ruleOf } from "../recommendations.ts";
import { STATUS_WORDS } from "../statuses.ts";
import { shareOf } from "./cells.ts";

const OPEN = ["fail", "not-assessable", "due", "waived"] as const;

/** Everything that was found of a child, under the name or the code that the edition gives it. */
export function childSection(
  child: Child,
  called: string,
  results: readonly ControlResult[],
  ofChild: ReadonlyMap<string, ChildFigures>,
): Section {
  const own = results.flatMap((result) =>
    result.findings.filter((finding) => finding.child?.id === child.id).map((finding) => ({ result, finding })),
  );
  const open = OPEN.flatMap((status) => own.filter(({ finding }) => finding.status === status));
  const met = own.filter(({ finding }) => finding.status === "pass").length;
  const blocks: Block[] = [
    paragraph(`${aboutChild(child)} Met: ${met}. Open: ${open.length}.`),
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
    ...figuresOf(called, ofChild.get(child.id)),
  ];
  return { id: `child-${called.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, title: called, blocks };
}

/** What the year came to: attendance, and progress by subject. */
function figuresOf(called: string, figures: ChildFigures | undefined): Block[] {
  const { attended = 0, possible = 0 } = figures?.attendance ?? {};
  const subjects = figures?.subjects ?? [];
  const share = possible === 0 ? "cannot be told" : `${attended} of ${possible} (${shareOf(attended, possible)}%)`;
  return [
    paragraph(`Sessions attended this year: ${share}.`),
    ...(subjects.length === 0 ? [paragraph("Progress this year cannot be told.")] : []),
    ...table(
      `${called}: progress by the latest assessments of the year`,
      ["Subject", "Progress"],
      subjects.map(({ name, progress }) => [name, progress === null ? "cannot be told" : PROGRESS[progress]]),
    ),
  ];
}

const PROGRESS: Readonly<Record<Progress, string>> = {
  below: "below average",
  average: "average",
  above: "above average",
};

function byWhen({ due }: Finding): string {
  return due === undefined ? "–" : inWords(due);
}

function aboutChild({ pupil }: Child): string {
  const year = pupil.year_group.value;
  const authority = pupil.placing_authority.value;
  return [year && `Year group: ${year}.`, authority && `Placed by: ${authority}.`].filter(Boolean).join(" ");
}
