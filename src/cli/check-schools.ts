import { join } from "node:path";
import type { SchoolFolders } from "../read/exports.ts";
import { hasNews } from "../render/changes/news.ts";
import { RENDERERS } from "../render/index.ts";
import { noticeOf } from "../render/notice.ts";
import { NOT_AUDITED, type SchoolDocument } from "../render/schools/document.ts";
import { SCHOOLS_RENDERERS } from "../render/schools/index.ts";
import { verdictOfSchools } from "../render/schools/parts.ts";
import { listed, visible } from "../render/text.ts";
import { isThere } from "../store/new-files.ts";
import type { AuditOptions } from "./audited.ts";
import { auditedSchools } from "./audited-schools.ts";
import { checkFiles, type Deliverable, type DeliveryOptions, deliver, destination } from "./deliver.ts";
import { EXIT, exitStatusOf, RAISING } from "./exit-status.ts";
import { type Io, write } from "./io.ts";
import type { SinceOptions } from "./kept-runs.ts";
import { type Target, tellAll } from "./notify.ts";
import { type Wanted, wanted } from "./wanted.ts";

interface Options extends AuditOptions, DeliveryOptions, SinceOptions {}
type Files = Wanted["files"];

/**
 * `cic-audit check` of a folder of schools: audits each by itself, writes the files of all together and of each, then
 * shows the result. Gives the exit status: 3 where a school could not be audited, else the worst of all.
 */
export async function checkSchools(
  folder: string,
  { schools, others }: SchoolFolders,
  targets: readonly Target[],
  options: Options,
  io: Io,
): Promise<number> {
  const exports = [folder, ...schools.map(({ path }) => path)];
  const where = await destination(options, "schools", exports);
  const files = new Map(schools.map(({ name }) => [name, filesOf(name, options, where)]));
  await checkFiles([...files.values()].flat(), exports);
  if (others.length > 0 && !options.quiet) {
    await write(io.stderr, `Not read, since they are no school's folder: ${listed(others.map(visible))}\n`);
  }
  const { document, keep } = await auditedSchools(folder, schools, options, io);
  for (const school of document.schools) await tellOfOlder(school, files.get(school.folder) ?? [], io);
  const { status } = document;
  const result: Deliverable = {
    render: (format, look) => SCHOOLS_RENDERERS[format](document, look),
    verdict: verdictOfSchools(document),
    status: status === NOT_AUDITED ? EXIT.untrusted : exitStatusOf(status, options.failOn),
    hasNews: document.schools.some(({ result }) => result === null || hasNews(result, RAISING[options.failOn])),
    remember: keep,
    tell: () => tellAll(targets, noticeOf(document.schools.map(({ folder: name, result }) => ({ name, result }))), io),
    besides: document.schools.flatMap((school) => deliverables(school, files.get(school.folder) ?? [])),
  };
  return deliver(where, result, options, io);
}

/** The files of one school: with `--out` those that it would have alone, in a folder of its own. */
function filesOf(school: string, { format = [], out, fileFormats }: Options, { files }: Wanted): Files {
  if (out === undefined) return [];
  const isOfAll = (path: string) => files.some((file) => file.path === path);
  return wanted(format, join(out, school), "audit", fileFormats).files.filter(({ path }) => !isOfAll(path));
}

function deliverables({ result }: SchoolDocument, files: Files): NonNullable<Deliverable["besides"]> {
  if (result === null) return [];
  return files.map((file) => ({ ...file, render: (format, look) => RENDERERS[format](result, look) }));
}

/** Where a school could not be audited, a result of an earlier run could be taken for one of this. */
async function tellOfOlder({ folder, result }: SchoolDocument, files: Files, io: Io): Promise<void> {
  for (const { path } of result === null ? files : []) {
    if (await isThere(path)) {
      await write(io.stderr, `${path} is of an earlier run: ${visible(folder)} could not be audited now.\n`);
    }
  }
}
