import type { Judgement } from "../domain/status.ts";

/** A result of an earlier year, as far as this report follows it up. */
export interface Previous {
  readonly academicYear: string;
  readonly controls: readonly PreviousControl[];
}

interface PreviousControl {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly check: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly status: Judgement;
  readonly authority?: string | undefined;
}

/** A control by which an audit can be followed up: its id, what it asks and how it stands. */
interface Now {
  readonly control: { readonly id: string; readonly check: string };
  readonly authority?: string | undefined;
  readonly status: Judgement;
}

/** What was open last year, and what became of it. */
export interface FollowUp {
  readonly control: PreviousControl;
  /** Null where it is not asked any more. */
  readonly now: Judgement | null;
}

/**
 * Follows up every duty that failed, or could not be assessed, in an earlier result. A control is the same one where it
 * has the same id and asks by the same kind: a policy that is numbered anew may use an id for another duty.
 */
export function followUps({ controls }: Previous, now: readonly Now[]): FollowUp[] {
  const open = controls.filter(({ status }) => status === "fail" || status === "not-assessable");
  return open.map((control) => {
    const same = now.find(
      (other) =>
        other.control.id === control.id &&
        other.control.check === control.check &&
        other.authority === control.authority,
    );
    return { control, now: same?.status ?? null };
  });
}
