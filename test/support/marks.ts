import { add, date, isWeekend } from "../../src/calendar/dates.ts";

/**
 * Rows of a register: `marks("2025-09-03", [8, "/\\"], [2, "NN"])` is eight days present and two absent, both sessions,
 * on consecutive weekdays. Each day is written as two codes of one character.
 */
export function marks(from: string, ...runs: readonly (readonly [days: number, codes: string])[]) {
  const rows: { date: string; session: string; code: string }[] = [];
  let day = date(from);
  for (const codes of runs.flatMap(([days, codes]) => Array<string>(days).fill(codes))) {
    while (isWeekend(day)) day = add(day, 1, "day");
    rows.push({ date: day, session: "AM", code: codes[0] ?? "" }, { date: day, session: "PM", code: codes[1] ?? "" });
    day = add(day, 1, "day");
  }
  return rows;
}
