import { assemble } from "./assemble/school.ts";
import { CONTROL_KINDS } from "./controls/index.ts";
import type { ControlKind, Need } from "./domain/control.ts";
import { DATASET_NAMES, type DatasetName } from "./domain/datasets.ts";
import type { IsoDate } from "./domain/dates.ts";
import type { Inspection } from "./domain/inspection.ts";
import type { Control, Policy } from "./domain/policy.ts";
import { columnsOf, lackingIn } from "./normalise/near.ts";
import { byPlace, type Taken, takeIn } from "./take-in.ts";

export interface InspectionRequest {
  readonly paths: readonly string[];
  /** Whose controls may need what is missing. */
  readonly policy: Policy;
  readonly asOf: IsoDate;
}

/** Says what was recognised in the exports at some paths, and what was not, be they fit for an audit or not. */
export async function inspect({ paths, policy, asOf }: InspectionRequest): Promise<Inspection> {
  const { files, intake } = await takeIn(paths, asOf);
  const isSound = intake.errors.length === 0;
  const given = new Set(files.flatMap(({ known }) => known?.recognised.dataset ?? []));
  return {
    policy: { id: policy.id, title: policy.title, version: policy.version },
    asOf,
    files: files.map(inspected),
    missing: DATASET_NAMES.filter((dataset) => !given.has(dataset)).map((dataset) => ({
      dataset,
      controls: policy.controls.filter((control) => needs(control, dataset, given)).length,
    })),
    problems: intake.errors.sort(byPlace),
    warnings: [...intake.warnings, ...(isSound ? assemble(intake, asOf).warnings : [])].sort(byPlace),
  };
}

function inspected({ file, known, nearest, content }: Taken): Inspection["files"][number] {
  if (known === null) return { file, dataset: null, header: null, content, columns: [], lacking: [], nearest };
  const { header, recognised } = known;
  const { line, delimiter } = header;
  return {
    file,
    dataset: recognised.dataset,
    header: { line, delimiter },
    content: content && { encoding: content.encoding, rows: content.rows, tally: content.tally },
    columns: columnsOf(header.cells, recognised),
    lacking: lackingIn(recognised),
    nearest,
  };
}

/** Whether a control waits for a data set: it reads it, and nothing that would do in its place was given. */
function needs({ check, settings }: Control, dataset: DatasetName, given: ReadonlySet<DatasetName>): boolean {
  if (dataset === "pupils") return true;
  const kind = CONTROL_KINDS.get(check) as ControlKind;
  const waits = (need: Need) => [need].flat().includes(dataset) && ![need].flat().some((other) => given.has(other));
  return [...kind.findsIn(settings), ...kind.judgesBy(settings)].some(waits);
}
