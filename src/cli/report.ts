import { extname, join } from "node:path";
import { UsageError } from "../domain/errors.ts";
import { counted } from "../domain/phrases.ts";
import { NO_DETAILS } from "../domain/report-details.ts";
import { remarksOn } from "../policy/remarks.ts";
import { readBenchmarks } from "../read/benchmarks.ts";
import { type Audience, report as reportOn } from "../report.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { createFile } from "../store/new-files.ts";
import { checkWritable, writeOutputs } from "../store/outputs.ts";
import { publishedFile, readPublished, withPublished } from "../store/published.ts";
import { type AuditOptions, mannerOf, requestBy, rulesFor } from "./audited.ts";
import { BENCHMARK_FILE } from "./benchmarks.ts";
import { EXIT } from "./exit-status.ts";
import { type Io, write } from "./io.ts";
import { refuseSchools, unreadSubfolders } from "./one-school.ts";
import { ownWordsFor, sayOfExports, sayOfOwnWords } from "./own-words.ts";
import { previousResult } from "./previous.ts";
import { sayOfFigures } from "./public-figures.ts";
import { filesOf, formatsFor, madeOf } from "./report-files.ts";

export interface ReportOptions extends AuditOptions {
  readonly format?: readonly string[];
  readonly out: string;
  readonly previous?: string;
  readonly benchmarks?: string;
  readonly audience: "governors" | "designated-teacher" | "virtual-school";
  readonly authority?: string;
  readonly coded?: boolean;
  readonly draft?: boolean;
}

/** `cic-audit report`: writes the designated teacher's annual report in the editions that were asked for. */
export async function report(paths: readonly string[], options: ReportOptions, io: Io): Promise<number> {
  await refuseSchools(paths, "A report is of one school: name its folder");
  const audience = audienceOf(options);
  await refuseAmongExports([options.out], paths, `name another folder, such as --out ${besides(paths[0] ?? ".")}.`);
  const formats = await formatsFor(options.format, io);
  const manner = await mannerOf(options, io);
  const rules = await rulesFor(paths[0] ?? "", options, manner, io);
  const words = await ownWordsFor(rules.config, manner.asOf, options.out, paths);
  const details = rules.config?.report ?? NO_DETAILS;
  const history = publishedFile(io.env);
  const earlier = await readPublished(history);
  const reported = await reportOn({
    ...requestBy(rules, paths, manner),
    ...{ audience, pseudonym: manner.pseudonym },
    details,
    isDraft: options.draft === true,
    narrative: words.narrative,
    remarks: remarksOn(rules.policy, manner.asOf),
    previous: options.previous === undefined ? null : await previousResult(options.previous, manner.asOf),
    figures: (await readBenchmarks(options.benchmarks ?? BENCHMARK_FILE)).figures,
    history: earlier,
  });
  const { reports, published } = reported;
  const warnings = reported.warnings + (await unreadSubfolders(paths)).length;
  const files = reports.flatMap((edition) => filesOf(edition, formats, options.out, options.authority));
  await checkWritable(files.map(({ path }) => path));
  const { outputs, remarks } = await madeOf(files, formats);
  const record = published ? [withPublished(history, earlier, published)] : [];
  // The record of what is shown goes first: a report without it could be subtracted from the next.
  await writeOutputs([...record, ...outputs]);
  const isNew = await createFile(words.form, true);
  const said = [
    ...outputs.map(({ path }) => `Wrote ${path}`),
    ...sayOfFigures(reported, options.draft === true),
    ...sayOfOwnWords(words, isNew, reported, { audience: options.audience, caseStudy: details.caseStudy }),
    ...sayOfExports(reported.listed),
    ...remarks,
    ...(warnings > 0
      ? [`${counted(warnings, "warning")} about the exports: cic-audit check shows what is odd in them`]
      : []),
  ];
  if (options.quiet !== true) await write(io.stderr, `${said.join("\n")}\n`);
  return EXIT.clean;
}

/** A folder for reports that is not among the exports: beside their folder, be it named itself or by a file in it. */
const besides = (exports: string) => join(exports, "..", ...(extname(exports) === "" ? [] : [".."]), "report");

function audienceOf({ audience, authority, coded = false, identify = false }: ReportOptions): Audience {
  if (authority !== undefined && audience !== "virtual-school") {
    throw new UsageError("--authority is for --audience virtual-school: say both.");
  }
  if (coded && audience !== "governors") throw new UsageError("--coded is for the editions of governors alone.");
  switch (audience) {
    case "governors":
      if (identify) throw new UsageError("the editions for governors name no child: leave out --identify.");
      return { is: "governors", isCoded: coded };
    case "designated-teacher":
      if (!identify) throw new UsageError("the designated teacher's edition names every child: say --identify too.");
      return { is: "designated teacher" };
    case "virtual-school":
      if (authority === undefined)
        throw new UsageError("name the authority whose virtual school it is for: --authority.");
      return { is: "virtual school", authority, isIdentified: identify };
  }
}
