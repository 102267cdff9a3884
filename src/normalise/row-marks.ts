import { add, weekday } from "../calendar/dates.ts";
import { type Mark, marksInColumn } from "./grid.ts";
import { marksInString } from "./mark-string.ts";
import type { Recognised, SessionColumn } from "./recognised.ts";
import { dateIn } from "./values.ts";

type MarksOf = (cells: readonly string[]) => readonly Mark[];

/** Makes the function that takes the marks out of a row of a register, however it is laid out. */
export function marksIn(recognised: Recognised): MarksOf {
  const { sessions, strings, week } = recognised;
  if (strings !== undefined) return ofPeriod(strings);
  if (sessions === undefined) return ofSession(recognised);
  return week === undefined ? ofGrid(sessions) : ofWeek(sessions, week);
}

function ofSession({ places }: Recognised): MarksOf {
  const [date, half, code] = ["date", "session", "code"].map((column) => places.get(column) as number);
  const at = (cells: readonly string[], place: number | undefined) => cells[place as number] as string;
  return (cells) => [{ date: at(cells, date), half: at(cells, half), code: at(cells, code).toUpperCase() }];
}

const ofGrid =
  (sessions: readonly SessionColumn[]): MarksOf =>
  (cells) =>
    sessions.flatMap(({ place, on, half }) => ("date" in on ? marksInColumn(half, on.date, cells[place] ?? "") : []));

/** A week that begins on a Sunday could be the one before it or the one after: only a Monday leaves nothing open. */
function ofWeek(sessions: readonly SessionColumn[], week: number): MarksOf {
  return (cells) => {
    const text = cells[week] ?? "";
    const monday = dateIn(text);
    if (monday === null || weekday(monday) !== 1) {
      const message = "this is not the Monday on which a week begins.";
      return [{ date: text, half: "", code: "", wrong: { column: "week commencing", message } }];
    }
    return sessions.flatMap(({ place, on, half }) =>
      "weekday" in on ? marksInColumn(half, add(monday, on.weekday, "day"), cells[place] ?? "") : [],
    );
  };
}

function ofPeriod({ from, to, marks }: NonNullable<Recognised["strings"]>): MarksOf {
  return (cells) => {
    const [first, last] = [dateIn(cells[from] ?? ""), dateIn(cells[to] ?? "")];
    const read = first && last && first <= last && marksInString(cells[marks] ?? "", first, last);
    if (read) return read;
    const message = "these marks can be read in more than one way, or do not fit the dates beside them.";
    return [{ date: cells[from] ?? "", half: "", code: "", wrong: { column: "marks", message } }];
  };
}
