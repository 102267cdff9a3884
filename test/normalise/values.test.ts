import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import type { ColumnKind } from "../../src/domain/datasets.ts";
import { type Vocabulary, WORDS } from "../../src/domain/words.ts";
import { absent, careAnswer, dateIn, readerOf, yearGroup } from "../../src/normalise/values.ts";

const AS_OF = date("2026-03-10");
/** What a text is read as; how it is written afterwards is a matter of its own. */
const read = (kind: ColumnKind, text: string) => {
  const { written, ...reading } = readerOf(kind)(text, AS_OF);
  return reading;
};
const valueIn = (kind: ColumnKind, text: string) => read(kind, text).value;

describe("yes or no", () => {
  test.each(["yes", "y", "true", "t", "1", "YES", "Y", "True", "T"])("%s is yes", (text) => {
    expect(read("yes/no", text)).toEqual({ value: "yes" });
  });

  test.each(["no", "n", "false", "f", "0", "NO", "False"])("%s is no", (text) => {
    expect(read("yes/no", text)).toEqual({ value: "no" });
  });

  test("nothing is not known", () => expect(read("yes/no", "")).toEqual({ value: "unknown" }));

  test.each(["not yet", "#REF!", "N/A", "yes.", "ja", "2", "-", "✗", "12/01/2026", "constructor"])(
    "%s is neither",
    (text) => {
      expect(read("yes/no", text)).toEqual({
        value: "unknown",
        problem: "this is neither yes nor no.",
        remedy: "Write yes or no, or leave it empty.",
      });
    },
  );
});

describe("a number", () => {
  test.each([
    ["0", 0],
    ["17", 17],
    ["041", 41],
    ["-3", -3],
    ["94.25", 94.25],
    ["134.0", 134],
  ])("%s", (text, value) => expect(read("number", text)).toEqual({ value }));

  test("nothing is none", () => expect(read("number", "")).toEqual({ value: null }));

  test.each([
    "17 (high)",
    "2,5",
    "1e309",
    "1e3",
    "Infinity",
    "NaN",
    "0x10",
    "85%",
    "+5",
    ".5",
    "5.",
    "- 3",
    "１７",
    "c",
    "9".repeat(400),
  ])("%s is none, and is said to be", (text) => {
    expect(read("number", text)).toEqual({
      value: null,
      problem: "this is not a number.",
      remedy: "Write digits alone, with a point for decimals.",
    });
  });
});

describe.each(["date", "event"] as const)("a column of kind %s", (kind) => {
  test.each([
    ["2026-01-12", { is: "on", date: "2026-01-12" }],
    ["12/01/2026", { is: "on", date: "2026-01-12" }],
    ["2026-01-12 09:05", { is: "on", date: "2026-01-12", minute: 545 }],
    ["12/01/2026 9:05", { is: "on", date: "2026-01-12", minute: 545 }],
    ["12/01/2026 00:00", { is: "on", date: "2026-01-12", minute: 0 }],
    ["2026-01-12T23:59:59", { is: "on", date: "2026-01-12", minute: 1439 }],
    ["2026-03-10", { is: "on", date: "2026-03-10" }],
    ["2025-10-16 00:00:00", { is: "on", date: "2025-10-16" }],
    ["16/10/2025T00:00:00.000", { is: "on", date: "2025-10-16" }],
    ["2024-Oct-16 00:00:00", { is: "on", date: "2024-10-16" }],
    ["2024-Oct-16 09:05:00", { is: "on", date: "2024-10-16", minute: 545 }],
    ["16 Dec 2025", { is: "on", date: "2025-12-16" }],
    ["16 Dec 2025 09:05", { is: "on", date: "2025-12-16", minute: 545 }],
    ["2026-03-10 23:59", { is: "on", date: "2026-03-10", minute: 1439 }],
    ["", { is: "not-yet" }],
    ["no", { is: "not-yet" }],
    ["N", { is: "not-yet" }],
    ["FALSE", { is: "not-yet" }],
    ["0", { is: "not-yet" }],
    ["yes", { is: "undated" }],
    ["Y", { is: "undated" }],
    ["t", { is: "undated" }],
    ["1", { is: "undated" }],
    ["12/01/26", { is: "on", date: "2026-01-12" }],
    ["45571", { is: "on", date: "2024-10-06" }],
  ])("%j", (text, value) => expect(read(kind, text)).toEqual({ value }));

  test.each([
    ["31/02/2026", "there is no such date."],
    ["2026-02-30", "there is no such date."],
    ["13/13/2026", "there is no such date."],
    ["12/25/2025", "there is no such date."],
    ["31/02/2026 09:00", "there is no such date."],
    ["31/12/9999", "there is no such date."],
    ["12/01/56", "this is not a date."],
    ["12.01.2026", "this is not a date."],
    ["12 Jan 26", "this is not a date."],
    ["Jan 12 2026", "this is not a date."],
    ["30 Feb 2026", "this is not a date."],
    ["00:00:00", "this is not a date."],
    ["455710", "this is not a date."],
    ["tbc", "this is not a date."],
    ["n/a", "this is not a date."],
    ["not yet", "this is not a date."],
    ["2", "this is not a date."],
    ["09:00", "this is not a date."],
  ])("%s: %s", (text, problem) => {
    const remedy = "Write the date as dd/mm/yyyy, or yes, no or nothing where there is none.";
    expect(read(kind, text)).toEqual({ value: { is: "unknown" }, problem, remedy });
  });

  test.each(["12/01/2026 24:00", "12/01/2026 09:60", "12/01/2026 9", "12/01/2026 09:00Z", "2026-01-12 at 09:00"])(
    "%s has no such time",
    (text) => {
      expect(valueIn(kind, text)).toEqual({ is: "unknown" });
      expect(read(kind, text).problem).toBeDefined();
    },
  );
});

