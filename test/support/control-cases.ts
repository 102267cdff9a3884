import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Need, Reason } from "../../src/domain/control.ts";
import { DATA_ABSENT, judge } from "../../src/evaluate/judge.ts";
import { type Rows, schoolFrom } from "./school.ts";

/** A case of a control kind: exports as rows of text, a date, and what must come out of them. */
export interface Case extends Rows {
  /** The parameters, as a policy writes them. */
  readonly with?: Readonly<Record<string, unknown>>;
  readonly asOf?: string;
  /** `[key, reason]` of every finding, in any order; or that the control is not applicable, or lacks a data set. */
  readonly expect: readonly (readonly [key: string, reason: string])[] | "nobody" | "data absent";
}

/**
 * Runs a table of cases of one control kind through the real reading, assembling and judging, and then holds the table
 * to be complete: a case for each sentence that the kind can say, one with nobody to look at, one for each data set.
 */
export function controlCases(id: string, cases: Readonly<Record<string, Case>>): void {
  const kind = CONTROL_KINDS.get(id);
  if (kind === undefined) throw new Error(`no control kind is called ${id}`);

  describe(id, () => {
    test.each(Object.entries(cases))(
      "%s",
      (_name, { with: params = {}, asOf = "2026-03-10", expect: expected, ...rows }) => {
        const school = schoolFrom(rows, date(asOf));
        const settings = kind.params.parse(params);
        const findings = judge({ id: "TST-01", kind, settings }, school).map(({ key, reason }) => [key, reason]);
        const wanted =
          expected === "nobody" ? [] : expected === "data absent" ? [[school.year.label, DATA_ABSENT]] : expected;
        expect(findings.map(String).sort()).toEqual(wanted.map(String).sort());
      },
    );

    test("has a case for every sentence it can say", () => {
      const said = Object.values(cases).flatMap(({ expect }) =>
        typeof expect === "string" ? [] : expect.map(([, reason]) => reason),
      );
      expect([...new Set(said)].sort()).toEqual(Object.keys(kind.reasons).sort());
    });

    test("documents every status that it can reach, with an example", () => {
      const reached = new Set(Object.values(kind.reasons as Record<string, Reason>).map(({ status }) => status));
      if (Object.values(cases).some(({ expect }) => expect === "nobody")) reached.add("not-applicable");
      if (Object.values(cases).some(({ expect }) => expect === "data absent")) reached.add("not-assessable");
      expect(Object.keys(kind.doc.when).sort()).toEqual([...reached].sort());
      expect(Object.keys(kind.doc.examples).sort()).toEqual([...reached].sort());
    });

    test("has a case without each data set that it needs", () => {
      const settings = Object.values(cases).map(({ with: params = {} }) => kind.params.parse(params));
      const needs: Need[] = settings.flatMap((params) => [...kind.findsIn(params), ...kind.judgesBy(params)]);
      if (needs.length === 0) return expect(needs).toEqual([]);
      return expect(Object.values(cases).map(({ expect }) => expect)).toContain("data absent");
    });
  });
}
