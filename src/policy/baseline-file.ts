import { z } from "zod";
import { UsageError } from "../domain/errors.ts";
import { check } from "./faults.ts";
import { faulty } from "./profile.ts";
import { day, text } from "./written.ts";
import { readYaml, type YamlFile } from "./yaml-file.ts";

const known = z.strictObject({
  control: z.string(),
  authority: z.string().optional(),
  pupil: z.string().nullable().describe("The pseudonym; null for the school"),
  key: z.string(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
});

/** A file of known failures. What is to be decided is empty until somebody has filled it in. */
export const baselineSchema = z.strictObject({
  written: day("The day on which the failures were known"),
  policy: text("The policy that they are failures of"),
  reason: text("Why the school lives with them for now; it is shown in results, so name no child").nullable(),
  "approved-by": text("Who decided so: a post, not a name; it is shown in results").nullable(),
  until: day("The last day on which they are lived with; they count again on the day after").nullable(),
  findings: z.array(known),
});

type BaselineFile = z.output<typeof baselineSchema>;

/** Reads a baseline, filled in or not. Throws UsageError where it is faulty, with the line. */
export async function readBaseline(file: string): Promise<BaselineFile> {
  return (await read(file)).value;
}

/** What a baseline decides. Throws UsageError where somebody has still to decide it, with the line. */
export async function decidedBaseline(file: string) {
  const { yaml, value } = await read(file);
  const { reason, "approved-by": approvedBy, until, findings } = value;
  if (reason === null || approvedBy === null || until === null) {
    const open = (["reason", "approved-by", "until"] as const).filter((key) => value[key] === null);
    const message = "somebody has to decide this: nothing is lived with that nobody has approved";
    throw faulty(
      yaml,
      open.map((key) => ({ path: [key], message: `${key} is empty, and ${message}.` })),
    );
  }
  return { file, reason, approvedBy, until, fingerprints: new Set(findings.map(({ fingerprint }) => fingerprint)) };
}

async function read(file: string): Promise<{ yaml: YamlFile; value: BaselineFile }> {
  const yaml = await readYaml(file);
  const { value, faults } = check(baselineSchema, yaml.value);
  if (faults) throw faulty(yaml, faults);
  const twice = value.findings.length - new Set(value.findings.map(({ fingerprint }) => fingerprint)).size;
  if (twice > 0) throw new UsageError(`${file} has a finding twice: take one of them out.`);
  return { yaml, value };
}
