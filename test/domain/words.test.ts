import { describe, expect, test } from "vitest";
import { plain, roleOf } from "../../src/domain/words.ts";

describe("a text as it is compared", () => {
  test.each([
    ["Legal Surname", "legalsurname"],
    ["legal_surname", "legalsurname"],
    [" Élève-No. 2 ", "eleveno2"],
    ["ＵＰＮ", "upn"],
    ["\u200bdate\ufeff", "date"],
    ["İd", "id"],
    ["–", ""],
    ["", ""],
  ])("%j is %j", (text, same) => expect(plain(text)).toBe(same));
});

describe("a role", () => {
  test.each([
    ["dt", "designated teacher"],
    ["Designated Teacher", "designated teacher"],
    ["S.W.", "social worker"],
    ["VS", "virtual school"],
    ["VSH", "virtual school"],
    ["Virtual School Head", "virtual school"],
    ["virtual school headteacher", "virtual school"],
    ["Foster carer", "carer"],
    ["Parents", "parent"],
    ["Young person", "pupil"],
    ["CiC governor", "designated governor"],
    ["Lead for children with a social worker", "CWSW lead"],
    [" Head of Year ", "head of year"],
    ["DTs", "dts"],
    ["deputy designated teacher", "deputy designated teacher"],
    ["", ""],
  ])("%j is %j", (text, role) => expect(roleOf(text)).toBe(role));
});
