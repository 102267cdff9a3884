import { type Asked, type ControlKind, type Need, SCHOOL_DAYS } from "../domain/control.ts";
import type { Finding } from "../domain/result.ts";
import type { School } from "../domain/school.ts";
import { sayerOf } from "./say.ts";

/** A control as the engine asks it: its id, its kind, and the kind's parameters. */
export interface Question {
  readonly id: string;
  readonly kind: ControlKind;
  readonly settings: unknown;
}

/**
 * The findings of one control (contract, section 4): none where there is nobody to look at; one on the school where a
 * data set is needed and absent; else one for each subject.
 */
export function judge({ id, kind, settings: params }: Question, school: School): Finding[] {
  const asked: Asked<unknown> = { school, params, control: id };
  if (!kind.concerns(asked)) return [];
  const toFind = absentOf(kind.findsIn(params), school);
  if (toFind.length > 0) return [absence(toFind, school)];
  const subjects = kind.subjects(asked);
  if (subjects.length === 0) return [];
  const toJudge = absentOf(kind.judgesBy(params), school);
  if (toJudge.length > 0) return [absence(toJudge, school)];
  const say = sayerOf(kind.reasons);
  return subjects.map((subject) => {
    const assessment = kind.judge({ ...asked, subject, say });
    return { child: subject.child, key: subject.key, ...assessment };
  });
}

/** The reason of the finding that stands in for a data set that is not there. */
export const DATA_ABSENT = "data-absent";

function absentOf(needs: readonly Need[], { present, calendar }: School): Need[] {
  return needs.filter((need) => {
    // A calendar or a register without a row in it tells of no school day.
    if (need === SCHOOL_DAYS) return calendar.covers === null;
    return ![need].flat().some((name) => present.has(name));
  });
}

function absence(needs: readonly Need[], school: School): Finding {
  const files = needs
    .map((need) =>
      [need]
        .flat()
        .map((name) => `${name}.csv`)
        .join(" or "),
    )
    .join(" and ");
  const message = `Cannot be assessed without ${files}: add the export, with its header alone if it has no rows.`;
  return { child: null, key: school.year.label, status: "not-assessable", reason: DATA_ABSENT, message, evidence: [] };
}
