import { expect, test } from "vitest";
import { didYouMean } from "../../src/domain/closest.ts";

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
