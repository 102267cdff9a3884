import { academicYearOf, parseAcademicYear } from "../calendar/academic-year.ts";
import type { AcademicYear, IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";
import { bytesOf } from "../sample/encode.ts";
import { MOST_FAULTS } from "../sample/faults.ts";
import { filesOf } from "../sample/files.ts";
import { type SyntheticSchool, syntheticSchool } from "../sample/school.ts";
import { SHAPES } from "../sample/shapes/index.ts";
import type { ShapeName } from "../sample/shapes/names.ts";
import { createFolder } from "../store/new-folder.ts";
import { type Io, write } from "./io.ts";
import { builtInPolicies, policyNamed } from "./policy.ts";

/** The options as they stand on the command line; each has a default. */
export interface SampleOptions {
  readonly pupils: string;
  readonly inCare: string;
  readonly seed: string;
  readonly year: string;
  readonly faults: string;
  readonly shape: ShapeName;
}

/** More pupils than any trust has; the pupil list is held in memory. */
const MOST_PUPILS = 100_000;
/** Most of what policies ask for goes back to the statutory guidance of February 2018. */
const FIRST = academicYearOf("2018-09-01" as IsoDate);
const LARGEST_SEED = 2 ** 31 - 1;

/** `cic-audit sample`: writes a school that does not exist into a new folder. */
export async function sample(folder: string, options: SampleOptions, io: Io): Promise<void> {
  const pupils = numberIn("--pupils", options.pupils, 1, MOST_PUPILS);
  const inCare = numberIn("--in-care", options.inCare, 0, pupils);
  const seed = numberIn("--seed", options.seed, 0, LARGEST_SEED);
  const faults = numberIn("--faults", options.faults, 0, MOST_FAULTS);
  const year = yearIn(options.year);
  const school = syntheticSchool({ pupils, inCare, seed, faults, year, statements: await statements() });
  const files = filesOf(school, SHAPES[options.shape]).map(({ name, text, encoding }) => ({
    name,
    bytes: bytesOf(text, encoding),
  }));
  if (!(await createFolder(folder, files)))
    throw new UsageError(`${folder} is there already and is not empty: name a new folder, or empty it.`);
  await write(io.stdout, `${said(folder, school)}\n`);
}

/** What was written, and what to do with it. */
function said(folder: string, { wanted: { pupils, inCare }, planted, asOf }: SyntheticSchool): string {
  const faults =
    planted.length === 0
      ? "It keeps every policy that comes with cic-audit."
      : `${planted.length} things are wrong in it; README.md there says which.`;
  return `Wrote a school that does not exist into ${folder}: ${pupils} pupils, ${inCare} of them in care. ${faults}
Audit it with: cic-audit check ${/\s/.test(folder) ? `"${folder}"` : folder} --as-of ${asOf}`;
}

/** The controls of every policy that comes with cic-audit to which a signed statement is the answer. */
async function statements(): Promise<string[]> {
  const policies = await Promise.all((await builtInPolicies()).map(({ id }) => policyNamed(id)));
  const controls = policies.flatMap((policy) => policy.controls.filter(({ check }) => check === "attestation"));
  return [...new Set(controls.map(({ id }) => id))].sort();
}

function numberIn(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`${option} ${text} will not do: write a whole number from ${least} to ${most}.`);
}

function yearIn(text: string): AcademicYear {
  const year = parseAcademicYear(text);
  if (year === null) throw new UsageError(`--year ${text} is no academic year: write it as 2025/26.`);
  if (year.from < FIRST.from) throw new UsageError(`--year ${text} will not do: ${FIRST.label} is the first year.`);
  return year;
}
