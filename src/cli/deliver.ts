import type { Format } from "../render/formats.ts";
import type { Look } from "../render/renderer.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { checkWritable, writeOutputs } from "../store/outputs.ts";
import { EXIT, type FailOn, RAISING } from "./exit-status.ts";
import { type Io, terminalOf, write } from "./io.ts";
import { type Wanted, wanted } from "./wanted.ts";

/** The options that say where a result goes, and how much of it. */
export interface DeliveryOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly failOn: FailOn;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/** A result to be delivered: in each of its forms, in a sentence, and as the exit status. */
export interface Deliverable {
  readonly render: (format: Format, look: Look) => string;
  readonly verdict: string;
  readonly status: number;
}

/** Where a result is to go; `name` is that of its usual files. Throws UsageError where it could not be written there. */
export async function destination(
  { format = [], out }: DeliveryOptions,
  name: string,
  exports: readonly string[],
): Promise<Wanted> {
  const where = wanted(format, out, name);
  const files = where.files.map(({ path }) => path);
  await refuseAmongExports(files, exports);
  await checkWritable(files);
  return where;
}

/** A line in a file has no terminal to fit; this is a page's width. */
const FILE_WIDTH = 100;

/** Writes the files of a result, then shows it. Gives the exit status. */
export async function deliver(
  { stdout, files }: Wanted,
  { render, verdict, status }: Deliverable,
  options: DeliveryOptions,
  io: Io,
): Promise<number> {
  const { quiet = false, verbose, failOn, color } = options;
  const look = { detail: verbose ? "verbose" : "normal", raising: RAISING[failOn] } as const;
  await writeOutputs(
    files.map(({ format, path }) => ({ path, text: render(format, { ...look, width: FILE_WIDTH, color: false }) })),
  );
  if (!quiet) {
    const said = [...files.map(({ path }) => `Wrote ${path}`), ...(stdout === null ? [verdict] : [])];
    if (said.length > 0) await write(io.stderr, `${said.join("\n")}\n`);
  }
  // A cron job mails whatever is printed: nothing, where nothing is wrong.
  if (stdout === null || (stdout === "table" && quiet && status === EXIT.clean)) return status;
  const detail = quiet ? "quiet" : look.detail;
  await write(io.stdout, render(stdout, { ...look, ...terminalOf(io, color), detail }));
  return status;
}
