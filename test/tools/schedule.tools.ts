import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CLEAN } from "../cli/example.ts";
import { callIn } from "../cli/in-process.ts";

/** The files of `init --schedule`, held to the tools that they are for, in a folder with a difficult name. */

const base = mkdtempSync(join(tmpdir(), "cic-audit-tools-"));
const home = join(base, `50% of $HOME, "quoted", it's \\ ü`);
const schedule = (name: string) => join(home, "schedule", name);

beforeAll(async () => {
  for (const scheduler of ["cron", "systemd", "windows"]) {
    expect((await callIn(base, ["init", home, "--schedule", scheduler])).status).toBe(0);
  }
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** What a tool says of a file, and how it ends. One that is not installed fails the test. */
function run(command: string, ...args: string[]) {
  const { error, status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (error) throw error;
  return { status, said: `${stdout}${stderr}`.trim() };
}

describe("cron", () => {
  test("takes the line", () => {
    expect(run("crontab", "-n", schedule("cic-audit.crontab"))).toMatchObject({ status: 0 });
  });

  test("refuses a line that is none, so that the test above could fail", () => {
    writeFileSync(join(base, "broken"), "61 6 * * 1-5 true\n");
    expect(run("crontab", "-n", join(base, "broken")).status).not.toBe(0);
  });

  test("runs, in a shell with no more than cron gives it, what audits the folder into reports of its owner", () => {
    mkdirSync(join(home, "exports"), { recursive: true });
    for (const [name, text] of Object.entries(CLEAN)) writeFileSync(join(home, "exports", name), text ?? "");
    const line = readFileSync(schedule("cic-audit.crontab"), "utf8").trim().split("\n").at(-1) ?? "";
    // As crontab(5) has it of the sixth field: a backslash keeps a percent sign.
    const command = line.split(" ").slice(5).join(" ").replaceAll("\\%", "%");
    const env = { HOME: base, PATH: "/usr/bin:/bin" };
    const { status } = spawnSync("/bin/sh", ["-c", command], { env, cwd: "/", encoding: "utf8" });
    // A verdict, whatever it is today.
    expect([0, 1, 4]).toContain(status);
    expect(statSync(join(home, "reports")).mode & 0o777).toBe(0o700);
    expect(statSync(join(home, "reports", "audit.json")).mode & 0o777).toBe(0o600);
  });
});

describe("systemd", () => {
  const verify = (...files: string[]) => run("systemd-analyze", "verify", ...files);

  test("takes the service and the timer", () => {
    expect(verify(schedule("cic-audit.service"), schedule("cic-audit.timer"))).toEqual({ status: 0, said: "" });
  });

  test("refuses a service whose program is not there, so that the test above could fail", () => {
    const broken = readFileSync(schedule("cic-audit.service"), "utf8").replace(process.execPath, "/nowhere/node");
    writeFileSync(join(base, "broken.service"), broken);
    expect(verify(join(base, "broken.service"))).toMatchObject({ said: expect.stringContaining("/nowhere/node") });
  });

  test("reads the time as half past six, Monday to Friday", () => {
    const [, when = ""] = /^OnCalendar=(.*)$/m.exec(readFileSync(schedule("cic-audit.timer"), "utf8")) ?? [];
    expect(run("systemd-analyze", "calendar", when).said).toMatch(/Normalized form: Mon\.\.Fri \*-\*-\* 06:30:00/);
  });
});

describe("Windows", () => {
  test("finds XML in the task, in UTF-16", () => {
    expect(run("xmllint", "--noout", schedule("cic-audit-task.xml"))).toEqual({ status: 0, said: "" });
    const args = run("xmllint", "--xpath", "string(//*[local-name()='Arguments'])", schedule("cic-audit-task.xml"));
    expect(args.said).toContain(`check "${join(home, "exports")}" --quiet --out "${join(home, "reports")}"`);
  });
});
