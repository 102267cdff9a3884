/** The schedulers that a job can be written for. Kept apart, so that the command line can name them unloaded. */
export const SCHEDULERS = ["cron", "systemd", "windows"] as const;
export type Scheduler = (typeof SCHEDULERS)[number];
