import { describe, expect, test } from "vitest";
import { isLikelySameAuthority } from "../../src/domain/authority.ts";

describe("two names of an authority", () => {
  test.each<[string, string, boolean]>([
    ["London Borough of Camden", "Camden LBC", true],
    ["Kent County Council", "Kent Virtual School", true],
    ["City of London", "London", true],
    ["West Yorkshire", "North Yorkshire", false],
    ["Camden", "Camden and Islington", false],
    ["", "", false],
    ["City Council", "Borough Council", false],
  ])("%s and %s: likely the same is %s", (one, other, is) => {
    expect([isLikelySameAuthority(one, other), isLikelySameAuthority(other, one)]).toEqual([is, is]);
  });
});
