import { join } from "node:path";
import { PassThrough } from "node:stream";
import { main } from "../../src/cli/main.ts";

/** The program run in this process, which is quicker than as built: what it said, and how it ended. */

const sink = (more: object = {}) => Object.assign(new PassThrough({ encoding: "utf8", highWaterMark: 1 << 24 }), more);

/** Calls the program with settings of its own in a folder, on 10 March 2026. */
export async function callIn(
  folder: string,
  argv: readonly string[],
  columns = 80,
  now = new Date("2026-03-10T12:00:00Z"),
) {
  const io = {
    stdout: sink({ columns }),
    stderr: sink(),
    env: { CIC_AUDIT_KEY_FILE: join(folder, "settings", "pseudonym.key") },
    now,
  };
  const status = await main(argv, io);
  return { status, stdout: String(io.stdout.read() ?? ""), stderr: String(io.stderr.read() ?? "") };
}

/** A text on one line, for a sentence that a terminal breaks. */
export const flat = (text: string) => text.replace(/\s+/g, " ");
