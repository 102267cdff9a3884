import { classify } from "../calendar/attendance-codes.ts";
import type { Session } from "../domain/attendance.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import { plain, WORDS } from "../domain/words.ts";
import { type Mark, marksInColumn } from "./grid.ts";
import type { Recognised } from "./header.ts";
import { show } from "./record.ts";
import { keyPlacesOf, type Roster } from "./roster.ts";
import { remarksOn, type Tally } from "./table.ts";
import { dateIn } from "./values.ts";

type Half = Session["half"];

/**
 * Reads attendance exports, of one row a session or laid out as a grid. A whole school has half a million rows and a
 * few children in care: every row is counted, a row of a child looked at is kept, and of the others only the date, for
 * the school days.
 */
export class RegisterReader {
  /** By child, then by date and half. */
  readonly sessions = new Map<string, Map<string, Session>>();
  /** The dates with at least one mark of anybody other than a planned closure. */
  readonly markedDates = new Set<IsoDate>();
  private readonly errors: Problem[];
  private readonly warnings: Problem[];
  private readonly roster: Roster;
  private readonly asOf: IsoDate;

  constructor(roster: Roster, asOf: IsoDate, errors: Problem[], warnings: Problem[]) {
    this.roster = roster;
    this.asOf = asOf;
    this.errors = errors;
    this.warnings = warnings;
  }

  /** Makes the functions that take in the rows of one file, and say what is to be said of it as a whole. */
  file(file: string, recognised: Recognised, tally: Tally) {
    const keys = keyPlacesOf(recognised);
    const marksOf = marksIn(recognised);
    const count = { used: 0, others: 0, unlisted: 0, refused: 0, ahead: 0, keyless: 0 };
    const add = (cells: readonly string[], line: number): void => {
      const marks = marksOf(cells);
      for (const mark of marks) this.noteDate(mark);
      count[this.outcomeOf(marks, this.roster.keyIn(cells, keys), { file, line })] += 1;
      tally.rows += 1;
    };
    const finish = (): void => {
      const { used, others, unlisted, refused, ahead, keyless } = count;
      Object.assign(tally, { used, others, unlisted, skipped: refused + ahead + keyless });
      this.warnings.push(...remarksOn("attendance", file, tally, ahead));
      if (keyless === 0) return;
      const message = `${keyless} of ${tally.rows} rows have neither a UPN nor a pupil_id, and were left out.`;
      this.warnings.push({ file, message });
    };
    return { add, finish };
  }

  /** What becomes of a row. One whose date or session cannot be read is an error, if it is about a child looked at. */
  private outcomeOf(marks: readonly Mark[], key: string, place: Place) {
    if (key === "") return "keyless";
    const standing = this.roster.standing(key);
    if (standing !== "looked at") return standing === "other pupil" ? "others" : "unlisted";
    const outcomes = marks.map((mark) => this.take(this.roster.idOf(key), mark, place));
    return outcomes.includes("used") ? "used" : (outcomes[0] as "ahead" | "refused");
  }

  private noteDate({ date, code }: Mark): void {
    if (code === "" || code === "-" || code === "#") return;
    const day = dateIn(date);
    if (day !== null && day <= this.asOf) this.markedDates.add(day);
  }

  private take(id: string, mark: Mark, place: Place): "used" | "ahead" | "refused" {
    const day = dateIn(mark.date);
    const half = HALVES.get(plain(mark.half));
    if (day === null) return this.refuse(place, "date", mark.date, "there is no such date.");
    if (half === undefined) return this.refuse(place, "session", mark.half, "this is neither AM nor PM.");
    if (day > this.asOf) return "ahead";
    this.note(id, { date: day, half, code: mark.code, is: classify(mark.code, day), ...place });
    return "used";
  }

  private note(id: string, session: Session): void {
    const { file, line, code } = session;
    const place = { file, line, column: "code", value: show(code), remedy: CORRECT };
    if (session.is === "unknown") this.warnings.push({ ...place, message: "this is no attendance code of that time." });
    const sessions = this.sessionsOf(id);
    const slot = `${session.date} ${session.half}`;
    const earlier = sessions.get(slot);
    // No mark in one place says nothing against a mark in another.
    if (earlier === undefined || earlier.is === "no-mark") {
      sessions.set(slot, session);
      return;
    }
    if (session.is === "no-mark") return;
    const codes = earlier.code.split(OR);
    if (codes.includes(code)) return;
    const other = earlier.file === file ? `line ${earlier.line}` : `${earlier.file} line ${earlier.line}`;
    const message = `${other} has another mark for the same child and session: neither is counted.`;
    this.warnings.push({ ...place, message });
    sessions.set(slot, { ...earlier, code: [...codes, code].sort().join(OR), is: "unknown" });
  }

  private sessionsOf(id: string): Map<string, Session> {
    let sessions = this.sessions.get(id);
    if (sessions === undefined) {
      sessions = new Map();
      this.sessions.set(id, sessions);
    }
    return sessions;
  }

  private refuse(place: Place, column: string, text: string, message: string): "refused" {
    this.errors.push({ ...place, column, value: show(text), message, remedy: CORRECT });
    return "refused";
  }
}

/** Between the codes of a session that has several, so that it has none of them. */
const OR = " or ";
const CORRECT = "Correct the register and export it again.";
type Place = Pick<Session, "file" | "line">;

/** Makes the function that takes the marks out of a row: one, or as many as a grid has columns for. */
function marksIn({ places, sessions }: Recognised): (cells: readonly string[]) => readonly Mark[] {
  if (sessions !== undefined) return (cells) => sessions.flatMap((column) => marksInColumn(column, cells));
  const [date, half, code] = ["date", "session", "code"].map((column) => places.get(column) as number);
  const at = (cells: readonly string[], place: number | undefined) => cells[place as number] as string;
  return (cells) => [{ date: at(cells, date), half: at(cells, half), code: at(cells, code).toUpperCase() }];
}

const HALVES = new Map<string, Half>(
  Object.entries(WORDS["session half"]).flatMap(([half, words]) =>
    [half, ...words].map((word) => [plain(word), half as Half] as const),
  ),
);
