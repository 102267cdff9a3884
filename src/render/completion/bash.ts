import { type CommandSpec, everyCommand, quoted, type Reached, type Values } from "../command-spec.ts";

/**
 * Completion for bash, 3.2 (which macOS has) and later. Where nothing of ours fits, bash completes the names of files,
 * as `-o default` asks of it.
 */
export function bashCompletion(program: CommandSpec): string {
  const all = everyCommand(program);
  const withValue = new Set(all.flatMap(({ command }) => command.options.flatMap((o) => (o.takes ? o.flag : []))));
  return `# Completion of ${program.name} for bash. In ~/.bashrc: source <(${program.name} completion bash)
_cic_audit_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }
_cic_audit() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= i
  # bash breaks --option=value in three.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${[...withValue].join("|")}) ((i++)); continue ;;
    esac
    case "$command \${COMP_WORDS[i]}" in
${all
  .filter(({ path }) => path.length > 0)
  .map(reachedBy)
  .join("\n")}
    esac
  done
  COMPREPLY=()
  case "$command $prev" in
${all.flatMap(optionValues).join("\n")}
  esac
  case "$command \${cur:0:1}" in
${all.map(flagsOf).join("\n")}
${all.map(argumentsOf).join("\n")}
  esac
}
complete -o default -F _cic_audit ${program.name} ${program.name}.js
`;
}

const named = (path: readonly string[]) => path.join("/");

const reachedBy = ({ path }: Reached) =>
  `      ${quoted(`${named(path.slice(0, -1))} ${path.at(-1)}`)}) command=${quoted(named(path))} ;;`;

const optionValues = ({ path, command }: Reached) =>
  command.options.flatMap(({ flag, takes }) =>
    takes === null ? [] : [`    ${quoted(`${named(path)} ${flag}`)}) ${complete(takes)} return ;;`],
  );

const flagsOf = ({ path, command }: Reached) =>
  `    ${quoted(`${named(path)} -`)}) _cic_audit_words ${quoted(command.options.map(({ flag }) => flag).join(" "))} ;;`;

function argumentsOf({ path, command }: Reached): string {
  const names = command.commands.map(({ name }) => name);
  const takes: Values = names.length > 0 ? { words: names, paths: "none" } : together(command);
  return `    ${quoted(`${named(path)} `)}*) ${complete(takes)} return ;;`;
}

/** What any argument of a command can be: which one it is, bash is not told. */
function together({ args }: CommandSpec): Values {
  const paths = args.map(({ takes }) => takes.paths).find((kind) => kind !== "none") ?? "none";
  return { words: [...new Set(args.flatMap(({ takes }) => takes.words))], paths };
}

/** Commands that offer the values: words, and where none fits and it may be one, the name of a file or a folder. */
function complete({ words, paths }: Values): string {
  const offered = words.length > 0 ? [`_cic_audit_words ${quoted(words.join(" "))};`] : [];
  const noFiles = paths === "none" ? ["compopt +o default 2>/dev/null;"] : [];
  return [...offered, ...noFiles].join(" ");
}
