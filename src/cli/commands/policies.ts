import { Command, Option } from "commander";
import type { Io } from "../io.ts";
import type { NewOptions } from "../new-policy.ts";
import type { DiffOptions, PolicyOptions, ShowOptions } from "../policies.ts";
import { collect, noColor, tableOrJson } from "./options.ts";

export function policiesCommand(io: Io): Command {
  const policies = new Command("policies").description("List, show, check, compare and begin policies.");
  const load = () => import("../policies.ts");
  policies
    .command("list")
    .description("List the policies that come with cic-audit.")
    .addOption(noColor())
    .action(async (options: PolicyOptions) => (await load()).listPolicies(options, io));
  policies
    .command("show")
    .description("Show a policy in full: its clauses, and the controls that answer them.")
    .argument("<policy>", "the id of a policy, or its file")
    .addOption(tableOrJson())
    .addOption(noColor())
    .action(async (policy: string, options: ShowOptions) => (await load()).showPolicy(policy, options, io));
  policies
    .command("validate")
    .description("Check a policy of your own for mistakes.")
    .argument("<file>", "the file of the policy")
    .action(async (file: string) => (await load()).validatePolicy(file, io));
  policies
    .command("diff")
    .description("Show what one policy asks and another does not, and which is stricter. Needs no exports.")
    .argument("<first>", "the id of a policy, or its file")
    .argument("<second>", "another")
    .addOption(tableOrJson())
    .option("--verbose", "list signed statements too")
    .addOption(noColor())
    .action(async (first: string, second: string, options: DiffOptions) =>
      (await load()).diffTwoPolicies([first, second], options, io),
    );
  policies
    .command("new")
    .description("Write a policy of your own to begin with, as a commented file.")
    .argument("<id>", "what it is to be called: small letters, digits and hyphens")
    .addOption(new Option("--extends <id|file>", "a policy that it takes over; may be repeated").argParser(collect))
    .option("--file <path>", "where to write it (default: <id>.yaml)")
    .action(async (id: string, options: NewOptions) => (await import("../new-policy.ts")).newPolicy(id, options, io));
  return policies;
}
