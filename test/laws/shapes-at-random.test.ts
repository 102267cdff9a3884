import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { added, EVENTS } from "../support/breaches.ts";
import type { Exports, Table } from "../support/exports.ts";
import { COLUMNS } from "../support/shapes/columns.ts";
import { judge } from "../support/shapes/judge.ts";
import { LAYOUTS } from "../support/shapes/layouts.ts";
import { REGISTERS } from "../support/shapes/registers.ts";
import { eachCell, eachTable, type Rewriting } from "../support/shapes/rewriting.ts";
import { made } from "../support/shapes/schools.ts";
import { VALUES } from "../support/shapes/values.ts";
import { WRITINGS, written } from "../support/shapes/writings.ts";
import { auditorOf, bettered, told, type Verdicts } from "../support/verdicts.ts";

/**
 * Synthetic schools, any of them, in shapes put together of any: a register of one, columns of another, in any encoding.
 * A few are tried; with CIC_AUDIT_LAWS=all, many (an hour).
 */
const RUNS = process.env.CIC_AUDIT_LAWS === "all" ? 100 : 4;
const HOURS = 10_000_000;

const seeds = fc.record({
  seed: fc.nat(),
  pupils: fc.integer({ min: 8, max: 40 }),
  inCare: fc.integer({ min: 2, max: 6 }),
});
const AS_IT_IS: Rewriting = { name: "as it is" };
const oneOf = (rewritings: readonly Rewriting[]) => fc.constantFrom(AS_IT_IS, ...rewritings);
/** In this order: a layout of the register needs dates as we write them, and so do dates the names of our columns. */
const shapes = fc.tuple(...[REGISTERS, VALUES, COLUMNS, LAYOUTS, WRITINGS].map(oneOf));
const order = fc.infiniteStream(fc.nat());

const holds = <T>(arbitrary: fc.Arbitrary<T>, law: (drawn: T) => Promise<void> | void, runs = RUNS) =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (drawn) => law(drawn)),
    { numRuns: runs },
  );

test("one school in any shape at all is judged in the same words", { timeout: HOURS }, () =>
  holds(fc.tuple(seeds, shapes), async ([seed, shape]) => {
    const { exports, asOf } = made(seed);
    const said = (rewriting: Rewriting) => rewriting.tables ?? ((same: Exports) => same);
    const tables = shape.reduce((so, rewriting) => said(rewriting)(so), exports);
    const left = shape.reduce((so, { tellsLess }) => tellsLess?.left(so) ?? so, exports);
    const files = shape.findLast((rewriting) => rewriting.files)?.files ?? written;
    const [other, ours] = [await judge(await files(tables), asOf), await judge(written(left), asOf)];
    const named = shape.map(({ name }) => name).join(", ");
    expect(other.is === "refused" ? other.problems : [], named).toEqual([]);
    if (other.is === "refused" || ours.is === "refused") return;
    expect(other.disclosed, named).toBe(ours.disclosed);
    expect(other.identified, named).toBe(ours.identified);
  }),
);

describe("a synthetic school", async () => {
  const audit = await auditorOf("statutory-england");

  test("is judged alike whatever the order of its rows", { timeout: HOURS }, () =>
    holds(fc.tuple(seeds, order), ([seed, places]) => {
      const { exports, asOf } = made(seed);
      expect(told(audit(shuffled(exports, places), asOf))).toEqual(told(audit(exports, asOf)));
    }),
  );

  test("is judged alike whoever else is at the school", { timeout: HOURS }, () =>
    holds(fc.tuple(seeds, fc.nat()), ([seed, another]) => {
      const { exports, asOf } = made(seed);
      const others = strangers(made({ seed: another, pupils: 10, inCare: 2 }).exports);
      expect(told(audit(withMore(exports, others), asOf))).toEqual(told(audit(exports, asOf)));
    }),
  );

  test("fails no less for a breach more", { timeout: HOURS }, () =>
    holds(fc.tuple(seeds, fc.constantFrom(...EVENTS), fc.nat()), ([seed, [, dataset, values], nth]) => {
      const { exports, asOf } = made(seed);
      const upns = inCare(exports);
      const before = audit(exports, asOf) as Verdicts;
      const after = audit(added(exports, dataset, { upn: upns[nth % upns.length] as string, ...values }), asOf);
      // A mark for which there was no suspension may fall within the one that was added.
      const others = bettered(before, after as Verdicts).filter(({ check }) => check !== ACCOUNTED_FOR);
      expect(others.map(({ control, key }) => `${control} ${key}`)).toEqual([]);
    }),
  );
});

const ACCOUNTED_FOR = "attendance.no-unrecorded-exclusion";

const shuffled = (exports: Exports, places: fc.Stream<number>): Exports =>
  eachTable(([header = [], ...rows]) => {
    const drawn = new Map(rows.map((row) => [row, places.next().value as number]));
    return [header, ...rows.sort((a, b) => (drawn.get(a) as number) - (drawn.get(b) as number))];
  })(exports);

/** The pupils of another school, none of them in care, with their marks and suspensions; nobody here has their numbers. */
function strangers(exports: Exports): Exports {
  const { "pupils.csv": pupils, "attendance.csv": attendance, "suspensions.csv": suspensions } = exports;
  const tables = { "pupils.csv": pupils, "attendance.csv": attendance, "suspensions.csv": suspensions } as Exports;
  return eachCell((text, column) => {
    if (["upn", "pupil_id"].includes(column)) return `Z${text}`;
    return column === "care_status" ? "none" : /^care_|^placing_/.test(column) ? "" : text;
  })(tables);
}

const withMore = (exports: Exports, others: Exports): Exports =>
  eachTable((table, file) => [...table, ...(others[file] ?? []).slice(1)])(exports);

function inCare(exports: Exports): string[] {
  const [header = [], ...rows] = exports["pupils.csv"] as Table;
  const at = (column: string) => header.indexOf(column);
  return rows.flatMap((row) => (row[at("care_status")] === "CiC" ? (row[at("upn")] ?? []) : []));
}
