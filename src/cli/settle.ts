import { type Command, CommanderError, type Option } from "commander";
import { didYouMean } from "../domain/closest.ts";
import { UsageError } from "../domain/errors.ts";
import { type Config, findConfig, loadConfig } from "../policy/config.ts";
import { visible } from "../render/text.ts";
import { EXIT } from "./exit-status.ts";
import { type Io, write } from "./io.ts";
import { POLICY_FOLDER } from "./policy.ts";
import { whatHolds } from "./print-config.ts";
import { OTHER_VARIABLES, SETTINGS, TEST_VARIABLES } from "./settings.ts";

/**
 * Settles what holds for a command before it runs: what the command line does not say, the environment does, then the
 * config file. With `--print-config` it shows that, and the command does not run. Throws UsageError for a variable that
 * says what cannot be.
 */
export async function settle(command: Command, io: Io): Promise<void> {
  await warnOfStrangers(io);
  takeEnvironment(command, io.env);
  const { printConfig } = command.opts<{ printConfig?: boolean }>();
  const config = printConfig || optionOf(command, "--out") ? await configOf(command) : undefined;
  if (config) takeConfig(command, config);
  if (printConfig) {
    await write(io.stdout, whatHolds(command, config));
    // As commander ends after --help: there is nothing left to do.
    throw new CommanderError(EXIT.clean, "cic-audit.printed", "");
  }
}

/** A variable with a slip in its name would do nothing, and nobody would know. */
async function warnOfStrangers({ env, stderr }: Io): Promise<void> {
  const known = [...SETTINGS.map(({ variable }) => variable), ...OTHER_VARIABLES.map(([name]) => name)];
  for (const name of Object.keys(env)
    .filter((each) => each.startsWith("CIC_AUDIT_"))
    .sort()) {
    if (known.includes(name) || (TEST_VARIABLES as readonly string[]).includes(name)) continue;
    const hint = didYouMean(name, known) || ".";
    await write(stderr, `cic-audit: no variable is called ${visible(name)}: it changes nothing${hint}\n`);
  }
}

function takeEnvironment(command: Command, env: Io["env"]): void {
  for (const { option: flag, variable } of SETTINGS) {
    const [text, option] = [env[variable], optionOf(command, flag)];
    if (!text || option === undefined || isSaid(command, option)) continue;
    command.setOptionValueWithSource(option.attributeName(), saidBy(option, text, variable), "env");
  }
}

/** The policy is left to who audits: each of several schools may follow a config file of its own. */
function takeConfig(command: Command, { outputs }: Config): void {
  const said: readonly (readonly [string, unknown])[] = [
    ["--out", outputs.folder],
    ["--fail-on", outputs.failOn],
    ["--audience", outputs.audience],
  ];
  for (const [flag, value] of said) {
    const option = optionOf(command, flag);
    if (value === undefined || option === undefined || isSaid(command, option)) continue;
    command.setOptionValueWithSource(option.attributeName(), value, "config");
  }
  if (outputs.formats) command.setOptionValueWithSource("fileFormats", outputs.formats, "config");
}

/** The config file that the command will go by: the one that was named, else the nearest to what it is about. */
async function configOf(command: Command): Promise<Config | undefined> {
  const { config } = command.opts<{ config?: string }>();
  const [about] = command.processedArgs.flat();
  const file = config ?? (await findConfig(typeof about === "string" ? about : "."));
  return file === undefined ? undefined : loadConfig(file, POLICY_FOLDER);
}

const optionOf = (command: Command, flag: string) => command.options.find(({ long }) => long === flag);

/** Whether the command line, or the environment, says it. */
function isSaid(command: Command, option: Option): boolean {
  return ["cli", "env"].includes(command.getOptionValueSource(option.attributeName()) ?? "");
}

const YES = ["yes", "true", "1"];
const NO = ["no", "false", "0"];

/** What a variable says of an option. Of one that may be repeated it says several, with commas between them. */
function saidBy(option: Option, text: string, variable: string): unknown {
  if (!option.required && !option.optional) {
    const word = text.toLowerCase();
    if (YES.includes(word) || NO.includes(word)) return YES.includes(word);
    throw new UsageError(`${variable} is "${text}", and can be yes or no.`);
  }
  if (option.argChoices && !option.argChoices.includes(text)) {
    throw new UsageError(`${variable} is "${text}", and can be ${option.argChoices.join(", ")}.`);
  }
  return option.parseArg ? text.split(",") : text;
}
