/** A command line, for whoever has to tell of it: a shell that completes it, the manual page. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  readonly commands: readonly CommandSpec[];
  readonly options: readonly OptionSpec[];
  readonly args: readonly ArgumentSpec[];
}

export interface OptionSpec {
  /** `--policy` */
  readonly flag: string;
  /** `--policy <id|file>` */
  readonly term: string;
  readonly description: string;
  /** What its value can be; null where it takes none. */
  readonly takes: Values | null;
  readonly repeats: boolean;
}

interface ArgumentSpec {
  readonly name: string;
  /** `<path...>` */
  readonly term: string;
  readonly description: string;
  readonly takes: Values;
  readonly repeats: boolean;
}

/** Words of ours, which no shell has to quote, and whether the name of a file or a folder will do as well. */
export interface Values {
  readonly words: readonly string[];
  readonly paths: "files" | "folders" | "none";
}

/** A command and the names by which it is reached: none for the program itself. */
export interface Reached {
  readonly path: readonly string[];
  readonly command: CommandSpec;
}

/** The program and every command below it. */
export function everyCommand(command: CommandSpec, path: readonly string[] = []): Reached[] {
  return [{ path, command }, ...command.commands.flatMap((own) => everyCommand(own, [...path, own.name]))];
}

/** A text as one word of a shell, whatever is in it. */
export const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
