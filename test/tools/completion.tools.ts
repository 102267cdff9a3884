import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { callIn } from "../cli/in-process.ts";

/** The scripts of `completion` in zsh and fish; bash has its test among the others. */

const folder = mkdtempSync(join(tmpdir(), "cic-audit-tools-"));
const script = (shell: string) => join(folder, `completion.${shell}`);

beforeAll(async () => {
  for (const shell of ["zsh", "fish"])
    writeFileSync(script(shell), (await callIn(folder, ["completion", shell])).stdout);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", cwd: folder });
  if (error) throw error;
  return { stdout, stderr };
}

/** What a person at a terminal has on the line after writing so much of it and pressing the tabulator. */
function inZsh(line: string): string {
  writeFileSync(
    join(folder, "type.zsh"),
    `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PS1=; autoload -U compinit; compinit -u -D; source ${script("zsh")}; say() { print -r -- "<\${(j:|:)@}>" }; alias cic-audit="say"; bindkey "^I" complete-word; setopt complete_aliases; compdef _cic_audit cic-audit'
sleep 1.5
zpty -n -w z ${JSON.stringify(line)}$'\\t'
sleep 1
zpty -n -w z $'\\n'
sleep 0.5
while zpty -rt z chunk; do print -rn -- $chunk; done
`,
  );
  const { stdout } = run("zsh", "-f", join(folder, "type.zsh"));
  return [...stdout.matchAll(/^<(.*)>\r?$/gm)].at(-1)?.[1] ?? stdout;
}

describe("zsh completes", () => {
  test.each([
    ["cic-audit che", "check"],
    ["cic-audit check --polic", "check|--policy"],
    ["cic-audit check --policy stok", "check|--policy|stoke-on-trent"],
    ["cic-audit policies valid", "policies|validate"],
    ["cic-audit policies show warw", "policies|show|warwickshire"],
    ["cic-audit explain pep.each", "explain|pep.each-term"],
    ["cic-audit deadlines --fail-on inc", "deadlines|--fail-on|incomplete"],
    ["cic-audit completion fi", "completion|fish"],
  ])("%s", (line, completed) => {
    expect(inZsh(line).replace(/=$/, "")).toBe(completed);
  });
});

describe("fish completes", () => {
  test.each([
    ["cic-audit che", ["check"]],
    ["cic-audit check --polic", ["--policy"]],
    ["cic-audit check --policy stok", ["stoke-on-trent"]],
    ["cic-audit policies valid", ["validate"]],
    ["cic-audit policies show warw", ["warwickshire"]],
    ["cic-audit explain pep.each", ["pep.each-term"]],
    ["cic-audit deadlines --fail-on ", ["due", "fail", "incomplete", "never"]],
    ["cic-audit check --as-of ", []],
  ])("%s", (line, words) => {
    const { stdout, stderr } = run("fish", "--no-config", "-c", `source ${script("fish")}; complete -C '${line}'`);
    expect(stderr).toBe("");
    const found = stdout.split("\n").filter((one) => one !== "");
    expect(found.map((one) => one.split("\t")[0])).toEqual(words);
  });
});
