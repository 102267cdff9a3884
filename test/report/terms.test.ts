import { describe, expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { inTermsOf, quoted, termsFor } from "../../src/report/terms.ts";

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
    ["A PEP, a PEP", "An ePEP, an ePEP"],
    [
      "The chair of governors, Chair of the governing body",
      "The chair of the management committee, Chair of the management committee",
    ],
    ["Joined the school while in care; who is in care", "Joined the school while looked after; who is looked after"],
    ["In care for 12 months or more", "Looked after for 12 months or more"],
    ["Children in care and on roll, on days in care", "Children looked after on roll, on days when looked after"],
    ["Careful in carefree days", "Careful in carefree days"],
  ])("take the place of ours: %s", (drafted, said) => {
    expect(inTermsOf({ children: "CLA", plan: "ePEP", board: "management committee" })(drafted)).toBe(said);
  });

  test("may be ours", () => {
    const text = "Governors of children in care, the chair of governors too: a PEP each";
    expect(inTermsOf({ children: "CiC", plan: "PEP", board: "governing body" })(text)).toBe(text);
  });

  test.each<[string, string]>([
    ["Children in care 12 months or more", "Children looked after 12 months or more"],
    ["Of children in care and on roll", "Of looked-after children on roll"],
    ["Terms of 20 days or more in care and on roll", "Terms of 20 days or more when looked after and on roll"],
    ["children in care nationally", "looked-after children nationally"],
  ])("are English where the adjective stands first: %s", (drafted, said) => {
    expect(inTermsOf({ children: "LAC", plan: "PEP", board: "governing body" })(drafted)).toBe(said);
  });

  test("leave alone what is quoted", () => {
    const say = inTermsOf({ children: "CLA", plan: "ePEP", board: "management committee" });
    const [title, clause] = ["Children in care: a PEP each", "Governing body"].map(quoted);
    expect(say(`PEPs of ${title}, by governors (ENG-07, ${clause}) in care`)).toBe(
      "ePEPs of Children in care: a PEP each, by committee members (ENG-07, Governing body) looked after",
    );
    expect(inTermsOf({ children: "CiC", plan: "PEP", board: "governing body" })(`A ${title}.`)).toBe(
      "A Children in care: a PEP each.",
    );
  });
});
