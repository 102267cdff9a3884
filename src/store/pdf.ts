import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";

/** A report is printed in 2 seconds; a browser that takes this long hangs. */
const PATIENCE_MS = 60_000;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * A page of HTML as PDF, printed by the browser at that path with no network and a profile of its own. The same page
 * and day give the same bytes with the same browser and fonts. Throws UsageError where the browser does not print it.
 */
export async function printPdf(html: string, asOf: IsoDate, browser: string): Promise<Uint8Array> {
  // Made for its owner alone: what is printed is confidential.
  const folder = await mkdtemp(join(tmpdir(), "cic-audit-print-"));
  const clear = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  const stop = new AbortController();
  const stopped = (signal: NodeJS.Signals) => {
    stop.abort();
    clear();
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.once(signal, stopped);
  try {
    const [page, pdf] = [join(folder, "report.html"), join(folder, "report.pdf")];
    await writeFile(page, html);
    await promisify(execFile)(browser, [...SWITCHES, ...places(folder, pdf), pathToFileURL(page).href], {
      env: { ...process.env, TZ: "UTC" },
      signal: stop.signal,
      timeout: PATIENCE_MS,
      killSignal: "SIGKILL",
    });
    return dated(await readFile(pdf), asOf);
  } catch (error) {
    throw new UsageError(
      `${browser} did not print the report. Open the .html file in a browser and print it from there.`,
      { cause: error },
    );
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, stopped);
    clear();
  }
}

/**
 * A browser asks its maker for this and that as it starts, whatever else is switched off: no name is looked up, so that
 * nothing is sent. Its own name for itself would tell the system in the PDF.
 */
const SWITCHES = [
  "--headless",
  "--no-pdf-header-footer",
  "--generate-pdf-document-outline",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--disable-extensions",
  "--disable-breakpad",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--no-default-browser-check",
  "--user-agent=cic-audit",
  // Chromium's sandbox refuses to be run by root, as in a container; the page can run nothing anyhow.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

const places = (folder: string, pdf: string) => [`--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`];

/** The PDF with the day of the report where the browser put the time of printing; as long as it was, for its offsets. */
function dated(pdf: Buffer, asOf: IsoDate): Uint8Array {
  const day = asOf.replaceAll("-", "");
  const text = pdf.toString("latin1").replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${day}000000`);
  return Buffer.from(text, "latin1");
}
