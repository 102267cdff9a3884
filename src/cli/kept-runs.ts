import { dirname, join, relative, resolve } from "node:path";
import { inWords, moment, parseDate } from "../calendar/dates.ts";
import type { IsoDate } from "../domain/dates.ts";
import { UsageError } from "../domain/errors.ts";
import { changesSince } from "../history/changes.ts";
import { type Run, runOf } from "../history/run.ts";
import type { Config } from "../policy/config.ts";
import type { ResultDocument } from "../render/result-schema.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { historyFile, readHistory, type Unusable } from "../store/history.ts";
import { checkWritable, type Output } from "../store/outputs.ts";
import { judgedBy, type Manner, type Rules, shownAs } from "./audited.ts";
import { type Io, write } from "./io.ts";

export interface SinceOptions {
  /** `last`, or a day: the latest run on it or before. */
  readonly since?: string;
  /** Whoever hands on what is new has to know what was there before. */
  readonly notify?: readonly string[];
}

/** A result to be shown, and the file that adds it to the history when it has been. */
export interface KeptResult {
  readonly document: ResultDocument;
  /** The same without names. */
  readonly unnamed: ResultDocument;
  readonly keep: readonly Output[];
}

/**
 * Audits the exports of one school. Where a history is kept, the result is set against an earlier run if that is asked
 * for, and is to be kept once it is shown: a run that is stopped before tells its news again the next time.
 */
export async function auditedAndKept(
  rules: Rules,
  paths: readonly string[],
  manner: Manner,
  options: SinceOptions,
  io: Io,
): Promise<KeptResult> {
  const history = await historyOf(rules.config, paths);
  const since = options.since ?? (history !== null && options.notify ? LAST : undefined);
  if (history === null) {
    if (since !== undefined) throw new UsageError(NO_HISTORY);
    return { ...(await judged(rules, paths, manner)), keep: [] };
  }
  const { earlier, number } = await recall(history, lastDay(since, manner.asOf), io);
  if (earlier === null && since !== undefined && since !== LAST) throw new UsageError(noneBy(since, history.folder));
  const { document, unnamed } = await judged(rules, paths, manner);
  const key = manner.pseudonym("");
  const run = runOf(unnamed, { ...{ number, key }, at: moment(io.now), exports: history.exports });
  return {
    unnamed,
    document: since === undefined ? document : { ...document, since: changesSince(document, earlier, key) },
    keep: [historyFile(history.folder, run)],
  };
}

async function judged(rules: Rules, paths: readonly string[], manner: Manner): Promise<Omit<KeptResult, "keep">> {
  const audit = await judgedBy(rules, paths, manner);
  const document = shownAs(audit, rules.policy, manner);
  return {
    document,
    unnamed: manner.identify ? shownAs(audit, rules.policy, { ...manner, identify: false }) : document,
  };
}

interface KeptHistory {
  readonly folder: string;
  /** What is audited, as it is called in the history. */
  readonly exports: string[];
}

/** The history that a config file names; refused, before anything is audited, where no run could be added. */
async function historyOf(config: Config | undefined, paths: readonly string[]): Promise<KeptHistory | null> {
  const folder = config?.kept.history;
  if (config === undefined || folder === undefined) return null;
  await refuseAmongExports([folder], paths, "let history, in the config file, name another folder.");
  await checkWritable([join(folder, "run.json")]);
  return { folder, exports: exportsFrom(config.file, paths) };
}

/** Exports by their paths from the config file, so that they are the same from whatever folder they are audited. */
export function exportsFrom(configFile: string, paths: readonly string[]): string[] {
  const base = resolve(dirname(configFile));
  return paths.map((path) => relative(base, resolve(path)).replaceAll("\\", "/") || ".").sort();
}

/** The latest run of the same exports up to a day, and the number of the next. */
async function recall({ folder, exports }: KeptHistory, until: IsoDate, io: Io) {
  let earlier: Run | null = null;
  const { next, unusable } = await readHistory(folder, (run) => {
    const isSame = run.exports.join("\n") === exports.join("\n") && run.asOf <= until;
    // Runs come in the order in which they were made: of two as of one day, the second holds.
    if (isSame && (earlier === null || run.asOf >= earlier.asOf)) earlier = run;
  });
  for (const one of unusable) await write(io.stderr, `cic-audit: ${unusableInWords(one)}\n`);
  return { earlier: earlier as Run | null, number: next };
}

/** What is said of a file of the history that cannot be used. */
export function unusableInWords({ file, asOf, is, setAside }: Unusable): string {
  const run = `${file}, the run of ${inWords(asOf as IsoDate)} in the history,`;
  if (is === "newer") return `${run} was kept by a newer cic-audit and is passed over: use that one.`;
  const aside =
    setAside === null ? "It could not be set aside, and is passed over." : `It is set aside as ${setAside}.`;
  return `${run} is damaged: what was open on that day is lost, unless a backup has the file. ${aside}`;
}

const LAST = "last";
const NO_HISTORY =
  'there is no history to compare with: write "history: history", the name of a folder, into the config file.';
const noneBy = (day: string, folder: string) =>
  `--since ${day}: the history in ${folder} has no run of these exports on that day or before.`;

function lastDay(since: string | undefined, asOf: IsoDate): IsoDate {
  if (since === undefined || since === LAST) return asOf;
  const day = parseDate(since);
  if (day === null) throw new UsageError(`--since ${since} is neither "last" nor a date: write it as 2026-01-12.`);
  return day < asOf ? day : asOf;
}
