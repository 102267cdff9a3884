import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import type { TrendOptions } from "../trend.ts";
import { configOption, noColor } from "./options.ts";

export function trendCommand(io: Io): Command {
  return new Command("trend")
    .description("Show by term and by year how a school gets on, from the history of its checks. Shows no child.")
    .argument("<path>", "the folder of the exports, of a folder of schools, or of the history itself")
    .addOption(configOption())
    .addOption(new Option("--format <name>", "how to show it").choices(["table", "json", "csv"]).default("table"))
    .addOption(noColor())
    .addHelpText("after", HELP)
    .action(async (path: string, options: TrendOptions) => (await import("../trend.ts")).trend(path, options, io));
}

const HELP = `
check keeps its runs where the config file names a folder for them:
  history: history

Examples:
  cic-audit trend exports
  cic-audit trend history --format csv > trend.csv`;
