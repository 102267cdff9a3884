import { DATASETS } from "../domain/datasets.ts";
import { headerKey, plain } from "../domain/words.ts";

export { headerKey };

/**
 * Other names that management information systems give to our columns, in the order in which they are preferred. They
 * are compared whole, without case, spaces and punctuation (see `plain`), and never in part: "Sent home" holds SEN. What
 * is not here on purpose: ever in care, PLAA and the premium of looked-after children say nothing of today; days of a
 * suspension are not its sessions; a share of the sessions is not their number.
 */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  upn: ["unique pupil number", "pupil upn", "source pupil ref"],
  pupil_id: [
    ...["adno", "admission no", "admission number", "pan"], // SIMS, Bromcom, Groupcall, Assembly
    ...["student id", "arbor student id"], // Arbor, Bromcom, SIMS partners
    ...["learner code", "txt school id"], // iSAMS
    ...["pupil on roll table id", "pupil no longer on roll table id"], // school census
  ],
  forename: [
    ...["legal forename", "legal first name", "first name"], // SIMS, Arbor, Bromcom
    ...["preferred forename", "preferred first name", "chosen name"],
    "txt forename", // iSAMS
  ],
  surname: ["legal surname", "legal last name", "last name", "preferred surname", "preferred last name", "txt surname"],
  date_of_birth: ["dob", "birth date", "txt dob"],
  year_group: [
    ...["year", "year groups this academic year", "nc years for today"], // SIMS, Arbor
    ...["nc year", "nc year actual", "year code", "int nc year"], // DfE, Assembly, iSAMS
  ],
  care_status: [
    ...["in care", "in care status", "in care flag"], // Arbor, Assembly, Bromcom
    ...["in lea care", "in la care"], // Groupcall, Wonde
    ...["looked after", "looked after child", "child looked after", "looked after status"], // SIMS, DfE
    ...["lac", "cla", "lac status", "cla status"],
  ],
  care_start: ["in care from", "date started to be looked after", "care entered on"],
  care_end: ["in care to", "date ceased to be looked after"],
  placing_authority: ["care authority", "lea care authority", "responsible local authority"], // Groupcall, Arbor
  school_start: ["entry date", "admission date", "date of admission", "date of entry"],
  school_end: ["leaving date", "date of leaving", "txt leaving date"],
  leaving_reason: ["reason for leaving"],
  sen_status: ["sen provision", "sen category", "send status"], // Groupcall, Assembly
  date: ["session date", "record date", "calendar start date"], // Assembly, Arbor, Bromcom
  session: ["session name", "am/pm", "period", "period display name"], // SIMS, Assembly, Arbor, Bromcom
  code: ["mark", "attendance code", "attendance mark", "raw mark"], // SIMS, Wonde, Assembly, Arbor
  comment: ["comments", "attendance comment"],
  from: ["start date"], // Assembly
  to: ["end date"],
  possible: ["possible sessions", "sessions possible", "possible marks", "termly sessions possible"],
  present: ["present sessions", "attended sessions", "sessions attended", "attended"],
  authorised: [
    ...["authorised absence", "authorised absences", "authorised absence sessions"],
    "termly sessions authorised", // school census
  ],
  unauthorised: [
    ...["unauthorised absence", "unauthorised absences", "unauthorised absence sessions"],
    "termly sessions unauthorised",
  ],
  type: ["exclusion type", "suspension type", "category"], // Assembly, Bromcom, school census
  start_date: ["from datetime", "from date"], // Arbor
  end_date: ["until datetime", "end dt", "until date", "to date"],
  sessions: ["number of sessions", "exclusion length", "school defined sessions excluded"], // Bromcom, Assembly, Arbor
  reason: ["exclusion reason", "reason 1", "exclusion reasons concat"], // Assembly, school census, Arbor
};

/** What kind of number the names of a pupil id mean; any other is a number of the system that wrote the file. */
export const SPACES: ReadonlyMap<string, "admission number" | "census row"> = new Map([
  ...["adno", "admission no", "admission number", "pan"].map((name) => [plain(name), "admission number"] as const),
  ...["pupil on roll table id", "pupil no longer on roll table id"].map((name) => [plain(name), "census row"] as const),
]);

/** Each name of a column, as it is compared, the most preferred first. */
export function spellingsOf(column: string): readonly string[] {
  const spelt = spellings.get(column) ?? [column, ...(SYNONYMS[column] ?? [])].map(plain);
  spellings.set(column, spelt);
  return spelt;
}

const spellings = new Map<string, readonly string[]>();

const meanings = new Map<string, string[]>();
for (const column of new Set(Object.values(DATASETS).flatMap(({ columns }) => Object.keys(columns))))
  for (const key of spellingsOf(column)) meanings.set(key, [...(meanings.get(key) ?? []), column]);

/** The columns, of whichever data sets, that a header is a name of. */
export const columnsCalled = (key: string): readonly string[] => meanings.get(key) ?? [];

/** Whether a column of care statuses asks "in care?", and is answered yes or no: all of its names do but those of a status. */
export const isCareQuestion = (text: string) => !/status$/.test(headerKey(text));
