import { Option } from "commander";
import { FAIL_ON, FORMATS } from "../../domain/outputs.ts";

/** Takes the exit status of the command that ran. */
export type Done = (status: number) => void;

/** Options that several commands have, each worded once. */

export const policyOption = () =>
  new Option("--policy <id|file>", "the policy to audit against: cic-audit policies list names them");
export const configOption = () =>
  new Option("--config <file>", "the config file (default: cic-audit.config.yaml beside or above the exports)");
export const asOf = () => new Option("--as-of <yyyy-mm-dd>", "audit as at this day (default: today)");
export const year = () => new Option("--year <2025/26>", "audit this academic year, to its end or to today");
export const format = () =>
  new Option("--format <name>", `${FORMATS.join(", ")}; json=results.json writes a file; may be repeated`).argParser(
    collect,
  );
export const failOn = () =>
  new Option("--fail-on <what>", "end with an error status from here on").choices(FAIL_ON).default("incomplete");
export const tableOrJson = () =>
  new Option("--format <name>", "how to show it").choices(["table", "json"]).default("table");
export const benchmarksOption = () =>
  new Option("--benchmarks <file>", "a CSV file of official figures in place of the one that comes with cic-audit");
export const printConfig = () =>
  new Option("--print-config", "show what holds and where each value comes from, and do nothing else");
export const noColor = () => new Option("--no-color", "show no colours");

export const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];
