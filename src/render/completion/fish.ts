import { type CommandSpec, everyCommand, type Reached, type Values } from "../command-spec.ts";

/** Completion for fish, to be sourced or put as `cic-audit.fish` into its folder of completions. */
export function fishCompletion(program: CommandSpec): string {
  const names = [program.name, `${program.name}.js`];
  const lines = everyCommand(program).flatMap((reached) =>
    linesOf(reached).map((line) => names.map((name) => `complete -c ${name} ${line}`)),
  );
  return `# Completion of ${program.name} for fish: ${program.name} completion fish > ~/.config/fish/completions/${program.name}.fish
${[names.map((name) => `complete -c ${name} -f`), ...lines].flat().join("\n")}
`;
}

function linesOf({ path, command }: Reached): string[] {
  const here = `-n ${quoted(conditionFor(path, command))}`;
  const described = (description: string) => `-d ${quoted(description)}`;
  return [
    ...command.commands.map(({ name, description }) => `${here} -a ${name} ${described(description)}`),
    ...command.options.map(({ flag, description, takes }) =>
      [here, `-l ${flag.slice(2)}`, takes && `-r ${offered(takes)}`, described(description)].filter(Boolean).join(" "),
    ),
    ...command.args.map(({ takes }) => `${here} ${offered(takes)}`),
  ];
}

/** Where the words of a command are in place: after its own name, and before that of a command below it. */
function conditionFor(path: readonly string[], { commands }: CommandSpec): string {
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
  const below = commands.map(({ name }) => name);
  const notBelow = below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(" ")}`] : [];
  return [...seen, ...notBelow].join("; and ");
}

/** fish offers no names of files but where it is told to. */
function offered({ words, paths }: Values): string {
  const folders = paths === "folders" ? ["(__fish_complete_directories)"] : [];
  const all = [...words, ...folders].join(" ");
  return [paths === "files" ? "-F" : "-f", all && `-a ${quoted(all)}`].filter(Boolean).join(" ");
}

/** A text as one word of fish, in which a backslash keeps a quote and itself. */
const quoted = (text: string) => `'${text.replace(/['\\]/g, "\\$&")}'`;
