import { describe, expect, test } from "vitest";
import { Combinations } from "../../src/read/combinations.ts";
import { RecordWalk } from "../../src/read/record-walk.ts";

/** Numbers what stands in the first and last of three columns. */
function numbering() {
  const walk = new RecordWalk(",", 3);
  const combinations = new Combinations([2, 0]);
  const numberOf = (record: string) => {
    const bytes = Buffer.from(record);
    walk.over(bytes, 0, bytes.length, true);
    return combinations.numberOf(bytes, walk);
  };
  return { combinations, numberOf };
}

describe("combinations of cells", () => {
  test("are numbered as they are met, by what is written", () => {
    const { combinations, numberOf } = numbering();
    const records = ["a,1,b", "b,1,a", "a,2,b", "ab,,", ",,ab", "a,,b", '"a",,b', "ab,,", ",,", "b,,a", " b,,a"];
    expect(records.map(numberOf)).toEqual([0, 1, 0, 2, 3, 0, 4, 2, 5, 1, 6]);
    expect(combinations.size).toBe(7);
    expect(combinations.cells(3).map(String)).toEqual(["ab", ""]);
    expect(combinations.cells(4).map(String)).toEqual(["b", '"a"']);
  });

  test("beyond a quarter of a million have no number, and the others keep theirs", () => {
    const { combinations, numberOf } = numbering();
    const most = 1 << 18;
    for (let i = 0; i < most; i += 1) if (numberOf(`${i},,`) !== i) throw new Error(`${i} has another number`);
    expect(["x,,", "7,,", `${most - 1},,`, `${most},,`].map(numberOf)).toEqual([null, 7, most - 1, null]);
    expect(combinations.size).toBe(most);
  });

  test("take up 8 MB at most", () => {
    const { numberOf } = numbering();
    const long = "x".repeat(80_000);
    const numbers = Array.from({ length: 106 }, (_, i) => numberOf(`${long}${i},,`));
    expect(numbers.indexOf(null)).toBe(104);
    expect(numberOf(`${long}103,,`)).toBe(103);
    expect(numberOf("short,,")).toBe(104);
  });
});
