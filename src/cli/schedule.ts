import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../domain/errors.ts";
import { SCHEDULES } from "../render/schedule/index.ts";
import type { Scheduler } from "../render/schedule/names.ts";
import type { Output } from "../store/outputs.ts";

/**
 * The files that have a scheduler audit the exports of a folder every school morning, with the Node and the program that
 * run now. Results go into `reports`, which only their owner can look into.
 */
export function scheduleFiles(scheduler: Scheduler, folder: string): Output[] {
  const program = fileURLToPath(new URL("../../bin/cic-audit.js", import.meta.url));
  const home = resolve(folder);
  const audit = ["check", join(home, "exports"), "--quiet", "--out", join(home, "reports")];
  const job = { command: [process.execPath, program, ...audit], folder: join(home, "schedule") } as const;
  const odd = [process.execPath, program, home].find((path) => /\p{Cc}/u.test(path));
  if (odd !== undefined)
    throw new UsageError(`no job can be written for ${odd}: there is a line break or the like in the path.`);
  return SCHEDULES[scheduler](job).map(({ name, ...file }) => ({ path: join(job.folder, name), ...file }));
}
