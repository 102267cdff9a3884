import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { audit, auditOf } from "../../src/audit.ts";
import { yearsBetween } from "../../src/calendar/dates.ts";
import { builtInPolicies, policyNamed } from "../../src/cli/policy.ts";
import type { IsoDate } from "../../src/domain/dates.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Audit } from "../../src/domain/result.ts";
import { gather } from "../../src/gather.ts";
import { MOST_FAULTS } from "../../src/sample/faults.ts";
import { SHAPE_NAMES } from "../../src/sample/shapes/names.ts";
import { bytesIn, schoolWith, written, yearOf } from "../support/synthetic.ts";

const LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
const wanted = fc
  .record({ seed: fc.nat(), pupils: fc.integer({ min: 1, max: 80 }), first: fc.integer({ min: 2018, max: 2040 }) })
  .chain(({ seed, pupils, first }) =>
    fc.record({
      ...{ seed: fc.constant(seed), pupils: fc.constant(pupils), inCare: fc.integer({ min: 0, max: pupils }) },
      year: fc.constant(yearOf(`${first}/${(first + 1) % 100}`)),
    }),
  );

let policies: Policy[];
let statements: string[];
beforeAll(async () => {
  policies = await Promise.all((await builtInPolicies()).map(({ id }) => policyNamed(id)));
  const controls = policies.flatMap((policy) => policy.controls);
  statements = controls.flatMap(({ id, check }) => (check === "attestation" ? id : []));
});

