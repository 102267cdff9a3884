import { UsageError } from "../domain/errors.ts";
import type { Run } from "../history/run.ts";
import { trendOf } from "../history/trend.ts";
import { renderTrend } from "../render/terminal/trend.ts";
import { trendCsv } from "../render/trend/csv.ts";
import type { TrendDocument } from "../render/trend/document.ts";
import { isHistory, readHistory } from "../store/history.ts";
import { type ConfigOptions, configFor } from "./config.ts";
import { type Io, terminalOf, write } from "./io.ts";
import { exportsFrom, unusableInWords } from "./kept-runs.ts";

export interface TrendOptions extends ConfigOptions {
  readonly format: "table" | "json" | "csv";
  readonly color: boolean;
}

/** `cic-audit trend`: what a history tells by term and by year. The path is that of the exports, or of the history. */
export async function trend(path: string, { format, color, ...options }: TrendOptions, io: Io): Promise<void> {
  const { folder, isWanted } = await historyAt(path, options, io);
  const schools = new Map<string, Run[]>();
  const { unusable, setAside } = await readHistory(folder, (run) => {
    const name = run.exports.join("\n");
    if (!isWanted(name)) return;
    const known = schools.get(name);
    if (known) known.push(run);
    else schools.set(name, [run]);
  });
  for (const one of unusable) await write(io.stderr, `cic-audit: ${unusableInWords(one)}\n`);
  if (schools.size === 0) throw new UsageError(`the history in ${folder} has no run of ${path} yet.`);
  const document: TrendDocument = {
    schema: "cic-audit/trend/1",
    schools: [...schools].map(([name, runs]) => ({ exports: name.split("\n"), rows: trendOf(runs) })),
    lost: [...setAside, ...unusable.map(({ file }) => file)],
  };
  const show = {
    table: () => renderTrend(document, terminalOf(io, color)),
    json: () => `${JSON.stringify(document, null, 2)}\n`,
    csv: () => trendCsv(document),
  };
  await write(io.stdout, show[format]());
}

/** The history that is meant, and which of its runs. */
async function historyAt(path: string, options: ConfigOptions, io: Io) {
  if (await isHistory(path)) return { folder: path, isWanted: () => true };
  const config = await configFor(options, path, io);
  const folder = config?.kept.history;
  if (config === undefined || folder === undefined) {
    const remedy = 'Write "history: history", the name of a folder, into the config file, and check keeps its runs.';
    throw new UsageError(`${path} is no history, and no config file names one for it. ${remedy}`);
  }
  const [exports = ""] = exportsFrom(config.file, [path]);
  // A folder of schools has runs of each of its subfolders, and none of its own.
  return { folder, isWanted: (name: string) => name === exports || name.startsWith(`${exports}/`) || exports === "." };
}
