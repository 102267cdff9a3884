import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtInPolicies } from "../../src/cli/policy.ts";
import { buildProgram } from "../../src/cli/program.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { FORMATS } from "../../src/render/formats.ts";
import { callIn } from "./in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "cic-audit-test-"));
const script = join(folder, "completion.bash");

beforeAll(async () => {
  const { status, stdout, stderr } = await callIn(folder, ["completion", "bash"]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  writeFileSync(script, stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What bash offers for the last of some words, with nothing on its PATH that it could run. */
function offered(...words: string[]): string[] {
  const commands = `source "$0"; COMP_WORDS=(cic-audit "$@"); COMP_CWORD=$#; _cic_audit; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, error } = spawnSync("bash", ["--norc", "-c", commands, script, ...words], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "" },
  });
  expect({ stderr, error }).toEqual({ stderr: "", error: undefined });
  return stdout.split("\n").filter((word) => word !== "");
}

const program = buildProgram({ stdout: process.stdout, stderr: process.stderr, env: {} }, "1", () => {});
const commandsOf = (command: Command, path: string[] = []): (readonly [string[], Command])[] => [
  [path, command],
  ...command.commands.flatMap((own) => commandsOf(own, [...path, own.name()])),
];

describe("bash completes", () => {
  test.each(commandsOf(program))("after %j the commands and options that there are", (path, command) => {
    if (command.commands.length > 0) expect(offered(...path, "")).toEqual(command.commands.map((own) => own.name()));
    expect(offered(...path, "--")).toEqual([...command.options.map(({ long }) => long), "--help"]);
  });

  test("policies, wherever one is named", async () => {
    const policies = (await builtInPolicies()).map(({ id }) => id);
    const places = [
      ["check", "--policy"],
      ["policies", "show"],
      ["policies", "diff", "warwickshire"],
      ["init", "--policy"],
    ];
    for (const place of places) expect(offered(...place, "")).toEqual(policies);
    expect(offered("check", "--policy", "st")).toEqual(["statutory-england", "stoke-on-trent"]);
  });

  test("controls and control kinds, where one is explained", () => {
    expect(offered("explain", "SOT-4")).toEqual(Array.from({ length: 10 }, (_, i) => `SOT-4${i}`));
    for (const kind of CONTROL_KINDS.keys()) expect(offered("explain", kind)).toContain(kind);
  });

  test("the words that an option takes, and no others", () => {
    expect(offered("check", "--format", "")).toEqual([...FORMATS]);
    expect(offered("inspect", "--format", "")).toEqual(["table", "json"]);
    expect(offered("deadlines", "--fail-on", "n")).toEqual(["never"]);
    expect(offered("init", "--schedule", "")).toEqual(["cron", "systemd", "windows"]);
    expect(offered("completion", "")).toEqual(["bash", "zsh", "fish"]);
  });

  test("a value behind an equals sign, which bash makes a word of its own", () => {
    expect(offered("check", "--policy", "=", "war")).toEqual(["warwickshire"]);
    expect(offered("check", "--fail-on", "=")).toEqual(["fail", "incomplete", "due", "never"]);
  });

  test("by the command, though an option's value is called like another", () => {
    expect(offered("check", "--out", "compare", "--ident")).toEqual(["--identify"]);
    expect(offered("compare", "--out", "check", "--ident")).toEqual([]);
  });

  test("nothing of its own where a file is asked for: bash offers those", () => {
    expect(offered("check", "exp")).toEqual([]);
    expect(offered("check", "--config", "")).toEqual([]);
  });
});

test.each(["zsh", "fish"])("there is a script for %s with every command and policy in it", async (shell) => {
  const { status, stdout } = await callIn(folder, ["completion", shell]);
  expect(status).toBe(0);
  for (const [path, command] of commandsOf(program)) {
    const names = [...path.slice(-1), ...command.options.flatMap(({ long }) => long?.slice(2) ?? [])];
    for (const name of names) expect(stdout).toContain(name);
  }
  for (const { id } of await builtInPolicies()) expect(stdout).toContain(id);
});

test("there is none for another shell", async () => {
  expect(await callIn(folder, ["completion", "cmd"])).toMatchObject({ status: 2, stdout: "" });
});
