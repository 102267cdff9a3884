import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { UsageError } from "../../src/domain/errors.ts";
import { findBrowser, NO_BROWSER } from "../../src/store/browser.ts";
import { printPdf } from "../../src/store/pdf.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cic-audit-test-"));
  vi.stubEnv("TMPDIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program in the place of a browser: a script that is given the switches in `args`, and where to print in `pdf`. */
function stub(name: string, script: string): string {
  const path = join(folder, name);
  const given = `const args = process.argv.slice(2); const pdf = args.find((arg) => arg.startsWith("--print-to-pdf=")).slice(15);`;
  writeFileSync(path, `#!${process.execPath}\nconst fs = require("node:fs");\n${given}\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const AS_OF = date("2026-07-17");
const PDF =
  "%PDF-1.4 (D:20261122101112) /CreationDate (D:20261122101112+00'00') /ModDate (D:20261122101112+00'00') \xff\x80";

describe("printing a report", () => {
  test("gives what the browser printed, with the day of the report for the time of printing", async () => {
    const browser = stub("chromium", `fs.writeFileSync(pdf, Buffer.from(${JSON.stringify(PDF)}, "latin1"));`);
    expect(Buffer.from(await printPdf("<p>A report</p>", AS_OF, browser)).toString("latin1")).toBe(
      "%PDF-1.4 (D:20261122101112) /CreationDate (D:20260717000000+00'00') /ModDate (D:20260717000000+00'00') \xff\x80",
    );
  });

  test("hands over the page in a folder of its owner's alone, with a profile of its own and no network", async () => {
    const seen = join(folder, "seen.json");
    const page = `require("node:url").fileURLToPath(args.at(-1))`;
    const browser = stub(
      "chromium",
      `const page = ${page};
       const mode = fs.statSync(require("node:path").dirname(page)).mode & 0o777;
       fs.writeFileSync(${JSON.stringify(seen)}, JSON.stringify({ args, mode, html: fs.readFileSync(page, "utf8"), zone: process.env.TZ }));
       fs.writeFileSync(pdf, "%PDF");`,
    );
    await printPdf("<p>A report</p>", AS_OF, browser);
    const { args, mode, html, zone } = JSON.parse(readFileSync(seen, "utf8"));
    expect({ mode, html, zone }).toEqual({ mode: 0o700, html: "<p>A report</p>", zone: "UTC" });
    const own = args.at(-1).slice("file://".length, -"/report.html".length);
    expect(args).toEqual(
      expect.arrayContaining(["--headless", "--host-resolver-rules=MAP * ~NOTFOUND", `--user-data-dir=${own}/profile`]),
    );
    expect(args.includes("--no-sandbox")).toBe(process.getuid?.() === 0);
  });

  test.each([
    ["prints", `fs.writeFileSync(pdf, "%PDF");`],
    ["fails", "process.exit(1);"],
    ["prints nothing", ""],
  ])("leaves nothing behind where the browser %s", async (_, script) => {
    const browser = stub("chromium", script);
    await printPdf("<p>A report</p>", AS_OF, browser).catch(() => null);
    expect(readdirSync(folder)).toEqual(["chromium"]);
  });

  test("leaves nothing behind where it is stopped half-way, not even the browser", async () => {
    const [started, late] = [join(folder, "started"), join(folder, "late")];
    const write = (path: string) => `fs.writeFileSync(${JSON.stringify(path)}, "")`;
    const browser = stub("chromium", `${write(started)}; setTimeout(() => ${write(late)}, 1500);`);
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const printed = printPdf("<p>A report</p>", AS_OF, browser).catch(() => null);
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), 10_000);
    process.emit("SIGTERM", "SIGTERM");
    expect(readdirSync(folder).sort()).toEqual(["chromium", "started"]);
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGTERM");
    await printed;
    kill.mockRestore();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(existsSync(late)).toBe(false);
  });

  test.each([
    ["fails", "process.exit(1);"],
    ["prints nothing", ""],
  ])("says what to do where the browser %s", async (_, script) => {
    const browser = stub("chromium", script);
    const printed = printPdf("<p>A report</p>", AS_OF, browser);
    await expect(printed).rejects.toThrow(UsageError);
    await expect(printed).rejects.toThrow(
      `${browser} did not print the report. Open the .html file in a browser and print it from there.`,
    );
  });
});

describe("finding a browser", () => {
  const there = () => ({ PATH: ["/nowhere", folder].join(delimiter) });

  test("takes what the environment names before any other", async () => {
    stub("chromium", "");
    const chosen = stub("my-browser", "");
    expect(await findBrowser({ ...there(), CIC_AUDIT_CHROMIUM: chosen }, "linux")).toBe(chosen);
  });

  test("does not take another where that one cannot be run", async () => {
    stub("chromium", "");
    const env = { ...there(), CIC_AUDIT_CHROMIUM: join(folder, "gone") };
    await expect(findBrowser(env, "linux")).rejects.toThrow(
      /^CIC_AUDIT_CHROMIUM names .*gone, which cannot be run: correct it/,
    );
  });

  test.each(["chromium", "google-chrome", "microsoft-edge"])("finds %s among the commands", async (name) => {
    const path = stub(name, "");
    expect(await findBrowser(there(), "linux")).toBe(path);
  });

  test("passes over a file that is no program, and an environment that names nothing", async () => {
    chmodSync(stub("chromium", ""), 0o644);
    const path = stub("google-chrome", "");
    expect(await findBrowser({ ...there(), CIC_AUDIT_CHROMIUM: "" }, "linux")).toBe(path);
  });

  test("looks where Windows has its programs", async () => {
    const root = join(folder, "Microsoft", "Edge", "Application");
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, "msedge.exe"), "", { mode: 0o755 });
    expect(await findBrowser({ "ProgramFiles(x86)": folder }, "win32")).toBe(join(root, "msedge.exe"));
  });

  test("is null where there is none, and there is a sentence for that", async () => {
    expect(await findBrowser({ PATH: "" }, "linux")).toBeNull();
    expect(await findBrowser({}, "win32")).toBeNull();
    expect(NO_BROWSER).toContain("print it from there");
  });
});
