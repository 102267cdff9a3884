import type { Watch } from "../domain/watch.ts";
import { visible, widthOf } from "../render/text.ts";
import { type Io, write } from "./io.ts";

/** A line on the terminal that says how far a run is, and is gone when it is done. */
export interface Progress {
  /** Shows a text in place of the one before. */
  show(text: string): Promise<void>;
  /** Leaves the line empty, for what else is to be said on stderr. */
  clear(): Promise<void>;
}

const CLEAR_LINE = "\r\u001b[2K";
const DEFAULT_WIDTH = 80;

/** Progress for whoever waits at a terminal; nothing is written where nobody does. */
export function progressOn({ stderr, env }: Io, quiet: boolean): Progress {
  if (quiet || stderr.isTTY !== true || env.TERM === "dumb") return { show: async () => {}, clear: async () => {} };
  const room = (stderr.columns ?? DEFAULT_WIDTH) - 1;
  return {
    show: (text) => write(stderr, `${CLEAR_LINE}${cut(visible(text), room)}`),
    clear: () => write(stderr, CLEAR_LINE),
  };
}

/** A file that is read in less time than this takes is not worth a word: some 32 MB are a second or less. */
const LARGE = 32 * 2 ** 20;

/** Shows how far the reading of a large file has come, after what was shown already; nothing once it is read. */
export function watching({ show }: Progress, already = ""): Watch {
  let shown = -1;
  return (file, read, size) => {
    const percent = Math.floor((100 * read) / size);
    if (size < LARGE || percent === shown) return;
    shown = percent;
    const text = percent < 100 ? [already, `${file} ${percent}%`].filter(Boolean).join(", ") : already;
    // Nobody waits for a terminal here: the next one to write does.
    void show(text);
  };
}

/** A line that is broken could not be taken back. */
function cut(text: string, room: number): string {
  let line = "";
  for (const char of text) {
    if (widthOf(line + char) > room) break;
    line += char;
  }
  return line;
}
