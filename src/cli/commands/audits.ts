import { Command, Option } from "commander";
import type { CheckOptions } from "../check.ts";
import type { CompareOptions } from "../compare.ts";
import type { InspectOptions } from "../inspect.ts";
import type { Io } from "../io.ts";
import {
  asOf,
  collect,
  configOption,
  type Done,
  failOn,
  format,
  noColor,
  policyOption,
  printConfig,
  tableOrJson,
  year,
} from "./options.ts";

export function checkCommand(io: Io, done: Done): Command {
  return new Command("check")
    .description("Audit exports against a policy.")
    .argument("<path...>", "the folder of a school's exports, or the files; or a folder of such folders, one a school")
    .addOption(policyOption())
    .addOption(configOption())
    .addOption(asOf())
    .addOption(year())
    .addOption(format())
    .option("--out <folder>", "write audit.md, audit.json and audit.csv, or the files of --format, into this folder")
    .option("--identify", "put names and UPNs in the result; without it, children have pseudonyms")
    .addOption(failOn())
    .option("--since <last|date>", "show what is new, changed and mended since an earlier run in the history")
    .option(
      "--write-baseline <file>",
      "write the failures that are known today; later, take out those that have passed",
    )
    .addOption(
      new Option(
        "--notify <where>",
        "hand on what is new or due, unnamed: command:<command>, file:<path>, smtp://host?to=<address>; repeatable",
      ).argParser(collect),
    )
    .option("--quiet", "show nothing if all is well, else the verdict and what it rests on; with --since, what is new")
    .option("--verbose", "show what passed too, and the evidence for everything")
    .addOption(printConfig())
    .addOption(noColor())
    .addHelpText("after", CHECK_HELP)
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import("../check.ts");
      done(await check(paths, options, io));
    });
}

const CHECK_HELP = `
Exit status: 0 all is well, 1 a control failed, 2 wrong use, 3 the exports
cannot be trusted, 4 nothing failed but something could not be assessed.

Examples:
  cic-audit check exports
  cic-audit check exports --policy warwickshire --year 2025/26
  cic-audit check exports --out reports
  cic-audit check schools --out reports     (a school in each subfolder)
  cic-audit check exports --format json=audit.json --quiet`;

export function compareCommand(io: Io, done: Done): Command {
  return new Command("compare")
    .description("Audit exports against several policies, side by side. No child is shown.")
    .argument("<path...>", "the folder that holds the exports of one school, or the files")
    .addOption(
      new Option("--policy <id|file>", "a policy; name two or more (default: yours and the law)").argParser(collect),
    )
    .addOption(configOption())
    .addOption(asOf())
    .addOption(year())
    .addOption(format())
    .option("--out <folder>", "write comparison.md, .json and .csv, or the files of --format, into this folder")
    .addOption(failOn())
    .option("--quiet", "show nothing if all is well by every policy, else the verdicts")
    .option("--verbose", "list signed statements too")
    .addOption(printConfig())
    .addOption(noColor())
    .addHelpText("after", COMPARE_HELP)
    .action(async (paths: string[], options: CompareOptions) => {
      const { compare } = await import("../compare.ts");
      done(await compare(paths, options, io));
    });
}

const COMPARE_HELP = `
The exit status is the worst that check would end with, of all the policies.

Example:
  cic-audit compare exports --policy stoke-on-trent --policy warwickshire`;

export function inspectCommand(io: Io, done: Done): Command {
  return new Command("inspect")
    .description("Show what was recognised in each file, and what was not. Audits nothing, and shows no child.")
    .argument("<path...>", "the folder that holds the exports of one school, or the files")
    .addOption(policyOption())
    .addOption(configOption())
    .addOption(asOf())
    .addOption(year())
    .addOption(tableOrJson())
    .addOption(printConfig())
    .addOption(noColor())
    .addHelpText("after", INSPECT_HELP)
    .action(async (paths: string[], options: InspectOptions) => {
      const { inspectExports } = await import("../inspect.ts");
      done(await inspectExports(paths, options, io));
    });
}

const INSPECT_HELP = `
Exit status: 0 an audit can use the exports, 2 wrong use, 3 they cannot be
trusted.

Example:
  cic-audit inspect exports`;