describe("a synthetic school", () => {
  test.each(SHAPE_NAMES)("is the same to the byte for the same seed, and another for another: %s", (shape) => {
    const of = (seed: number) => bytesIn(schoolWith({ seed, pupils: 12, faults: 3 }), shape);
    const sameAs = (seed: number) => {
      const other = of(seed);
      return of(7).flatMap(({ name, bytes }, i) => (bytes.equals(other[i]?.bytes as Buffer) ? name : []));
    };
    expect(sameAs(7)).toEqual(of(7).map(({ name }) => name));
    // What is no child's, and a year's dates, are the same in every school.
    expect(sameAs(8).sort()).toEqual(["attestations.csv", "calendar.csv", "roles.csv", "school.csv", "training.csv"]);
  });

  test("has as many pupils as wanted, and as many of them in care; the others never were", () => {
    fc.assert(
      fc.property(wanted, (of) => {
        const { pupils } = schoolWith(of).tables;
        const withStatus = (status: string) => pupils.filter(({ care_status }) => care_status === status).length;
        expect(pupils).toHaveLength(of.pupils);
        expect(withStatus("CiC")).toBe(of.inCare);
        const others = Math.min(Math.ceil(of.inCare / 2), of.pupils - of.inCare);
        expect(withStatus("none")).toBe(of.pupils - of.inCare - others);
      }),
      { numRuns: 40 },
    );
  });

  test("has UPNs that are valid, of no authority that there is, and each but once", () => {
    fc.assert(
      fc.property(wanted, (of) => {
        const upns = schoolWith(of).tables.pupils.map(({ upn }) => upn ?? "");
        expect(new Set(upns).size).toBe(of.pupils);
        for (const upn of upns) {
          expect(upn).toMatch(/^[A-Z]999\d{9}$/);
          const sum = [...upn.slice(1)].reduce((total, digit, i) => total + Number(digit) * (i + 2), 0);
          expect(upn[0]).toBe(LETTERS[sum % 23]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("gives no UPN twice, though a year group has more pupils than a school has serial numbers", () => {
    const { pupils } = schoolWith({ pupils: 5600, inCare: 0 }).tables;
    expect(new Set(pupils.map(({ upn }) => upn)).size).toBe(5600);
  });

  test("has children of the age of their year group, at the school since Year 7 or since they came", () => {
    const school = schoolWith({ pupils: 200 });
    for (const { date_of_birth, year_group } of school.tables.pupils) {
      expect(yearsBetween(date_of_birth as IsoDate, "2025-08-31" as IsoDate)).toBe(Number(year_group) + 4);
    }
  });

  test("has names that a file may stumble over, and no two pupils of one name where there are few", () => {
    const { pupils } = schoolWith({ pupils: 2000 }).tables;
    const names = pupils.map(({ forename, surname }) => `${forename} ${surname}`);
    expect(new Set(names).size).toBe(2000);
    expect(names.join()).toMatch(/Zoë .*José /);
    for (const odd of ["O'Neill-Smith", "D’Souza", "Featherstone, Jnr", "van der Berg"])
      expect(pupils.some(({ surname }) => surname === odd)).toBe(true);
  });

  test("marks every session of every school day that a pupil was on roll, and no other", () => {
    const { register, tables } = schoolWith();
    tables.pupils.forEach(({ school_start = "", school_end = "9999" }, nth) => {
      register.days.forEach((day, i) => {
        const isOnRoll = school_start <= day && day <= school_end;
        expect([0, 1].map((half) => register.code(nth, i, half) !== "")).toEqual([isOnRoll, isOnRoll]);
      });
    });
  });

  test("marks every suspension E, and nothing else", () => {
    const { register, tables } = schoolWith({ pupils: 300 });
    const marked = register.days.flatMap((day, i) =>
      register.pupils.flatMap(({ row }, nth) => (register.code(nth, i, 0) === "E" ? `${row.upn} ${day}` : [])),
    );
    const recorded = register.days.flatMap((day) =>
      tables.suspensions.flatMap(({ upn, start_date = "", end_date = "" }) =>
        start_date <= day && day <= end_date ? `${upn} ${day}` : [],
      ),
    );
    expect(recorded.length).toBeGreaterThan(4);
    expect(marked.sort()).toEqual(recorded.sort());
  });
});

describe("a school without faults", () => {
  test("passes every policy that comes with cic-audit, on its last day and on that of the year", async () => {
    const years = ["2018/19", "2025/26"];
    for (const [seed, label] of years.entries()) {
      const school = schoolWith({ seed, pupils: 14, inCare: 7 + seed, year: yearOf(label), statements });
      const folder = await written(school, "canonical");
      for (const asOf of [school.asOf, school.wanted.year.to]) {
        const gathered = await gather([folder], asOf);
        expect(policies.flatMap((policy) => openIn(auditOf(gathered, { policy, asOf })))).toEqual([]);
      }
    }
  }, 60_000);

  test("of which nobody is in care fails nothing either", async () => {
    const school = schoolWith({ inCare: 0, statements });
    const folder = await written(school, "canonical");
    const policy = await policyNamed("stoke-on-trent");
    expect((await audit({ paths: [folder], policy, asOf: school.asOf })).status).toBe("pass");
  });
});

describe("planted faults", () => {
  test("are found by the control that each names, about that child, and nothing else is", async () => {
    const policy = await policyNamed("statutory-england");
    for (const [seed, faults] of [1, 6, MOST_FAULTS].entries()) {
      const school = schoolWith({ seed, faults, inCare: 6 + seed, statements });
      expect(school.planted).toHaveLength(faults);
      const { controls } = await audit({ paths: [await written(school, "canonical")], policy, asOf: school.asOf });
      const found = controls.flatMap(({ control, findings }) =>
        findings.flatMap(({ status, child }) =>
          status === "pass" || status === "not-applicable" ? [] : [`${control.id} ${child?.id ?? "school"} ${status}`],
        ),
      );
      const planted = school.planted.map(({ control, upn }) => `${control} ${upn ?? "school"} fail`);
      expect(found.sort()).toEqual(planted.sort());
    }
  });

  test("are each listed in README.md", () => {
    const school = schoolWith({ faults: MOST_FAULTS });
    const guide =
      bytesIn(school, "canonical")
        .find(({ name }) => name === "README.md")
        ?.bytes.toString() ?? "";
    for (const { control, upn, what } of school.planted)
      expect(guide).toContain(`| ${control} | ${upn ?? "the school"} | ${what} |`);
  });

  test("are fewer where there is nobody to whom they could happen", () => {
    expect(schoolWith({ inCare: 0, faults: MOST_FAULTS }).planted.map(({ control }) => control)).toEqual([
      ...["ENG-02", "ENG-55"],
    ]);
    const one = schoolWith({ inCare: 1, faults: MOST_FAULTS }).planted;
    expect(one.map(({ control }) => control).sort()).toEqual([
      ...["ENG-02", "ENG-10", "ENG-12", "ENG-22", "ENG-23", "ENG-27", "ENG-52", "ENG-55"],
    ]);
  });
});

/** Whatever a result says that is neither a pass nor beside the point. */
function openIn({ policy, controls, warnings, queries }: Audit): string[] {
  const open = controls.filter(({ status }) => status !== "pass" && status !== "not-applicable");
  const said = open.map(({ control, status }) => `${policy.id} ${control.id} ${status}`);
  return [...said, ...[...warnings, ...queries].map(({ message }) => message)];
}
