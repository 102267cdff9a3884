import { cronFiles } from "./cron.ts";
import type { Job, JobFile } from "./job.ts";
import type { Scheduler } from "./names.ts";
import { systemdFiles } from "./systemd.ts";
import { windowsFiles } from "./windows.ts";

/** The files by which each scheduler is told of a job. */
export const SCHEDULES: Readonly<Record<Scheduler, (job: Job) => JobFile[]>> = {
  cron: cronFiles,
  systemd: systemdFiles,
  windows: windowsFiles,
};
