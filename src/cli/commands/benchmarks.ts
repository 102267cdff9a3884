import { Command, Option } from "commander";
import type { BenchmarkOptions } from "../benchmarks.ts";
import type { Io } from "../io.ts";
import { benchmarksOption, noColor } from "./options.ts";

export function benchmarksCommand(io: Io): Command {
  return new Command("benchmarks")
    .description("List the official figures that the report sets beside a school's own, each with its source.")
    .option("--measure <id>", "one measure alone, such as attendance.persistent-absence")
    .option("--area <name>", "a local authority, or all", "England")
    .addOption(benchmarksOption())
    .addOption(new Option("--format <name>", "how to show it").choices(["table", "json", "csv"]).default("table"))
    .addOption(noColor())
    .addHelpText("after", BENCHMARKS_HELP)
    .action(async (options: BenchmarkOptions) => (await import("../benchmarks.ts")).listBenchmarks(options, io));
}

const BENCHMARKS_HELP = `
Examples:
  cic-audit benchmarks --area Stoke-on-Trent
  cic-audit benchmarks --area all --format csv > our-benchmarks.csv`;
