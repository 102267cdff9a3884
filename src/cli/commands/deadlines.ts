import { Command } from "commander";
import type { DeadlinesOptions } from "../deadlines.ts";
import type { Io } from "../io.ts";
import { asOf, configOption, type Done, failOn, format, noColor, policyOption, printConfig, year } from "./options.ts";

export function deadlinesCommand(io: Io, done: Done): Command {
  return new Command("deadlines")
    .description("List by date what is overdue and what falls due next; write it as a calendar.")
    .argument("<path...>", "the folder that holds the exports of one school, or the files")
    .option("--within <time>", 'how far ahead to look: 30d, 6w or "20 school days" (default: 30d)')
    .option("--ics <file>", "write every deadline to come into an iCalendar file, and what changed into one there")
    .addOption(policyOption())
    .addOption(configOption())
    .addOption(asOf())
    .addOption(year())
    .addOption(format())
    .option("--out <folder>", "write deadlines.md, .json and .csv, or the files of --format, into this folder")
    .option("--identify", "put names and UPNs in the list and the calendar")
    .addOption(failOn())
    .option("--quiet", "show nothing if nothing is overdue, else what is")
    .addOption(printConfig())
    .addOption(noColor())
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: DeadlinesOptions) => {
      const { deadlines } = await import("../deadlines.ts");
      done(await deadlines(paths, options, io));
    });
}

const HELP = `
Exit status: 0 nothing is overdue, 1 something is, 2 wrong use, 3 the exports
cannot be trusted, 4 a control that sets deadlines could not be assessed.

Examples:
  cic-audit deadlines exports --within 6w
  cic-audit deadlines exports --ics deadlines.ics`;
