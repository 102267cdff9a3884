import { type AuditRequest, auditOf } from "./audit.ts";
import { CONTROL_KINDS } from "./controls/index.ts";
import { type Agenda, agendaOf } from "./deadlines/agenda.ts";
import { type IfMissed, ifMissed } from "./deadlines/if-missed.ts";
import { thresholdsOf } from "./deadlines/thresholds.ts";
import { type TimeLeft, timeLeft } from "./deadlines/time-left.ts";
import { lastDayWithin } from "./deadlines/within.ts";
import type { Duration, IsoDate } from "./domain/dates.ts";
import type { Audit } from "./domain/result.ts";
import { placedBy } from "./evaluate/overlay.ts";
import { gather } from "./gather.ts";

/** A school audited with an eye to what comes next. */
export interface LookAhead {
  readonly audit: Audit;
  readonly agenda: Agenda;
  /** The last day of the time looked at. */
  readonly until: IsoDate;
  readonly timeLeft: (due: IsoDate) => TimeLeft;
  /** By the school's own rules, then by those of each authority. */
  readonly ifMissed: readonly (IfMissed & { readonly authority?: string })[];
}

/** Audits a school and looks so far ahead: what is to be done by when, and whose attendance is about to fall too low. */
export async function lookAhead(request: AuditRequest, within: Duration): Promise<LookAhead> {
  const gathered = await gather(request.paths, request.asOf, request.mapping);
  const { school } = gathered;
  const until = lastDayWithin(within, school);
  const audit = auditOf(gathered, request);
  const thresholds = (by?: string) =>
    thresholdsOf(audit.controls.flatMap(({ control, authority }) => (authority === by ? control : [])));
  const laidOver = (request.overlays ?? []).flatMap(({ authority }) =>
    ifMissed(thresholds(authority), { ...school, children: placedBy(authority, school) }).map((outlook) => ({
      ...outlook,
      authority,
    })),
  );
  return {
    audit,
    until,
    agenda: agendaOf(audit.controls, CONTROL_KINDS, school),
    timeLeft: (due) => timeLeft(due, school),
    ifMissed: [...ifMissed(thresholds(), school), ...laidOver],
  };
}
