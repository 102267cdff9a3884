import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countStatuses, STATUSES, worstOf } from "../../src/domain/status.ts";

describe("the worst of some findings", () => {
  test.each([
    [[], "not-applicable"],
    [["not-applicable"], "not-applicable"],
    [["waived"], "not-applicable"],
    [["waived", "not-applicable", "pass"], "pass"],
    [["pass", "due"], "due"],
    [["due", "not-assessable", "pass"], "not-assessable"],
    [["pass", "due", "not-assessable", "fail", "waived"], "fail"],
  ] as const)("%j is %s", (statuses, worst) => expect(worstOf(statuses)).toBe(worst));

  test("never gets better by one more", () => {
    const status = fc.constantFrom(...STATUSES);
    const rank = (of: string) => ["fail", "not-assessable", "due", "pass", "not-applicable"].indexOf(of);
    fc.assert(
      fc.property(fc.array(status), status, (statuses, more) => {
        expect(rank(worstOf([...statuses, more]))).toBeLessThanOrEqual(rank(worstOf(statuses)));
      }),
    );
  });
});

describe("the counts of findings", () => {
  test("have every status, those that do not occur too", () => {
    expect(countStatuses(["pass", "fail", "pass", "waived"])).toEqual({
      pass: 2,
      fail: 1,
      due: 0,
      "not-assessable": 0,
      "not-applicable": 0,
      waived: 1,
    });
  });
});
