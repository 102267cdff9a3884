import { UsageError } from "../domain/errors.ts";
import { schoolsIn } from "../read/exports.ts";
import { hasNews } from "../render/changes/news.ts";
import { RENDERERS } from "../render/index.ts";
import { noticeOf, noticeOfNone } from "../render/notice.ts";
import { verdictOf } from "../render/verdict.ts";
import { type AuditOptions, mannerOf, rulesFor } from "./audited.ts";
import { type BaselineOptions, baselineOf, checkBaseline } from "./baseline.ts";
import { checkSchools } from "./check-schools.ts";
import { type Deliverable, type DeliveryOptions, deliver, destination } from "./deliver.ts";
import { exitStatusOf, RAISING } from "./exit-status.ts";
import { type Io, write } from "./io.ts";
import { auditedAndKept, type SinceOptions } from "./kept-runs.ts";
import { type NotifyOptions, type Target, targetsOf, tellAll } from "./notify.ts";
import { refuseSchools } from "./one-school.ts";

export interface CheckOptions extends AuditOptions, DeliveryOptions, SinceOptions, BaselineOptions, NotifyOptions {}

/** `cic-audit check`: audits a school, or each of a folder of schools. Gives the exit status. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const [path = "", ...others] = paths;
  if (others.length > 0) await refuseSchools(paths, "Name that folder alone to audit all of them, or one of them");
  const schools = others.length > 0 ? null : await schoolsIn(path);
  const targets = await targetsOf(options, paths, io);
  if (schools !== null && !schools.isSchool) {
    if (options.writeBaseline !== undefined) {
      await refuseSchools(paths, "--write-baseline writes the known failures of one school: name one of them");
    }
    return checkSchools(path, schools, targets, options, io);
  }
  return checkSchool(paths, targets, options, io).catch(async (error) => {
    if (!(error instanceof UsageError)) await tellAll(targets, noticeOfNone, io);
    throw error;
  });
}

/** Audits a school, writes the files, shows the result, then keeps it where a history is kept. */
async function checkSchool(
  paths: readonly string[],
  targets: readonly Target[],
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const where = await destination(options, "audit", paths);
  const manner = await mannerOf(options, io);
  const rules = await rulesFor(paths[0] ?? "", options, manner, io);
  await checkBaseline(options, paths);
  const { document, unnamed, keep } = await auditedAndKept(rules, paths, manner, options, io);
  const known = options.writeBaseline === undefined ? null : await baselineOf(options.writeBaseline, unnamed);
  const result: Deliverable = {
    render: (format, look) => RENDERERS[format](document, look),
    verdict: verdictOf(document),
    status: exitStatusOf(document.status, options.failOn),
    hasNews: hasNews(document, RAISING[options.failOn]),
    remember: keep,
    keep: known === null ? [] : [known.output],
    tell: () => tellAll(targets, noticeOf([{ name: document.school ?? "The school", result: document }]), io),
  };
  const status = await deliver(where, result, options, io);
  if (known !== null && !options.quiet) await write(io.stderr, `${known.said}\n`);
  return status;
}
