import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise } from "dependency-cruiser";
import { describe, expect, test } from "vitest";

const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

describe("the architecture", () => {
  const { options, ...ruleSet } = JSON.parse(readFileSync(".dependency-cruiser.json", "utf8"));
  const look = async () => {
    const { output } = await cruise(["src"], { ...options, validate: true, ruleSet });
    if (typeof output === "string") throw new Error("dependency-cruiser was to give its result as data");
    return output;
  };

  test("sees every module: a check that sees none would pass", async () => {
    const { modules } = await look();
    const ours = modules.filter(({ source }) => source.startsWith("src/"));
    expect(ours).toHaveLength(filesUnder("src").length);
    expect(ours.length).toBeGreaterThan(50);
  });

  test("keeps to its own rules", async () => {
    const { summary } = await look();
    const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });
});

describe("the source", () => {
  test("reads the clock in one place", () => {
    const readers = filesUnder("src").filter((file) =>
      /\bnew Date\(|\bDate\.now\(/.test(readFileSync(join("src", file), "utf8")),
    );
    expect(readers).toEqual([join("calendar", "dates.ts")]);
  });

  test("keeps to files that can be read in one sitting", () => {
    const long = filesUnder("src").filter((file) => readFileSync(join("src", file), "utf8").split("\n").length > 201);
    expect(long).toEqual([]);
  });
});
