import { createHash } from "node:crypto";
import type { IsoDate } from "../../../domain/dates.ts";
import { visible } from "../../text.ts";
import type { DeadlineEntry, DeadlinesDocument } from "../schema.ts";
import { ruleOf, stateOf } from "../words.ts";
import type { EventContent } from "./event.ts";

/** What a calendar says of a deadline; null where its date is not known. */
export function contentOf(entry: DeadlineEntry, document: DeadlinesDocument, pseudonym: string): EventContent | null {
  const { due, state, subject, duty, clause, message, toDo, addressee } = entry;
  if (due === null) return null;
  const who =
    subject.pupil === null ? "the school" : subject.name ? `${subject.name} (${subject.pupil})` : subject.pupil;
  const isOverdue = state === "overdue";
  const lines = [
    `${stateOf(entry)}${message}`,
    toDo && `To do, ${addressee}: ${toDo}`,
    `${ruleOf(entry)}, ${clause}; ${document.policy.title}, version ${document.policy.version}.`,
  ];
  return {
    uid: uidOf(entry, document),
    rule: visible(ruleOf(entry)),
    subject: subjectKey(ruleOf(entry), pseudonym),
    on: due as IsoDate,
    summary: visible(`${isOverdue ? "Overdue: " : ""}${duty} (${ruleOf(entry)}), ${who}`),
    description: lines.flatMap((line) => (line ? visible(line) : [])).join("\n"),
    status: "CONFIRMED",
    alarm: !isOverdue,
  };
}

/** The finding, whatever becomes of it. What is asked of a school bears the school in it, for whoever works in two. */
function uidOf({ fingerprint, subject }: DeadlineEntry, { school }: DeadlinesDocument): string {
  const of =
    subject.pupil === null && school ? `-${createHash("sha256").update(school).digest("hex").slice(0, 8)}` : "";
  return `${fingerprint}${of}@cic-audit`;
}

/** A control and a child: the same from run to run, with names or without. The school itself has no pseudonym. */
export function subjectKey(rule: string, pseudonym: string): string {
  return createHash("sha256").update(`${rule}\0${pseudonym}`).digest("hex").slice(0, 16);
}
