import type { DatasetName } from "../domain/datasets.ts";

/** What governors call the data sets, to be read after "the". Who makes the exports knows them by their names. */
export const DATASET_WORDS: Readonly<Record<DatasetName, string>> = {
  pupils: "pupil list",
  attendance: "session marks",
  attendance_summary: "attendance totals",
  suspensions: "suspensions file",
  provision: "alternative provision file",
  moves: "file of moves",
  contacts: "file of contacts",
  peps: "PEP file",
  sdq: "SDQ file",
  ehcp: "EHC plan file",
  attainment: "attainment file",
  lac_reviews: "looked-after reviews",
  funding: "funding file",
  support: "support file",
  roles: "roles file",
  training: "training file",
  school: "school file",
  attestations: "signed statements",
  calendar: "school calendar",
};

const FILE = /\b([a-z_]+)\.csv\b/g;
const TO_ADD = /^Cannot be assessed without (.+): add the export, with its header alone if it has no rows\.$/;

/** The message of a finding for who makes no export: no name of a file, and no word of how to make one. */
export function inPlainWords(message: string): string {
  const named = message.replace(FILE, (file, name: string) => {
    return name in DATASET_WORDS ? `the ${DATASET_WORDS[name as DatasetName]}` : file;
  });
  return named.replace(TO_ADD, "Cannot be told without $1.");
}
