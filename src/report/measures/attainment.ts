import type { Answer } from "../../domain/cells.ts";
import type { Measure } from "../../domain/measure.ts";
import type { Progress } from "../../domain/progress.ts";
import type { Child, School } from "../../domain/school.ts";
import { type Asks, doneBy, ruleIn } from "./asks.ts";
import { subjectMeasures } from "./by-subject.ts";
import { formerlyInCareNow, inCareForYear } from "./groups.ts";
import { assessedOthers, figuresOfAll, isEnough, LATEST_PROGRESS, ofOthers, progressOf, WHO } from "./progress.ts";

/** Progress and targets, by each child's latest assessments of the year in every subject. */
export function attainmentMeasures(school: School, asks: Asks): Measure[] {
  return [...everySubject(school, asks), ...subjectMeasures(school, asks), ...targets(asks)];
}

/** The least progress that is asked for, in the words of the control kind, and what is enough. */
const MINIMA: readonly (Pick<Measure, "id" | "title"> & {
  readonly minimum: string;
  readonly enough: readonly Progress[];
})[] = [
  {
    ...{ id: "attainment.progress", title: "Progress average or better in every subject" },
    ...{ minimum: "average", enough: ["average", "above"] },
  },
  {
    ...{ id: "attainment.progress-above", title: "Progress above average in every subject" },
    ...{ minimum: "above average", enough: ["above"] },
  },
];

const common = { topic: "attainment", group: "children in care", unit: "children" } as const;

function everySubject(school: School, { exactly }: Asks): Measure[] {
  const others = assessedOthers(school);
  const formerly = formerlyInCareNow(school);
  return MINIMA.flatMap(({ id, title, minimum, enough }): Measure[] => {
    const asked = exactly("attainment.progress", { minimum });
    const method = `By the latest assessments of the year, of those on roll on the day of the report. The weakest subject decides.`;
    return [
      { ...common, id, title, ...doneBy(asked, LATEST_PROGRESS), method },
      {
        ...{ ...common, id, title, group: "children in care 12 months or more", method },
        ...doneBy(asked, `${LATEST_PROGRESS}, and the date of entering care in the pupil list`, (child) =>
          inCareForYear(child, school),
        ),
      },
      {
        ...{ ...common, id, title, group: "previously in care", method },
        ...figuresOfAll(school, formerly, (child) => [{ child, is: inEvery(progressIn(child, school), enough) }]),
      },
      {
        ...{ ...common, id, title, group: "other pupils", method },
        ...ofOthers(others, (child) => [{ child, is: inEvery([...child.progress.values()], enough) }]),
      },
    ];
  });
}

/** As the control kind judges a child in care: what is too low decides, then what is not known. */
function inEvery(progress: readonly (Progress | null)[], enough: readonly Progress[]): Answer {
  const answers = progress.map((one) => isEnough(one, enough));
  if (answers.includes("no")) return "no";
  return answers.length === 0 || answers.includes("unknown") ? "unknown" : "yes";
}

const progressIn = (child: Child, school: School) => progressOf(child, school).map(({ progress }) => progress);

function targets({ asPolicy, exactly }: Asks): Measure[] {
  const tracked = asPolicy("attainment.tracked", { every: "term" });
  return [
    {
      ...{ ...common, id: "attainment.targets", title: "Targets of at least expected progress" },
      ...doneBy(
        exactly("attainment.target-ambition", {}),
        "the date of each assessment, and whether its target is at least the expected progress, in the attainment file",
      ),
      method: `Of the ${WHO}, those whose target is at least the expected progress in every subject.`,
    },
    {
      ...{ ...common, id: "attainment.tracked", title: "Assessed as often as is asked", unit: "reviews" },
      ...doneBy(
        tracked,
        "the date and a result of each assessment in the attainment file, and the terms in the school calendar",
      ),
      method:
        `Terms or half-terms of 20 school days or more, of ${WHO}, in which the child was assessed in a subject or ` +
        `more${ruleIn(tracked)}.`,
    },
  ];
}
