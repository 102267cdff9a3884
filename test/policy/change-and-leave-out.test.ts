import { describe, expect, test } from "vitest";
import { complaint, head, loaded } from "./sandbox.ts";

const child = (rest: string, id = "child") => `${head(id)}extends: [parent]\n${rest}`;
const own = `clauses:\n  Own:\n    OWN-1: { duty: Our own, evidence: attest }\n`;

describe("change", () => {
  const changed = async (change: string) =>
    (await loaded("child", { "child.yaml": child(`change:\n  PAR-1: ${change}\n`) })).controls[0];

  test("gives a parameter another value, which the profile below did not choose any more", async () => {
    expect(await changed("{ params: { within: 5 school days } }")).toMatchObject({
      params: { within: "5 school days" },
      settings: { within: { count: 5, unit: "school days" } },
      chosen: [],
      severity: "high",
      from: "parent",
    });
  });

  test("adds a parameter and keeps the others, chosen or not", async () => {
    expect(await changed("{ params: { attended: [carer] } }")).toMatchObject({
      params: { within: "10 school days", attended: ["carer"] },
      chosen: ["school days"],
    });
  });

  test("of several parameters ends the choice of the one that it was made for", async () => {
    expect(await changed("{ params: { within: 2 weeks, attended: [carer] } }")).toMatchObject({ chosen: [] });
  });

  test("changes severity and addressee", async () => {
    expect(await changed("{ severity: low, addressee: SENCO }")).toMatchObject({ severity: "low", addressee: "SENCO" });
  });

  test("the nearest profile wins", async () => {
    const middle = child("change:\n  PAR-1: { params: { within: 8 school days }, severity: low }\n", "middle");
    const near = `${head("near")}extends: [middle]\nchange:\n  PAR-1: { params: { within: 3 weeks } }\n`;
    const { controls, lineage } = await loaded("near", { "middle.yaml": middle, "near.yaml": near });
    expect(controls[0]).toMatchObject({ params: { within: "3 weeks" }, severity: "low" });
    expect(lineage).toEqual(["middle", "parent"]);
  });

  test.each([
    ["{ params: { within: soon } }", `child.yaml line 6, column 22: "within": not a length of time`],
    ["{ params: { withn: 1 year } }", `child.yaml line 6, column 22: unknown key "withn"; did you mean "within"?`],
    ["{ duty: Another }", `child.yaml line 6, column 12: unknown key "duty"; known here: params, severity, addressee.`],
  ])("is checked: %s", async (change, says) => {
    expect(await complaint("child", { "child.yaml": child(`change:\n  PAR-1: ${change}\n`) })).toContain(says);
  });

  test("of what the parent lacks is an error", async () => {
    expect(await complaint("child", { "child.yaml": child(`change:\n  PAR-9: {}\n${own}`) })).toBe(
      "child.yaml line 6, column 3: PAR-9 is not a control of a profile that this one extends.",
    );
    expect(await complaint("child", { "child.yaml": child(`change:\n  OWN-1: { severity: low }\n${own}`) })).toBe(
      "child.yaml line 6, column 3: OWN-1 is not a control of a profile that this one extends.",
    );
  });
});

describe("leave-out", () => {
  test("takes a control away and says why", async () => {
    const policy = await loaded("child", { "child.yaml": child("leave-out:\n  PAR-2: A primary school.\n") });
    expect(policy.controls.map(({ id }) => id)).toEqual(["PAR-1"]);
    expect(policy.leftOut).toEqual([{ id: "PAR-2", reason: "A primary school." }]);
  });

  test("is passed on to the profiles below", async () => {
    const policy = await loaded("near", {
      "child.yaml": child("leave-out:\n  PAR-2: A primary school.\n"),
      "near.yaml": `${head("near")}extends: [child]\nleave-out:\n  PAR-1: Nobody has plans.\n${own}`,
    });
    expect(policy.leftOut.map(({ id }) => id)).toEqual(["PAR-2", "PAR-1"]);
  });

  test.each([
    ["leave-out:\n  PAR-2: ''\n", `child.yaml line 6, column 3: "PAR-2" is empty.`],
    ["leave-out:\n  PAR-2:\n", `child.yaml line 6, column 3: "PAR-2" must be a text, and is empty.`],
    [
      "leave-out:\n  PAR-9: Why.\n",
      "child.yaml line 6, column 3: PAR-9 is not a control of a profile that this one ex",
    ],
    ["leave-out:\n  PAR-1: a\n  PAR-2: b\n", "child.yaml line 1, column 1: there is no control here"],
    [
      "change:\n  PAR-1: {}\nleave-out:\n  PAR-1: Why.\n",
      "line 6, column 3: PAR-1 is left out too: change it or leave",
    ],
  ])("is checked: %s", async (rest, says) => {
    expect(await complaint("child", { "child.yaml": child(rest) })).toContain(says);
  });
});
