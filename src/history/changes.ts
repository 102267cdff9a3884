import { add } from "../calendar/dates.ts";
import { type AskedAnew, type Change, type Changes, SOON_DAYS } from "../domain/changes.ts";
import type { IsoDate } from "../domain/dates.ts";
import { remarksOn } from "./remarks.ts";
import {
  contentOf,
  isOpen,
  type Judged,
  type JudgedControl,
  type JudgedFinding,
  type OpenFinding,
  type Run,
} from "./run.ts";

/**
 * What is different in a result since an earlier run, finding by finding. What another rule found then, or children by
 * other pseudonyms, is set against nothing: such controls are counted as asked anew. `key` is that of the pseudonyms.
 */
export function changesSince(result: Judged, earlier: Run | null, key: string): Changes {
  const isAnew = earlier === null ? () => false : anewSince(earlier, key);
  const asked = result.controls.filter((control) => !isAnew(control));
  const then = new Map(earlier?.findings.map((finding) => [finding.fingerprint, finding]));
  const found = asked.flatMap((control) => control.findings.map((finding) => ({ control, finding })));
  const open = found.filter(({ finding }) => isOpen(finding.status));
  const changes = found.flatMap((one) => changeOf(one, then.get(one.finding.fingerprint)));
  const [ended, going] = parted(changes, ({ now }) => now === null || !isOpen(now));
  const [fixed, settled] = parted(ended, ({ now }) => now === "pass");
  const [added, changed] = parted(going, ({ was }) => was === null);
  return {
    since: earlier && { asOf: earlier.asOf, at: earlier.at },
    remarks: earlier === null ? [NO_EARLIER] : remarksOn(result, earlier, key),
    ...{ new: added, changed, fixed },
    gone: [...settled, ...notLookedAt(earlier?.findings ?? [], asked)],
    unchanged: open.length - added.length - changed.length,
    askedAnew: result.controls.filter(isAnew).map(countsOf),
    dueSoon: found.filter(({ finding }) => isSoon(finding, result.asOf, earlier, then)).map((one) => sayOf(one, then)),
  };
}

const NO_EARLIER = "There is no earlier run of these exports in the history: whatever is open counts as new.";

interface Found {
  readonly control: JudgedControl;
  readonly finding: JudgedFinding;
}
type Then = ReadonlyMap<string, OpenFinding>;

/** Whether a control asks what it did not ask at an earlier run, or of children who cannot be told to be the same. */
function anewSince(earlier: Run, key: string): (control: JudgedControl) => boolean {
  if (earlier.key !== key) return () => true;
  const rules = new Map(earlier.controls.map((control) => [nameOf(control), control.rule]));
  return (control) => rules.get(nameOf(control)) !== contentOf(control);
}

function changeOf(found: Found, was: OpenFinding | undefined): Change[] {
  const { status } = found.finding;
  const [before, after] = [was?.status ?? null, isOpen(status) ? status : null];
  return before === after ? [] : [changed(found, was)];
}

function changed({ control, finding }: Found, was: OpenFinding | undefined): Change {
  const { id, authority, severity } = control;
  const { subject, fingerprint, status, message, due } = finding;
  return {
    ...{ control: id, authority, severity, subject, fingerprint },
    was: was?.status ?? null,
    now: status,
    message,
    due,
  };
}

const sayOf = (found: Found, then: Then) => changed(found, then.get(found.finding.fingerprint));

/** What was open and that nobody looks at any more, though the control still asks: a child who left, a row taken out. */
function notLookedAt(findings: readonly OpenFinding[], asked: readonly JudgedControl[]): Change[] {
  const rules = new Set(asked.map(nameOf));
  const there = new Set(asked.flatMap((control) => control.findings.map(({ fingerprint }) => fingerprint)));
  return findings.flatMap(({ control, authority, pupil, key, fingerprint, status }) =>
    there.has(fingerprint) || !rules.has(nameOf({ id: control, authority }))
      ? []
      : [{ control, authority, subject: { type: typeOf(pupil), pupil, key }, fingerprint, was: status, now: null }],
  );
}

const typeOf = (pupil: string | null) => (pupil === null ? "school" : "pupil");

function countsOf({ id, authority, counts }: JudgedControl): AskedAnew {
  const { fail, "not-assessable": gaps, due } = counts;
  return { control: id, authority, counts: { fail, "not-assessable": gaps, due } };
}

/** Whether a deadline has come near since the earlier run. */
function isSoon({ status, due, fingerprint }: JudgedFinding, asOf: string, earlier: Run | null, then: Then): boolean {
  if (status !== "due" || due === undefined || due > horizon(asOf)) return false;
  const wasDue = then.get(fingerprint)?.status === "due";
  return earlier === null || !wasDue || due > horizon(earlier.asOf);
}

const horizon = (asOf: string) => add(asOf as IsoDate, SOON_DAYS, "day");

/** A rule by its name: a control, and the authority that lays it over the school's own. */
const nameOf = ({ id, authority = "" }: Pick<JudgedControl, "id" | "authority">) => `${id}\u0000${authority}`;

function parted<T>(items: readonly T[], goesFirst: (item: T) => boolean): [first: T[], second: T[]] {
  return [items.filter(goesFirst), items.filter((item) => !goesFirst(item))];
}
