import { Command, Option } from "commander";
import { SHAPE_NAMES } from "../../sample/shapes/names.ts";
import type { Io } from "../io.ts";
import type { SampleOptions } from "../sample.ts";

export function sampleCommand(io: Io): Command {
  return new Command("sample")
    .description("Write a school that does not exist, to try everything on: a year of exports, made up from a seed.")
    .argument("[folder]", "a new folder, or an empty one", "sample-school")
    .option("--pupils <number>", "how many pupils it has", "300")
    .option("--in-care <number>", "how many of them are in care", "6")
    .option("--faults <number>", "how many things go wrong in it, fewer where few are in care; 0: none", "5")
    .option("--seed <number>", "the same seed gives the same school", "1")
    .option("--year <2025/26>", "the academic year, whole", "2025/26")
    .addOption(new Option("--shape <name>", "how its exports look").choices(SHAPE_NAMES).default("canonical"))
    .addHelpText("after", SAMPLE_HELP)
    .action(async (folder: string, options: SampleOptions) =>
      (await import("../sample.ts")).sample(folder, options, io),
    );
}

const SAMPLE_HELP = `
Examples:
  cic-audit sample
  cic-audit sample large --pupils 1200 --in-care 12 --shape arbor --seed 7`;
