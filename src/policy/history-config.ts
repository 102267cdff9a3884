import { dirname, join } from "node:path";
import { text } from "./written.ts";

/** The keys of a config file by which one run knows of another. */
export const historyKeys = {
  history: text("A folder, from this file's folder, in which every check is kept, under pseudonyms").optional(),
  baseline: text("A file of known failures that check --write-baseline wrote, from this file's folder").optional(),
};

/** Where runs are kept, and known failures are written. */
export interface Kept {
  readonly history: string | undefined;
  readonly baseline: string | undefined;
}

/** The paths that a config file names, from the working folder. */
export function keptBy({ history, baseline }: Partial<Kept>, configFile: string): Kept {
  const from = (path: string | undefined) => path && join(dirname(configFile), path);
  return { history: from(history), baseline: from(baseline) };
}
