import { readFile } from "node:fs/promises";
import { academicYearOf } from "../calendar/academic-year.ts";
import type { IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";
import { resultSchema } from "../render/result-schema.ts";
import type { Previous } from "../report/previous.ts";
import { fileFault } from "../store/faults.ts";

/** The result of an earlier academic year, as `check --format json` wrote it. Throws UsageError for anything else. */
export async function previousResult(file: string, asOf: IsoDate): Promise<Previous> {
  const read = resultSchema.safeParse(await jsonIn(file));
  if (!read.success) {
    throw new UsageError(
      `${file} is no result of cic-audit: --previous takes a file that an audit of an earlier year wrote, such as ` +
        "last-year.json of: cic-audit check exports --format json=last-year.json",
    );
  }
  const { academicYear, controls } = read.data;
  if (academicYear >= academicYearOf(asOf).label) {
    throw new UsageError(`${file} is the result of ${academicYear}: --previous takes that of an earlier year.`);
  }
  return { academicYear, controls };
}

async function jsonIn(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw fileFault(`${file} cannot be read`, error);
  });
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
