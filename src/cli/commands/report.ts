import { Command, Option } from "commander";
import { AUDIENCES } from "../../domain/outputs.ts";
import type { Io } from "../io.ts";
import type { ReportOptions } from "../report.ts";
import { asOf, collect, configOption, type Done, policyOption, printConfig, year } from "./options.ts";

export function reportCommand(io: Io, done: Done): Command {
  return new Command("report")
    .description("Write the designated teacher's annual report: a public edition and Part Two, for governors.")
    .argument("<path...>", "the folder that holds the exports of one school, or the files")
    .addOption(policyOption())
    .addOption(configOption())
    .addOption(asOf())
    .addOption(year())
    .addOption(
      new Option("--format <name>", "markdown, html, docx or pdf; may be repeated (default: all of them)").argParser(
        collect,
      ),
    )
    .option("--out <folder>", "where the files go", "report")
    .option("--previous <file>", "last year's result, as check --format json wrote it, to be followed up")
    .option("--coded", "tell of single children in Part Two, as Child A, Child B")
    .addOption(new Option("--audience <whom>", "for whom it is").choices(AUDIENCES).default("governors"))
    .option("--authority <name>", "the authority whose virtual school it is for")
    .option("--identify", "name the children: for the designated teacher, and for a virtual school if it should be so")
    .option("--benchmarks <file>", "official figures to use in place of those that come with cic-audit")
    .option("--draft", "for you alone to look at: the figures of the public edition are not kept as published")
    .option("--quiet", "do not tell which files were written")
    .addOption(printConfig())
    .addHelpText("after", HELP)
    .action(async (paths: string[], options: ReportOptions) => {
      const { report } = await import("../report.ts");
      done(await report(paths, options, io));
    });
}

const HELP = `
The public edition may go into open minutes. Part Two is confidential; it names
no child. Your own words go into a file that is made beside the config file, and
are put in each time.

Exit status: 0 the report is written, 2 wrong use, 3 the exports cannot be
trusted.

Examples:
  cic-audit report exports --year 2025/26
  cic-audit report exports --previous reports/2024-25.json --coded
  cic-audit report exports --audience virtual-school --authority Anyborough`;
