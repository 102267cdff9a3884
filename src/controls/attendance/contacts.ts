import { inWords } from "../../calendar/dates.ts";
import { type Deadline, dateOfDeadline, isOver } from "../../calendar/duration.ts";
import { dateOf, type Evidence } from "../../domain/cells.ts";
import { type Assessment, cannotTell, fails, failsLate, isDue, passes, type Sayer } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { inCareOn } from "../../domain/membership.ts";
import type { Child } from "../../domain/school.ts";
import { worstAnswer } from "../answers.ts";

type Contact = RecordOf<"contacts">;

/** The sentences about contacts. `matter` is what they were to be about. */
export const CONTACTS = {
  contacted: passes(
    (f: { role: string; on: IsoDate; matter: string }) =>
      `The ${f.role} was contacted on ${inWords(f.on)} about ${f.matter}.`,
  ),
  contactedLate: failsLate(
    (f: { role: string; on: IsoDate; matter: string; due: IsoDate }) =>
      `The ${f.role} was not contacted about ${f.matter} by ${inWords(f.due)}; the next was on ${inWords(f.on)}.`,
  ),
  notContacted: fails(
    (f: { role: string; matter: string; due: IsoDate }) =>
      `The ${f.role} was not contacted about ${f.matter}; it was due by ${inWords(f.due)}.`,
  ),
  awaited: isDue(
    (f: { role: string; matter: string; due: IsoDate | null }) =>
      `The ${f.role} has still to be contacted about ${f.matter}${f.due ? `, by ${inWords(f.due)}` : ""}.`,
  ),
  contactUnclear: cannotTell(
    (f: { role: string; matter: string }) =>
      `A contact may be one with the ${f.role} about ${f.matter}: complete date, about and with in the contacts file.`,
  ),
};

/** Who is to be contacted about what, and from when to when. */
interface Duty {
  readonly child: Child;
  readonly roles: readonly string[];
  readonly from: IsoDate;
  readonly deadline: Deadline;
  readonly asOf: IsoDate;
  readonly matter: string;
  readonly evidence: readonly Evidence[];
}

/** Whether each role was contacted about absence or attendance from a day to a deadline, both included. */
export function judgeContacts(duty: Duty, say: Sayer<typeof CONTACTS>): Assessment {
  return worstAnswer(duty.roles.map((role) => contactWith(role, duty, say)));
}

function contactWith(role: string, duty: Duty, say: Sayer<typeof CONTACTS>): Assessment {
  const { from, deadline, matter, evidence } = duty;
  const due = dateOfDeadline(deadline);
  const possible = possibleContacts(role, duty);
  const first = possible.find(isComplete);
  const on = first && dateOf(first.date);
  if (on && !isOver(deadline, on)) return say.contacted({ role, on, matter }, [...evidence, first.date], due);
  const unclear = possible.find((contact) => !isComplete(contact) && !isOver(deadline, dateOf(contact.date) ?? from));
  if (unclear) return say.contactUnclear({ role, matter }, [...evidence, unclear.date], due);
  if (due === null || !isOver(deadline, duty.asOf)) return say.awaited({ role, matter, due }, evidence, due);
  return on
    ? say.contactedLate({ role, on, matter, due }, [...evidence, first.date], due)
    : say.notContacted({ role, matter, due }, evidence, due);
}

/**
 * The contacts that are, or as far as they are filled in may be, with a role about absence or attendance from a day on,
 * oldest first. Of a child who is not in care the parent is the carer.
 */
function possibleContacts(role: string, { child, from }: Duty): Contact[] {
  const people = role === "carer" && !inCareOn(child, from) ? ["carer", "parent"] : [role];
  return child.contacts.filter(({ date, about, with: person }) => {
    const isLateEnough = (dateOf(date) ?? from) >= from;
    return isLateEnough && about.value !== "other" && (person.value === null || people.includes(person.value));
  });
}

/** Whether date, subject and person are all there. */
function isComplete({ date, about, with: person }: Contact): boolean {
  return dateOf(date) !== null && about.value !== null && person.value !== null;
}
