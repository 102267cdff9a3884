import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SaxesParser } from "saxes";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cronFiles } from "../../src/render/schedule/cron.ts";
import type { Job } from "../../src/render/schedule/job.ts";
import { systemdFiles } from "../../src/render/schedule/systemd.ts";
import { windowsFiles } from "../../src/render/schedule/windows.ts";
import { callIn } from "./in-process.ts";

/** Whether cron, systemd and an XML parser take the files is tested with those tools: see test/tools. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cic-audit-test-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const init = (...argv: string[]) => callIn(folder, ["init", join(folder, "audit"), ...argv]);
const written = (name: string) => readFileSync(join(folder, "audit", "schedule", name), "utf8");
const BIN = resolve("bin", "cic-audit.js");

describe("init --schedule", () => {
  test.each([
    ["cron", ["cic-audit.crontab"]],
    ["systemd", ["cic-audit.service", "cic-audit.timer"]],
    ["windows", ["cic-audit-task.xml"]],
  ])("writes the files for %s beside the others", async (scheduler, names) => {
    const { status, stdout } = await init("--schedule", scheduler);
    expect(status).toBe(0);
    expect(readdirSync(join(folder, "audit", "schedule")).sort()).toEqual(names);
    for (const name of names) expect(stdout).toContain(`Wrote ${join(folder, "audit", "schedule", name)}`);
    expect(existsSync(join(folder, "audit", "exports", "attestations.csv"))).toBe(true);
  });

  test("writes none if it is not asked to", async () => {
    await init();
    expect(existsSync(join(folder, "audit", "schedule"))).toBe(false);
  });

  test("runs this Node and this program in full paths, quietly, and puts the result into reports", async () => {
    await init("--schedule", "cron");
    const [exports, reports] = ["exports", "reports"].map((name) => join(folder, "audit", name));
    // The checkout may lie in a folder with a space in its name, which the shell is to keep whole.
    const [node, bin] = [process.execPath, BIN].map((path) => (/^[\w/.-]+$/.test(path) ? path : `'${path}'`));
    const line = `30 6 * * 1-5 umask 077; ${node} ${bin} check ${exports} --quiet --out ${reports}`;
    expect(written("cic-audit.crontab").split("\n").at(-2)).toBe(line);
  });

  test("touches no job that is there", async () => {
    await init("--schedule", "cron");
    writeFileSync(join(folder, "audit", "schedule", "cic-audit.crontab"), "mine");
    expect((await init("--schedule", "cron")).stdout).toContain("cic-audit.crontab, which was there already");
    expect(written("cic-audit.crontab")).toBe("mine");
  });

  test("refuses a scheduler that there is not, and a path that no job could name", async () => {
    expect(await init("--schedule", "launchd")).toMatchObject({ status: 2, stdout: "" });
    const broken = join(folder, "a\nb");
    const refused = await callIn(folder, ["init", broken, "--schedule", "cron"]);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining("no job can be written for") });
    expect(existsSync(broken)).toBe(false);
  });
});

const job = (path: string): Job => ({ command: ["/opt/my node", path], folder: path });
const textOf = ([file]: { text: string | Uint8Array }[]) => String(file?.text);

describe("a difficult path", () => {
  test.each([
    ["/a b", "'/a b'"],
    ["/it's", "'/it'\\''s'"],
    ["/50%", "'/50\\%'"],
    ["/$HOME", "'/$HOME'"],
    ["/plain-1.2_x", "/plain-1.2_x"],
  ])("%s in a crontab", (path, word) => {
    expect(textOf(cronFiles(job(path)))).toContain(`umask 077; '/opt/my node' ${word}\n`);
  });

  test.each([
    ["/a b", '"/a b"'],
    ["/50%", '"/50%%"'],
    ["/$HOME", '"/$$HOME"'],
    ['/a"b', '"/a\\"b"'],
    ["/a\\b", '"/a\\\\b"'],
  ])("%s in a service", (path, word) => {
    expect(textOf(systemdFiles(job(path)))).toContain(`\nExecStart="/opt/my node" ${word}\n`);
  });

  test("a dollar is left as it is in the path of the program, where systemd knows no variables", () => {
    const [service] = systemdFiles({ command: ["/opt/$x%/node"], folder: "/f" });
    expect(service?.text).toContain('\nExecStart="/opt/$x%%/node"\n');
  });
});

describe("the task of Windows", () => {
  const path = "C:\\Users\\Ann & <Bob>\\exports";
  const [file] = windowsFiles({ command: ["C:\\Program Files\\nodejs\\node.exe", path, "--quiet"], folder: "C:\\f g" });
  const bytes = Buffer.from(file?.text as Uint8Array);

  test("is UTF-16 with its mark, and lines as Windows ends them", () => {
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    const text = bytes.toString("utf16le").slice(1);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-16"\?>\r\n/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("is XML that says what to run, when, and how to install it", () => {
    const texts = new Map<string, string>();
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name }) => names.push(name));
    parser.on("text", (text) => {
      const name = names.at(-1) ?? "";
      if (text.trim() !== "") texts.set(name, (texts.get(name) ?? "") + text);
    });
    parser.write(bytes.toString("utf16le").slice(1)).close();
    expect(texts.get("Command")).toBe("C:\\Program Files\\nodejs\\node.exe");
    expect(texts.get("Arguments")).toBe(`"${path}" --quiet`);
    expect(texts.get("StartBoundary")).toMatch(/T06:30:00$/);
    expect(texts.get("Description")).toContain('schtasks /Create /TN cic-audit /XML "C:\\f g\\cic-audit-task.xml"');
    expect(names.filter((name) => name.endsWith("day"))).toEqual([
      "Monday",
      "Tuesday",
      "Wednesday",
      "Thursday",
      "Friday",
    ]);
  });
});
