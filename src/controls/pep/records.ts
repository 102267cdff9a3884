import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, doesNotApply, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow } from "../looked-at.ts";
import { yearInWords, yearNumber } from "../year-group.ts";
import { latestMeetings, NO_LATEST, sayNoLatest } from "./latest.ts";

/** What a PEP may be asked to hold, and the column that says whether it does. */
const COLUMNS = {
  "pupil views": "pupil_views",
  "post-16 plan": "post16_plan",
  "careers guidance": "careers_guidance",
  "transition plan": "transition_plan",
  "care plan link": "care_plan_link",
  "wellbeing target": "wellbeing_target",
  interventions: "interventions",
  "targets reviewed": "targets_reviewed",
  "recommendations actioned": "recommendations_actioned",
  "out-of-hours learning": "out_of_hours_learning",
} as const;
const ITEMS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

const params = z.strictObject({
  item: z.enum(ITEMS).describe("What the latest PEP must hold"),
  from_year: z.int().min(0).optional().describe("The first year group that it is asked for; reception is 0"),
  years: z.array(z.int().min(0)).min(1).optional().describe("The year groups that it is asked for, and no others"),
});
type Params = z.output<typeof params>;

export const pepRecords = defineControlKind({
  id: "pep.records",
  title: "what the policy asks for recorded in each child's PEP",
  params,
  doc: {
    asks:
      "Whether the latest PEP of each child in care, of the year groups named, holds one thing that the policy asks " +
      "for.",
    when: {
      pass: "The column of the item says yes in the latest meeting of the period.",
      fail: "It says no, whatever an earlier meeting says.",
      "not-assessable":
        "The child has no meeting in the period, or one on a date not known, or the latest leaves the column empty; " +
        "or the item is for some year groups alone and the child's cannot be read.",
      "not-applicable":
        "The child is in another year group than those it is asked for, or nobody is in care and on roll on the " +
        "as-of date.",
    },
    examples: {
      pass: "Careers guidance from Year 9: the latest PEP of a child in Year 9 has careers_guidance yes.",
      fail: "The same child with careers_guidance no.",
      "not-assessable": "The same child without a PEP meeting since September.",
      "not-applicable": "A child in Year 8.",
    },
    mend: "Bring it up at once with the child and the social worker, add it to the PEP, and record that in the file.",
  },
  reasons: {
    recorded: passes((f: { on: IsoDate; item: string }) => `In the PEP of ${inWords(f.on)}: ${f.item}.`),
    notRecorded: fails((f: { on: IsoDate; item: string }) => `Not in the PEP of ${inWords(f.on)}: ${f.item}.`),
    unanswered: cannotTell(
      (f: { on: IsoDate; item: string; column: string }) =>
        `Not recorded for the PEP of ${inWords(f.on)}: ${f.item}. Fill in ${f.column} in the PEP file.`,
    ),
    yearUnknown: cannotTell(
      () => "It is asked for in some year groups alone: fill in year_group in the pupil list as a number.",
    ),
    otherYear: doesNotApply((f: { year: number }) => `It is not asked for in ${yearInWords(f.year)}.`),
    ...NO_LATEST,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: (asked) => latestMeetings(asked).map((subject) => ({ ...subject, key: asked.params.item })),
  judgesBy: () => ["peps"],
  judge({ subject: { child, latest }, params, say }) {
    const { item } = params;
    const year = yearNumber(child);
    const isForSome = params.from_year !== undefined || params.years !== undefined;
    if (isForSome && year === null) return say.yearUnknown({}, [child.pupil.year_group]);
    if (year !== null && !isAsked(year, params)) return say.otherYear({ year }, [child.pupil.year_group]);
    if (latest === null) return sayNoLatest(child, say);
    const { on, pep } = latest;
    const column = COLUMNS[item];
    const evidence = [pep.meeting_date, pep[column]];
    if (pep[column].value === "unknown") return say.unanswered({ on, item, column }, evidence);
    return pep[column].value === "yes" ? say.recorded({ on, item }, evidence) : say.notRecorded({ on, item }, evidence);
  },
});

function isAsked(year: number, { from_year = 0, years = [year] }: Params): boolean {
  return from_year <= year && years.includes(year);
}
