import type { SyntheticPupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import type { Row } from "./rows.ts";
import { daysFrom } from "./stories.ts";
import type { SchoolYear } from "./term-dates.ts";

const EVERYBODY = "designated teacher; social worker; virtual school; carer; pupil";

/** The first meeting of a term is held this many school days into it, or into the child's time in care or at the school. */
const [SOONEST, LATEST] = [8, 13];

/** The PEP meetings of a child in care: one in each term that the child is there for, with all that a PEP is to hold. */
export function pepsOf({ row, story }: SyntheticPupil, { terms }: SchoolYear, random: Random): Row<"peps">[] {
  if (story === null) return [];
  const began = [row.school_start, row.care_start ?? ""].sort().at(-1) as string;
  return terms.flatMap((term) => {
    const there = term.filter((day) => day >= began && day <= (row.school_end ?? day));
    const on = there[random.int(SOONEST, LATEST)];
    const isFirst = began >= (term[0] as string);
    return on === undefined ? [] : [meeting(row.upn, on, isFirst ? "initial" : "review")];
  });
}

/** A PEP meeting as it should be: prepared by everybody, chaired by the designated teacher, and of high quality. */
export function meeting(upn: string, on: string, type: string): Row<"peps"> {
  return {
    upn,
    meeting_date: on,
    type,
    dt_section: daysFrom(on, -6),
    sw_section: daysFrom(on, -5),
    pupil_section: daysFrom(on, -3),
    met_pupil_before: "yes",
    chaired_by: "designated teacher",
    attendees: EVERYBODY,
    smart_targets: "3",
    targets_met: "3",
    quality: "green",
    ...Object.fromEntries(HELD.map((item) => [item, "yes"])),
  };
}

const HELD = [
  "pupil_views",
  "post16_plan",
  "careers_guidance",
  "transition_plan",
  "care_plan_link",
  "wellbeing_target",
  "interventions",
  "targets_reviewed",
  "recommendations_actioned",
  "out_of_hours_learning",
] as const satisfies readonly (keyof Row<"peps">)[];
