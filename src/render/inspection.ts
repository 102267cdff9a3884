import type { DatasetName } from "../domain/datasets.ts";
import type { Problem } from "../domain/errors.ts";
import type { Inspection } from "../domain/inspection.ts";
import { configLines } from "./config-lines.ts";
import { shown } from "./shown.ts";

type Shown = ReturnType<typeof inspectionDocument>;
/** An inspection as it may leave the program. */
export type InspectionDocument = Shown;
export type FileDocument = Shown["files"][number];

/**
 * An inspection as it may be shown to anybody: of the rows there are counts alone, and of the values that a problem or
 * a warning is about, those that a result shows too.
 */
export function inspectionDocument({ files, mending, problems, warnings, ...about }: Inspection, version: string) {
  const datasets = new Map(files.map(({ file, dataset }) => [file, dataset]));
  const problemsShown = problems.map((problem) => withoutSecrets(problem, datasets));
  const warningsShown = warnings.map((warning) => withoutSecrets(warning, datasets));
  const isOfNone = ({ file }: Problem) => !datasets.has(file);
  return {
    schema: "cic-audit/inspection/1",
    tool: { name: "cic-audit", version },
    ...about,
    trusted: problems.length === 0,
    files: files.map((file) => {
      const isAbout = (problem: Problem) => problem.file === file.file;
      return { ...file, problems: problemsShown.filter(isAbout), warnings: warningsShown.filter(isAbout) };
    }),
    config: { yaml: configLines(mending), ...mending },
    problems: problemsShown.filter(isOfNone),
    warnings: warningsShown.filter(isOfNone),
  };
}

function withoutSecrets(problem: Problem, datasets: ReadonlyMap<string, DatasetName | null>): Problem {
  const { file, column = "", value } = problem;
  return value === undefined ? problem : { ...problem, value: shown(datasets.get(file) ?? null, column, value) };
}
