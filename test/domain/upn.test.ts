import { describe, expect, test } from "vitest";
import { checkLetterOf, isMistyped } from "../../src/domain/upn.ts";

describe("the check letter of a UPN", () => {
  test.each(["U502400200093", "A802200106001", "R674123101121"])("of the published example %s", (upn) => {
    expect(checkLetterOf(upn.slice(1))).toBe(upn[0]);
    expect(isMistyped(upn)).toBe(false);
  });

  // Digits 0 to 9 and a letter last: its place in the alphabet without I, O and S counts 13 times.
  test("of a temporary number counts its last letter by its place", () => {
    expect(checkLetterOf("00000000000A")).toBe("A");
    expect(checkLetterOf("00000000000B")).toBe("P");
  });

  test.each(["U502400200094", "B502400200093", "U502400209300"])("does not fit %s", (upn) => {
    expect(isMistyped(upn)).toBe(true);
  });

  test.each(["", "A1", "U50240020009", "u502400200093", "UN1"])(
    "is not asked of %j, which is no UPN at all",
    (text) => {
      expect(isMistyped(text)).toBe(false);
    },
  );
});
