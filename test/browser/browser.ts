import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findBrowser } from "../../src/store/browser.ts";

/** A program that these tests cannot do without: where it is missing they fail, and say what to install. */
const needed = (what: string) =>
  new Error(`These tests need ${what}. On Debian or Ubuntu: apt-get install chromium poppler-utils fonts-liberation`);

export const run = (program: string, args: readonly string[]) =>
  promisify(execFile)(program, args, { maxBuffer: 64 * 1024 * 1024 });

export async function browser(): Promise<string> {
  const found = await findBrowser();
  if (found === null) throw needed("Chromium");
  return found;
}

/** The text of a PDF, a string a page, as it is laid out. */
export async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run("pdftotext", ["-layout", pdf, "-"]).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? needed("pdftotext") : error;
  });
  return stdout.split("\f").slice(0, -1);
}
