import { describe, expect, test } from "vitest";
import { type Cell, contentOf, dateOf, type Happening } from "../../src/domain/cells.ts";
import type { IsoDate } from "../../src/domain/dates.ts";

const cell = <T>(value: T, text = "", line = 2): Cell<T> => ({
  value,
  cite: { file: "a.csv", line, field: "date", value: text },
});
const day = "2026-01-12" as IsoDate;

describe("the date in a cell", () => {
  test.each([
    [{ is: "on", date: day }, day],
    [{ is: "on", date: day, minute: 5 }, day],
    [{ is: "not-yet" }, null],
    [{ is: "undated" }, null],
    [{ is: "unknown" }, null],
  ] as const)("%o is %s", (value, date) => expect(dateOf(cell<Happening>(value))).toBe(date));
});

describe("what a record says", () => {
  const record = (values: Readonly<Record<string, unknown>>, line = 2) =>
    Object.fromEntries(Object.entries(values).map(([field, value]) => [field, cell(value, String(value), line)]));

  test("is the same on any line, in any spelling, under any key", () => {
    const one = { upn: cell("A1"), pupil_id: cell(null), date: cell({ is: "on", date: day }, "2026-01-12", 2) };
    const other = { upn: cell("a 1"), pupil_id: cell("7"), date: cell({ is: "on", date: day }, "12/01/2026", 9) };
    expect(contentOf(one)).toBe(contentOf(other));
  });

  test.each([
    [{ total: 3 }, { total: "3" }],
    [{ total: null }, { total: 0 }],
    [{ met: "unknown" }, { met: null }],
    [{ date: { is: "not-yet" } }, { date: { is: "unknown" } }],
    [
      { a: "x", b: null },
      { a: null, b: "x" },
    ],
    [{ roles: ["carer", "parent"] }, { roles: ["carer"] }],
    [
      { a: "x,y", b: "z" },
      { a: "x", b: "y,z" },
    ],
  ])("%o is not %o", (one, other) => expect(contentOf(record(one))).not.toBe(contentOf(record(other))));
});
