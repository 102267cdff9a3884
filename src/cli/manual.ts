import type { Manual } from "../render/pages/manual-page.ts";
import { manualPage } from "../render/pages/manual-page.ts";
import { specOf } from "./command-spec.ts";
import { buildProgram } from "./program.ts";
import { OTHER_VARIABLES, SETTINGS } from "./settings.ts";
import { version } from "./version.ts";

const MANUAL: Omit<Manual, "version"> = {
  description: [
    "cic-audit reads the CSV files that a school's management information system exports, checks them against the " +
      "policy that the school follows, clause by clause, and tells what passes, what fails, what is due and what cannot " +
      "be told, each with the file and line that it rests on. What is missing never passes.",
    "It reads files and writes files. It sends nothing anywhere, unless a mail server is named with " +
      "--notify, and it names no child unless it is told to --identify.",
  ],
  exitStatus: [
    ["0", "Nothing at or above --fail-on."],
    ["1", "A control failed; of deadlines, something is overdue."],
    ["2", "Wrong use: an unknown option, a policy or config file that is faulty."],
    ["3", "The exports cannot be trusted, so that no verdict is given."],
    ["4", "Nothing failed, but something could not be assessed; with --fail-on due, something is due."],
  ],
  files: [
    [
      "cic-audit.config.yaml",
      "What a school has decided once: policy, overlays and waivers. Beside the exports or above.",
    ],
    ["~/.config/cic-audit/pseudonym.key", "The key that makes the names children go by, made when it is first needed."],
  ],
  environment: [
    ...SETTINGS.map(({ option, variable }) => [variable, `What ${option} says, where it is not given.`] as const),
    ...OTHER_VARIABLES,
    ["XDG_CONFIG_HOME", "The folder for settings, in place of ~/.config."],
    ["NO_COLOR", "If it is set, no colours."],
    ["COLUMNS", "How wide a line is where there is no terminal to tell."],
  ],
};

/** The manual page, made from the commands as they are; what a shell completes by its own words is left open in it. */
export function manual(): string {
  const nowhere = { stdout: process.stdout, stderr: process.stderr, env: {} };
  const program = buildProgram(nowhere, version(), () => {});
  return manualPage(specOf(program, { policies: [], controls: [] }), { ...MANUAL, version: version() });
}
