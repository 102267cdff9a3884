import fc from "fast-check";
import { expect, test } from "vitest";
import { closest, didYouMean } from "../../src/domain/closest.ts";

const WORDS = ["duty", "evidence", "check", "every"];

test.each([
  ["dutty", "duty"],
  ["dty", "duty"],
  ["Evidence", "evidence"],
  ["evdnce", "evidence"],
  ["chek", "check"],
  ["ever", "every"],
])("%s: did you mean %s?", (written, meant) => {
  expect(didYouMean(written, WORDS)).toBe(`; did you mean "${meant}"?`);
});

test.each(["", "colour", "zzduty", "dt", "vidnce1234", "checked out"])("%s is like none of them", (written) => {
  expect(didYouMean(written, WORDS)).toBe("");
});

/** Levenshtein's distance by its definition. */
function distance(from: string, to: string): number {
  if (from === "" || to === "") return from.length + to.length;
  const [a, b] = [from.slice(1), to.slice(1)];
  return from[0] === to[0] ? distance(a, b) : 1 + Math.min(distance(a, to), distance(from, b), distance(a, b));
}

test("the closest word is the first of those the fewest steps away, if they are no more than allowed", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 5 }), fc.integer({ min: 0, max: 3 }), (written, words, most) => {
      const steps = words.map((other) => distance(written, other));
      const fewest = Math.min(...steps.filter((count) => count <= most));
      expect(closest(written, words, () => most)).toBe(words[steps.indexOf(fewest)]);
    }),
    { numRuns: 500 },
  );
});
