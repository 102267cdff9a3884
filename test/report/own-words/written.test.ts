import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutMarks, writtenOf } from "../../../src/report/own-words/written.ts";

/** What was written, with each paragraph or item as `mark [b bold] [i italic]`. */
const shown = (text: string) =>
  writtenOf(text).map((one) => {
    const mark = one.is === "paragraph" ? "" : `${one.number ?? "-"} `;
    return mark + one.runs.map(({ look, text: words }) => (look === "plain" ? words : `[${look} ${words}]`)).join("");
  });

describe("what she wrote", () => {
  test.each<[string, string, readonly string[]]>([
    ["paragraphs", "One.\nTwo.", ["One.", "Two."]],
    ["nothing", "", []],
    ["items", "- one\n* two\n• three", ["- one", "- two", "- three"]],
    ["numbered items, with the numbers they have", "1. one\n2) two\n10. ten", ["1 one", "2 two", "10 ten"]],
    ["what only looks like an item", "-one\n2024. A year\n1.5 days\n–", ["-one", "2024. A year", "1.5 days", "–"]],
    ["bold words", "A **b c** d, **e**.", ["A [bold b c] d, [bold e]."]],
    ["italic words", "*A* b (*c*)", ["[italic A] b ([italic c])"]],
    ["both in one line", "**a** and *b*", ["[bold a] and [italic b]"]],
    ["both at once", "***a b***", ["[bold a b]"]],
    ["italic within bold", "**a *b* c**", ["[bold a b c]"]],
    ["marks in an item", "* **a** b", ["- [bold a] b"]],
    ["asterisks that are no marks", "2*3*4, 5 * 3 * 2, a**b**c, *d, e", ["2*3*4, 5 * 3 * 2, a**b**c, *d, e"]],
  ])("has %s", (_, written, expected) => {
    expect(shown(written)).toEqual(expected);
  });

  test("is read without its marks as it is shown", () => {
    expect(withoutMarks("- on 14 **May** *2012*\nso **it** is")).toBe("on 14 May 2012\nso it is");
  });

  test("loses nothing but marks, and no two words become one", () => {
    const text = fc.array(fc.constantFrom("*", "**", " ", "a", "b", "1", "(", ".", "-", "\n"), { maxLength: 25 });
    fc.assert(
      fc.property(text, (parts) => {
        const written = parts.join("");
        const letters = (of: string) => of.replace(/[^ab(]/g, "");
        expect(letters(withoutMarks(written))).toBe(letters(written));
        for (const word of withoutMarks(written).match(/[ab]+/g) ?? []) expect(written).toContain(word);
      }),
      { numRuns: 2000 },
    );
  });
});
