import type { ColumnKind } from "../../domain/datasets/dataset.ts";
import { type DatasetName, datasetOf } from "../../domain/datasets.ts";
import { checkLetterOf } from "../../domain/upn.ts";
import { type Vocabulary, WORDS } from "../../domain/words.ts";

/** There is no local authority 999: the number is nobody's. */
const DIGITS = "999402121001";

/** What a column holds in an example, by its name, where its kind alone does not give a good one; empty for nothing. */
const BY_COLUMN: Readonly<Record<string, string>> = {
  ...{ upn: checkLetterOf(DIGITS) + DIGITS, pupil_id: "001234", forename: "Example", surname: "Pupil" },
  ...{ date_of_birth: "29/02/2012", year_group: "9", care_start: "03/11/2025", care_end: "", placing_authority: "" },
  ...{ school_start: "01/09/2024", school_end: "", leaving_reason: "", new_placement_start: "" },
  ...{ key_adult: "head of year 9", code: "/", comment: "", reason: "persistent disruptive behaviour", outcome: "" },
  ...{ from: "02/09/2025", to: "19/12/2025", start: "02/09/2025", end: "19/12/2025", end_date: "21/11/2025" },
  ...{ possible: "140", present: "133", authorised: "7", unauthorised: "0", sessions: "4", smart_targets: "3" },
  ...{ targets_met: "2", total: "12", hours_per_week: "15", school_hours_per_week: "10", days: "1" },
  ...{ reason_not_completed: "", provider: "a registered provider", subject: "English", baseline: "4", current: "5" },
  ...{ target: "6", value_added: "1", academic_year: "2025/26", allocated: "600", spent: "250" },
  ...{ purpose: "tuition in English", pep_target: "reads for ten minutes a day", records_to: "the next school" },
  ...{ name: "", topic: "attachment", urn: "123456", phase: "secondary", local_authority: "", control: "ENG-04" },
  ...{ evidence: "minutes of the governors", attendees: "designated teacher; social worker; carer" },
};

const BY_KIND: Readonly<Record<Exclude<ColumnKind, Vocabulary | "text" | "private">, string>> = {
  ...{ date: "20/11/2025", event: "20/11/2025", "yes/no": "yes", number: "2" },
  ...{ role: "designated teacher", roles: "designated teacher" },
};

/** A row of a data set as a school might fill it in, a value for each column. It is about nobody. */
export function exampleOf(dataset: DatasetName): Readonly<Record<string, string>> {
  const { columns } = datasetOf(dataset);
  return Object.fromEntries(Object.entries(columns).map(([column, kind]) => [column, exampleIn(column, kind)]));
}

function exampleIn(column: string, kind: ColumnKind): string {
  if (kind in WORDS) return column === "reason_not_completed" ? "" : (Object.keys(WORDS[kind as Vocabulary])[0] ?? "");
  return BY_COLUMN[column] ?? BY_KIND[kind as keyof typeof BY_KIND] ?? "";
}
