import { z } from "zod";
import { latestAssessments } from "../../domain/assessments.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, eachChildNow } from "../looked-at.ts";
import { NO_LATEST, sayNoLatest } from "./latest.ts";

export const attainmentTargetAmbition = defineControlKind({
  id: "attainment.target-ambition",
  title: "targets of at least the expected progress",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether the target of each child in care is at least the expected progress, in the latest assessment of " +
      "the period in every subject.",
    when: {
      pass: "target_at_least_expected is yes in every subject on its last day of assessment.",
      fail: "It is no in one of them.",
      "not-assessable":
        "It is no in none, and empty in one or no column of the attainment file; or the child has no assessment " +
        "in the period, or one on a date not known.",
      "not-applicable": "Nobody is in care and on roll on the as-of date.",
    },
    examples: {
      pass: "English and Mathematics, both assessed on 12 January 2026, target_at_least_expected yes in both.",
      fail: "The same, with no in Mathematics.",
      "not-assessable": "The same, with Mathematics left empty.",
      "not-applicable": "No child in care is on roll.",
    },
    mend:
      "Set the target anew from what the child could do, and not from how the child stands now; bring it to the " +
      "PEP meeting.",
  },
  reasons: {
    ambitious: passes((f: Tally) => `Latest assessments with a target of at least the expected progress: ${f.of}.`),
    tooLow: fails((f: Tally) => `Targets below the expected progress: ${f.assessments} of ${f.of} latest assessments.`),
    notRecorded: cannotTell(
      (f: Tally) =>
        `Not known of ${f.assessments} of ${f.of} latest assessments: fill in target_at_least_expected in the ` +
        "attainment file.",
    ),
    ...NO_LATEST,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: eachChildNow,
  judgesBy: () => ["attainment"],
  judge({ subject: { child }, school, say }) {
    const cells = latestAssessments(child, school).map((row) => row.target_at_least_expected);
    const of = cells.length;
    if (of === 0) return sayNoLatest(child, say);
    const low = cells.filter(({ value }) => value === "no");
    if (low.length > 0) return say.tooLow({ assessments: low.length, of }, low);
    const open = cells.filter(({ value }) => value === "unknown");
    if (open.length > 0) return say.notRecorded({ assessments: open.length, of }, open);
    return say.ambitious({ assessments: of, of }, cells);
  },
});

type Tally = { assessments: number; of: number };
