import { remembering } from "../calendar/remember.ts";
import type { Answer, Happening } from "../domain/cells.ts";
import type { ColumnKind } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Mapping } from "../domain/mapping.ts";
import { knownWord, plain, roleOf, type Vocabulary, WORDS, type WordOf } from "../domain/words.ts";
import { isSerial, serialDate, writtenDate } from "./written-date.ts";

/** What a text was read as, and what is wrong with it if it could not be read. */
export interface Reading {
  readonly value: unknown;
  /** The text as cic-audit writes it, where that is not as the file does: one evidence, however a system writes it. */
  readonly written?: string;
  readonly problem?: string;
  readonly remedy?: string;
}

export type Reader = (text: string, asOf: IsoDate) => Reading;

const YES = new Set(["yes", "y", "true", "t", "1", "✓", "✔", "tick", "ticked"]);
const NO = new Set(["no", "n", "false", "f", "0"]);

/** Reads a text as a kind of column. The text is trimmed already. `words` are a school's own, by our word for each. */
export function readerOf(kind: ColumnKind, words: Mapping["words"] = {}): Reader {
  return kind in PLAIN_READERS
    ? PLAIN_READERS[kind as keyof typeof PLAIN_READERS]
    : wordReader(kind as Vocabulary, words);
}

/** Reads the answer to "in care?": yes or no, or a care status all the same. */
export function careAnswer(words: Mapping["words"]): Reader {
  const read = wordReader("care status", words);
  return (text, asOf) => {
    const { value } = answer(text);
    return value === "unknown"
      ? read(text, asOf)
      : word((value === "yes" ? "CiC" : "none") satisfies WordOf<"care status">);
  };
}

const word = (value: string): Reading => ({ value, written: value });

const YEAR = /^(?:year|yr|y)?\.?\s*0?(\d{1,2})$/i;

/** Reads a year group: the number alone, of `Year  9` or `Y09`; any other text as it stands. */
export function yearGroup(text: string): Reading {
  const [, number] = YEAR.exec(text) ?? [];
  return number === undefined ? PLAIN_READERS.text(text) : word(number);
}

/** What a column says that the file does not have. */
export function absent(kind: ColumnKind): unknown {
  if (kind === "event" || kind === "date") return { is: "unknown" };
  if (kind === "yes/no") return "unknown";
  return kind === "roles" ? [] : null;
}

const PLAIN_READERS = {
  text: (text) => ({ value: text === "" ? null : text }),
  private: (text) => ({ value: text === "" ? null : text }),
  date: (text) => happening(text),
  event: (text, asOf) => notAhead(happening(text), asOf),
  "yes/no": answer,
  number,
  role: (text) => (text === "" ? { value: null } : word(roleOf(text))),
  roles: (text) => {
    const parts = text.split(";").map((part) => part.trim());
    const value = parts.filter(Boolean).map(roleOf);
    return { value, written: value.join("; ") };
  },
} satisfies Partial<Record<ColumnKind, Reader>>;

function answer(text: string): Reading {
  const word = text.toLowerCase();
  if (word === "") return { value: "unknown" satisfies Answer };
  if (YES.has(word)) return { value: "yes" satisfies Answer, written: "yes" };
  if (NO.has(word)) return { value: "no" satisfies Answer, written: "no" };
  return { value: "unknown", problem: "this is neither yes nor no.", remedy: "Write yes or no, or leave it empty." };
}

const PLAIN_NUMBER = /^-?\d{1,9}(\.\d{1,9})?$/;
/** `2,630.00`, `£2,630`: of three digits each, so that no decimal comma is taken for it. */
const THOUSANDS = /^\d{1,3}(,\d{3})+(\.\d{1,9})?$/;
/** `15h 0m`: Arbor, of hours. */
const HOURS = /^(\d{1,3})h(?: ?([0-5]?\d)m)?$/i;

function number(text: string): Reading {
  if (text === "") return { value: null };
  const [, hours, minutes = "0"] = HOURS.exec(text) ?? [];
  if (hours !== undefined) return numeric(Number(hours) + Number(minutes) / 60);
  const amount = text.replace(/^£ ?/, "");
  const digits = THOUSANDS.test(amount) ? amount.replaceAll(",", "") : amount;
  if (PLAIN_NUMBER.test(digits)) return numeric(Number(digits));
  return { value: null, problem: "this is not a number.", remedy: "Write digits alone, with a point for decimals." };
}

const numeric = (value: number): Reading => ({ value, written: String(value) });

/** The date that a text holds, read as in a date column, or null where it holds none. */
export function dateIn(text: string): IsoDate | null {
  const value = happening(text).value as Happening;
  return value.is === "on" ? value.date : null;
}

const FORM_OF_A_DATE = /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})\b/;
/** What databases write after a date that has no time; not to be taken for one that lies before every deadline. */
const NO_TIME = /[ T]00:00:00(?:\.0+)?$/;
const TIME = /^(.+?)[ T](\d{1,2}):(\d{2})(?::\d{2})?$/;
const DATE_REMEDY = "Write the date as dd/mm/yyyy, or yes, no or nothing where there is none.";

/** A date, a date and time, or yes or no in place of one. */
const happening = remembering((text: string): Reading => {
  const word = text.toLowerCase();
  if (word === "") return of({ is: "not-yet" });
  if (NO.has(word)) return of({ is: "not-yet" }, "no");
  if (YES.has(word)) return of({ is: "undated" }, "yes");
  const dated = text.replace(NO_TIME, "");
  const [, day = dated, hours, minutes] = TIME.exec(dated) ?? [];
  const date = isSerial(day) ? serialDate(day) : writtenDate(day);
  const minute = hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  const isTime = minute === undefined || (Number(hours) < 24 && Number(minutes) < 60);
  if (date === null || !isTime) return { value: { is: "unknown" }, problem: complaint(text), remedy: DATE_REMEDY };
  if (minute === undefined) return of({ is: "on", date }, date);
  return of({ is: "on", date, minute }, `${date} ${hours?.padStart(2, "0")}:${minutes}`);
});

const of = (value: Happening, written = ""): Reading => ({ value, written });

function complaint(text: string): string {
  return FORM_OF_A_DATE.test(text) ? "there is no such date." : "this is not a date.";
}

function notAhead(reading: Reading, asOf: IsoDate): Reading {
  const value = reading.value as Happening;
  return value.is === "on" && value.date > asOf ? of({ is: "not-yet" }, reading.written) : reading;
}

function wordReader(vocabulary: Vocabulary, own: Mapping["words"]): Reader {
  return (text) => {
    if (text === "") return { value: null };
    const value = own[vocabulary]?.get(plain(text)) ?? knownWord(vocabulary, text);
    if (value !== undefined) return word(value);
    const remedy = `Write one of: ${Object.keys(WORDS[vocabulary]).join(", ")}.`;
    return { value: null, problem: `this is no ${vocabulary} that is known here.`, remedy };
  };
}
