import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UsageError } from "../../src/domain/errors.ts";
import { keyFile, pseudonymiser } from "../../src/store/pseudonyms.ts";

let settings: string;
beforeEach(() => {
  settings = mkdtempSync(join(tmpdir(), "cic-audit-key-"));
});
afterEach(() => rmSync(settings, { recursive: true, force: true }));
const env = () => ({ XDG_CONFIG_HOME: settings });
const file = () => join(settings, "cic-audit", "pseudonym.key");
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("pseudonyms", () => {
  test("are the same child in every run on this machine, and another on another", () => {
    const first = pseudonymiser(env());
    const names = ["A1", "A2", "A1"].map(first);
    expect(names[0]).toMatch(/^child-[0-9a-f]{8}$/);
    expect(names[2]).toBe(names[0]);
    expect(names[1]).not.toBe(names[0]);
    expect(["A1", "A2"].map(pseudonymiser(env()))).toEqual(names.slice(0, 2));
    expect(pseudonymiser({ CIC_AUDIT_KEY_FILE: join(settings, "other", "key") })("A1")).not.toBe(names[0]);
    expect(readFileSync(join(settings, "other", "key"))).toHaveLength(32);
  });

  test("need a key only when the first is asked for", () => {
    const pseudonym = pseudonymiser(env());
    expect(existsSync(file())).toBe(false);
    pseudonym("A1");
    expect(existsSync(file())).toBe(true);
  });

  test("have a key that nobody else can read, whatever the umask", () => {
    const umask = process.platform === "win32" ? 0 : 0o000;
    const code = `process.umask(${umask}); const { pseudonymiser } = await import(process.argv[1]); pseudonymiser(process.env)("A1");`;
    return start(code).then(() => {
      expect(modeOf(file())).toBe("600");
      expect(modeOf(join(settings, "cic-audit"))).toBe("700");
      expect(readdirSync(join(settings, "cic-audit"))).toEqual(["pseudonym.key"]);
    });
  });

  test.each([0o644, 0o640, 0o604, 0o660])("are refused where others can read the key (%o)", (mode) => {
    pseudonymiser(env())("A1");
    chmodSync(file(), mode);
    expect(() => pseudonymiser(env())("A1")).toThrow(UsageError);
    expect(() => pseudonymiser(env())("A1")).toThrow(/others can read .*chmod 600/);
  });

  test.each([0, 31, 33])("are refused where the key is damaged (%i bytes), and the key is left as it is", (length) => {
    mkdirSync(join(settings, "cic-audit"));
    writeFileSync(file(), Buffer.alloc(length), { mode: 0o600 });
    expect(() => pseudonymiser(env())("A1")).toThrow(/is damaged/);
    expect(readFileSync(file())).toHaveLength(length);
  });

  test("say what is the matter where no key can be made", () => {
    writeFileSync(join(settings, "cic-audit"), "a file where the folder should be");
    expect(() => pseudonymiser(env())("A1")).toThrow(/pseudonym\.key, cannot be read or made: /);
  });

  test("are the same in runs that begin at once", async () => {
    const code = `const { pseudonymiser } = await import(process.argv[1]);
      while (Date.now() < Number(process.argv[2])); console.log(pseudonymiser(process.env)("A1"));`;
    for (let round = 0; round < 3; round += 1) {
      rmSync(join(settings, "cic-audit"), { recursive: true, force: true });
      const said = await Promise.all([1, 2, 3, 4].map(() => start(code, String(Date.now() + 1500))));
      expect(new Set(said)).toEqual(new Set([`${pseudonymiser(env())("A1")}\n`]));
      expect(readdirSync(join(settings, "cic-audit"))).toEqual(["pseudonym.key"]);
    }
  });
});

test.each([
  [{ CIC_AUDIT_KEY_FILE: "/k", XDG_CONFIG_HOME: "/c" }, "/k"],
  [{ XDG_CONFIG_HOME: "/c" }, "/c/cic-audit/pseudonym.key"],
  [{ XDG_CONFIG_HOME: "relative" }, /\/\.config\/cic-audit\/pseudonym\.key$/],
  [{}, /\/\.config\/cic-audit\/pseudonym\.key$/],
])("the key of %j is kept in %s", (given, expected) => {
  expect(keyFile(given)).toMatch(expected);
});

/** Runs a script on the built module in a process of its own. */
function start(code: string, ...args: readonly string[]): Promise<string> {
  const module = pathToFileURL(resolve("dist", "store", "pseudonyms.js")).href;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code, module, ...args], {
    env: { ...process.env, XDG_CONFIG_HOME: settings },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      said += text;
    });
  }
  return new Promise((done) => child.on("close", () => done(said)));
}
