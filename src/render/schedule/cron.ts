import { AT, DESCRIPTION, type Job, type JobFile, shellWord } from "./job.ts";

/** A line for crontab. cron mails what a job prints: with --quiet nothing, where nothing is wrong. */
export function cronFiles({ command }: Job): JobFile[] {
  const run = ["umask 077;", ...command.map(shellWord)].join(" ");
  const text = `# ${DESCRIPTION}
# at half past six, Monday to Friday. Add the line below to your own with: crontab -e
# To be told of what it finds, put MAILTO=you@your-school above it, where the machine can send mail.
${AT.minute} ${AT.hour} * * 1-5 ${run.replaceAll("%", "\\%")}
`;
  return [{ name: "cic-audit.crontab", text }];
}
