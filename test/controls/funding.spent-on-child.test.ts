import { expect, test } from "vitest";
import { controlCases } from "../support/control-cases.ts";
import { sentencesOf } from "../support/sentences.ts";

const row = (allocated: string, spent: string, academic_year = "2025/26") => ({ academic_year, allocated, spent });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });
const inJuly = { asOf: "2026-07-31" };
const inAugust = { asOf: "2026-08-01" };

controlCases("funding.spent-on-child", {
  "all of it spent": { funding: [row("2630", "2630")], ...is("spent") },
  "a penny less": { ...inAugust, funding: [row("2630", "2629.99")], ...is("underspent") },
  "more than all of it": { funding: [row("2630", "2700")], ...is("spent") },
  "spent in parts, with the allocation in one row": {
    funding: [row("2630", "1500"), row("", "1130")],
    ...is("spent"),
  },
  "parts that add up to the penny": {
    funding: [row("0.3", "0.1"), row("", "0.2")],
    ...is("spent"),
  },
  "allocations of two rows add up": {
    ...inAugust,
    funding: [row("1500", "1500"), row("1130", "1129")],
    ...is("underspent"),
  },
  "the year written in other ways": {
    funding: [row("1500", "1500", "2025-26"), row("1130", "1130", "2025/2026")],
    ...is("spent"),
  },

  "less, on 31 July": { ...inJuly, funding: [row("2630", "1500")], ...is("awaited") },
  "less, on 1 August": { ...inAugust, funding: [row("2630", "1500")], ...is("underspent") },
  "nothing recorded, on 31 July": { ...inJuly, funding: [], ...is("awaited") },
  "nothing recorded, on 1 August": { ...inAugust, funding: [], ...is("underspent") },
  "only last year's": {
    ...inAugust,
    funding: [row("2570", "2570", "2024/25")],
    expect: [
      ["2024/25", "spent"],
      ["2025/26", "underspent"],
    ],
  },
  "last year's rest, in the autumn": {
    asOf: "2025-10-01",
    funding: [row("2570", "2569", "2024/25"), row("2630", "0")],
    expect: [
      ["2024/25", "underspent"],
      ["2025/26", "awaited"],
    ],
  },
  "the year before last is over and done with": {
    funding: [row("2630", "2630"), row("9", "1", "2023/24")],
    ...is("spent"),
  },
  "nothing allocated, and nothing spent": { ...inAugust, funding: [row("0", "0")], ...is("underspent") },
  "nothing allocated, and something spent": { funding: [row("0", "50")], ...is("spent") },

  "what was allocated is not known": { funding: [row("", "1500")], ...is("allocationUnknown") },
  "no column for what was allocated": {
    funding: [{ academic_year: "2025/26", spent: "1500" }],
    ...is("allocationUnknown"),
  },
  "what was spent is not known": { ...inAugust, funding: [row("2630", "")], ...is("spentUnknown") },
  "what was spent is not known in a row, and enough in the other": {
    funding: [row("2630", "2630"), row("", "")],
    ...is("spent"),
  },
  "a year that cannot be read": { funding: [row("2630", "2630"), row("", "", "this year")], ...is("yearUnread") },
  "nobody in care": { pupils: [{ care_status: "CPP", care_start: "" }], funding: [], expect: "nobody" },
  "no funding file": { funding: null, expect: "data absent" },
});

test.each([
  ["£1500.50 of £2630", [row("2630", "1500.5")]],
  ["nothing is recorded", []],
])("says how much: %s", (sum, funding) => {
  const said = sentencesOf("funding.spent-on-child", {}, { funding });
  expect(said).toEqual([`Spent on the child so far: ${sum}. The rest is due by 31 July 2026.`]);
});
