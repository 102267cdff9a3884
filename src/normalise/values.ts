import type { Answer, Happening } from "../domain/cells.ts";
import type { ColumnKind } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import { plain, roleOf, type Vocabulary, WORDS, type WordOf } from "../domain/words.ts";
import { writtenDate } from "./written-date.ts";

/** What a text was read as, and what is wrong with it if it could not be read. */
export interface Reading {
  readonly value: unknown;
  readonly problem?: string;
  readonly remedy?: string;
}

type Reader = (text: string, asOf: IsoDate) => Reading;

const YES = new Set(["yes", "y", "true", "t", "1"]);
const NO = new Set(["no", "n", "false", "f", "0"]);

/** Reads a text as a kind of column. The text is trimmed already. */
export function readerOf(kind: ColumnKind): Reader {
  return PLAIN_READERS[kind as keyof typeof PLAIN_READERS] ?? wordReader(kind as Vocabulary);
}

/** Reads the answer to "in care?": yes or no, or a care status all the same. */
export function careAnswer(text: string): Reading {
  const { value } = answer(text);
  if (value === "unknown") return wordReader("care status")(text);
  return { value: (value === "yes" ? "CiC" : "none") satisfies WordOf<"care status"> };
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
  role: (text) => ({ value: text === "" ? null : roleOf(text) }),
  roles: (text) => ({
    value: text
      .split(";")
      .map((part) => part.trim())
      .filter(Boolean)
      .map(roleOf),
  }),
} satisfies Partial<Record<ColumnKind, Reader>>;

function answer(text: string): Reading {
  const word = text.toLowerCase();
  if (word === "") return { value: "unknown" satisfies Answer };
  if (YES.has(word)) return { value: "yes" satisfies Answer };
  if (NO.has(word)) return { value: "no" satisfies Answer };
  return { value: "unknown", problem: "this is neither yes nor no.", remedy: "Write yes or no, or leave it empty." };
}

function number(text: string): Reading {
  if (text === "") return { value: null };
  if (/^-?\d{1,9}(\.\d{1,9})?$/.test(text)) return { value: Number(text) };
  return { value: null, problem: "this is not a number.", remedy: "Write digits alone, with a point for decimals." };
}

/** A date, a date and time, or yes or no in place of one. Each text is parsed once: a year has few different dates. */
function happening(text: string): Reading {
  let reading = seen.get(text);
  if (reading === undefined) {
    reading = parseHappening(text);
    seen.set(text, reading);
  }
  return reading;
}

/** The date that a text holds, read as in a date column, or null where it holds none. */
export function dateIn(text: string): IsoDate | null {
  const value = happening(text).value as Happening;
  return value.is === "on" ? value.date : null;
}

const seen = new Map<string, Reading>();
const FORM_OF_A_DATE = /^(\d{4}-\d\d-\d\d|\d\d?\/\d\d?\/\d{4})\b/;
/** What databases write after a date that has no time; not to be taken for one that lies before every deadline. */
const NO_TIME = /[ T]00:00:00(?:\.0+)?$/;
const TIME = /^(.+?)[ T](\d{1,2}):(\d{2})(?::\d{2})?$/;
const DATE_REMEDY = "Write the date as dd/mm/yyyy, or yes, no or nothing where there is none.";

function parseHappening(text: string): Reading {
  const word = text.toLowerCase();
  if (word === "" || NO.has(word)) return of({ is: "not-yet" });
  if (YES.has(word)) return of({ is: "undated" });
  const dated = text.replace(NO_TIME, "");
  const [, day = dated, hours, minutes] = TIME.exec(dated) ?? [];
  const date = writtenDate(day);
  const minute = hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  const isTime = minute === undefined || (Number(hours) < 24 && Number(minutes) < 60);
  if (date === null || !isTime) return { value: { is: "unknown" }, problem: complaint(text), remedy: DATE_REMEDY };
  return of(minute === undefined ? { is: "on", date } : { is: "on", date, minute });
}

const of = (value: Happening): Reading => ({ value });

function complaint(text: string): string {
  return FORM_OF_A_DATE.test(text) ? "there is no such date." : "this is not a date.";
}

function notAhead(reading: Reading, asOf: IsoDate): Reading {
  const value = reading.value as Happening;
  return value.is === "on" && value.date > asOf ? of({ is: "not-yet" }) : reading;
}

const vocabularies = new Map<Vocabulary, ReadonlyMap<string, string>>();

function wordReader(vocabulary: Vocabulary): (text: string) => Reading {
  let known = vocabularies.get(vocabulary);
  if (known === undefined) {
    const entries = Object.entries(WORDS[vocabulary] as Record<string, readonly string[]>);
    known = new Map(
      entries.flatMap(([word, spellings]) => [word, ...spellings].map((text) => [plain(text), word] as const)),
    );
    vocabularies.set(vocabulary, known);
  }
  const words = known;
  return (text) => {
    if (text === "") return { value: null };
    const value = words.get(plain(text));
    if (value !== undefined) return { value };
    const remedy = `Write one of: ${Object.keys(WORDS[vocabulary]).join(", ")}.`;
    return { value: null, problem: `this is no ${vocabulary} that is known here.`, remedy };
  };
}
