import { z } from "zod";
import { EVIDENCE_KINDS, SEVERITIES } from "../domain/policy.ts";
import { controlId, day, text } from "./written.ts";

/** The id of a profile, which is also its file's name where it comes with the program. */
export const PROFILE_ID = /^[a-z0-9-]+$/;

const profileId = z.string().regex(PROFILE_ID).describe("small letters, digits and hyphens, as in stoke-on-trent");

const params = z.record(z.string(), z.unknown()).describe("The parameters of the check, each by its name");
const severity = z.enum(SEVERITIES).describe("How much a failure matters to the child");
const addressee = text("Who acts on a failure");

const control = z.strictObject({
  duty: text("The duty, in our own words"),
  evidence: z
    .enum(EVIDENCE_KINDS)
    .describe("Answered from exports, from the school's records, or by a signed statement"),
  check: text("The control kind that answers it; a duty with evidence: attest needs none").optional(),
  params: params.default({}),
  chosen: z
    .array(text("A parameter, or a part of one"))
    .default([])
    .describe("What the document leaves open and this profile chose: parameters, or a part of one, as in school days"),
  severity: severity.default("medium"),
  addressee: addressee.default("designated teacher"),
  source: text("The act, regulation, guidance or decision that the duty rests on").optional(),
  since: day("The day from which it applies").optional(),
});

const change = z.strictObject({
  params: params.default({}),
  severity: severity.optional(),
  addressee: addressee.optional(),
});

const document = z.strictObject({
  dated: day("The date that the document bears").optional(),
  "review-by": day("The day by which the document is to be reviewed, as it says itself").optional(),
  "cites-replaced": z
    .array(
      z.strictObject({
        cited: text("What the document cites"),
        by: text("What has replaced it"),
        on: day("The day on which it was replaced"),
      }),
    )
    .default([])
    .describe("What the document cites that has since been replaced"),
});

/** A profile: a policy, or a part of one, as a YAML file. */
export const profileSchema = z.strictObject({
  id: profileId,
  title: text("The policy's name, as people know it"),
  version: text("The edition of this profile; in quotes, since 1.10 is not 1.1"),
  extends: z
    .array(text("The id of a profile that comes with the program, or the path of a file, from this file's folder"))
    .default([])
    .describe("The profiles that this one takes over"),
  document: document.describe("The document that this profile follows").optional(),
  notes: z.array(text("A sentence")).default([]).describe("What a reader of the results should know"),
  change: z
    .record(controlId, change)
    .default({})
    .describe("Controls of the profiles extended that are otherwise here: parameters, severity or addressee"),
  "leave-out": z
    .record(controlId, text("Why it is left out"))
    .default({})
    .describe("Controls of the profiles extended that do not apply here, each with the reason"),
  clauses: z
    .record(text("A heading of the document"), z.record(controlId, control))
    .default({})
    .describe("The duties of the document, under its headings"),
});

export type Profile = z.output<typeof profileSchema>;
export type WrittenControl = z.output<typeof control>;
export type Change = z.output<typeof change>;
