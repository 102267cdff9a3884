import type { Command } from "commander";
import { visible } from "../render/text.ts";
import { EXIT } from "./exit-status.ts";
import { failureOf } from "./failures.ts";
import { type Io, write } from "./io.ts";
import { buildProgram } from "./program.ts";
import { version } from "./version.ts";

/** Runs a command line and gives its exit status (contract, section 1). Never throws and never ends the process. */
export async function main(argv: readonly string[], io: Io = process): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    const { message, status } = failureOf(error, argv.includes("--verbose"));
    const lines = message.split("\n").map(visible).join("\n");
    // With nowhere left to say it, the status has to do.
    if (lines !== "") await write(io.stderr, `cic-audit: ${lines}\n`).catch(() => {});
    return status;
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  let status: number = EXIT.clean;
  const printed = { out: "", err: "" };
  const program = buildProgram(io, version(), (ended) => {
    status = ended;
  });
  for (const command of everyCommand(program)) {
    command.helpOption("-h, --help", "show this help");
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.err += text;
      },
      outputError: () => {},
      getOutHelpWidth: () => HELP_WIDTH,
      getErrHelpWidth: () => HELP_WIDTH,
    });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
  } finally {
    if (printed.out !== "") await write(io.stdout, printed.out);
    if (printed.err !== "") await write(io.stderr, printed.err);
  }
  return status;
}

const HELP_WIDTH = 80;

function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}
