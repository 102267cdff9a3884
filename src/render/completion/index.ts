import type { CommandSpec } from "../command-spec.ts";
import { bashCompletion } from "./bash.ts";
import { fishCompletion } from "./fish.ts";
import type { Shell } from "./shells.ts";
import { zshCompletion } from "./zsh.ts";

/** A script that completes a command line, for every shell. It holds every word, and runs nothing when it is used. */
export const COMPLETIONS: Readonly<Record<Shell, (program: CommandSpec) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};
