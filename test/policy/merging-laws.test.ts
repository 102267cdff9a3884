import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Control } from "../../src/domain/policy.ts";
import { adapt, type Inherited, unite } from "../../src/policy/inherit.ts";
import type { Change } from "../../src/policy/schema.ts";
import { KINDS } from "./sandbox.ts";

const IDS = ["PAR-1", "PAR-2", "PAR-3", "PAR-4"];

const params = fc.record({ count: fc.integer({ min: 1, max: 9 }), colour: fc.constantFrom("red", "green") });
const severity = fc.constantFrom("critical", "high", "medium", "low");

const control = (id: string) =>
  fc.record({ params, severity, addressee: fc.constantFrom("headteacher", "SENCO") }).map(
    (written): Control => ({
      ...written,
      id,
      title: "A duty",
      clause: "Plans",
      evidence: "data",
      check: "plan.count",
      settings: written.params,
      chosen: ["count"],
      from: "parent",
    }),
  );

const inherited = fc
  .tuple(...IDS.map(control))
  .chain((controls) => fc.subarray(controls, { minLength: 1 }))
  .map((controls): Inherited => ({ controls, leftOut: [] }));

const change: fc.Arbitrary<Change> = fc.record(
  { params: fc.record({ count: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] }), severity },
  { requiredKeys: ["params"] },
);

/** What some controls become; the changes named are of controls that are there. */
function adapted(from: Inherited, changes: Record<string, Change>, leave: Record<string, string> = {}): Inherited {
  const { value } = adapt(from, { change: changes, "leave-out": leave }, KINDS);
  if (value === undefined) throw new Error("this should be right");
  return value;
}

/** Changes of some of the controls, and the other way round. */
const changesOf = ({ controls }: Inherited) =>
  fc.array(change, { minLength: controls.length, maxLength: controls.length }).map((all) => {
    const entries = all.map((one, i) => [controls[i]?.id ?? "", one] as const);
    return { forwards: Object.fromEntries(entries), backwards: Object.fromEntries(entries.toReversed()) };
  });
const withChanges = inherited.chain((from) => fc.tuple(fc.constant(from), changesOf(from), changesOf(from)));

const byId = (a: Control, b: Control) => (a.id < b.id ? -1 : 1);

describe("changing what a profile takes over", () => {
  test("by nothing leaves everything as it was", () => {
    fc.assert(
      fc.property(inherited, (from) => {
        expect(adapted(from, {})).toEqual(from);
        const nothing = Object.fromEntries(from.controls.map(({ id }) => [id, { params: {} }]));
        expect(adapted(from, nothing)).toEqual(from);
      }),
    );
  });

  test("does not depend on the order of the keys", () => {
    fc.assert(
      fc.property(withChanges, ([from, { forwards, backwards }]) => {
        expect(adapted(from, forwards)).toEqual(adapted(from, backwards));
      }),
    );
  });

  test("twice is changing by the nearer where it says something, else by the farther", () => {
    fc.assert(
      fc.property(withChanges, ([from, { forwards: far }, { forwards: near }]) => {
        const merged = Object.fromEntries(
          Object.keys(far).map((id) => [
            id,
            { ...far[id], ...near[id], params: { ...far[id]?.params, ...near[id]?.params } },
          ]),
        );
        expect(adapted(adapted(from, far), near)).toEqual(adapted(from, merged));
      }),
    );
  });

  test("loses no control: each is there or left out with its reason", () => {
    fc.assert(
      fc.property(inherited, fc.subarray(IDS), (from, unwanted) => {
        const leave = from.controls.filter(({ id }) => unwanted.includes(id)).map(({ id }) => [id, "Why."]);
        const { controls, leftOut } = adapted(from, {}, Object.fromEntries(leave));
        expect([...controls, ...leftOut].map(({ id }) => id).sort()).toEqual(from.controls.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("uniting what several profiles hand down", () => {
  const sorted = ({ controls, leftOut, faults }: ReturnType<typeof unite>) => ({
    controls: controls.toSorted(byId),
    leftOut,
    faults: faults.length > 0,
  });

  test("does not depend on their order", () => {
    fc.assert(
      fc.property(inherited, inherited, (a, b) => {
        const [one, other] = [sorted(unite([a, b])), sorted(unite([b, a]))];
        expect(one.faults).toBe(other.faults);
        if (!one.faults) expect(one).toEqual(other);
      }),
    );
  });

  test("is no change with itself, or with nothing", () => {
    fc.assert(
      fc.property(inherited, (from) => {
        expect(unite([from, from])).toEqual({ ...from, faults: [] });
        expect(unite([from, { controls: [], leftOut: [] }])).toEqual({ ...from, faults: [] });
      }),
    );
  });

  test("keeps every control that one of them keeps", () => {
    fc.assert(
      fc.property(inherited, fc.subarray(IDS), (from, unwanted) => {
        const leave = from.controls.filter(({ id }) => unwanted.includes(id)).map(({ id }) => [id, "Why."]);
        const less = adapted(from, {}, Object.fromEntries(leave));
        expect(sorted(unite([less, from])).controls).toEqual(from.controls.toSorted(byId));
        expect(unite([less, from]).leftOut).toEqual([]);
      }),
    );
  });
});
