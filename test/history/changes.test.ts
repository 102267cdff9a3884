import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPEN_STATUSES } from "../../src/domain/changes.ts";
import { countStatuses, STATUSES, type Status, worstOf } from "../../src/domain/status.ts";
import { changesSince } from "../../src/history/changes.ts";
import { isOpen, type Judged, type JudgedControl, runOf, runSchema } from "../../src/history/run.ts";

/** What each of a few findings of each of a few controls is; null: it is not there. */
type State = Readonly<Record<string, Readonly<Record<string, Status | null>>>>;

const KEY = "child-00000000";

function judged(state: State, more: Partial<Judged> = {}): Judged {
  const controls = Object.entries(state).map(([id, findings]): JudgedControl => {
    const there = Object.entries(findings).flatMap(([name, status]) => (status === null ? [] : [{ name, status }]));
    const statuses = there.map(({ status }) => status);
    return {
      ...{ id, severity: "high", check: "pep.initial-within", params: {} },
      ...{ status: worstOf(statuses), counts: countStatuses(statuses) },
      findings: there.map(({ name, status }) => ({
        subject: { type: "pupil", pupil: `child-${name}`, key: "2026-01-12" },
        ...{ status, message: "It is so.", fingerprint: `${id} ${name}` },
      })),
    };
  });
  return {
    ...{ tool: { version: "1.0.0" }, policy: { id: "p", version: "1" }, asOf: "2026-03-10", academicYear: "2025/26" },
    ...{ cohort: { inCare: 1, previouslyInCare: 0, otherSocialWorker: 0 }, status: "fail", controls },
    ...more,
  };
}
const run = (result: Judged, key = KEY) =>
  runOf(result, { number: 1, at: "2026-03-10T06:30:00.000Z", exports: ["exports"], key });

const anyStatus = fc.constantFrom(null, ...STATUSES);
const anyState: fc.Arbitrary<State> = fc.record({
  "A-01": fc.record({ a: anyStatus, b: anyStatus, c: anyStatus }),
  "A-02": fc.record({ a: anyStatus, b: anyStatus }),
});
const namesIn = (list: readonly { fingerprint: string }[]) => list.map(({ fingerprint }) => fingerprint);
const openIn = (state: State) =>
  Object.entries(state).flatMap(([id, findings]) =>
    Object.entries(findings).flatMap(([name, status]) => (status && isOpen(status) ? [`${id} ${name}`] : [])),
  );
const openAt = (status: Status | null) => status !== null && isOpen(status);
const at = (state: State, fingerprint: string) => {
  const [id = "", name = ""] = fingerprint.split(" ");
  return state[id]?.[name] ?? null;
};

describe("what is different since an earlier run", () => {
  test("has every finding that is open then or now in one list, and no other", () => {
    fc.assert(
      fc.property(anyState, anyState, (then, now) => {
        const changes = changesSince(judged(now), run(judged(then)), KEY);
        const { new: added, changed, fixed, gone } = changes;
        const listed = [added, changed, fixed, gone].flatMap(namesIn);
        expect(new Set(listed).size).toBe(listed.length);
        const either = new Set([...openIn(then), ...openIn(now)]);
        const same = [...either].filter((one) => at(then, one) === at(now, one));
        expect(changes.unchanged).toBe(same.length);
        expect([...listed, ...same].sort()).toEqual([...either].sort());
      }),
    );
  });

  test("calls mended what has passed, and nothing else", () => {
    fc.assert(
      fc.property(anyState, anyState, (then, now) => {
        const { fixed, gone, new: added, changed } = changesSince(judged(now), run(judged(then)), KEY);
        const statuses = (state: State, list: typeof fixed) => namesIn(list).map((one) => at(state, one));
        expect(statuses(now, fixed).filter((status) => status !== "pass")).toEqual([]);
        expect(statuses(now, gone).filter((status) => status === "pass" || openAt(status))).toEqual([]);
        expect(statuses(then, added).filter(openAt)).toEqual([]);
        expect(changed.map(({ was }) => was)).toEqual(statuses(then, changed));
        expect(changed.map((one) => one.now)).toEqual(statuses(now, changed));
      }),
    );
  });

  test("is nothing since the same, and everything that is open since nothing", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const none = { new: [], changed: [], fixed: [], gone: [], askedAnew: [], remarks: [] };
        expect(changesSince(judged(state), run(judged(state)), KEY)).toMatchObject(none);
        expect(namesIn(changesSince(judged(state), null, KEY).new)).toEqual(openIn(state));
      }),
    );
  });

  test("turned round, has what was new as what is mended or gone", () => {
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        const forth = changesSince(judged(other), run(judged(one)), KEY);
        const back = changesSince(judged(one), run(judged(other)), KEY);
        expect(namesIn([...back.fixed, ...back.gone]).sort()).toEqual(namesIn(forth.new).sort());
        expect(namesIn(back.changed).sort()).toEqual(namesIn(forth.changed).sort());
      }),
    );
  });
});

describe("a control", () => {
  const state: State = { "A-01": { a: "fail", b: "pass" }, "A-02": { a: "due" } };
  const other = (change: Partial<JudgedControl>) => {
    const { controls, ...result } = judged(state);
    return {
      ...result,
      controls: controls.map((control) => (control.id === "A-01" ? { ...control, ...change } : control)),
    };
  };

  test.each<[string, Partial<JudgedControl>]>([
    ["with another threshold", { params: { within: "5 days" } }],
    ["of another kind", { check: "pep.each-term" }],
    ["that an authority lays over the school's own", { authority: "Anyborough" }],
  ])("%s is asked anew", (_what, change) => {
    const changes = changesSince(judged(state), run(other(change)), KEY);
    expect(changes).toMatchObject({ new: [], gone: [], fixed: [], unchanged: 1 });
    expect(changes.askedAnew).toMatchObject([{ control: "A-01", counts: { fail: 1, "not-assessable": 0, due: 0 } }]);
  });

  test("that is not asked any more is named, and what it found is not called gone", () => {
    const { "A-02": left } = state;
    const changes = changesSince(judged({ "A-02": left ?? {} }), run(judged(state)), KEY);
    expect(changes).toMatchObject({ gone: [], fixed: [], unchanged: 1 });
    expect(changes.remarks).toEqual(["Not asked any more: 1 control, A-01."]);
  });
});

test.each<[string, Partial<Judged>, RegExp]>([
  ["another version of the program", { tool: { version: "1.1.0" } }, /by cic-audit 1\.0\.0, this one by 1\.1\.0/],
  ["another academic year", { academicYear: "2026/27" }, /2026\/27 has begun since.*10 March 2026/],
  ["another policy", { policy: { id: "q", version: "1" } }, /was p, version 1 then, and is q, version 1 now/],
])("%s is said", (_what, more, said) => {
  const { remarks } = changesSince(judged({}, more), run(judged({})), KEY);
  expect(remarks).toEqual([expect.stringMatching(said)]);
});

test("a run keeps what is open, and nothing that was said", () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const kept = run(judged(state));
      expect(runSchema.parse(kept)).toEqual(kept);
      expect(namesIn(kept.findings)).toEqual(openIn(state));
      expect(kept.findings.every(({ status }) => OPEN_STATUSES.includes(status))).toBe(true);
      expect(JSON.stringify(kept)).not.toContain("It is so.");
    }),
  );
});
