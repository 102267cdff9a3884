import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditOf } from "../../src/audit.ts";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { disclose } from "../../src/render/disclose.ts";
import { renderJson } from "../../src/render/json.ts";
import { type Exports, mapTables, read, sample, type Table } from "../support/exports.ts";
import { auditorOf, told } from "../support/verdicts.ts";

/** The same facts, however they are exported, come to the same findings. */
describe.each([
  ["every-control-broken", "stoke-on-trent"],
  ["every-control-met", "stoke-on-trent"],
  ["every-control-broken", "warwickshire"],
])("%s, by the policy of %s", async (name, policyId) => {
  const school = sample(name);
  const audit = await auditorOf(policyId);
  const before = told(audit(school));
  const holds = (change: (lots: Lots) => Exports, runs: number, back = (verdict: string) => verdict) =>
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(
          told(audit(change(lotsOf(seed))))
            ?.map(back)
            .sort(),
        ).toEqual(before);
      }),
      { numRuns: runs },
    );

  test("rows in any order", () => holds((lots) => shuffled(school, lots), 4));
  test("every file in two", () => holds((lots) => split(school, lots), 4));
  test("every file twice", () => {
    holds(() => ({ ...school, ...again(school) }), 1);
  });
  test("another pupil, not in care, with rows like those of any child", () => {
    holds((lots) => withAnother(school, lots), 4);
  });
  test("every child by another name and UPN", () => {
    const names = new Map(upnsOf(school).map((upn, i, all) => [upn, `Z${String(all.length - i).padStart(12, "0")}`]));
    const old = new Map([...names].map(([upn, other]) => [other, upn]));
    const back = (verdict: string) => verdict.replace(/Z0\d+/, (other) => old.get(other) as string);
    holds(() => renamed(school, names), 1, back);
  });
});

test("the same exports twice give the same bytes", async () => {
  const policy = await loadPolicy("stoke-on-trent", { kinds: CONTROL_KINDS, folder: "policies" });
  const asOf = date("2026-05-22");
  const json = () => {
    const { school, warnings } = read(sample("every-control-broken"), asOf) as NonNullable<ReturnType<typeof read>>;
    const audited = auditOf({ school, inputs: [], warnings }, { policy, asOf });
    const shown = { version: "1", identify: false, pseudonym: (id: string) => id, remarks: [], leftOut: [] };
    return renderJson(disclose(audited, { ...shown, kinds: CONTROL_KINDS }), {} as never);
  };
  expect(json()).toBe(json());
});

const upnsOf = (school: Exports) => (school["pupils.csv"] as Table).slice(1).map(([upn]) => upn as string);

/** Draws numbers. */
type Lots = () => number;
function lotsOf(seed: number): Lots {
  let last = seed;
  return () => {
    last = (Math.imul(last, 1664525) + 1013904223) >>> 0;
    return last >>> 8;
  };
}

const again = (school: Exports): Exports =>
  Object.fromEntries(Object.entries(school).map(([file, table]) => [`${file} again`, table]));

const shuffled = (school: Exports, lots: Lots): Exports =>
  mapTables(school, (rows) => {
    const drawn = new Map(rows.map((row) => [row, lots()]));
    return [...rows].sort((a, b) => (drawn.get(a) as number) - (drawn.get(b) as number));
  });

function split(school: Exports, lots: Lots): Exports {
  const first = new Set(Object.values(school).flatMap((table) => table.filter(() => lots() % 2 === 0)));
  return {
    ...mapTables(school, (rows) => rows.filter((row) => first.has(row))),
    ...again(mapTables(school, (rows) => rows.filter((row) => !first.has(row)))),
  };
}

function withAnother(school: Exports, lots: Lots): Exports {
  const upns = upnsOf(school);
  const upn = upns[lots() % upns.length];
  return mapTables(school, (rows, file, header) => {
    const like = rows.filter((row) => row[0] === upn).map((row) => row.with(0, "Z999999999999"));
    return [...rows, ...(file === "pupils.csv" ? like.map((row) => notInCare(row, header)) : like)];
  });
}

const NOT_IN_CARE: Readonly<Record<string, string>> = {
  pupil_id: "9999",
  care_status: "none",
  care_start: "",
  care_end: "",
};
const notInCare = (row: Table[number], header: Table[number]) =>
  row.map((text, i) => NOT_IN_CARE[header[i] as string] ?? text);

function renamed(school: Exports, names: ReadonlyMap<string, string>): Exports {
  return mapTables(school, (rows, _, header) =>
    rows.map((row) =>
      row.map((text, i) => names.get(text) ?? (/^(fore|sur)name$/.test(header[i] ?? "") ? `${text}x` : text)),
    ),
  );
}
