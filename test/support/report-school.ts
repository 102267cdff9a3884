import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { NO_DETAILS } from "../../src/domain/report-details.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { remarksOn } from "../../src/policy/remarks.ts";
import { narrativeForm, readNarrative } from "../../src/report/own-words/narrative.ts";
import { type ReportRequest, report } from "../../src/report.ts";
import { folderOf } from "./folder.ts";

/** Schools for reports: facts of the school, and what happened to each child in care. */

/** What happened to a child. Everything in it is nobody's business but the child's. */
export interface Fate {
  readonly upn: string;
  readonly name: readonly [forename: string, surname: string];
  readonly born: string;
  readonly year: number;
  readonly authority: string;
  readonly careStart: string;
  readonly sen: "N" | "K" | "E";
  /** The terms in which a PEP meeting was held. */
  readonly peps: readonly boolean[];
  readonly views: boolean;
  readonly attended: number;
  readonly suspended: boolean;
  readonly sdq: number | null;
  readonly spent: number;
  readonly progress: "below" | "average" | "above";
  /** Subjects besides English in which the child was assessed. */
  readonly takes?: Readonly<Record<string, "below" | "average" | "above" | "">>;
  /** What the assessments give as the level that the child began at, is at and should reach. */
  readonly level?: string;
}

const CALM: Omit<Fate, "upn" | "name"> = {
  born: "2012-05-14",
  year: 8,
  authority: "Nowhereshire",
  careStart: "2023-01-10",
  sen: "N",
  peps: [true, true, true],
  views: true,
  attended: 270,
  suspended: false,
  sdq: 12,
  spent: 900,
  progress: "average",
};

/** A child in care to whom nothing bad happened, but for what is said. */
export function childOf(number: number, fate: Partial<Fate> = {}): Fate {
  const code = String(number).padStart(4, "0");
  return { ...CALM, upn: `Z80120000${code}`, name: [`Fore${letters(code)}`, `Sur${letters(code)}`], ...fate };
}

/** So many children in care; `fate` says what happened to each. */
export const childrenOf = (count: number, fate: (i: number) => Partial<Fate> = () => ({})) =>
  Array.from({ length: count }, (_, i) => childOf(i + 1, fate(i)));

const letters = (code: string) =>
  [...code].map((digit) => String.fromCharCode("a".charCodeAt(0) + Number(digit))).join("");

/** What is so whoever is on roll. */
export interface SchoolSpec {
  readonly name?: string;
  readonly year?: number;
  readonly policyReviewed?: string;
  readonly dtTrained?: string;
  readonly trainings?: readonly string[];
  /** How many more pupils there are, not in care: the first was suspended, and progress of all but it is average. */
  readonly others?: number;
  /** Files that are not exported. */
  readonly without?: readonly string[];
}

