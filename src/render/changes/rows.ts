import type { ResultDocument } from "../result-schema.ts";
import { WAS } from "./words.ts";

type Since = ResultDocument["since"];

/** What became of findings since an earlier run, in a word each: new, changed, fixed or gone. */
export function sinceByFingerprint(since: Since): ReadonlyMap<unknown, string> {
  if (since === undefined) return new Map();
  const lists = ["new", "changed", "fixed", "gone"] as const;
  return new Map(lists.flatMap((list) => since[list].map(({ fingerprint }) => [fingerprint, list] as const)));
}

/** A row for each finding that is not in the result any more. */
export function goneRows(since: Since) {
  const gone = since?.gone.filter(({ now }) => now === null) ?? [];
  return gone.map(({ control, authority, subject: { pupil, key }, fingerprint, was }) => ({
    ...{ row: "gone", control, authority, pupil, key, fingerprint, since: "gone" },
    message: `Not looked at any more${was === null ? "" : `; ${WAS[was]}`}.`,
  }));
}
