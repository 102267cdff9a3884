import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { parseAcademicYear } from "../calendar/academic-year.ts";
import { type Benchmarks, type Figure, OFFICIAL, OFFICIAL_GROUPS } from "../domain/benchmark.ts";
import { didYouMean } from "../domain/closest.ts";
import { UsageError } from "../domain/errors.ts";
import { PHASES } from "../domain/measure.ts";

/** More faults than this are one fault of the whole file, and no help. */
const MOST_FAULTS = 10;

/** One of some words, with a hint at the one that may be meant. */
function oneOf<T extends string>(words: readonly T[]) {
  return z.enum(words, {
    error: ({ input }) => `"${input}" is not known here${didYouMean(String(input), words) || `: ${words.join("; ")}.`}`,
  });
}

const text = z.string().min(1, "is empty.");
const NUMBER = /^\d+(\.\d+)?$/;
const number = z.string().regex(NUMBER, "must be a number such as 12.5; leave out the row if there is none.");
const maybeNumber = z
  .string()
  .regex(/^(\d+(\.\d+)?)?$/, "must be a number, or empty.")
  .default("");
const year = z.string().refine((written) => /^\d{4}$/.test(written) || parseAcademicYear(written)?.label === written, {
  error: "must be an academic year such as 2024/25, or 2025 for the year to 31 March 2025.",
});

const row = z
  .object({
    measure: oneOf(Object.keys(OFFICIAL) as (keyof typeof OFFICIAL)[]),
    group: oneOf(OFFICIAL_GROUPS),
    phase: oneOf(PHASES),
    area: text,
    year,
    value: number.transform(Number),
    unit: text,
    numerator: maybeNumber.transform(orNull),
    denominator: maybeNumber.transform(orNull),
    source: text,
  })
  .superRefine(({ measure, unit, value, numerator, denominator }, { addIssue }) => {
    const fault = (column: string, message: string) => addIssue({ code: "custom", path: [column], message });
    if (unit !== OFFICIAL[measure]) fault("unit", `must be "${OFFICIAL[measure]}" for ${measure}.`);
    if (unit.startsWith("%") && value > 100) fault("value", "must be at most 100.");
    if (unit.startsWith("%") && numerator !== null && denominator !== null && numerator > denominator)
      fault("numerator", "must be no more than the denominator.");
  });

const COLUMNS = Object.keys(row.shape);
const REQUIRED = COLUMNS.filter((column) => !["numerator", "denominator"].includes(column));

/**
 * Reads a file of official figures: the one that comes with the program, or one that a school puts in its place. Lines
 * above the header that begin with # say what it is. Throws UsageError with the file, line and column of its faults.
 */
export async function readBenchmarks(file: string): Promise<Benchmarks> {
  const content = await textOf(file);
  const rows = rowsOf(file, content);
  const faults: string[] = [];
  const places = new Map<string, number>();
  const figures = rows.flatMap(({ record, line }): Figure[] => {
    const { data, error } = row.safeParse(record);
    for (const { path, message } of error?.issues ?? [])
      faults.push(`${file} line ${line}, column ${String(path[0])}: ${message}`);
    if (!data) return [];
    const key = [data.measure, data.group, data.phase, data.area, data.year].join("; ");
    const earlier = places.get(key);
    if (earlier !== undefined)
      faults.push(`${file} line ${line}: the same figure stands in line ${earlier}: keep one.`);
    places.set(key, earlier ?? line);
    return [data];
  });
  if (faults.length > 0) throw new UsageError(first(faults).join("\n"));
  if (figures.length === 0) throw new UsageError(`${file} holds no figure below its header.`);
  return { file, about: aboutOf(content), figures };
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`there is no file called ${file}, or it cannot be read.`);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file} cannot be read as text: save it as "CSV UTF-8 (Comma delimited)".`);
  }
}

function rowsOf(file: string, content: string): { record: Record<string, string>; line: number }[] {
  const header = (columns: string[]) => headerOf(file, columns);
  try {
    const read = parse(content, {
      columns: header,
      comment: "#",
      comment_no_infix: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
    });
    return (read as unknown as { record: Record<string, string>; info: { lines: number } }[]).map(
      ({ record, info }) => ({ record, line: info.lines }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UsageError(
      `${file} line ${Number(error.lines)}: the row does not fit the header, or a quote is out of place.`,
    );
  }
}

function headerOf(file: string, written: readonly string[]): string[] {
  const columns = written.map((column) => column.toLowerCase());
  const lacking = REQUIRED.filter((column) => !columns.includes(column));
  if (lacking.length > 0) throw new UsageError(`${file}: the header lacks ${lacking.join(", ")}.`);
  const stray = columns.find((column, i) => !COLUMNS.includes(column) || columns.indexOf(column) < i);
  if (stray !== undefined)
    throw new UsageError(`${file}: the header has "${stray}" once too often: take that column out.`);
  return columns;
}

/** The lines that begin with #, as far as the header. */
function aboutOf(content: string): string[] {
  const lines = content.split(/\r\n|\n|\r/);
  const header = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.slice(0, header).flatMap((line) => line.replace(/^#\s*/, "").trim() || []);
}

function first(faults: readonly string[]): readonly string[] {
  const more = faults.length - MOST_FAULTS;
  return more > 0 ? [...faults.slice(0, MOST_FAULTS), `… and ${more} more.`] : faults;
}

function orNull(written: string): number | null {
  return written === "" ? null : Number(written);
}
