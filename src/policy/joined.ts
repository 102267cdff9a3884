import type { Policy, PolicyDocument } from "../domain/policy.ts";
import type { Checked, Fault } from "./faults.ts";
import { adapt, unite } from "./inherit.ts";
import { type Kinds, ownControls } from "./own-controls.ts";
import type { Profile } from "./schema.ts";

/** A profile joined with those that it extends, nearest first, as one policy; or everything that is wrong with it. */
export function joined(profile: Profile, parents: readonly Policy[], kinds: Kinds): Checked<Policy> {
  const own = ownControls(profile, kinds);
  const united = unite(parents);
  const adapted = adapt(united, profile, kinds);
  const inherited = adapted.faults ? united : adapted.value;
  const controls = [...own.controls, ...inherited.controls];
  const faults = [...own.faults, ...united.faults, ...(adapted.faults ?? []), ...clashes(profile, parents)];
  if (controls.length === 0 && faults.length === 0)
    faults.push({ path: [], message: "there is no control here: nothing would be audited." });
  if (faults.length > 0) return { faults };
  const { id, title, version, notes } = profile;
  return {
    value: {
      id,
      title,
      version,
      lineage: [...new Set([...parents.map((parent) => parent.id), ...parents.flatMap((parent) => parent.lineage)])],
      controls,
      leftOut: inherited.leftOut,
      document: documentOf(profile),
      notes: [...new Set([...notes, ...parents.flatMap((parent) => parent.notes)])],
    },
  };
}

/** An id, of the profile or of a control, that one of the profiles extended has already. */
function clashes({ id, clauses }: Profile, parents: readonly Policy[]): Fault[] {
  const taken = new Map(parents.flatMap(({ controls }) => controls.map((control) => [control.id, control.from])));
  const controls = Object.entries(clauses).flatMap(([clause, written]) =>
    Object.keys(written)
      .filter((controlId) => taken.has(controlId))
      .map((controlId) => ({
        path: ["clauses", clause, controlId],
        message: `${controlId} is a control of ${taken.get(controlId)} already: say under "change" what is otherwise.`,
      })),
  );
  const isTaken = parents.some((parent) => parent.id === id || parent.lineage.includes(id));
  return isTaken
    ? [{ path: ["id"], message: `a profile that this one extends is called ${id} too.` }, ...controls]
    : controls;
}

function documentOf({ document }: Profile): PolicyDocument | undefined {
  if (document === undefined) return undefined;
  const { dated, "review-by": reviewBy, "cites-replaced": citesReplaced } = document;
  return { dated, reviewBy, citesReplaced };
}
