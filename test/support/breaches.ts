import type { Exports, Table } from "./exports.ts";

/** Values by the names of their columns. */
export type Values = Readonly<Record<string, string>>;

/** The exports with a row more. */
export function added(school: Exports, dataset: string, values: Values): Exports {
  const file = `${dataset}.csv`;
  const table = school[file] as Table;
  return { ...school, [file]: [...table, (table[0] as Table[number]).map((column) => values[column] ?? "")] };
}

const USELESS = { chaired_by: "carer", chair_agreed: "no", attendees: "carer", quality: "red", pupil_views: "no" };
const NOT_AGREED = {
  start_date: "2026-05-11",
  hours_per_week: "5",
  school_hours_per_week: "0",
  multi_agency_agreed: "no",
  in_pep: "no",
};

/** What can go wrong for any child in care: each is a row more. */
export const EVENTS: readonly (readonly [what: string, dataset: string, values: Values])[] = [
  ["a permanent exclusion", "suspensions", { type: "permanent", start_date: "2026-05-11" }],
  [
    "a suspension that nobody was told of",
    "suspensions",
    { type: "suspension", start_date: "2026-05-11", sessions: "4" },
  ],
  ["a PEP that is good for nothing", "peps", { meeting_date: "2026-05-15", ...USELESS }],
  ["provision that nobody agreed", "provision", { kind: "alternative provision", ...NOT_AGREED }],
  ["a part-time timetable that nobody agreed", "provision", { kind: "part-time timetable", ...NOT_AGREED }],
  [
    "a managed move that nobody agreed",
    "moves",
    { kind: "managed move", date: "2026-05-11", requested_on: "2026-05-01" },
  ],
  ["progress below average", "attainment", { subject: "History", assessed_on: "2025-11-27", progress: "below" }],
];