describe("a date after the as-of date", () => {
  test.each(["2026-03-11", "11/03/2026 00:00", "2027-01-01"])(
    "%s has not happened, where it is one of an event",
    (text) => {
      expect(read("event", text)).toEqual({ value: { is: "not-yet" } });
    },
  );

  test("stands, where it may lie ahead", () => {
    expect(read("date", "2026-03-11")).toEqual({ value: { is: "on", date: "2026-03-11" } });
  });
});

test("the date in a text is that of a date column", () => {
  expect(["12/01/2026", "12/01/2026 08:50", "yes", "no", "", "31/02/2026"].map(dateIn)).toEqual([
    "2026-01-12",
    "2026-01-12",
    null,
    null,
    null,
    null,
  ]);
});

describe("a role", () => {
  test.each([
    ["DT", "designated teacher"],
    ["Designated Teacher", "designated teacher"],
    ["SW", "social worker"],
    ["VSH", "virtual school"],
    ["virtual-school", "virtual school"],
    ["Carer", "carer"],
    ["CWSW lead", "CWSW lead"],
    ["Designated governor", "designated governor"],
    ["Head of Year", "head of year"],
  ])("%s is %s", (text, role) => expect(read("role", text)).toEqual({ value: role }));

  test("of nobody is none", () => expect(read("role", "")).toEqual({ value: null }));

  test("of several is a list", () => {
    expect(valueIn("roles", " DT; social worker ;;carer; ")).toEqual(["designated teacher", "social worker", "carer"]);
    expect(valueIn("roles", "")).toEqual([]);
    expect(valueIn("roles", ";")).toEqual([]);
  });
});

describe("a closed vocabulary", () => {
  const spellings = Object.entries(WORDS).flatMap(([vocabulary, words]) =>
    Object.entries(words).flatMap(([word, others]) =>
      [word, ...others].map((text) => [vocabulary as Vocabulary, text, word] as const),
    ),
  );

  test.each(spellings)("%s: %s is %s", (vocabulary, text, word) => {
    for (const spelling of [text, text.toUpperCase(), text.replaceAll(/[ -]/g, "_"), ` ${text}. `])
      expect(read(vocabulary, spelling)).toEqual({ value: word });
  });

  test.each(Object.keys(WORDS) as Vocabulary[])("%s: nothing is no word", (vocabulary) => {
    expect(read(vocabulary, "")).toEqual({ value: null });
  });

  test.each(Object.keys(WORDS) as Vocabulary[])("%s: any other word is refused, never guessed at", (vocabulary) => {
    const known = new Set(
      spellings.filter(([of]) => of === vocabulary).map(([, text]) => text.toLowerCase().replace(/[^a-z0-9]/g, "")),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 12 }), (text) => {
        fc.pre(!known.has(text.toLowerCase().replace(/[^a-z0-9]/g, "")));
        const { value, problem, remedy } = read(vocabulary, text);
        expect([value, problem]).toEqual([null, `this is no ${vocabulary} that is known here.`]);
        expect(remedy).toBe(`Write one of: ${Object.keys(WORDS[vocabulary]).join(", ")}.`);
      }),
    );
  });

  test("no two words of one vocabulary are spelt alike", () => {
    const keys = spellings.map(
      ([vocabulary, text, word]) => `${vocabulary}: ${text.toLowerCase().replace(/[^a-z0-9]/g, "")} = ${word}`,
    );
    const texts = new Set(keys.map((key) => key.replace(/ = .*/, "")));
    expect(texts.size).toBe(new Set(keys).size);
  });

  test.each([
    ["LAC", "CiC"],
    ["CLA", "CiC"],
    ["Looked After", "CiC"],
    ["PLAC", "PCiC"],
    ["PLA", "PCiC"],
    ["previously looked after", "PCiC"],
    ["Children with a social worker within six years", "Ever6"],
    ["None", "none"],
  ])("of care status reads %s as %s", (text, word) => expect(valueIn("care status", text)).toBe(word));
});

