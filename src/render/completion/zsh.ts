import { type CommandSpec, everyCommand, quoted, type Reached, type Values } from "../command-spec.ts";

/** Completion for zsh, to be sourced or put as `_cic-audit` into a folder of `$fpath`. */
export function zshCompletion(program: CommandSpec): string {
  const functions = everyCommand(program).map(functionOf).join("\n");
  return `#compdef ${program.name} ${program.name}.js
# Completion of ${program.name} for zsh. In ~/.zshrc, after compinit: source <(${program.name} completion zsh)
${functions}
if [[ $funcstack[1] == _cic_audit ]]; then _cic_audit "$@"; else compdef _cic_audit ${program.name} ${program.name}.js; fi
`;
}

const nameOf = (path: readonly string[]) => ["_cic_audit", ...path].join("_").replaceAll("-", "_");

function functionOf({ path, command }: Reached): string {
  const options = command.options.map(({ flag, description, takes, repeats }) =>
    quoted(
      `${repeats ? "*" : ""}${flag}${takes ? "=" : ""}[${escaped(description)}]${takes ? `:value:${action(takes)}` : ""}`,
    ),
  );
  if (command.commands.length === 0) {
    const args = command.args.map(({ name, takes, repeats }, i) =>
      quoted(`${repeats ? "*" : i + 1}:${escaped(name)}:${action(takes)}`),
    );
    return `${nameOf(path)}() { _arguments ${[...options, ...args].join(" ")} }`;
  }
  const described = command.commands.map(({ name, description }) => quoted(`${name}:${escaped(description)}`));
  const cases = command.commands.map(({ name }) => `${name}) ${nameOf([...path, name])} ;;`);
  return `${nameOf(path)}() {
  local state line
  local -a commands
  commands=(${described.join(" ")})
  _arguments -C ${options.join(" ")} '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest) case $words[1] in ${cases.join(" ")} esac ;;
  esac
}`;
}

/** Brackets and colons mean something to zsh. */
const escaped = (text: string) => text.replace(/[\\:[\]]/g, "\\$&");

function action({ words, paths }: Values): string {
  const files = { files: "_files", folders: "_files -/", none: "" }[paths];
  if (words.length === 0) return files || " ";
  return files === "" ? `(${words.join(" ")})` : `{compadd -- ${words.join(" ")}; ${files}}`;
}
