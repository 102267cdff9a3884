import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { UsageError } from "../domain/errors.ts";
import type { Look } from "../domain/report.ts";
import { CHILDREN_TERMS, NO_DETAILS, PLAN_TERMS, type ReportDetails } from "../domain/report-details.ts";
import { day, text } from "./written.ts";

const terms = z.strictObject({
  children: z.enum(CHILDREN_TERMS).describe("What children in care are called: CiC, CLA or LAC").optional(),
  plan: z.enum(PLAN_TERMS).describe("What the plan is called").optional(),
  board: text("Whom the school answers to: governing body, management committee, trust board").optional(),
});

/** What the config file says of the report to governors. */
export const reportSchema = z.strictObject({
  "written-by": text("Who reports: the post of the designated teacher, or the name that is signed").optional(),
  chair: text("Whom the report is to: the chair of the governing body, as a post or a name").optional(),
  governor: text("The designated governor, as a post or a name").optional(),
  meeting: day("The day of the meeting that the report is for").optional(),
  terms: terms.default({}).describe("The school's own words, where they are not those of its policy"),
  "case-study": z.boolean().default(false).describe("true: Part Two has a place for a case study"),
  "not-names": z
    .array(text("A word that is on the pupil list and names no pupil in what you write, such as Summer"))
    .default([])
    .describe("Words that are not to be withheld though they are on the pupil list"),
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .describe('The colour of headings and charts, as "#1d4f8b", in quotes')
    .optional(),
  logo: text("A PNG or JPEG file, from this file's folder").optional(),
  "logo-text": text("What the logo shows, for who cannot see it").default("Logo of the school"),
});

type Written = z.output<typeof reportSchema>;

/** What a config file says of the report, with its logo read. Throws UsageError where that is no picture. */
export async function reportDetails(written: Written | undefined, configFile: string): Promise<ReportDetails> {
  if (written === undefined) return NO_DETAILS;
  const { chair, governor, meeting, terms: own, colour = NO_DETAILS.look.colour, logo } = written;
  return {
    ...{ writtenBy: written["written-by"], chair, governor, meeting, terms: own },
    caseStudy: written["case-study"],
    notNames: written["not-names"],
    look: { colour, logo: logo === undefined ? null : await picture(logo, written["logo-text"], configFile) },
  };
}

/** More than any letterhead needs: it stands in every copy of the report. */
const LARGEST = 1024 * 1024;

async function picture(logo: string, alternative: string, configFile: string): Promise<NonNullable<Look["logo"]>> {
  const path = resolve(dirname(configFile), logo);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`${configFile}: there is no file called ${logo} for the logo.`);
  if (found.size > LARGEST) throw new UsageError(`${logo} is larger than 1 MB, the most that a logo may be.`);
  const bytes = new Uint8Array(await readFile(path));
  const type = typeOf(bytes);
  if (type === null) throw new UsageError(`${logo} is neither a PNG nor a JPEG file: save the logo as one of them.`);
  return { bytes, type, alternative };
}

/** By the first bytes, whatever the file is called. */
function typeOf(bytes: Uint8Array): "image/png" | "image/jpeg" | null {
  const begins = (...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  return begins(0xff, 0xd8, 0xff) ? "image/jpeg" : null;
}
