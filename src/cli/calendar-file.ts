import { isAbsolute, join } from "node:path";
import type { LookAhead } from "../deadlines.ts";
import { UsageError } from "../domain/errors.ts";
import type { Background } from "../render/deadlines/ics/calendar.ts";
import { subjectKey } from "../render/deadlines/ics/content.ts";
import { type Published, publishedIn } from "../render/deadlines/ics/published.ts";
import { ruleInWords } from "../render/labels.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { checkWritable } from "../store/outputs.ts";
import { readIfThere } from "../store/read-if-there.ts";
import { type Manner, type Rules, shownAs } from "./audited.ts";
import type { Wanted } from "./wanted.ts";

/** Where the calendar goes, and what an earlier run wrote there. Refused before anything is audited. */
export async function calendarAt(
  { ics, out }: { readonly ics?: string; readonly out?: string },
  { files }: Wanted,
  exports: readonly string[],
): Promise<{ path: string; published: Published[] } | undefined> {
  if (ics === undefined) return undefined;
  const path = out === undefined || isAbsolute(ics) ? ics : join(out, ics);
  if (files.some((file) => file.path === path))
    throw new UsageError(`the list and the calendar would both go to ${path}: give each a file of its own.`);
  await refuseAmongExports([path], exports);
  await checkWritable([path]);
  const before = await readIfThere(path);
  return { path, published: before === undefined ? [] : publishedIn(before, path) };
}

/** What ties an event to a child without naming the child, and of whom nothing can be told. */
export function tiesOf(
  { audit, agenda }: LookAhead,
  { policy }: Rules,
  { pseudonym }: Manner,
): Omit<Background, "published"> {
  const unnamed = shownAs({ ...audit, controls: agenda.controls }, policy, { identify: false, pseudonym });
  const pseudonyms = new Map(
    unnamed.controls.flatMap(({ findings }) => findings.map((one) => [one.fingerprint, one.subject.pupil ?? ""])),
  );
  const unknown = audit.controls.flatMap(({ control, authority, findings }) => {
    const rule = ruleInWords({ id: control.id, authority });
    const open = findings.filter(({ status }) => status === "not-assessable");
    return open.map(({ child }) => (child === null ? rule : subjectKey(rule, pseudonym(child.id))));
  });
  return { pseudonymOf: (fingerprint) => pseudonyms.get(fingerprint) ?? "", unknown: new Set(unknown) };
}
