import { expect, test } from "vitest";
import { verdictOf } from "../../src/render/verdict.ts";
import { control, document, finding } from "./document.ts";

const due = (day: string) => finding("due", { due: day });

test.each([
  ["one failure", [control("A", [finding("fail")])], "The policy is not met: 1 of 1 control failed."],
  [
    "failures, gaps and what is due",
    [control("A", [finding("fail")]), control("B", [finding("not-assessable")]), control("C", [due("2026-04-01")])],
    "The policy is not met: 1 of 3 controls failed, 1 cannot be assessed, 1 is due.",
  ],
  [
    "a gap among passes",
    [control("A", [finding("pass")]), control("B", [finding("not-assessable")])],
    "This is not a pass: nothing failed, but 1 of 2 controls cannot be assessed.",
  ],
  [
    "what is due",
    [control("A", [due("2026-04-01")]), control("B", [due("2026-03-20")]), control("C", [finding("pass")])],
    "Nothing failed and nothing is missing; 2 of 3 controls are due, the first by 20 March 2026.",
  ],
  [
    "what is due on a date not known",
    [control("A", [finding("due")])],
    "Nothing failed and nothing is missing; 1 of 1 control is due.",
  ],
  [
    "passes",
    [control("A", [finding("pass")]), control("B", [])],
    "As far as the exports show, the policy is met: 1 of 2 controls passed, and 1 does not apply.",
  ],
  ["nobody", [control("A", [])], "No control applies: nobody was looked at, which is not the same as a pass."],
  [
    "waivers alone",
    [control("A", [finding("waived"), finding("waived")])],
    "No control applies: nobody was looked at, which is not the same as a pass. 2 findings are waived.",
  ],
])("the verdict on %s", (_what, controls, expected) => {
  expect(verdictOf(document({ controls }))).toBe(expected);
});
