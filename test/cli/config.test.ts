import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { CANARY, CLEAN, LATE, replaceExports, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

/** The first PEP within 10 school days: the example school holds it on the thirteenth. */
const STRICT = `id: strict-policy
title: A stricter policy
version: "1"
clauses:
  Plans:
    STR-01:
      duty: The first PEP is held within 10 school days
      evidence: data
      check: pep.initial-within
      params: { within: 10 school days, from: [care start] }
`;

let folder: string;
beforeEach(() => {
  folder = workplace(LATE);
  writeFileSync(join(folder, "strict.yaml"), STRICT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configure = (text: string, name = "cic-audit.config.yaml") => writeFileSync(join(folder, name), text);
const check = (...args: string[]) => callIn(folder, ["check", join(folder, "exports"), ...args]);
async function audited(...args: string[]): Promise<ResultDocument> {
  return JSON.parse((await check("--format", "json", ...args)).stdout);
}

describe("the config file", () => {
  test("says which policy is audited against, and is told of", async () => {
    configure("policy: ./policy.yaml\n");
    const { stderr, stdout } = await check();
    expect(stderr).toMatch(/^Config: .*cic-audit\.config\.yaml\n$/);
    expect(stdout).toContain("example-policy");
    expect((await check("--quiet")).stderr).toBe("");
  });

  test("gives way to --policy, and to another that is named", async () => {
    configure("policy: ./policy.yaml\n");
    configure("policy: ./strict.yaml\n", "other.yaml");
    expect((await audited()).policy.id).toBe("example-policy");
    expect((await audited("--policy", join(folder, "strict.yaml"))).policy.id).toBe("strict-policy");
    expect((await audited("--config", join(folder, "other.yaml"))).policy.id).toBe("strict-policy");
  });

  test("says which policy a control is explained by", async () => {
    configure("policy: ./policy.yaml\n");
    const explained = await callIn(folder, ["explain", "EXA-01", "--config", join(folder, "cic-audit.config.yaml")]);
    expect(explained).toMatchObject({ status: 0, stdout: expect.stringContaining("Policy: A policy for examples") });
    expect((await callIn(folder, ["explain", "SOT-46"])).status).toBe(0);
  });

  test.each<[string, string, RegExp]>([
    ["that is faulty", "policy: ./policy.yaml\nwaiver: []\n", /line 2, column 1: unknown key "waiver"/],
    ["that names no policy there is", "policy: stoke\n", /line 1, column 1: no policy is called "stoke"/],
  ])("%s ends the run: it is never ignored", async (_what, text, said) => {
    configure(text);
    expect(await check()).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(said) });
  });

  test("must be there if it is named", async () => {
    const { status, stderr } = await check("--config", join(folder, "none.yaml"));
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("there is no file called") });
  });
});

describe("the policy of a placing authority", () => {
  const OVERLAY = `policy: ./policy.yaml\noverlays:\n  ${CANARY.placing_authority} City Council: ./strict.yaml\n`;
  const heading = `For children placed by ${CANARY.placing_authority} City Council, by strict-policy`;

  test("is asked of the children whom it placed, and the stricter decides", async () => {
    replaceExports(folder, CLEAN);
    configure("policy: ./policy.yaml\n");
    expect((await check()).status).toBe(0);
    configure(OVERLAY);
    const { status, stdout } = await check();
    expect(status).toBe(1);
    expect(flat(stdout)).toContain(heading);
    expect(flat(stdout)).toContain(
      "The school's own rules hold for these children too; the stricter of the two decides.",
    );
    const { controls } = await audited();
    const overlay = controls.filter(({ authority }) => authority !== undefined);
    expect(overlay).toMatchObject([{ id: "STR-01", status: "fail", counts: { fail: 1, pass: 0 } }]);
  });

  test("is shown in every form", async () => {
    configure(OVERLAY);
    for (const format of ["csv", "markdown"]) {
      const { stdout } = await check("--format", format);
      expect(stdout.replaceAll("\\", "")).toContain(`${CANARY.placing_authority} City Council`);
      expect(stdout).toContain("STR");
    }
    expect((await check("--format", "markdown")).stdout).toContain("the stricter of the two decides");
  });

  test("that placed nobody is warned of: its name may be misspelt", async () => {
    configure("policy: ./policy.yaml\noverlays:\n  Elsewhere: ./strict.yaml\n");
    const { warnings } = await audited();
    expect(warnings).toMatchObject([{ file: "pupils.csv", column: "placing_authority" }]);
    expect(warnings[0]?.message).toContain("no child was placed by Elsewhere");
  });

  test("names no child", async () => {
    configure(OVERLAY);
    const { placing_authority: _, ...secrets } = CANARY;
    for (const format of ["table", "json", "csv", "markdown"]) {
      const { stdout, stderr } = await check("--verbose", "--format", format);
      for (const secret of Object.values(secrets)) expect(stdout + stderr).not.toContain(secret);
    }
  });
});

describe("a waiver", () => {
  const waive = (fields: string, until = "2026-03-10") =>
    configure(
      `policy: ./policy.yaml\nwaivers:\n  - control: EXA-02\n    reason: agreed\n    approved-by: headteacher\n    until: ${until}\n${fields}`,
    );

  test("takes a failure out of the verdict, and is shown", async () => {
    configure("policy: ./policy.yaml\n");
    expect((await check()).status).toBe(1);
    waive("");
    const { status, stdout } = await check();
    expect(status).toBe(0);
    expect(flat(stdout)).toContain("until 10 March 2026, approved by headteacher: agreed");
    expect(flat(stdout)).toContain("1 finding is waived.");
  });

  test("names a child by pseudonym, UPN or pupil id, however it is spelt; another child is not waived", async () => {
    configure("policy: ./policy.yaml\n");
    const failed = (await audited()).controls.flatMap(({ findings }) =>
      findings.filter(({ status }) => status === "fail"),
    );
    const names = [failed[0]?.subject.pupil, CANARY.upn, CANARY.upn.toLowerCase(), CANARY.pupil_id];
    for (const name of names) {
      waive(`    pupil: "${name}"\n`);
      expect((await check()).status).toBe(0);
    }
    for (const name of ["M801200012346", "child-00000000"]) {
      waive(`    pupil: "${name}"\n`);
      const { status, stdout, stderr } = await check();
      expect(status).toBe(1);
      expect(flat(stdout)).toContain("a waiver for EXA-02 fits no finding");
      expect(stdout + stderr).not.toContain("M801200012346");
    }
  });

  test("is for one finding where it has a key", async () => {
    waive('    key: "2026-02-03"\n');
    expect((await check()).status).toBe(0);
    waive('    key: "2026-02-04"\n');
    expect((await check()).status).toBe(1);
  });

  test("that has run out counts no longer, and is told of", async () => {
    waive("", "2026-03-09");
    const { status, stdout } = await check();
    expect(status).toBe(1);
    expect(flat(stdout)).toContain("the waiver for EXA-02 ran out on 9 March 2026");
  });

  test("for a control that there is not ends the run", async () => {
    configure(
      "policy: ./policy.yaml\nwaivers:\n  - { control: EXA-20, reason: a, approved-by: b, until: 2026-07-31 }\n",
    );
    const { status, stderr } = await check();
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/line 3, column \d+: EXA-20 is not a control of .*did you mean "EXA-0[12]"/),
    });
  });

  test("for a control of the usual policy does not stand in the way of another", async () => {
    waive("");
    const { status, stderr } = await check("--policy", join(folder, "strict.yaml"));
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.not.stringContaining("EXA-02") });
  });
});
