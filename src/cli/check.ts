import { RENDERERS } from "../render/index.ts";
import { verdictOf } from "../render/verdict.ts";
import { type AuditOptions, audited } from "./audited.ts";
import { type Deliverable, type DeliveryOptions, deliver, destination } from "./deliver.ts";
import { exitStatusOf } from "./exit-status.ts";
import type { Io } from "./io.ts";

export interface CheckOptions extends AuditOptions, DeliveryOptions {}

/** `cic-audit check`: audits, writes the files, then shows the result. Gives the exit status. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const where = await destination(options, "audit", paths);
  const document = await audited(paths, options, io);
  const result: Deliverable = {
    render: (format, look) => RENDERERS[format](document, look),
    verdict: verdictOf(document),
    status: exitStatusOf(document.status, options.failOn),
  };
  return deliver(where, result, options, io);
}
