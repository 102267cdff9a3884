import { assemble } from "./assemble/school.ts";
import type { IsoDate } from "./domain/dates.ts";
import { ExportError, type Problem } from "./domain/errors.ts";
import type { Mapping } from "./domain/mapping.ts";
import type { Input } from "./domain/result.ts";
import type { School } from "./domain/school.ts";
import type { Watch } from "./domain/watch.ts";
import { type Given, givenIn } from "./given.ts";
import type { Intake } from "./normalise/intake.ts";
import { byPlace, type Purpose, type Taken, takeIn } from "./take-in.ts";

/** A school's exports, read: everything a control may look at, what was read of each file, and what was odd in it. */
export interface Gathered {
  readonly school: School;
  readonly inputs: readonly Input[];
  readonly warnings: readonly Problem[];
  /** What the headers of the files hold, whatever their rows do. */
  readonly given: Given;
  /** The names of everybody on the pupil list. */
  readonly names: Intake["names"];
}

/**
 * Gathers the exports at some paths as at a date. Throws ExportError, with every problem found, where they cannot be
 * trusted.
 */
export async function gather(
  paths: readonly string[],
  asOf: IsoDate,
  mapping?: Mapping,
  watch?: Watch,
  purpose?: Purpose,
): Promise<Gathered> {
  const { files, intake } = await takeIn(paths, asOf, mapping, watch, purpose);
  if (intake.errors.length > 0) throw new ExportError(intake.errors.sort(byPlace));
  const { school, warnings } = assemble(intake, asOf);
  return {
    school,
    inputs: files.flatMap(inputOf),
    warnings: [...intake.warnings, ...warnings].sort(byPlace),
    given: givenIn(files),
    names: intake.names,
  };
}

/** A file that is of no data set is told of in the warnings. */
function inputOf({ file, known, content }: Taken): Input[] {
  if (known === null || !content?.tally) return [];
  const { tally, encoding, sha256 } = content;
  const dataset = "is" in known.meaning ? null : known.meaning.dataset;
  return [{ file, dataset, ...tally, encoding, sha256 }];
}
