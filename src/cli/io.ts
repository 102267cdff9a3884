import { UsageError } from "../domain/errors.ts";

/** A stream that text is written to: stdout or stderr. */
export type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** What the command line has of the world around it, handed in so that tests can stand in for it. */
export interface Io {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The time; the clock's, where it is not given. */
  readonly now?: Date;
}

/**
 * Writes a text and waits until it is out. Whoever reads may have gone away (`cic-audit … | head`): that changes
 * neither the verdict nor the files, so it is no error. A full disk is one.
 */
export function write(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: NodeJS.ErrnoException | null) => {
      if (error && error.code !== "EPIPE" && error.code !== "ERR_STREAM_DESTROYED") {
        reject(new UsageError(`the result could not be written: ${error.message}.`, { cause: error }));
      } else resolve();
    };
    stream.once("error", settle);
    stream.write(text, (error) => {
      // The stream tells of an error a second time, as an event; it may not find nobody there.
      if (!error) stream.removeListener("error", settle);
      settle(error);
    });
  });
}

/** What a terminal can show: how wide it is, and whether it takes colour. */
export function terminalOf({ stdout, env }: Io, allowColor: boolean): { width: number; color: boolean } {
  const width = stdout.columns ?? (Number(env.COLUMNS) || DEFAULT_WIDTH);
  const color = allowColor && !env.NO_COLOR && stdout.isTTY === true && env.TERM !== "dumb";
  return { width: Math.min(Math.max(width, NARROWEST), WIDEST), color };
}

const DEFAULT_WIDTH = 80;
/** Narrower than this, a table cannot be read; wider, a line cannot. */
const NARROWEST = 60;
const WIDEST = 160;
