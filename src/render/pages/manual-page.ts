import { type CommandSpec, everyCommand, type OptionSpec, type Reached } from "../command-spec.ts";
import { wrap } from "../text.ts";

/** What the manual page says besides the commands. */
export interface Manual {
  readonly version: string;
  readonly description: readonly string[];
  /** Each with a term and what is to be said of it. */
  readonly exitStatus: readonly Entry[];
  readonly files: readonly Entry[];
  readonly environment: readonly Entry[];
}
type Entry = readonly [term: string, text: string];

/** The manual page of the program, for man(7). */
export function manualPage(program: CommandSpec, manual: Manual): string {
  const commands = everyCommand(program).filter(
    ({ path, command }) => path.length > 0 && command.commands.length === 0,
  );
  const lines = [
    `.\\" Made from the program itself: see test/documentation.test.ts.`,
    `.TH ${program.name.toUpperCase()} 1 "" "${program.name} ${manual.version}" "User Commands"`,
    ".SH NAME",
    `${escaped(program.name)} \\- ${escaped(program.description.replace(/\.$/, "").replace(/^./, (first) => first.toLowerCase()))}`,
    ".SH SYNOPSIS",
    ...commands.flatMap((reached, i) => [...(i === 0 ? [] : [".br"]), synopsis(program.name, reached)]),
    ".SH DESCRIPTION",
    ...manual.description.flatMap((text, i) => [...(i === 0 ? [] : [".PP"]), ...paragraph(text)]),
    ".SH COMMANDS",
    ...commands.flatMap((reached) => section(program.name, reached)),
    ...entries("EXIT STATUS", manual.exitStatus),
    ...entries("FILES", manual.files),
    ...entries("ENVIRONMENT", manual.environment),
  ];
  return `${lines.join("\n")}\n`;
}

function synopsis(name: string, { path, command }: Reached): string {
  const args = command.args.map(({ term }) => ` \\fI${escaped(term)}\\fR`);
  return `\\fB${escaped([name, ...path].join(" "))}\\fR${args.join("")} [\\fIoptions\\fR]`;
}

function section(name: string, { path, command }: Reached): string[] {
  const words = ({ term, description }: Pick<OptionSpec, "term" | "description">) =>
    description === "" ? [] : entry(term, description);
  const options = command.options.filter(({ flag }) => flag !== "--help");
  return [
    `.SS ${escaped([name, ...path].join(" "))}`,
    ...paragraph(command.description),
    ...command.args.flatMap(words),
    ...options.flatMap(words),
  ];
}

const entries = (title: string, all: readonly Entry[]) => [
  `.SH ${title}`,
  ...all.flatMap(([term, text]) => entry(term, text)),
];

const entry = (term: string, text: string) => [".TP", `\\fB${escaped(term)}\\fR`, ...paragraph(text)];

/** A text in lines of a length that lint has no quarrel with. */
const paragraph = (text: string) => wrap(escaped(text), LINE).map((line) => line.replace(/^([.'])/, "\\&$1"));
const LINE = 79;

/** A text in which roff finds nothing of its own: no escape, no request at the start, and hyphens that can be copied. */
const escaped = (text: string) =>
  text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/^([.'])/, "\\&$1");
