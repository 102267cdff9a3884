import { CommanderError } from "commander";
import { describe, ExportError, type Problem, UsageError } from "../domain/errors.ts";
import { ControlFault } from "../evaluate/audit.ts";
import { EXIT } from "./exit-status.ts";

/** A run that gave no result: what to say of it, and how it ends. */
export interface Failure {
  readonly message: string;
  readonly status: number;
}

/** More problems than this in one go help nobody. */
const MOST_PROBLEMS = 20;

/** What went wrong, for the person who has to mend it. A fault of ours comes with its stack: it is never swallowed. */
export function failureOf(error: unknown, verbose: boolean): Failure {
  if (error instanceof CommanderError) return failureOfCommander(error);
  if (error instanceof UsageError) return { message: error.message, status: EXIT.usage };
  if (error instanceof ExportError) return { message: problemsInWords(error), status: EXIT.untrusted };
  if (error instanceof ControlFault) {
    const cause = verbose ? `\n${stackOf(error.cause)}` : " Run it again with --verbose to see where.";
    return { message: `${error.message}. Nothing was audited.${cause}`, status: EXIT.untrusted };
  }
  return { message: `a fault in cic-audit; nothing was audited.\n${stackOf(error)}`, status: EXIT.untrusted };
}

/**
 * Why one school among several could not be audited, as it may stand in a result; `folder` is that of the school. A
 * mistake of its own config or policy is one too.
 */
export function problemsOf(error: unknown, folder: string): readonly Problem[] {
  if (error instanceof ExportError) return error.problems;
  if (error instanceof UsageError) return error.message.split("\n").map((message) => ({ file: folder, message }));
  if (error instanceof ControlFault) return [{ file: folder, message: `${error.message}.` }];
  const { code, syscall } = error as NodeJS.ErrnoException;
  const remedy = "What was said on the screen of this run tells more.";
  if (syscall === undefined) return [{ file: folder, message: "a fault in cic-audit, not in the exports.", remedy }];
  return [{ file: folder, message: `a file in this folder cannot be read (${code}).`, remedy }];
}

/** commander ends with an error after `--help` and `--version` too; what it printed is all there is to say. */
function failureOfCommander({ code, message, exitCode }: CommanderError): Failure {
  if (exitCode === 0) return { message: "", status: EXIT.clean };
  if (code === "commander.help") return { message: "", status: EXIT.usage };
  return {
    message: `${message.replace(/^error: /, "").replaceAll("\n", " ")}\nRun cic-audit --help to see how it is used.`,
    status: EXIT.usage,
  };
}

function problemsInWords({ problems }: ExportError): string {
  const lines = problems.slice(0, MOST_PROBLEMS).map(describe);
  const more = problems.length - lines.length;
  const rest = more > 0 ? [`and ${more} more.`] : [];
  return ["these exports cannot be trusted:", ...lines, ...rest, "Nothing was audited."].join("\n");
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
