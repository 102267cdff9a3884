import { join } from "node:path";
import { academicYearOf } from "../calendar/academic-year.ts";
import { UsageError } from "../domain/errors.ts";
import type { Edition, Report } from "../domain/report.ts";
import { REPORT_FORMATS } from "../render/report/index.ts";
import { findBrowser, NO_BROWSER } from "../store/browser.ts";
import type { Output } from "../store/outputs.ts";
import { printPdf } from "../store/pdf.ts";
import type { Io } from "./io.ts";

/** The forms that a report can take, and how the names of its files end. */
const ENDINGS = { markdown: "md", html: "html", docx: "docx", pdf: "pdf" } as const;
type ReportFormat = keyof typeof ENDINGS;
const NAMES = Object.keys(ENDINGS) as ReportFormat[];

/** What a report is written as. */
export interface Formats {
  readonly all: readonly ReportFormat[];
  /** The browser that prints it as PDF; null where none does. */
  readonly browser: string | null;
  /** Whether somebody named them: then one that cannot be written is a mistake, and else is only told of. */
  readonly areNamed: boolean;
}

/**
 * The formats that were asked for, each once; where none was, every one that can be written here. Throws UsageError for
 * one that there is not.
 */
export async function formatsFor(asked: readonly string[] = [], { env }: Io): Promise<Formats> {
  const unknown = asked.find((name) => !NAMES.some((format) => format === name));
  if (unknown !== undefined) {
    const hint = unknown.includes("=") ? "; --out names the folder that the files go to" : "";
    throw new UsageError(`--format ${unknown} is not known; there are ${NAMES.join(", ")}${hint}.`);
  }
  const areNamed = asked.length > 0;
  const all = areNamed ? NAMES.filter((format) => asked.includes(format)) : NAMES;
  const browser = all.includes("pdf") ? await findBrowser(env) : null;
  if (areNamed && all.includes("pdf") && browser === null) throw new UsageError(NO_BROWSER);
  return { all, browser, areNamed };
}

const STEMS: Readonly<Record<Edition, string>> = {
  public: "governors-public",
  "part two": "governors-part-two",
  "designated teacher": "designated-teacher",
  "virtual school": "virtual-school",
};

/** A file of a report that is still to be made. */
export interface ReportFile {
  readonly report: Report;
  readonly format: ReportFormat;
  readonly path: string;
}

/** The files of an edition: `report/governors-part-two-2025-26.md` says which edition it is, of which year, and no more. */
export function filesOf(report: Report, { all }: Formats, folder: string, authority = ""): ReportFile[] {
  const words = [STEMS[report.edition], authority, academicYearOf(report.asOf).label];
  const stem = words.map((word) =>
    word
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  const name = stem.filter(Boolean).join("-");
  return all.map((format) => ({ report, format, path: join(folder, `${name}.${ENDINGS[format]}`) }));
}

/**
 * The files, made, and what is to be said of those that were not: a PDF that nobody asked for by name. One after another,
 * since a browser for each at once would need more memory than an office computer has.
 */
export async function madeOf(
  files: readonly ReportFile[],
  formats: Formats,
): Promise<{ readonly outputs: readonly Output[]; readonly remarks: readonly string[] }> {
  const outputs: Output[] = [];
  const remarks = new Set<string>();
  for (const file of files) {
    try {
      outputs.push({ path: file.path, text: await rendered(file, formats) });
    } catch (error) {
      if (formats.areNamed || !(error instanceof UsageError)) throw error;
      remarks.add(error.message);
    }
  }
  return { outputs, remarks: [...remarks] };
}

async function rendered({ report, format }: ReportFile, { browser }: Formats): Promise<string | Uint8Array> {
  if (format !== "pdf") return REPORT_FORMATS[format](report);
  if (browser === null) throw new UsageError(NO_BROWSER);
  return printPdf(String(await REPORT_FORMATS.html(report)), report.asOf, browser);
}
