import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describe as described } from "../../src/domain/errors.ts";
import type { Table } from "../support/exports.ts";
import { COLUMNS } from "../support/shapes/columns.ts";
import { type Files, judge } from "../support/shapes/judge.ts";
import { LAYOUTS } from "../support/shapes/layouts.ts";
import { REGISTERS } from "../support/shapes/registers.ts";
import { made } from "../support/shapes/schools.ts";
import { SYSTEMS } from "../support/shapes/systems.ts";
import { VALUES } from "../support/shapes/values.ts";
import { WRITINGS, written } from "../support/shapes/writings.ts";

/**
 * Exports that were cut off, or of which a byte went wrong, in every shape: they are read or refused, soon, and nothing
 * that is said of them names a pupil. A few are tried; with CIC_AUDIT_LAWS=all, many (an hour).
 */
const RUNS = process.env.CIC_AUDIT_LAWS === "all" ? 40 : 3;
const HOURS = 10_000_000;
/** Far more than it takes, on a machine with other things to do. */
const SECONDS = 20;

const REWRITINGS = [...WRITINGS, ...VALUES, ...LAYOUTS, ...COLUMNS, ...REGISTERS, ...SYSTEMS];
const { exports, asOf } = made({ seed: 5, pupils: 10, inCare: 4 });
const [header = [], ...rows] = exports["pupils.csv"] as Table;
const secrets = ["upn", "forename", "surname"].flatMap((column) =>
  rows.map((row) => row[header.indexOf(column)] ?? ""),
);

/** A change at some place of some file, both as shares of what there is. */
const damage = fc.record({
  file: fc.nat(),
  place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  flip: fc.option(fc.integer({ min: 1, max: 255 }), { nil: "cut off" as const }),
});
type Damage = typeof damage extends fc.Arbitrary<infer D> ? D : never;

function damaged(files: Files, { file, place, flip }: Damage): Files {
  const names = Object.keys(files);
  const name = names[file % names.length] as string;
  const bytes = Buffer.from(files[name] as Uint8Array);
  const at = Math.floor(bytes.length * place);
  if (flip === "cut off") return { ...files, [name]: bytes.subarray(0, at) };
  bytes[at] = (bytes[at] as number) ^ flip;
  return { ...files, [name]: bytes };
}

describe("damage", () => {
  test.each(REWRITINGS.map((rewriting) => [rewriting.name, rewriting] as const))(
    "to %s",
    { timeout: HOURS },
    async (_, { tables = (same) => same, files = written }) => {
      const whole = await files(tables(exports));
      const law = fc.asyncProperty(damage, async (change) => {
        const began = performance.now();
        const judged = await judge(damaged(whole, change), asOf);
        expect(performance.now() - began).toBeLessThan(SECONDS * 1000);
        const problems = judged.is === "refused" ? judged.problems : judged.warnings;
        const said = problems.map(described).join("\n");
        expect(secrets.filter((secret) => secret !== "" && said.includes(secret))).toEqual([]);
      });
      await fc.assert(law, { numRuns: RUNS });
    },
  );
});
