import { z } from "zod";
import { latestAssessments } from "../../domain/assessments.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, eachChildNow } from "../looked-at.ts";
import { groups } from "../params.ts";
import { NO_LATEST, sayNoLatest } from "./latest.ts";

/** The progress that a policy may ask for: what the attainment file may say then, and how a sentence says it. */
const MINIMA = {
  average: { enough: ["average", "above"], says: "average or above" },
  "above average": { enough: ["above"], says: "above average" },
} as const;
type Minimum = keyof typeof MINIMA;

export const attainmentProgress = defineControlKind({
  id: "attainment.progress",
  title: "progress of at least what the policy asks for",
  params: z.strictObject({
    minimum: z.enum(Object.keys(MINIMA) as Minimum[]).describe("The least progress: average or above average"),
    groups: groups(),
  }),
  doc: {
    asks:
      "Whether each child makes at least the progress asked for, in the latest assessment of the period in every " +
      "subject. The worst subject decides: a child is not carried over one by another.",
    when: {
      pass:
        "progress is average or above (above, where above average is asked for) in every subject on its last day " +
        "of assessment.",
      fail: "It is lower in one of them.",
      "not-assessable":
        "It is lower in none, and empty in one or no column of the attainment file; or the child has no " +
        "assessment in the period, or one on a date not known.",
      "not-applicable": "Nobody in care (or in the group) is on roll on the as-of date.",
    },
    examples: {
      pass: "Average asked for: English above, Mathematics average.",
      fail: "Above average asked for: English above, Mathematics average.",
      "not-assessable": "English above, Mathematics empty.",
      "not-applicable": "No child in care is on roll.",
    },
    mend:
      "Call a PEP meeting on the subject that lags behind: what helps the child, who gives it, and who pays for " +
      "it.",
  },
  reasons: {
    enough: passes((f: Tally) => `Latest assessments in which progress is ${f.asked}: all ${f.of}.`),
    tooLittle: fails((f: Tally) => `Progress is not ${f.asked} in ${f.assessments} of ${f.of} latest assessments.`),
    notRecorded: cannotTell(
      (f: Tally) =>
        `Progress is not known of ${f.assessments} of ${f.of} latest assessments: fill it in in the attainment file.`,
    ),
    ...NO_LATEST,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: eachChildNow,
  judgesBy: () => ["attainment"],
  judge({ subject: { child }, params: { minimum }, school, say }) {
    const cells = latestAssessments(child, school).map(({ progress }) => progress);
    const of = cells.length;
    if (of === 0) return sayNoLatest(child, say);
    const { enough, says: asked } = MINIMA[minimum];
    const low = cells.filter(({ value }) => value !== null && !(enough as readonly string[]).includes(value));
    if (low.length > 0) return say.tooLittle({ asked, assessments: low.length, of }, low);
    const open = cells.filter(({ value }) => value === null);
    if (open.length > 0) return say.notRecorded({ asked, assessments: open.length, of }, open);
    return say.enough({ asked, assessments: of, of }, cells);
  },
});

type Tally = { asked: string; assessments: number; of: number };
