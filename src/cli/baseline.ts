import { UsageError } from "../domain/errors.ts";
import { readBaseline } from "../policy/baseline-file.ts";
import { baselineText, failuresIn, remaining } from "../render/baseline-text.ts";
import type { ResultDocument } from "../render/result-schema.ts";
import { counted } from "../render/text.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { isThere } from "../store/new-files.ts";
import { checkWritable, type Output } from "../store/outputs.ts";

export interface BaselineOptions {
  readonly writeBaseline?: string;
}

/** A file of known failures to be written, and what is to be said of it. */
export interface NewBaseline {
  readonly output: Output;
  readonly said: string;
}

/** Refuses, before anything is audited, a baseline that could not be written. */
export async function checkBaseline({ writeBaseline: file }: BaselineOptions, exports: readonly string[]) {
  if (file === undefined) return;
  await refuseAmongExports([file], exports, "name a file beside them.");
  await checkWritable([file]);
}

/**
 * The known failures of a result without names. Where the file is there already, what it decides is kept, what has passed
 * is taken out, and nothing is added: to begin again, somebody has to delete it.
 */
export async function baselineOf(file: string, document: ResultDocument): Promise<NewBaseline> {
  const before = (await isThere(file)) ? await readBaseline(file) : null;
  if (before !== null && before.policy !== document.policy.id) {
    const other = `${file} has the known failures of ${before.policy}, not of ${document.policy.id}`;
    throw new UsageError(`${other}: name another file, or delete it to begin again.`);
  }
  if (before === null) {
    const failures = failuresIn(document, new Set());
    const head = { written: document.asOf, policy: document.policy.id, reason: null, "approved-by": null, until: null };
    const said = `Wrote ${file}: ${counted(failures.length, "known failure")}. Fill in reason, approved-by and until, and name the file in the config file as its baseline.`;
    return { output: { path: file, text: baselineText(head, failures) }, said };
  }
  const { findings, ...head } = before;
  const left = remaining(findings, document);
  const known = new Set(left.map(({ fingerprint }) => fingerprint));
  const others = failuresIn(document, known).filter(({ fingerprint }) => !known.has(fingerprint));
  const said = [
    `Wrote ${file}: ${findings.length - left.length} of ${counted(findings.length, "known failure")} taken out, ${left.length} left.`,
    ...(others.length > 0
      ? [`${counted(others.length, "failure")} not in it: a baseline can only become shorter.`]
      : []),
  ];
  return { output: { path: file, text: baselineText(head, left) }, said: said.join(" ") };
}
