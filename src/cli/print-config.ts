import type { Command, Option } from "commander";
import type { Config } from "../policy/config.ts";
import type { YamlPath } from "../policy/yaml-file.ts";
import { columnsOfText } from "../render/columns.ts";
import { SETTINGS } from "./settings.ts";

/** A line: what it is called, what it is, and who says so. */
type Line = readonly [name: string, value: string, from: string];

/**
 * What holds for a command, and where each value comes from: its options one by one, then what else the config file says,
 * with the lines that say it. Whom a waiver is for is not shown, since that may be a UPN.
 */
export function whatHolds(command: Command, config: Config | undefined): string {
  const options = command.options.filter(({ long }) => long !== "--print-config");
  const lines = options.map((option) => lineOf(option, command, config));
  return columnsOfText([["setting", "value", "from"], ...lines, ...(config ? restOf(config) : [])]);
}

function lineOf(option: Option, command: Command, config: Config | undefined): Line {
  const name = String(option.long).replace(/^--(no-)?/, "");
  const setting = SETTINGS.find(({ option: flag }) => flag === option.long);
  const value = command.getOptionValue(option.attributeName());
  switch (command.getOptionValueSource(option.attributeName())) {
    case "cli":
      return [name, inWords(value), String(option.long)];
    case "env":
      return [name, inWords(value), String(setting?.variable)];
    default:
      return inFile(name, value, setting?.key, config) ?? usualOf(name, value ?? setting?.usual);
  }
}

/** What the config file says of it, or which file that is. */
function inFile(name: string, value: unknown, key: YamlPath | undefined, config: Config | undefined): Line | undefined {
  if (config === undefined) return undefined;
  if (name === "config") return [name, config.file, "the nearest one"];
  const written = key && valueAt(config.yaml.value, key);
  return key && written !== undefined ? [name, inWords(value ?? written), placeOf(key, config)] : undefined;
}

function usualOf(name: string, usual: unknown): Line {
  return usual === undefined ? [name, "-", "not said"] : [name, inWords(usual), "the usual"];
}

/** What the file says besides the settings, value by value. */
function restOf(config: Config): Line[] {
  const isShown = (path: YamlPath) =>
    SETTINGS.some(({ key }) => key !== undefined && key.join("\0") === path.join("\0"));
  return leavesOf(config.yaml.value, [])
    .filter(({ path }) => !isShown(path))
    .map(({ path, value }): Line => {
      const isPupil = path[0] === "waivers" && path.at(-1) === "pupil";
      return [path.map(named).join("."), isPupil ? "(not shown)" : inWords(value), placeOf(path, config)];
    });
}

const placeOf = (path: YamlPath, { file, yaml }: Config) => `${file} line ${yaml.lineOf(path)}`;

/** People count from one. */
const named = (step: string) => (/^\d+$/.test(step) ? String(Number(step) + 1) : step);

/** Values with nothing inside them, and lists of such. */
function leavesOf(value: unknown, path: readonly string[]): { path: readonly string[]; value: unknown }[] {
  const isPlain = (one: unknown) => typeof one !== "object" || one === null;
  if (isPlain(value) || (Array.isArray(value) && value.every(isPlain))) return [{ path, value }];
  return Object.entries(value as object).flatMap(([key, inside]) => leavesOf(inside, [...path, key]));
}

function valueAt(value: unknown, [step, ...rest]: YamlPath): unknown {
  if (step === undefined) return value;
  if (typeof value !== "object" || value === null) return undefined;
  return valueAt((value as Record<PropertyKey, unknown>)[step], rest);
}

function inWords(value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
