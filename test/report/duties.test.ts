import { describe, expect, test } from "vitest";
import type { ControlResult } from "../../src/domain/result.ts";
import type { Child } from "../../src/domain/school.ts";
import type { Counts, Judgement } from "../../src/domain/status.ts";
import { openDuties } from "../../src/report/sections/duties.ts";
import { countsInWords } from "../../src/report/statuses.ts";

const NONE: Counts = { pass: 0, fail: 0, due: 0, "not-assessable": 0, "not-applicable": 0, waived: 0 };
const control = {
  id: "X-01",
  clause: "Clause",
  title: "A duty",
  severity: "high",
  addressee: "headteacher",
  check: "pep.records",
  params: {},
};
/** A duty that stands so: no more of a result is asked for here. */
const standing = (status: Judgement) => ({ control, status, counts: NONE, findings: [] }) as unknown as ControlResult;

describe("how the duties of a part stand", () => {
  test.each<[string, readonly Judgement[]]>([
    ["The one duty is met.", ["pass"]],
    ["The one duty is not met.", ["fail"]],
    ["The one duty did not arise.", ["not-applicable"]],
    ["Both duties are met.", ["pass", "pass"]],
    ["Neither duty can be told.", ["not-assessable", "not-assessable"]],
    ["All 4 duties are met.", ["pass", "pass", "pass", "pass"]],
    ["All 3 duties are due.", ["due", "due", "due"]],
    ["None of the 3 duties is met.", ["fail", "fail", "fail"]],
    ["None of the 3 duties arose.", ["not-applicable", "not-applicable", "not-applicable"]],
    ["Of 3 duties, 1 is met and 2 did not arise.", ["not-applicable", "pass", "not-applicable"]],
    ["Of 2 duties, 1 is met and 1 is not met.", ["fail", "pass"]],
    [
      "Of 6 duties, 2 are met, 1 is not met, 1 cannot be told, 1 is due and 1 did not arise.",
      ["due", "fail", "pass", "not-applicable", "pass", "not-assessable"],
    ],
  ])("is one plain sentence: %s", (sentence, statuses) => {
    expect(openDuties("Part", statuses.map(standing), new Map())[0]).toEqual({ is: "paragraph", text: sentence });
  });
});

describe("what there is to count of a duty", () => {
  const counts = { ...NONE, pass: 3, fail: 1 };
  const found = (child: Child | null) => ({ counts, findings: [{ child }] }) as unknown as ControlResult;

  test("is how often it was met for children", () => {
    expect(countsInWords(found({ id: "A1" } as Child))).toBe("met 3, not met 1");
  });

  test("is nothing where it is the school's, or where it did not arise", () => {
    expect(countsInWords(found(null))).toBe("–");
    expect(countsInWords({ counts: NONE, findings: [] })).toBe("–");
  });
});
