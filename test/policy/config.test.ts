import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import type { Policy } from "../../src/domain/policy.ts";
import { CONFIG_FILE, findConfig, loadConfig, refuseStrayWaivers } from "../../src/policy/config.ts";
import { folderOf } from "../support/folder.ts";

const POLICIES = { "law.yaml": "", "stoke.yaml": "" };
const folderWith = (text: string) => folderOf({ ...POLICIES, [CONFIG_FILE]: text });
const load = (text: string) => {
  const folder = folderWith(text);
  return loadConfig(join(folder, CONFIG_FILE), folder);
};

/** What loading complains of, without the folder's name; the test fails if it complains of nothing. */
async function complaint(text: string): Promise<string> {
  const folder = folderWith(text);
  return loadConfig(join(folder, CONFIG_FILE), folder).then(
    () => "no complaint",
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );
}

const WAIVER = "  - control: SOT-46\n    reason: agreed\n    approved-by: headteacher\n";

describe("a config file", () => {
  test("names a policy, those of placing authorities and waivers; policies are found from its own folder", async () => {
    const text = `policy: stoke\noverlays:\n  Anyborough: ./law.yaml\nwaivers:\n${WAIVER}    until: 31/07/2026\n`;
    const { policy, overlays, waivers } = await load(text);
    expect(policy).toMatch(/\/stoke\.yaml$/);
    expect(overlays).toEqual([{ authority: "Anyborough", policy: expect.stringMatching(/\/law\.yaml$/) }]);
    expect(waivers).toEqual([{ control: "SOT-46", reason: "agreed", approvedBy: "headteacher", until: "2026-07-31" }]);
  });

  test("need not say anything but one thing", async () => {
    expect(await load("waivers: []\n")).toMatchObject({ policy: undefined, overlays: [], waivers: [] });
  });

  test.each<[string, string, RegExp]>([
    ["an unknown key", "polcy: law\n", /config\.yaml line 1, column 1: unknown key "polcy"; did you mean "policy"\?/],
    ["nothing", "# empty\n", /line 1, column 1: the file must be a set of keys with values, and is empty/],
    [
      "a policy that is not there",
      "policy: lawn\n",
      /line 1, column 1: no policy is called "lawn"; did you mean "law"\?/,
    ],
    [
      "a file that is not there",
      "overlays:\n  Anyborough: ./x.yaml\n",
      /line 2, column 3: there is no file called .*x\.yaml/,
    ],
    ["an authority that is none", "overlays:\n  City Council: law\n", /line 2, column 3: .*it names no authority/],
    ["a waiver without an end", `waivers:\n${WAIVER}`, /line 2, column 5: "until" is missing/],
    ["a waiver without a reason", "waivers:\n  - control: SOT-46\n", /line 2, column 5: "reason" is missing/],
    ["a waiver without who approved it", "waivers:\n  - control: SOT-46\n", /"approved-by" is missing/],
    [
      "a waiver until no day",
      `waivers:\n${WAIVER}    until: 2026-02-30\n`,
      /line 5, column 5: "until": there is no such/,
    ],
    ["a waiver for no control", `waivers:\n  - control: pep\n`, /line 2, column 5: "control" cannot be "pep"/],
    [
      "a waiver with more",
      `waivers:\n${WAIVER}    until: 2026-07-31\n    for: x\n`,
      /line 6, column 5: unknown key "for"/,
    ],
    ["waivers that are no list", "waivers: SOT-46\n", /line 1, column 1: "waivers" must be a list/],
  ])("is refused with %s", async (_what, text, said) => {
    expect(await complaint(text)).toMatch(said);
  });

  test("is refused where it waives a control that no policy has: it would waive nothing", async () => {
    const config = await load(`waivers:\n${WAIVER}    until: 2026-07-31\n`);
    const policy = (...ids: string[]) => ({ id: "school", controls: ids.map((id) => ({ id })) }) as unknown as Policy;
    expect(() => refuseStrayWaivers(config, [policy("SOT-45"), policy("SOT-46")])).not.toThrow();
    expect(() => refuseStrayWaivers(config, [policy("SOT-45")])).toThrow(
      /line 2, column 5: SOT-46 is not a control of school; did you mean "SOT-45"\?/,
    );
  });
});

describe("the config file that is meant", () => {
  test("lies in the folder of the exports, else in the nearest one above", async () => {
    const folder = folderWith("policy: law\n");
    const deep = join(folder, "a", "b");
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "pupils.csv"), "");
    const above = relative("", join(folder, CONFIG_FILE));
    expect(await findConfig(folder)).toBe(above);
    expect(await findConfig(deep)).toBe(above);
    expect(await findConfig(join(deep, "pupils.csv"))).toBe(above);
    writeFileSync(join(deep, CONFIG_FILE), "policy: stoke\n");
    expect(await findConfig(deep)).toBe(relative("", join(deep, CONFIG_FILE)));
  });

  test("is no folder of that name, and need not be there", async () => {
    const folder = folderOf({});
    mkdirSync(join(folder, CONFIG_FILE));
    expect(await findConfig(folder)).toBeUndefined();
  });
});
