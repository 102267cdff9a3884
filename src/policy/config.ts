import { stat } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { namesAuthority } from "../domain/authority.ts";
import { didYouMean } from "../domain/closest.ts";
import { UsageError } from "../domain/errors.ts";
import type { Mapping } from "../domain/mapping.ts";
import type { Outputs } from "../domain/outputs.ts";
import type { Policy } from "../domain/policy.ts";
import type { ReportDetails } from "../domain/report-details.ts";
import type { Waiver } from "../domain/result.ts";
import { check } from "./faults.ts";
import { historyKeys, type Kept, keptBy } from "./history-config.ts";
import { mappingKeys, mappingOf } from "./mapping-config.ts";
import { outputKeys, outputsOf } from "./output-config.ts";
import { faulty, fileOf } from "./profile.ts";
import { reportDetails, reportSchema } from "./report-config.ts";
import { rowKeys, writtenRows } from "./row-config.ts";
import { controlId, day, text } from "./written.ts";
import { readYaml, type YamlFile, type YamlPath } from "./yaml-file.ts";

/** What the config file of a school is called. */
export const CONFIG_FILE = "cic-audit.config.yaml";

const waiver = z.strictObject({
  control: controlId.describe("The control whose finding is waived"),
  pupil: text("The pseudonym that results show, or the UPN or pupil id; without it, every pupil").optional(),
  key: text("The key of the finding that results show, a date for example; without it, every finding").optional(),
  reason: text("Why the school lives with it; it is shown in results, so name no child"),
  "approved-by": text("Who decided so: a post, not a name; it is shown in results"),
  until: day("The last day on which the waiver holds; the finding counts again on the day after"),
});

const authority = text("The name of a local authority, as in the column placing_authority").refine(
  namesAuthority,
  "it names no authority.",
);
const policy = text("The id of a policy that comes with cic-audit, or the path of a file, from this file's folder");

/** The config file: what a school would otherwise write on every command line, and what it has decided. */
export const configSchema = z.strictObject({
  policy: policy.describe("The policy that is audited against where --policy names none").optional(),
  overlays: z
    .record(authority, policy)
    .default({})
    .describe("The policies of placing authorities, asked as well for the children whom each of them placed"),
  waivers: z.array(waiver).default([]).describe("Findings that somebody has decided to live with, until a day"),
  ...mappingKeys,
  ...rowKeys,
  ...outputKeys,
  ...historyKeys,
  report: reportSchema.describe("The report to governors: who reports to whom, in which words").optional(),
});

/** A config file, read. Policies are the paths of their files. */
export interface Config {
  readonly file: string;
  readonly policy: string | undefined;
  readonly overlays: readonly { readonly authority: string; readonly policy: string }[];
  readonly waivers: readonly Waiver[];
  readonly report: ReportDetails;
  /** Where runs and known failures are kept. */
  readonly kept: Kept;
  /** What the school's own columns, codes, words and files are. */
  readonly mapping: Mapping;
  /** Where results go. */
  readonly outputs: Outputs;
  readonly yaml: YamlFile;
}

/**
 * Reads a config file; `folder` holds the policies that come with the program. Throws UsageError with every fault of
 * its shape, or the first policy that is not there, with its line and column.
 */
export async function loadConfig(file: string, folder: string): Promise<Config> {
  const yaml = await readYaml(file);
  const { value, faults } = check(configSchema, yaml.value);
  if (faults) throw faulty(yaml, faults);
  const fileAt = (path: YamlPath, named: string) =>
    fileOf(named, folder, file).catch((error) => {
      throw error instanceof UsageError ? faulty(yaml, [{ path, message: error.message }]) : error;
    });
  return {
    file,
    yaml,
    policy: value.policy === undefined ? undefined : await fileAt(["policy"], value.policy),
    overlays: await Promise.all(
      Object.entries(value.overlays).map(async ([name, named]) => ({
        authority: name,
        policy: await fileAt(["overlays", name], named),
      })),
    ),
    mapping: { ...mappingOf(value, file), written: writtenRows(value, yaml, file) },
    outputs: outputsOf(value, file),
    kept: keptBy(value, file),
    report: await reportDetails(value.report, file),
    waivers: value.waivers.map(({ "approved-by": approvedBy, ...decision }) => ({ ...decision, approvedBy })),
  };
}

/** The config file in a folder or the nearest one above it, by its path from the working folder. */
export async function findConfig(start: string): Promise<string | undefined> {
  const file = join(start, CONFIG_FILE);
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return relative("", file);
  const above = dirname(resolve(start));
  return above === resolve(start) ? undefined : findConfig(above);
}

/** Refuses a waiver for a control that none of the policies has: it would waive nothing, and nobody would know. */
export function refuseStrayWaivers({ yaml, waivers }: Config, policies: readonly Policy[]): void {
  const known = new Set(policies.flatMap(({ controls }) => controls.map(({ id }) => id)));
  const names = [...new Set(policies.map(({ id }) => id))].join(", ");
  const faults = waivers.flatMap(({ control }, i) => {
    const hint = didYouMean(control, known) || ".";
    const message = `${control} is not a control of ${names}${hint}`;
    return known.has(control) ? [] : [{ path: ["waivers", i, "control"], message }];
  });
  if (faults.length > 0) throw faulty(yaml, faults);
}
