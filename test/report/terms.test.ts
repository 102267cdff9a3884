import { describe, expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { inTermsOf, termsFor } from "../../src/report/terms.ts";

describe("the words of a report", () => {
  test.each([
    ["statutory-england", "CiC", "PEP", "governing body"],
    ["stoke-on-trent", "CiC", "ePEP", "governing body"],
    ["dacorum-esc", "CLA", "ePEP", "management committee"],
    ["leicester-partnership", "LAC", "PEP", "governing body"],
  ])("are those of the policy: %s", async (id, children, plan, board) => {
    const policy = await loadPolicy(id, { kinds: CONTROL_KINDS, folder: "policies" });
    expect(termsFor(policy, {})).toEqual({ children, plan, board });
    expect(termsFor(policy, { children: "LAC", plan: "PEP", board: "trust board" })).toEqual({
      ...{ children: "LAC", plan: "PEP", board: "trust board" },
    });
  });

  test.each<[string, string]>([
    [
      "A child in care has a PEP; PEPs of Children in care",
      "A child looked after has an ePEP; ePEPs of Children looked after",
    ],
    ["Governors, the governing body and a governor", "Committee members, the management committee and a governor"],
    ["The ePEP of a child previously in care", "The ePEP of a child previously looked after"],
  ])("take the place of ours: %s", (drafted, said) => {
    expect(inTermsOf({ children: "CLA", plan: "ePEP", board: "management committee" })(drafted)).toBe(said);
  });

  test("may be ours", () => {
    const text = "Governors of children in care: a PEP each";
    expect(inTermsOf({ children: "CiC", plan: "PEP", board: "governing body" })(text)).toBe(text);
  });
});
