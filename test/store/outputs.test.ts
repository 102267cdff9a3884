import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { fileFault } from "../../src/store/faults.ts";
import { checkWritable, writeOutputs } from "../../src/store/outputs.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cic-audit-out-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]) => join(folder, ...names);

describe("the files of a run", () => {
  test("replace those of the run before, and nothing else is left", async () => {
    writeFileSync(at("a.csv"), "before");
    await writeOutputs([
      { path: at("a.csv"), text: "after" },
      { path: at("deep", "er", "b.json"), text: "{}" },
    ]);
    expect(readFileSync(at("a.csv"), "utf8")).toBe("after");
    expect(readFileSync(at("deep", "er", "b.json"), "utf8")).toBe("{}");
    expect(readdirSync(folder).sort()).toEqual(["a.csv", "deep"]);
    expect((statSync(at("deep")).mode & 0o777).toString(8)).toBe("700");
    expect((statSync(at("a.csv")).mode & 0o777).toString(8)).toBe("600");
  });

  test.each([
    ["a folder is in the way", () => mkdirSync(at("b.csv")), "b.csv", /there is a folder of that name/],
    ["a name is too long", () => {}, `${"b".repeat(250)}.csv`, /the name is too long/],
    ["a file is where a folder should be", () => writeFileSync(at("c"), ""), "c/b.csv", /is a file, not a folder/],
  ])("stay as they were, all of them, where %s", async (_what, arrange, name, said) => {
    writeFileSync(at("a.csv"), "before");
    arrange();
    const before = readdirSync(folder);
    const outputs = ["a.csv", name].map((file) => ({ path: at(file), text: "after" }));
    const failed = writeOutputs(outputs);
    await expect(failed).rejects.toThrow(UsageError);
    await expect(failed).rejects.toThrow(said);
    expect(readFileSync(at("a.csv"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each(["SIGINT", "SIGTERM"] as const)("leave nothing half-written behind after %s", (signal) => {
    writeFileSync(at("0.csv"), "before");
    const code = `const { writeOutputs } = await import(process.argv[1]);
      const text = "x".repeat(1 << 20);
      const outputs = Array.from({ length: 60 }, (_, i) => ({
        path: process.argv[2] + "/" + i + ".csv",
        get text() { if (i === 5) process.kill(process.pid, "${signal}"); return text; },
      }));
      await writeOutputs(outputs);`;
    const module = pathToFileURL(resolve("dist", "store", "outputs.js")).href;
    const ended = spawnSync(process.execPath, ["--input-type=module", "-e", code, module, folder], {
      encoding: "utf8",
    });
    expect(ended).toMatchObject({ signal, stderr: "" });
    expect(readdirSync(folder)).toEqual(["0.csv"]);
    expect(readFileSync(at("0.csv"), "utf8")).toBe("before");
  });

  test("are checked before there is anything to write", async () => {
    mkdirSync(at("b.csv"));
    await expect(checkWritable([at("a.csv"), at("new", "er", "a.csv")])).resolves.toBeUndefined();
    await expect(checkWritable([at("a.csv"), at("b.csv")])).rejects.toThrow(/b\.csv cannot be written/);
    expect(readdirSync(folder)).toEqual(["b.csv"]);
  });
});

test.each([
  ["ENOSPC", "there is no space left on the disk"],
  ["EROFS", "the disk can only be read"],
  ["EACCES", "you may not write there"],
])("%s is said in words", (code, words) => {
  const fault = fileFault("nothing was written to x", Object.assign(new Error(code), { code }));
  expect(fault).toBeInstanceOf(UsageError);
  expect((fault as Error).message).toBe(`nothing was written to x: ${words}.`);
});

test("a fault that nobody can mend is passed on as it is", () => {
  const fault = new TypeError("oops");
  expect(fileFault("x", fault)).toBe(fault);
});
