import { describe, expect, test } from "vitest";
import { describe as describeProblem, ExportError, UsageError } from "../../src/domain/errors.ts";

describe("a problem in one line", () => {
  test.each([
    [{ file: "peps.csv", message: "it is empty." }, "peps.csv: it is empty."],
    [{ file: "peps.csv", line: 7, message: "it is empty." }, "peps.csv line 7: it is empty."],
    [
      { file: "peps.csv", line: 7, column: "quality", message: "it is empty." },
      "peps.csv line 7, column quality: it is empty.",
    ],
    [
      { file: "peps.csv", line: 7, column: "quality", value: "blue", message: "it is odd.", remedy: "Mend it." },
      'peps.csv line 7, column quality, "blue": it is odd. Mend it.',
    ],
    [
      { file: "peps.csv", column: "quality", value: "", message: "it is empty." },
      "peps.csv, column quality: it is empty.",
    ],
  ])("%o", (problem, line) => expect(describeProblem(problem)).toBe(line));
});

describe("exports that cannot be trusted", () => {
  test("say every problem on a line of its own", () => {
    const problems = [
      { file: "a.csv", message: "one." },
      { file: "b.csv", line: 2, message: "two." },
    ];
    const error = new ExportError(problems);
    expect(error.message).toBe("a.csv: one.\nb.csv line 2: two.");
    expect(error.problems).toBe(problems);
    expect(error).not.toBeInstanceOf(UsageError);
  });
});
