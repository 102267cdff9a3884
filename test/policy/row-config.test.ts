import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { CLEAN, replaceExports, workplace } from "../cli/example.ts";
import { callIn, flat } from "../cli/in-process.ts";

/** What stands in the config file counts as an export of it would. */

let folder: string;
beforeEach(() => {
  folder = workplace(CLEAN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configure = (text: string) => writeFileSync(join(folder, "cic-audit.config.yaml"), `policy: ${POLICY}\n${text}`);
const POLICY = "./dated.yaml";
const check = (...args: readonly string[]) => callIn(folder, ["check", join(folder, "exports"), ...args]);
const audited = async (): Promise<ResultDocument> => {
  const { stdout, stderr } = await check("--format", "json");
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
};

beforeEach(() =>
  writeFileSync(
    join(folder, "dated.yaml"),
    `id: dated
title: A policy that counts school days and asks when it was adopted
version: "1"
clauses:
  All:
    DAT-01:
      duty: The first PEP is held within 20 school days
      evidence: data
      check: pep.initial-within
      params: { within: 20 school days, from: [care start] }
    DAT-02:
      duty: The policy is reviewed every year
      evidence: data
      check: policy.reviewed
      params: { every: 12 months }
`,
  ),
);

/** In care from Monday 2 February 2026, with no PEP yet. */
const NEW_IN_CARE = {
  "pupils.csv": "upn,care_status,care_start,school_start\nZ999900000017,CiC,2026-02-02,2021-09-01\n",
  "peps.csv": "upn,meeting_date\n",
  "calendar.csv": null,
  "attendance.csv": null,
  "suspensions.csv": null,
};
const TERMS = `term-dates:
  terms:
    - { name: Autumn, from: 2025-09-02, to: 2025-12-19 }
    - { name: Spring, from: 05/01/2026, to: 2026-03-27 }
  half-terms:
    - { from: 2026-02-16, to: 2026-02-20 }
  inset-days: [2026-02-09]
`;

const dueOf = ({ controls }: ResultDocument) => controls.find(({ id }) => id === "DAT-01")?.findings[0]?.due;

describe("term dates in the config file", () => {
  beforeEach(() => replaceExports(folder, NEW_IN_CARE));

  test("are what school days are counted by", async () => {
    configure(TERMS);
    // From 3 to 13 February 8 school days without the 9th; from 23 February on, the twelfth is 10 March.
    expect(dueOf(await audited())).toBe("2026-03-10");
    configure(TERMS.replace("  inset-days: [2026-02-09]\n", ""));
    expect(dueOf(await audited())).toBe("2026-03-09");
    configure(`${TERMS}  closures:\n    - { from: 2026-03-02, to: 2026-03-03 }\n`);
    expect(dueOf(await audited())).toBe("2026-03-12");
  });

  test("give what a calendar with the same rows gives", async () => {
    configure(TERMS);
    const own = await audited();
    configure("");
    const rows = ["2025-09-02,2025-12-19,term,Autumn", "2026-01-05,2026-03-27,term,Spring"];
    const breaks = ["2026-02-16,2026-02-20,half-term,", "2026-02-09,2026-02-09,inset,"];
    replaceExports(folder, { "calendar.csv": `start,end,kind,name\n${[...rows, ...breaks].join("\n")}\n` });
    const { controls, warnings } = await audited();
    expect(own.controls).toEqual(controls);
    expect(own.warnings).toEqual(warnings);
  });

  test("are listed among what was read, with the checksum of the file", async () => {
    configure(TERMS);
    const input = (await audited()).inputs.find(({ dataset }) => dataset === "calendar");
    expect(input).toMatchObject({ rows: 4, used: 4, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(input?.file).toMatch(/cic-audit\.config\.yaml \[term-dates\]$/);
  });

  test("are not set beside a calendar: nobody could tell which of them holds", async () => {
    configure(TERMS);
    replaceExports(folder, { "calendar.csv": "start,end,kind,name\n2025-09-02,2025-12-19,term,Autumn\n" });
    const { status, stderr } = await check();
    expect(status).toBe(3);
    expect(flat(stderr)).toMatch(/\[term-dates\] line 2: the config file says what calendar\.csv says too/);
  });

  test.each([
    ["terms:\n    - { from: 2025-12-19, to: 2025-09-02 }", /line 4, .*before the first day/],
    [
      "terms:\n    - { from: 2025-09-01, to: 2025-12-19 }\n    - { from: 2025-12-19, to: 2026-03-27 }",
      /line 5, .*term 1/,
    ],
    ["terms:\n    - { from: 31/02/2026, to: 2026-03-27 }", /line 4, .*no such date/],
    ["terms: []", /line 3, .*"terms" is empty/],
    ["holidays: []", /line 2, .*"terms" is missing/],
    ["half-term: []\n  terms:\n    - { from: 2025-09-01, to: 2025-12-19 }", /line 3, .*did you mean "half-terms"/],
  ])("are refused as %j", async (text, said) => {
    configure(`term-dates:\n  ${text}\n`);
    const { status, stderr } = await check();
    expect(status).toBe(2);
    expect(flat(stderr)).toMatch(said);
  });

  test("may follow one another without a day between them", async () => {
    configure(TERMS.replace("to: 2025-12-19", "to: 2026-01-04"));
    expect(dueOf(await audited())).toBe("2026-03-10");
  });
});

describe("the school in the config file", () => {
  const reviewed = ({ controls }: ResultDocument) => controls.find(({ id }) => id === "DAT-02")?.status;

  test("is as if there were an export of it", async () => {
    configure("school:\n  name: Hill School\n  policy-adopted: 2025-09-01\n");
    const document = await audited();
    expect([document.school, reviewed(document)]).toEqual(["Hill School", "pass"]);
    configure("school:\n  policy-adopted: 2024-09-01\n  policy-reviewed: 2024-10-01\n");
    expect(reviewed(await audited())).toBe("fail");
  });

  test("has not said no where it says nothing: what is missing is not known", async () => {
    configure('school:\n  name: Hill School\n  urn: "123456"\n');
    expect(reviewed(await audited())).toBe("not-assessable");
  });

  test.each([
    ["school: {}", /nothing is said of the school/],
    ["school: { urn: 123456 }", /"urn" must be a text, and is the number 123456: write it in quotes/],
    ["school: { policy-adoptd: 2025-09-01 }", /did you mean "policy-adopted"/],
    ["school: { policy-adopted: yes }", /no such date/],
  ])("is refused as %s", async (text, said) => {
    configure(`${text}\n`);
    const { status, stderr } = await check();
    expect(status).toBe(2);
    expect(flat(stderr)).toMatch(said);
  });

  test("is not set beside an export of it", async () => {
    configure("school: { urn: '123456' }\n");
    replaceExports(folder, { "school.csv": "name,urn,phase\nHill,123456,secondary\n" });
    expect(flat((await check()).stderr)).toMatch(/says what school\.csv says too: the data set school/);
  });
});
