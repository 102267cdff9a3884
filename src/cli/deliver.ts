import type { FailOn, Format } from "../domain/outputs.ts";
import type { Look } from "../render/renderer.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { checkWritable, type Output, writeOutputs } from "../store/outputs.ts";
import { EXIT, RAISING } from "./exit-status.ts";
import { type Io, terminalOf, write } from "./io.ts";
import { type Wanted, wanted } from "./wanted.ts";

/** The options that say where a result goes, and how much of it. */
export interface DeliveryOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  /** The forms of the files in that folder, as the config file has them. */
  readonly fileFormats?: readonly Format[];
  readonly failOn: FailOn;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/** A file of a result: where it goes, and in which form. */
type ResultFile = Wanted["files"][number];
type Render = (format: Format, look: Look) => string;

/** A result to be delivered: in each of its forms, in a sentence, and as the exit status. */
export interface Deliverable {
  readonly render: Render;
  readonly verdict: string;
  readonly status: number;
  /** Whether a quiet run has anything to say; else, whether the exit status is raised. */
  readonly hasNews?: boolean;
  /** What is kept of it when it has been shown, and not before: who stops a run is told its news the next time. */
  readonly keep?: readonly Output[];
  /** What adds it to a history, which the next run is set against. */
  readonly remember?: readonly Output[];
  /** Hands on what is new, once the result has been shown, and gives whether that was done. */
  readonly tell?: () => Promise<boolean>;
  /** Files besides its own: those of the schools that it is made of. */
  readonly besides?: readonly (ResultFile & { readonly render: Render })[];
}

/** Where a result is to go; `name` is that of its usual files. Throws UsageError where it could not be written there. */
export async function destination(
  { format = [], out, fileFormats }: DeliveryOptions,
  name: string,
  exports: readonly string[],
): Promise<Wanted> {
  const where = wanted(format, out, name, fileFormats);
  await checkFiles(where.files, exports);
  return where;
}

/** Throws UsageError where a file could not be written, or would lie among the exports. */
export async function checkFiles(files: readonly ResultFile[], exports: readonly string[]): Promise<void> {
  const paths = files.map(({ path }) => path);
  await refuseAmongExports(paths, exports);
  await checkWritable(paths);
}

/** A line in a file has no terminal to fit; this is a page's width. */
const FILE_WIDTH = 100;

/** Writes the files of a result, shows it, then keeps what is to be kept of it. Gives the exit status. */
export async function deliver(where: Wanted, result: Deliverable, options: DeliveryOptions, io: Io): Promise<number> {
  await show(where, result, options, io);
  const isTold = (await result.tell?.()) ?? true;
  // News that was lost is news to the next run, as if this one had not been.
  await writeOutputs([...(isTold ? (result.remember ?? []) : []), ...(result.keep ?? [])]);
  return !isTold && result.status === EXIT.clean ? EXIT.usage : result.status;
}

async function show(
  { stdout, files }: Wanted,
  { render, verdict, status, hasNews = status !== EXIT.clean, besides = [] }: Deliverable,
  options: DeliveryOptions,
  io: Io,
): Promise<void> {
  const { quiet = false, verbose, failOn, color } = options;
  const look = { detail: verbose ? "verbose" : "normal", raising: RAISING[failOn] } as const;
  const all = [...besides, ...files.map((file) => ({ ...file, render }))];
  await writeOutputs(
    all.map((file) => ({
      path: file.path,
      text: file.render(file.format, { ...look, width: FILE_WIDTH, color: false }),
    })),
  );
  if (!quiet) {
    const said = [...all.map(({ path }) => `Wrote ${path}`), ...(stdout === null ? [verdict] : [])];
    if (said.length > 0) await write(io.stderr, `${said.join("\n")}\n`);
  }
  // A cron job mails whatever is printed: nothing, where nothing is wrong, or nothing new is.
  if (stdout === null || (stdout === "table" && quiet && !hasNews)) return;
  const detail = quiet ? "quiet" : look.detail;
  await write(io.stdout, render(stdout, { ...look, ...terminalOf(io, color), detail }));
}
