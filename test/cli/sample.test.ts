import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

let folder: string;
let made: string;
beforeEach(() => {
  folder = workplace();
  made = join(folder, "made up");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sample = (...argv: string[]) => callIn(folder, ["sample", made, "--pupils", "20", ...argv]);
const linesOf = (file: string) => readFileSync(join(made, file), "utf8").trim().split("\n");

describe("sample", () => {
  test("writes a school of the size asked for, and says how to audit it", async () => {
    const { status, stdout, stderr } = await sample("--in-care", "4");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(
      `Wrote a school that does not exist into ${made}: 20 pupils, 4 of them in care. ` +
        "5 things are wrong in it; README.md there says which.\n" +
        `Audit it with: cic-audit check "${made}" --as-of 2026-07-20\n`,
    );
    const [header, ...pupils] = linesOf("pupils.csv");
    expect(header).toMatch(/^upn,pupil_id,forename,/);
    expect(pupils).toHaveLength(20);
    expect(pupils.filter((line) => line.includes(",CiC,"))).toHaveLength(4);
  });

  test("writes what check can audit: failures where there are faults, none where there are none", async () => {
    await sample();
    const audited = await callIn(folder, ["check", made, "--as-of", "2026-07-20"]);
    expect(audited.status).toBe(1);
    expect(flat(audited.stdout)).toContain("No PEP meeting was held in the term from 5 January 2026");
    rmSync(made, { recursive: true });
    await sample("--faults", "0", "--year", "2026/27");
    expect(await callIn(folder, ["check", made, "--as-of", "2027-07-19", "--quiet"])).toMatchObject({
      ...{ status: 0, stdout: "", stderr: "" },
    });
  });

  test("writes the shape of a named system", async () => {
    expect((await sample("--shape", "arbor")).status).toBe(0);
    expect(readdirSync(made)).toEqual(expect.arrayContaining(["ATTENDANCE.csv", "Custom report - students.csv"]));
    expect(readdirSync(made)).not.toContain("pupils.csv");
  });

  test("fills a folder that is empty, and leaves one that is not as it is", async () => {
    mkdirSync(made);
    expect((await sample()).status).toBe(0);
    writeFileSync(join(made, "pupils.csv"), "mine");
    const { status, stdout, stderr } = await sample();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`${made} is there already and is not empty: name a new folder, or empty it.`);
    expect(readFileSync(join(made, "pupils.csv"), "utf8")).toBe("mine");
  });

  test.each([
    [["--pupils", "0"], "--pupils 0 will not do: write a whole number from 1 to 100000."],
    [["--pupils", "100001"], "--pupils 100001 will not do: write a whole number from 1 to 100000."],
    [["--pupils", "3.5"], "--pupils 3.5 will not do"],
    [["--in-care", "21"], "--in-care 21 will not do: write a whole number from 0 to 20."],
    [["--seed", "2147483648"], "--seed 2147483648 will not do: write a whole number from 0 to 2147483647."],
    [["--seed", "many"], "--seed many will not do"],
    [["--faults", "16"], "--faults 16 will not do: write a whole number from 0 to 15."],
    [["--year", "2025"], "--year 2025 is no academic year: write it as 2025/26."],
    [["--year", "2017/18"], "--year 2017/18 will not do: 2018/19 is the first year"],
    [["--shape", "integris"], "Allowed choices are canonical,"],
  ])("refuses %j, and writes nothing", async (argv, message) => {
    const { status, stdout, stderr } = await sample(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(flat(stderr)).toContain(message);
    expect(existsSync(made)).toBe(false);
  });

  test.each([
    ["--pupils", "1", "--in-care", "1", "--seed", "0"],
    ["--in-care", "20", "--seed", "2147483647", "--faults", "15", "--year", "2018/19"],
  ])("takes the least and the most: %s %s %s %s %s %s", async (...argv) => {
    expect((await sample(...argv)).status).toBe(0);
  });
});
