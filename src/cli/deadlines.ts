import { clockOf } from "../deadlines/time-left.ts";
import { parseWithin, USUAL_WITHIN } from "../deadlines/within.ts";
import { type LookAhead, lookAhead } from "../deadlines.ts";
import type { IsoDate } from "../domain/dates.ts";
import { deadlinesOf, entriesOf, type Outlook } from "../render/deadlines/document.ts";
import { deadlinesCalendar } from "../render/deadlines/ics/calendar.ts";
import { DEADLINE_RENDERERS } from "../render/deadlines/index.ts";
import type { IfMissedEntry } from "../render/deadlines/schema.ts";
import { summaryOf } from "../render/deadlines/words.ts";
import { pupilOf } from "../render/disclose.ts";
import { ruleInWords } from "../render/labels.ts";
import { writeOutputs } from "../store/outputs.ts";
import { type AuditOptions, type Manner, mannerOf, requestBy, rulesFor, shownAs } from "./audited.ts";
import { calendarAt, tiesOf } from "./calendar-file.ts";
import { type Deliverable, type DeliveryOptions, deliver, destination } from "./deliver.ts";
import { exitStatusOf } from "./exit-status.ts";
import { type Io, write } from "./io.ts";
import { refuseSchools, unreadSubfolders } from "./one-school.ts";

export interface DeadlinesOptions extends AuditOptions, DeliveryOptions {
  readonly within?: string;
  readonly ics?: string;
}

/** `cic-audit deadlines`: what falls due next, and as a calendar. Gives the exit status: 1 where something is overdue. */
export async function deadlines(paths: readonly string[], options: DeadlinesOptions, io: Io): Promise<number> {
  const within = parseWithin(options.within ?? USUAL_WITHIN);
  await refuseSchools(paths, "Name one of them");
  const where = await destination(options, "deadlines", paths);
  const calendar = await calendarAt(options, where, paths);
  const manner = await mannerOf(options, io);
  const rules = await rulesFor(paths[0] ?? "", options, manner, io);
  const ahead = await lookAhead(requestBy(rules, paths, manner), within);
  const warnings = [...ahead.audit.warnings, ...(await unreadSubfolders(paths))];
  const result = shownAs({ ...ahead.audit, controls: ahead.agenda.controls, warnings }, rules.policy, manner);
  const outlook = outlookOf(ahead, manner);
  const entries = entriesOf(result, outlook);
  const document = deadlinesOf(result, entries, outlook);
  if (calendar) {
    const background = { ...tiesOf(ahead, rules, manner), published: calendar.published };
    await writeOutputs([{ path: calendar.path, text: deadlinesCalendar(entries, document, background) }]);
    if (!options.quiet) await write(io.stderr, `Wrote ${calendar.path}\n`);
  }
  const list: Deliverable = {
    render: (format, look) => DEADLINE_RENDERERS[format](document, look),
    verdict: summaryOf(document),
    status: exitStatusOf(document.status, options.failOn),
  };
  return deliver(where, list, options, io);
}

/** What the list says besides its findings, with every child as it may be shown. */
function outlookOf({ audit, agenda, until, timeLeft, ifMissed }: LookAhead, { identify, pseudonym }: Manner): Outlook {
  const clocks = new Map(
    agenda.controls.map(({ control, authority }) => [
      ruleInWords({ id: control.id, authority }),
      clockOf(control.settings),
    ]),
  );
  return {
    until,
    timeLeft: (due) => timeLeft(due as IsoDate),
    clockOf: (control) => clocks.get(ruleInWords(control)) ?? "days",
    undatedFailures: agenda.undatedFailures,
    unknown: agenda.unknown.map(({ control, authority }) => ruleInWords({ id: control.id, authority })),
    ifMissed: ifMissed.map(({ child, sum, authority, ...outlook }): IfMissedEntry => {
      const { percent, controls, state, sessions, on, message } = outlook;
      return {
        subject: pupilOf(child, { key: audit.academicYear, identify, pseudonym: pseudonym(child.id) }),
        ...{ percent, controls, state, sessions, on, message },
        ...(authority === undefined ? {} : { authority }),
        ...{ attended: sum?.attended ?? null, possible: sum?.possible ?? null },
      };
    }),
  };
}
