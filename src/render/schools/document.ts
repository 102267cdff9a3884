import { z } from "zod";
import { academicYearOf } from "../../calendar/academic-year.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Problem } from "../../domain/errors.ts";
import { countStatuses, type Judgement, worstOf } from "../../domain/status.ts";
import { type DeepReadonly, type ResultDocument, resultSchema } from "../result-schema.ts";
import { WITHHELD } from "../shown.ts";

/** What is said of a school in place of a status where there is no verdict. */
export const NOT_AUDITED = "not-audited";

const { tool, asOf, academicYear, identified, cohort, status, warnings } = resultSchema.shape;
const count = z.int().nonnegative();

const school = z.strictObject({
  folder: z.string().describe("The name of its folder"),
  result: resultSchema.nullable().describe("What check gives of it alone; null where it could not be audited"),
  problems: warnings.describe("Why it could not be audited; empty where it was"),
});

/** The results of several schools, audited one by one, as other programs may rely on them. */
export const schoolsSchema = z.strictObject({
  schema: z.literal("cic-audit/schools/1"),
  tool,
  asOf,
  academicYear,
  identified,
  status: z
    .enum([NOT_AUDITED, ...status.options])
    .describe("The worst of all schools; not-audited where one could not be audited"),
  totals: z.strictObject({
    schools: count,
    notAudited: count,
    status: z
      .strictObject({
        ...{ fail: count, "not-assessable": count, due: count, pass: count, "not-applicable": count },
      } satisfies Record<Judgement, typeof count>)
      .describe("How many of the schools that were audited have each status"),
    cohort: cohort.describe("The children of the schools that were audited"),
  }),
  schools: z.array(school).describe("In the order of their folders"),
});

/** Several schools, each with its result or with what stands in the way of one. */
export type SchoolsDocument = DeepReadonly<z.output<typeof schoolsSchema>>;
export type SchoolDocument = SchoolsDocument["schools"][number];

/** A school as it was audited, or the problems for which it could not be. */
export type AuditedSchool =
  | { readonly folder: string; readonly result: ResultDocument }
  | { readonly folder: string; readonly problems: readonly Problem[] };

interface About {
  readonly version: string;
  readonly asOf: IsoDate;
  readonly identify: boolean;
}

/** Puts schools together that were audited one by one. Problems keep of the text of an export what names nobody. */
export function schoolsDocument(given: readonly AuditedSchool[], { version, asOf, identify }: About): SchoolsDocument {
  const schools = given.map((school): SchoolDocument => {
    if ("result" in school) return { folder: school.folder, result: school.result, problems: [] };
    return { folder: school.folder, result: null, problems: school.problems.map((one) => problemOf(one, identify)) };
  });
  const results = schools.flatMap(({ result }) => result ?? []);
  const statuses = results.map(({ status }) => status);
  const { waived: _, ...counts } = countStatuses(statuses);
  const sum = (group: keyof ResultDocument["cohort"]) => results.reduce((all, { cohort }) => all + cohort[group], 0);
  const notAudited = schools.length - results.length;
  return {
    ...{ schema: "cic-audit/schools/1", tool: { name: "cic-audit", version }, asOf },
    ...{ academicYear: academicYearOf(asOf).label, identified: identify },
    status: notAudited > 0 ? NOT_AUDITED : worstOf(statuses),
    totals: {
      ...{ schools: schools.length, notAudited, status: counts },
      cohort: {
        ...{ inCare: sum("inCare"), previouslyInCare: sum("previouslyInCare") },
        otherSocialWorker: sum("otherSocialWorker"),
      },
    },
    schools,
  };
}

/** A date, or a number too short to be anybody's: whatever else stood in the cell may be a name or a pupil number. */
const HARMLESS = /^(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}([ T]\d{1,2}:\d{2}(:\d{2})?)?|-?\d{1,3})$/;

function problemOf({ file, line, column, value, message, remedy }: Problem, identify: boolean) {
  return {
    file,
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value: identify || HARMLESS.test(value) ? value : WITHHELD }),
    message,
    ...(remedy !== undefined && { remedy }),
  };
}
