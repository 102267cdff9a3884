import { inWords } from "../../calendar/dates.ts";
import type { Block, Section } from "../../domain/report.ts";
import type { ControlResult, Finding } from "../../domain/result.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph, table } from "../blocks.ts";
import { ruleOf } from "../rules.ts";
import { STATUS_WORDS } from "../statuses.ts";

const OPEN = ["fail", "not-assessable", "due", "waived"] as const;

/** Everything that was found of a child, under the name or the code that the edition gives it. */
export function childSection(child: Child, called: string, results: readonly ControlResult[]): Section {
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
  ];
  return { id: `child-${called.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`, title: called, blocks };
}

function byWhen({ due }: Finding): string {
  return due === undefined ? "–" : inWords(due);
}

function aboutChild({ pupil }: Child): string {
  const year = pupil.year_group.value;
  const authority = pupil.placing_authority.value;
  return [year && `Year group: ${year}.`, authority && `Placed by: ${authority}.`].filter(Boolean).join(" ");
}
