import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { judge } from "../../src/evaluate/judge.ts";
import { type Rows, schoolFrom } from "./school.ts";

/** What a control kind says of some exports as at 10 March 2026, in full: for what a table of reasons does not show. */
export function sentencesOf(id: string, params: Readonly<Record<string, unknown>>, rows: Rows): string[] {
  const kind = CONTROL_KINDS.get(id);
  if (kind === undefined) throw new Error(`no control kind is called ${id}`);
  const school = schoolFrom(rows, date("2026-03-10"));
  return judge({ id: "TST-01", kind, settings: kind.params.parse(params) }, school).map(({ message }) => message);
}
