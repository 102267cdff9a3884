import type { Argument, Command, Option } from "commander";
import type { CommandSpec, Values } from "../render/command-spec.ts";
import { FORMATS } from "../render/formats.ts";

/** What can stand for a placeholder of the help, besides the names of files: policies and controls by their ids. */
export interface Known {
  readonly policies: readonly string[];
  readonly controls: readonly string[];
}

/** A command and those below it, as a shell completes them and the manual page explains them. */
export function specOf(command: Command, known: Known): CommandSpec {
  return {
    name: command.name(),
    description: command.description(),
    commands: command.commands.map((own) => specOf(own, known)),
    options: [
      ...command.options.map((option) => ({
        flag: option.long ?? option.short ?? "",
        term: option.flags,
        description: described(option),
        takes: option.required || option.optional ? valuesOf(meaningOf(option), option, known) : null,
        repeats: option.parseArg !== undefined,
      })),
      { flag: "--help", term: "-h, --help", description: "show this help", takes: null, repeats: false },
    ],
    args: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      term: argument.required ? `<${label(argument)}>` : `[${label(argument)}]`,
      description: described(argument),
      takes: valuesOf(argument.name(), argument, known),
      repeats: argument.variadic,
    })),
  };
}

const label = (argument: Argument) => `${argument.name()}${argument.variadic ? "..." : ""}`;

/** What the help says of it, with the words that it takes. */
function described({ description, argChoices, defaultValue }: Option | Argument): string {
  const usual = typeof defaultValue === "string" ? [`default: ${defaultValue}`] : [];
  const notes = [...(argChoices ? [argChoices.join(", ")] : []), ...usual];
  return notes.length === 0 ? description : `${description} (${notes.join("; ")})`;
}

/** What stands for the value in the help. A format is one of ours, or a file in one of them. */
const meaningOf = ({ flags, long }: Option) =>
  long === "--format" ? "format" : (/[<[](.*)[>\]]/.exec(flags)?.[1] ?? "");

/** Read off the placeholder, as a person does: `<file>`, `[folder]`, `<id|file>`, `<control>`. */
function valuesOf(name: string, { argChoices }: Option | Argument, { policies, controls }: Known): Values {
  if (argChoices) return { words: argChoices, paths: "none" };
  if (["id|file", "policy", "first", "second"].includes(name)) return { words: policies, paths: "files" };
  if (name === "control") return { words: controls, paths: "none" };
  if (name === "format") return { words: FORMATS, paths: "none" };
  if (name === "folder") return { words: [], paths: "folders" };
  return { words: [], paths: name === "file" || name === "path" ? "files" : "none" };
}