/** The exports of a school. The pupil list holds two others, who are not in care. */
export function exportsOf(children: readonly Fate[], spec: SchoolSpec = {}): Record<string, string> {
  const { name = "Fernhill School", year = 2025, policyReviewed = `${year}-09-10`, dtTrained = "2024-01-01" } = spec;
  const { trainings = [`all staff,${year}-10-01,0.5,attachment and trauma`], without = [] } = spec;
  const others = Array.from({ length: spec.others ?? 0 }, (_, i) => `OTHER-${letters(String(i))}`);
  const days = [`${year}-10-14`, `${year + 1}-02-03`, `${year + 1}-05-05`];
  const table = (header: string, rows: readonly (readonly (string | number)[] | string)[]) =>
    `${[header, ...rows.map((row) => (typeof row === "string" ? row : row.join(",")))].join("\n")}\n`;
  const each = (row: (child: Fate) => readonly (readonly (string | number)[])[]) => children.flatMap(row);
  const files: Record<string, string> = {
    "pupils.csv": table(
      "upn,forename,surname,date_of_birth,year_group,care_status,care_start,placing_authority,school_start,school_end,sen_status,key_adult",
      [
        ...each(({ upn, name: [fore, sur], ...of }) => [
          [upn, fore, sur, of.born, of.year, "CiC", of.careStart, of.authority, "2021-09-01", "", of.sen, "A. Adult"],
        ]),
        "U801200009998,Ottoline,Pumpernickel,2012-01-01,8,none,,,2021-09-01,,N,",
        "H801200009999,Summer,Greengage,2012-01-01,8,none,,,2021-09-01,,N,",
        ...others.map((upn) => [
          upn,
          "Other",
          `Canaryother${upn.slice(6)}`,
          "2012-01-02",
          8,
          "none",
          "",
          "",
          "",
          "",
          "N",
          "",
        ]),
      ],
    ),
    "calendar.csv": table("start,end,kind,name", [
      `${year}-09-02,${year}-12-19,term,Autumn`,
      `${year + 1}-01-05,${year + 1}-03-27,term,Spring`,
      `${year + 1}-04-13,${year + 1}-07-21,term,Summer`,
    ]),
    "peps.csv": table(
      "upn,meeting_date,type,attendees,pupil_views,smart_targets,quality",
      each(({ upn, peps, views }) =>
        days.flatMap((day, i) =>
          peps[i] ? [[upn, day, "review", "SW; carer", views ? "yes" : "no", 3, "green"]] : [],
        ),
      ),
    ),
    "attendance_summary.csv": table(
      "upn,from,to,possible,present,authorised,unauthorised",
      each(({ upn, attended }) => [[upn, `${year}-09-02`, `${year + 1}-05-22`, 300, attended, 300 - attended, 0]]),
    ),
    "suspensions.csv": table("upn,type,start_date,end_date,sessions,reason,vs_notified,sw_notified", [
      ...each(({ upn, suspended }) =>
        suspended ? [[upn, "suspension", `${year + 1}-02-09`, `${year + 1}-02-09`, 2, "canary fight", "", ""]] : [],
      ),
      ...others
        .slice(0, 1)
        .map((upn) => [upn, "suspension", `${year}-11-03`, `${year}-11-04`, 4, "canary row", "", ""]),
    ]),
    "sdq.csv": table(
      "upn,date,completed_by,total",
      each(({ upn, sdq }) => (sdq === null ? [] : [[upn, `${year}-11-11`, "carer", sdq]])),
    ),
    "funding.csv": table(
      "upn,academic_year,allocated,spent,pep_target",
      each(({ upn, spent }) => [[upn, `${year}/${(year + 1) % 100}`, 2000, spent, "reading"]]),
    ),
    "attainment.csv": table("upn,subject,assessed_on,baseline,current,target,progress", [
      ...each(({ upn, progress, takes = {}, level }) =>
        Object.entries({ English: progress, ...takes }).map(([subject, said]) => [
          ...[upn, subject, `${year}-12-01`, level ?? "", level ?? "4", level ?? "5", said],
        ]),
      ),
      ...others.map((upn, i) => [upn, "English", `${year}-12-01`, "", "4", "5", i === 0 ? "below" : "average"]),
    ]),
    "roles.csv": table("role,name,from,to,qualified_teacher,senior_leader,trained_on", [
      `designated teacher,Ms Teacher,2020-09-01,,yes,yes,${dtTrained}`,
    ]),
    "training.csv": table("role,date,days,topic", trainings),
    "school.csv": table(
      "name,urn,phase,local_authority,policy_adopted,policy_reviewed,signed_headteacher,signed_chair,signed_virtual_school,last_governors_report",
      [`${name},999999,secondary,Nowhereshire,2020-01-01,${policyReviewed},2025-09-11,,,2025-06-01`],
    ),
  };
  return Object.fromEntries(Object.entries(files).filter(([file]) => !without.includes(file)));
}

const STATUTORY = await loadPolicy("statutory-england", { kinds: CONTROL_KINDS, folder: "policies" });

/** Pseudonyms in an order that is not that of the UPNs. */
const pseudonym = (id: string) => `child-${[...id].reverse().join("")}`;

/** What a report is asked with, where nothing else is said. */
export function requestFor(files: Record<string, string>, more: Partial<ReportRequest> = {}): ReportRequest {
  const asOf = more.asOf ?? date("2026-05-22");
  return {
    ...{ paths: [folderOf(files)], policy: STATUTORY, asOf, overlays: [], pseudonym },
    audience: { is: "governors", isCoded: false },
    details: NO_DETAILS,
    narrative: readNarrative(narrativeForm("2025/26"), "own-words.md"),
    remarks: remarksOn(STATUTORY, asOf),
    ...{ previous: null, figures: [], history: [], isDraft: false },
    ...more,
  };
}

/** The two editions for governors of a school. */
export async function governors(files: Record<string, string>, more: Partial<ReportRequest> = {}) {
  const { reports, ...told } = await report(requestFor(files, more));
  const [open, partTwo] = reports;
  if (open === undefined || partTwo === undefined) throw new Error("two editions were to be written");
  return { open, partTwo, ...told };
}
