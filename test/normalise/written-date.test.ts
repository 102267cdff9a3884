import { describe, expect, test } from "vitest";
import { isSerial, orderOf, serialDate, writtenDate } from "../../src/normalise/written-date.ts";

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
    ["1/9/25", "2025-09-01"],
    ["16/12/49", "2049-12-16"],
    ["01/02/00", "2000-02-01"],
  ])("%s is %s", (text, iso) => expect(writtenDate(text)).toBe(iso));

  test.each([
    "16 Dec 25",
    "16/12/50",
    "12/25/25",
    "29/02/25",
    "1/9/025",
    "45992",
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
    ["12/25/25", "month first"],
    ["25/12/25", "day first"],
    ["12/25/255", null],
    ["12/25/20255", null],
    ["yes", null],
    ["", null],
  ])("%s: %s", (text, order) => expect(orderOf(text)).toBe(order));
});

describe("a number as a spreadsheet keeps its dates", () => {
  // Excel's own: 45658 is 1 January 2025, 36526 is 1 January 2000.
  test.each([
    ["45658", "2025-01-01"],
    ["36526", "2000-01-01"],
    ["18264", "1950-01-01"],
    ["54788", "2049-12-31"],
  ])("%s is %s", (text, iso) => {
    expect(isSerial(text)).toBe(true);
    expect(serialDate(text)).toBe(iso);
  });

  test.each(["18263", "54789", "4565", "456580", "45658.5", " 45658", "-45658", ""])("%j is none", (text) => {
    expect(isSerial(text)).toBe(false);
  });
});
