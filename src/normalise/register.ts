import { academicYearOf } from "../calendar/academic-year.ts";
import { classify } from "../calendar/attendance-codes.ts";
import { remembering } from "../calendar/remember.ts";
import type { Session } from "../domain/attendance.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Problem } from "../domain/errors.ts";
import type { Mapping } from "../domain/mapping.ts";
import { isIn } from "../domain/membership.ts";
import { plain } from "../domain/words.ts";
import type { Mark } from "./grid.ts";
import { type CountedMark, OtherSessions } from "./other-sessions.ts";
import { type Owner, Owners } from "./owners.ts";
import { Passing } from "./passing.ts";
import type { Reading, Tally } from "./reading.ts";
import type { Recognised } from "./recognised.ts";
import { show } from "./record.ts";
import type { Roster } from "./roster.ts";
import { marksIn } from "./row-marks.ts";
import { halfIn } from "./session-words.ts";
import { remarksOn } from "./table.ts";
import { dateIn } from "./values.ts";

/**
 * Reads attendance exports, however they are laid out. A whole school has half a million rows and a few children in
 * care: every row is counted, a row of a child looked at is kept, and of the others only the date, for the school days,
 * and how many sessions each attended of those that were possible.
 */
export class RegisterReader {
  /** By child, then by date and half. */
  readonly sessions = new Map<string, Map<string, Session>>();
  /** The dates with at least one mark of anybody other than a planned closure. */
  readonly markedDates = new Set<IsoDate>();
  /** Those of pupils on the list whom no policy speaks of, in the academic year. */
  readonly others = new OtherSessions();
  private readonly errors: Problem[];
  private readonly warnings: Problem[];
  private readonly roster: Roster;
  private readonly mapping: Pick<Mapping, "codes" | "words">;
  private readonly asOf: IsoDate;
  private readonly yearFrom: IsoDate;

  constructor(
    roster: Roster,
    asOf: IsoDate,
    errors: Problem[],
    warnings: Problem[],
    mapping: Pick<Mapping, "codes" | "words">,
  ) {
    this.roster = roster;
    this.asOf = asOf;
    this.yearFrom = academicYearOf(asOf).from;
    this.errors = errors;
    this.warnings = warnings;
    this.mapping = mapping;
  }

  /** Makes the functions that take in the rows of one file, and say what is to be said of it as a whole. */
  file(file: string, recognised: Recognised, tally: Tally): Omit<Reading, "tally"> {
    const owners = new Owners(this.roster, file, recognised, this.errors);
    const marksOf = marksIn(recognised);
    const count = { used: 0, others: 0, unlisted: 0, refused: 0, ahead: 0, keyless: 0 };
    const add = (cells: readonly string[], line: number): void => {
      const marks = marksOf(cells).map((mark) => this.national(mark));
      for (const mark of marks) this.noteDate(mark);
      count[this.outcomeOf(marks, owners.of(cells, line), { file, line })] += 1;
      tally.rows += 1;
    };
    const finish = (): void => {
      const { used, others, unlisted, refused, ahead, keyless } = count;
      tally.used += used;
      tally.others += others;
      tally.unlisted += unlisted;
      tally.skipped += refused + ahead + keyless;
      this.warnings.push(...remarksOn("attendance", file, tally, ahead));
      if (keyless === 0) return;
      const message = `${keyless} of ${tally.rows} rows have neither a UPN nor a pupil_id, and were left out.`;
      this.warnings.push({ file, message });
    };
    return { add, finish, ...this.passing(recognised, owners, tally) };
  }

  /** The rows that need not be read, of a register with a row for each session. */
  private passing(recognised: Recognised, owners: Owners, tally: Tally): Pick<Reading, "skim" | "passOver"> {
    const { sessions, strings, keys } = recognised;
    if (sessions !== undefined || strings !== undefined || keys.length === 0) return {};
    const counted = (date: string, code: string) =>
      this.counted(this.national({ date, half: "", code: code.toUpperCase() }));
    const passing = new Passing(recognised, owners, counted);
    return { skim: passing.skim, passOver: (passed, told) => passing.add(passed, told, tally, this.others) };
  }

  /** What becomes of a row. One whose date or session cannot be read is an error, if it is about a child looked at. */
  private outcomeOf(marks: readonly Mark[], owner: Owner, place: Place) {
    if (owner.is === "nobody") return "keyless";
    if (owner.is === "not on the list") return "unlisted";
    if (owner.is === "other pupil") {
      for (const mark of marks) this.others.add(owner.id, this.counted(mark));
      return "others";
    }
    const outcomes = marks.map((mark) => this.take(owner.id, mark, place));
    return outcomes.includes("used") ? "used" : (outcomes[0] as "ahead" | "refused");
  }

  /** A school's own code is read as the national one that its config names, and its own word for a session likewise. */
  private national(mark: Mark): Mark {
    const { codes, words } = this.mapping;
    const code = codes.get(mark.code);
    const half = words["session half"]?.get(plain(mark.half));
    if (code === undefined && half === undefined) return mark;
    return { ...mark, code: code ?? mark.code, half: half ?? mark.half };
  }

  private noteDate({ date, code }: Mark): void {
    if (code === "" || code === "-" || code === "#") return;
    const day = dateIn(date);
    if (day !== null && day <= this.asOf) this.markedDates.add(day);
  }

  /** What a mark comes to in the attendance of the year so far, and its day. */
  private counted({ date, code }: Mark): CountedMark {
    const day = dateIn(date);
    if (day === null || !isIn({ from: this.yearFrom, to: this.asOf }, day)) return { day, is: "neither" };
    const is = classify(code, day);
    if (is === "attended") return { day, is };
    return { day, is: is === "authorised" || is === "unauthorised" ? "absent" : "neither" };
  }

  private take(id: string, mark: Mark, place: Place): "used" | "ahead" | "refused" {
    if (mark.wrong !== undefined) return this.refuse(place, mark.wrong.column, mark.date, mark.wrong.message);
    const day = dateIn(mark.date);
    const half = halfIn(mark.half);
    if (day === null) return this.refuse(place, "date", mark.date, "there is no such date.");
    if (half === null) return this.refuse(place, "session", mark.half, "this is neither AM nor PM.");
    if (day > this.asOf) return "ahead";
    this.note(id, { date: day, half, code: mark.code, is: classify(mark.code, day), ...place });
    return "used";
  }

  private note(id: string, session: Session): void {
    const { file, line, code } = session;
    const place = { file, line, column: "code", value: show(code), remedy: CORRECT };
    if (session.is === "unknown") this.warnings.push({ ...place, message: "this is no attendance code of that time." });
    const sessions = this.sessionsOf(id);
    const slot = SLOTS[session.half](session.date);
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

/** The name of a session within a child's, one text for all children: there are hundreds of sessions to each. */
const SLOTS = {
  AM: remembering((date: IsoDate) => `${date} AM`),
  PM: remembering((date: IsoDate) => `${date} PM`),
};

/** Between the codes of a session that has several, so that it has none of them. */
const OR = " or ";
const CORRECT = "Correct the register and export it again.";
type Place = Pick<Session, "file" | "line">;
