import { weekday } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { NEXT_SCHOOL, SCHOOL_NAME } from "./names.ts";
import { meeting } from "./peps.ts";
import type { SyntheticPupil } from "./pupils.ts";
import type { Random } from "./random.ts";
import type { Register } from "./register.ts";
import type { Row, Tables } from "./rows.ts";
import { daysFrom } from "./stories.ts";
import type { SchoolYear } from "./term-dates.ts";

/** A suspension of two days in autumn after a serious incident, and all that a school has to do about it in time. */
export function suspend(tables: Tables, register: Register, pupil: number, random: Random): void {
  const { days, pupils } = register;
  const upn = (pupils[pupil] as SyntheticPupil).row.upn;
  const first = random.int(43, 52);
  const on = (later: number) => days[first + later] as string;
  register.markDays(pupil, [first, first + 1], "E");
  tables.suspensions.push({
    ...{ upn, type: "suspension", start_date: on(0), end_date: on(1), sessions: "4" },
    ...{ reason: "Threatening behaviour towards a pupil", serious_incident: "yes", outcome: "Reintegrated" },
    ...{ vs_consulted: `${on(0)} 08:50`, vs_notified: `${on(0)} 09:20`, sw_notified: `${on(0)} 09:45` },
    ...{ paperwork_sent: `${on(0)} 15:10`, provision_from: on(0), reintegration_meeting: on(2) },
    ...{ vs_invited: "yes", sw_invited: "yes", adjustments_made: "yes" },
  });
  tables.peps.push(meeting(upn, on(6), "emergency"));
  tables.support.push({ upn, kind: "risk assessment", date: on(2) });
}

const REASONS = ["Damage to property", "Persistent disruptive behaviour", "Verbal abuse, of an adult", "Vaping"];

/** A day's suspension of another pupil: a whole-school export has those of everybody. */
export function suspendAnother(tables: Tables, register: Register, pupil: number, random: Random): void {
  const { days, pupils } = register;
  const day = random.int(10, days.length - 5);
  const [on, next] = [days[day] as string, days[day + 1] as string];
  register.markDays(pupil, [day], "E");
  tables.suspensions.push({
    ...{
      upn: (pupils[pupil] as SyntheticPupil).row.upn,
      type: "suspension",
      start_date: on,
      end_date: on,
      sessions: "2",
    },
    ...{ reason: random.pick(REASONS), serious_incident: "no", paperwork_sent: on, reintegration_meeting: next },
  });
}

/** Away from Monday to Wednesday: 15 hours of the 25. */
const AWAY = [1, 2, 3];

/** Alternative provision for the spring term, three days of five, reviewed in its second half and marked B. */
export function placeElsewhere(
  tables: Tables,
  register: Register,
  pupil: number,
  { terms, halfTerms }: SchoolYear,
): void {
  const spring = terms[1] ?? [];
  const away = spring.filter((day) => AWAY.includes(weekday(day))).map((day) => register.days.indexOf(day));
  register.markDays(
    pupil,
    away.filter((day) => register.code(pupil, day, 0) !== "I"),
    "B",
  );
  tables.provision.push({
    ...{ upn: (register.pupils[pupil] as SyntheticPupil).row.upn, kind: "alternative provision" },
    ...{ provider: "Harbour Workshop", start_date: spring[0] as string, end_date: spring.at(-1) as string },
    ...{ hours_per_week: "15", school_hours_per_week: "10", multi_agency_agreed: "yes", in_pep: "yes" },
    ...{ last_reviewed: halfTerms[3]?.[5] as string, via_hub: "yes", on_roll: "yes" },
    ...{ responsibility_in_writing: "yes", meeting_date: daysFrom(spring[0] as string, -30) },
  });
}

const STEPS = { dt_attended: "yes", visit: "yes", mentor_and_buddy: "yes", goodbye: "yes", next_school_invited: "yes" };

/** A transfer into the school in spring, asked for three weeks of school before. */
export function arrivalOf({ row }: SyntheticPupil, { days }: SchoolYear): Row<"moves">[] {
  const came = days.indexOf(row.school_start as IsoDate);
  const before = (count: number) => days[came - count] as string;
  return [
    {
      ...{ upn: row.upn, kind: "in-year transfer", date: row.school_start, requested_on: before(15) },
      ...{ agreed_by_vs: before(9), pre_admission_meeting: before(2), records_sent: before(-2) },
      ...{ records_to: SCHOOL_NAME, ...STEPS },
    },
  ];
}

/** The last day at the school of a child who moves on, prepared and handed over. */
export function departureOf({ row }: SyntheticPupil, { days }: SchoolYear): Row<"moves">[] {
  const left = days.indexOf(row.school_end as IsoDate);
  const before = (count: number) => days[left - count] as string;
  return [
    {
      ...{
        upn: row.upn,
        kind: "leaver",
        date: days[left] as string,
        requested_on: before(20),
        agreed_by_vs: before(12),
      },
      ...{ pre_admission_meeting: before(3), records_sent: before(1), records_to: NEXT_SCHOOL, ...STEPS },
    },
  ];
}

/** Whom the school spoke to on each day on which a child of those groups was ill. */
export function contactsOf(register: Register, pupil: number): Row<"contacts">[] {
  const { row, story } = register.pupils[pupil] as SyntheticPupil;
  const people = story === null ? ["parent", "carer", "social worker"] : ["carer", "social worker"];
  return register
    .daysIll(pupil)
    .flatMap((day) =>
      people.map((person) => ({ upn: row.upn, date: register.days[day] as string, about: "absence", with: person })),
    );
}
