import { describe, expect, test } from "vitest";
import { signatory } from "../../src/report/signatories.ts";
import { inTermsOf } from "../../src/report/terms.ts";

const say = inTermsOf({ children: "CiC", plan: "PEP", board: "trust board" });

describe("who signs", () => {
  test.each<[Parameters<typeof signatory>[0], string | undefined, string]>([
    ["teacher", undefined, "Designated teacher"],
    ["teacher", "", "Designated teacher"],
    ["teacher", "Ms T. Teacher", "Ms T. Teacher, designated teacher"],
    ["teacher", "Ms A. Example, Designated Teacher", "Ms A. Example, Designated Teacher"],
    ["governor", undefined, "Designated governor"],
    ["governor", "Mrs G. Governor", "Mrs G. Governor, designated governor"],
    ["governor", "Lead governor", "Lead governor"],
    ["governor", "Governor for inclusion", "Governor for inclusion"],
    ["chair", undefined, "Chair of the trust board"],
    ["chair", "Mr B. Chair", "Mr B. Chair, chair of the trust board"],
    ["chair", "The chair", "The chair"],
    ["chair", "Vice-chair", "Vice-chair"],
    ["chair", "Mr B. Example, Chairman of Governors", "Mr B. Example, Chairman of Governors"],
  ])("as the %s, given %j, is %j", (who, named, said) => {
    expect(say(signatory(who, named))).toBe(said);
  });
});
