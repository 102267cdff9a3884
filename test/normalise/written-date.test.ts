import { describe, expect, test } from "vitest";
import { orderOf, writtenDate } from "../../src/normalise/written-date.ts";

describe("a date as systems write it", () => {
  test.each([
    ["16 Dec 2025", "2025-12-16"],
    ["1 September 2025", "2025-09-01"],
    ["01 SEP 2025", "2025-09-01"],
    ["3 Sept 2025", "2025-09-03"],
    ["16-Dec-2025", "2025-12-16"],
    ["2024-Oct-16", "2024-10-16"],
    ["29 Feb 2024", "2024-02-29"],
    ["16/12/2025", "2025-12-16"],
    ["2025-12-16", "2025-12-16"],
    ["5 may 2025", "2025-05-05"],
  ])("%s is %s", (text, iso) => expect(writtenDate(text)).toBe(iso));

  test.each([
    "16 Dec 25",
    "Dec 16 2025",
    "2024-Oct-6",
    "2024 Oct 16",
    "29 Feb 2025",
    "31-Nov-2025",
    "0 Dec 2025",
    "16 Decem 2025",
    "16 xyz 2025",
    "16 de 2025",
    "16 Dec 9999",
    "16 Dec",
    "16 Dec 2025 ",
    "12/25/2025",
    "",
  ])("%j is none", (text) => expect(writtenDate(text)).toBeNull());
});

describe("the order of the numbers in a date", () => {
  test.each([
    ["12/25/2025", "month first"],
    ["1/13/2026", "month first"],
    ["12/25/2025 09:00", "month first"],
    ["12/12/2025", "day first"],
    ["25/12/2025", "day first"],
    ["13/13/2025", "day first"],
    ["2025-12-25", null],
    ["25 Dec 2025", null],
    ["12/25/25", null],
    ["12/25/20255", null],
    ["yes", null],
    ["", null],
  ])("%s: %s", (text, order) => expect(orderOf(text)).toBe(order));
});
