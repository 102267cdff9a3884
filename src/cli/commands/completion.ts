import { Argument, Command } from "commander";
import { SHELLS, type Shell } from "../../render/completion/shells.ts";
import type { Io } from "../io.ts";

export function completionCommand(io: Io): Command {
  return new Command("completion")
    .description("Print a script by which a shell completes commands, options, policies and controls.")
    .addArgument(new Argument("<shell>", "for which shell").choices(SHELLS))
    .addHelpText("after", HELP)
    .action(async (shell: Shell, _options: object, command: Command) => {
      const { printCompletion } = await import("../completion.ts");
      await printCompletion(shell, command.parent as Command, io);
    });
}

const HELP = `
Examples:
  source <(cic-audit completion bash)     in ~/.bashrc
  source <(cic-audit completion zsh)      in ~/.zshrc, after compinit
  cic-audit completion fish > ~/.config/fish/completions/cic-audit.fish`;