describe("an answer to the question who is in care", () => {
  const answered = (text: string) => careAnswer({})(text, AS_OF);
  const answers = (word: string, texts: readonly string[]) => texts.map((text) => [text, word] as const);

  test.each([
    ...answers("CiC", ["yes", "Y", "TRUE", "t", "1"]),
    ...answers("none", ["no", "N", "False", "f", "0"]),
    ...answers("CiC", ["LAC"]),
    ...answers("PCiC", ["previously looked after"]),
  ])("%s is %s", (text, value) => expect(answered(text)).toEqual({ value, written: value }));

  test("is not known where there is none", () => expect(answered("")).toEqual({ value: null }));

  test.each(["2", "Walsall", "yes?!x", "-"])("%s is refused", (text) => {
    expect(answered(text)).toMatchObject({ value: null, problem: "this is no care status that is known here." });
  });

  test("is none in a column that is called a status", () => {
    expect(read("care status", "yes").problem).toBe("this is no care status that is known here.");
  });
});

describe("a text", () => {
  test.each(["text", "private"] as const)("of kind %s is kept as it is", (kind) => {
    expect(read(kind, "Zoë O’Neill")).toEqual({ value: "Zoë O’Neill" });
    expect(read(kind, "")).toEqual({ value: null });
  });
});

describe("a year group", () => {
  test.each([
    ["9", "9"],
    ["Year  9", "9"],
    ["Y09", "9"],
    ["yr. 10", "10"],
    ["0", "0"],
    ["00", "0"],
  ])("%s is %s", (text, year) => expect(yearGroup(text)).toEqual({ value: year, written: year }));

  test.each(["R", "Reception", "Year 9 and 10", "9A", "100"])("%s stays as it is", (text) => {
    expect(yearGroup(text)).toEqual({ value: text });
  });

  test("of nothing is none", () => expect(yearGroup("")).toEqual({ value: null }));
});

describe("a column that the file does not have", () => {
  test.each([
    ["date", { is: "unknown" }],
    ["event", { is: "unknown" }],
    ["yes/no", "unknown"],
    ["number", null],
    ["text", null],
    ["role", null],
    ["roles", []],
    ["rating", null],
  ] as const)("of kind %s is not known", (kind, value) => expect(absent(kind)).toEqual(value));
});

describe("a value that was read is written one way, however its system writes it", () => {
  test.each<[ColumnKind, string, string | undefined]>([
    ["date", "1/9/2025", "2025-09-01"],
    ["date", "16 Dec 2025", "2025-12-16"],
    ["event", "12/01/2026 9:05", "2026-01-12 09:05"],
    ["event", "2026-03-11", "2026-03-11"],
    ["date", "Y", "yes"],
    ["date", "false", "no"],
    ["date", "", ""],
    ["date", "31/02/2026", undefined],
    ["yes/no", "TRUE", "yes"],
    ["yes/no", "0", "no"],
    ["yes/no", "perhaps", undefined],
    ["number", "134.0", "134"],
    ["number", "0.50", "0.5"],
    ["number", "2,630", "2630"],
    ["number", "£2,630.50", "2630.5"],
    ["number", "£ 20", "20"],
    ["number", "15h 0m", "15"],
    ["number", "1h 30m", "1.5"],
    ["number", "15h", "15"],
    ["number", "98,7", undefined],
    ["number", "2,6300", undefined],
    ["number", "15h 60m", undefined],
    ["number", "many", undefined],
    ["yes/no", "✓", "yes"],
    ["care status", "looked after", "CiC"],
    ["care status", "fostered", undefined],
    ["role", "SW", "social worker"],
    ["roles", "DT;  sw", "designated teacher; social worker"],
    ["text", "As written", undefined],
    ["private", "As written", undefined],
  ])("%s %j: %j", (kind, text, written) => expect(readerOf(kind)(text, AS_OF).written).toBe(written));
});
