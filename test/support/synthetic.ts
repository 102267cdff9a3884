import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { parseAcademicYear } from "../../src/calendar/academic-year.ts";
import type { AcademicYear } from "../../src/domain/dates.ts";
import { bytesOf } from "../../src/sample/encode.ts";
import { filesOf } from "../../src/sample/files.ts";
import { type SyntheticSchool, syntheticSchool, type Wanted } from "../../src/sample/school.ts";
import { SHAPES } from "../../src/sample/shapes/index.ts";
import type { ShapeName } from "../../src/sample/shapes/names.ts";
import { createFolder } from "../../src/store/new-folder.ts";

/** An academic year of which we know that it is one. */
export function yearOf(label: string): AcademicYear {
  const year = parseAcademicYear(label);
  if (year === null) throw new RangeError(`no academic year: ${label}`);
  return year;
}

/** A synthetic school that is small and keeps its policy, but for what a test wants otherwise. */
export const schoolWith = (wanted: Partial<Wanted> = {}): SyntheticSchool =>
  syntheticSchool({ seed: 1, pupils: 40, inCare: 6, year: yearOf("2025/26"), faults: 0, statements: [], ...wanted });

/** Its files in a shape, as bytes. */
export const bytesIn = (school: SyntheticSchool, shape: ShapeName) =>
  filesOf(school, SHAPES[shape]).map(({ name, text, encoding }) => ({
    name,
    bytes: Buffer.concat([...bytesOf(text, encoding)]),
  }));

/** A folder that holds its files until the test has ended. */
export async function written(school: SyntheticSchool, shape: ShapeName): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "cic-audit-sample-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const folder = join(home, "school");
  await createFolder(
    folder,
    bytesIn(school, shape).map(({ name, bytes }) => ({ name, bytes: [bytes] })),
  );
  return folder;
}
