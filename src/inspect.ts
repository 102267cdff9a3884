import { assemble } from "./assemble/school.ts";
import { CONTROL_KINDS } from "./controls/index.ts";
import type { ControlKind, Need } from "./domain/control.ts";
import { DATASET_NAMES, type DatasetName } from "./domain/datasets.ts";
import type { IsoDate } from "./domain/dates.ts";
import type { Inspection } from "./domain/inspection.ts";
import type { Mapping } from "./domain/mapping.ts";
import type { Control, Policy } from "./domain/policy.ts";
import { mendingOf } from "./mending.ts";
import { columnsOf, lackingIn } from "./normalise/near.ts";
import type { Meaning } from "./normalise/understand.ts";
import { byPlace, type Taken, takeIn } from "./take-in.ts";

export interface InspectionRequest {
  readonly paths: readonly string[];
  /** Whose controls may need what is missing. */
  readonly policy: Policy;
  readonly asOf: IsoDate;
  /** What the config says of the school's own columns, codes, words and files. */
  readonly mapping?: Mapping | undefined;
}

/** Says what was recognised in the exports at some paths, and what was not, be they fit for an audit or not. */
export async function inspect({ paths, policy, asOf, mapping }: InspectionRequest): Promise<Inspection> {
  const { files, passedOver, intake } = await takeIn(paths, asOf, mapping);
  const isSound = intake.errors.length === 0;
  const inspectedFiles = files.map(inspected);
  const given = new Set(files.flatMap(({ known }) => (known && datasetOfMeaning(known.meaning)) ?? []));
  return {
    policy: { id: policy.id, title: policy.title, version: policy.version },
    asOf,
    files: inspectedFiles,
    passedOver,
    missing: DATASET_NAMES.filter((dataset) => !given.has(dataset)).map((dataset) => ({
      dataset,
      controls: policy.controls.filter((control) => needs(control, dataset, given)).length,
    })),
    mending: mendingOf(inspectedFiles, intake),
    problems: intake.errors.sort(byPlace),
    warnings: [...intake.warnings, ...(isSound ? assemble(intake, asOf).warnings : [])].sort(byPlace),
  };
}

function inspected({ file, known, nearest, content }: Taken): Inspection["files"][number] {
  if (known === null)
    return { file, dataset: null, title: null, header: null, content, columns: [], lacking: [], nearest };
  const { header, meaning } = known;
  const { line, delimiter } = header;
  const dataset = datasetOfMeaning(meaning);
  return {
    file,
    dataset,
    title: "is" in meaning ? meaning.title : null,
    header: { line, delimiter },
    content: content && { encoding: content.encoding, rows: content.rows, tally: content.tally },
    columns: "is" in meaning ? [] : columnsOf(header.cells, meaning),
    lacking: "is" in meaning ? [] : lackingIn(meaning),
    nearest,
  };
}

const datasetOfMeaning = (meaning: Meaning) => ("is" in meaning ? null : meaning.dataset);

/** Whether a control waits for a data set: it reads it, and nothing that would do in its place was given. */
function needs({ check, settings }: Control, dataset: DatasetName, given: ReadonlySet<DatasetName>): boolean {
  if (dataset === "pupils") return true;
  const kind = CONTROL_KINDS.get(check) as ControlKind;
  const waits = (need: Need) => [need].flat().includes(dataset) && ![need].flat().some((other) => given.has(other));
  return [...kind.findsIn(settings), ...kind.judgesBy(settings)].some(waits);
}
