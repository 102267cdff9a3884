import { createHash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import type { ExportFile } from "./exports.ts";
import { type Delimiter, type OnRow, readRecords } from "./records.ts";
import { LONGEST, Skimmer, type Skimming } from "./skimmer.ts";
import { type Fingerprint, unreadable } from "./text.ts";

export type { Skimming } from "./skimmer.ts";

/** What was read of a file besides the records that were handed over. */
export interface Skimmed extends Fingerprint {
  /** How many records were passed over: by their counters, then by the kinds of what they tell; a gap is none. */
  readonly passed: readonly (readonly number[])[];
  /** How many told each combination, in the order in which its kind was asked for, but for those set aside. */
  readonly told: readonly number[];
}

/** Large enough that a piece costs nothing, small enough that the processor keeps it at hand. */
const PIECE = 1 << 19;

/**
 * Reads a file as `readRecords` does, which is the reference, but passes over the records that may be passed over and
 * repeat, as written, what such a record told already. All others are handed over. From the first oddity on, a quote
 * out of place or letters of another encoding, `readRecords` takes over, and refuses the file or hands over the rest.
 */
export async function skimRecords(
  file: ExportFile,
  delimiter: Delimiter,
  skimming: Skimming,
  onRow: OnRow,
  piece = PIECE,
  onRead?: (bytes: number) => void,
): Promise<Skimmed> {
  const skimmer = new Skimmer(delimiter, skimming, onRow, LONGEST + piece);
  const { passed, told, letters } = skimmer;
  let sha256: string | null;
  try {
    sha256 = skim(file.path, skimmer, piece, onRead);
  } catch (error) {
    throw unreadable(file, error);
  }
  if (sha256 !== null) return { encoding: letters.encoding, sha256, passed, told };
  const { line: rest } = skimmer;
  const fingerprint = await readRecords(file, delimiter, (cells, line) => {
    if (line >= rest) onRow(cells, line);
  });
  return { ...fingerprint, passed, told };
}

/** Has a file dealt with to its end, and gives its hash; null where something odd comes first. */
function skim(path: string, skimmer: Skimmer, piece: number, onRead?: (bytes: number) => void): string | null {
  const hash = createHash("sha256");
  const bytes = Buffer.allocUnsafe(LONGEST + piece);
  const handle = openSync(path, "r");
  try {
    // A record that does not end within as much is as odd as any.
    for (let kept = 0; kept <= LONGEST; ) {
      const read = readSync(handle, bytes, kept, piece, null);
      const end = kept + read;
      onRead?.(read);
      hash.update(bytes.subarray(kept, end));
      const from = skimmer.take(bytes.subarray(0, end), read === 0);
      if (from === null) return null;
      if (read === 0) return hash.digest("hex");
      bytes.copyWithin(0, from, end);
      kept = end - from;
    }
    return null;
  } finally {
    closeSync(handle);
  }
}
