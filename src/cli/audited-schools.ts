import { ExportError } from "../domain/errors.ts";
import { findConfig } from "../policy/config.ts";
import type { SchoolFolder } from "../read/exports.ts";
import { type AuditedSchool, type SchoolsDocument, schoolsDocument } from "../render/schools/document.ts";
import { visible } from "../render/text.ts";
import type { Output } from "../store/outputs.ts";
import { type AuditOptions, type Manner, mannerOf, type Rules, rulesFor } from "./audited.ts";
import { failureOf, problemsOf } from "./failures.ts";
import { type Io, write } from "./io.ts";
import { auditedAndKept, type KeptResult, type SinceOptions } from "./kept-runs.ts";
import { progressOn, watching } from "./progress.ts";
import { version } from "./version.ts";

interface Options extends AuditOptions, SinceOptions {
  readonly verbose?: boolean;
}

/**
 * Audits the schools of a folder, one after another, and gives their results as they may be shown. Throws UsageError
 * for what is wrong with what all of them share; what is wrong with one school is told of, and the next one follows.
 */
export async function auditedSchools(
  folder: string,
  schools: readonly SchoolFolder[],
  options: Options,
  io: Io,
): Promise<{ document: SchoolsDocument; keep: readonly Output[] }> {
  const manner = await mannerOf(options, io);
  // What is wrong with what all schools share, the key for pseudonyms too, ends the run before the first of them.
  const shared = await rulesFor(folder, options, manner, io);
  manner.pseudonym("");
  const progress = progressOn(io, options.quiet === true);
  const audited: AuditedSchool[] = [];
  const kept: Output[] = [];
  for (const [i, school] of schools.entries()) {
    try {
      const rules = await rulesOf(school, shared, options, manner, io);
      const which = `${i + 1} of ${schools.length}: ${school.name}`;
      await progress.show(which);
      const watched = { ...manner, watch: watching(progress, which) };
      const { document, keep } = await auditedSchool(school, rules, watched, options, io);
      audited.push({ folder: school.name, result: document });
      kept.push(...keep);
      await progress.clear();
    } catch (error) {
      await progress.clear();
      audited.push({ folder: school.name, problems: problemsOf(error, school.name) });
      await tell(school.name, failureOf(error, options.verbose === true).message, io);
    }
  }
  return { document: schoolsDocument(audited, { ...manner, version: version() }), keep: kept };
}

/** Says why a school could not be audited; a fault of ours is never swallowed. */
function tell(school: string, message: string, io: Io): Promise<void> {
  const lines = message.split("\n").map(visible).join("\n");
  return write(io.stderr, `cic-audit: ${visible(school)}: ${lines}\n`);
}

/** The rules of a school: those of all, unless a config file in its own folder has others. */
async function rulesOf(
  { path }: SchoolFolder,
  shared: Rules,
  options: Options,
  manner: Manner,
  io: Io,
): Promise<Rules> {
  const file = options.config ?? (await findConfig(path));
  return file === shared.config?.file ? shared : rulesFor(path, options, manner, io);
}

async function auditedSchool(
  { path, name, holds }: SchoolFolder,
  rules: Rules,
  manner: Manner,
  options: Options,
  io: Io,
): Promise<KeptResult> {
  if (holds === "what cannot be read") {
    const message = "this folder cannot be opened.";
    throw new ExportError([
      { file: name, message, remedy: "See that you may read it, and that it is no broken link." },
    ]);
  }
  return auditedAndKept(rules, [path], manner, options, io);
}
