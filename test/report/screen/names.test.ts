import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { screenFor } from "../../../src/report/screen/names.ts";

const LIST = [
  { forename: "Zoë-Mae", surname: "O’Brien" },
  { forename: "Will", surname: "Green" },
  { forename: "An", surname: "de la Cruz" },
  { forename: null, surname: "X" },
  { forename: "Nadia", surname: "Thi", born: date("2012-05-04") },
  { forename: "Mark", surname: "Cruz" },
];
const screen = screenFor(LIST, ["Mae"]);
const W = "(name withheld)";

describe("names on the pupil list", () => {
  test.each<[string, string, string]>([
    ["a name", "Zoë did well", `${W} did well`],
    ["without its accent", "Zoe did well", `${W} did well`],
    ["in capitals or in small letters", "ZOE, zoë", `${W}, ${W}`],
    ["decomposed", "Zoe\u0308 did well", `${W} did well`],
    ["part of a name with a hyphen", "Zoë-Mae and Zoë", `${W} and ${W}`],
    ["with the owner's s", "Zoë's, Green’s", `${W}, ${W}`],
    ["with an apostrophe, however it is written", "O’Brien, O'Brien, OBrien", `${W}, ${W}, ${W}`],
    ["with the owner's s and no apostrophe", "Nadias carer", `${W} carer`],
    ["forename and surname written together, in either order", "NadiaThi.docx thinadia", `${W}.docx ${W}`],
    [
      "a date of birth, however it is written",
      "2012-05-04, 04/05/2012, 4.5.12, 4 May 2012, 4th of May, 2012",
      Array(5).fill("(date withheld)").join(", "),
    ],
    ["part of a name with spaces", "Cruz", W],
    ["the other way round", "Green, Will", `${W}, ${W}`],
    ["a UPN", "Z801200001234 and z80120000123a", `${W} and ${W}`],
    ["a UPN in groups", "Y999 402 116 001, Y-999402116001 and y 9994-0211-6001", `${W}, ${W} and ${W}`],
  ])("are withheld: %s", (_, text, told) => {
    expect(screen(text)).toBe(told);
  });

  test.each<[string, string]>([
    ["an ordinary word in small letters", "an hour on the green will do"],
    ["a word that holds a name", "Greenery, willing, Anna"],
    ["a word that the school says is none", "Mae"],
    ["an ordinary word that would be the owner's", "Marks went up"],
    ["a short name with an s", "This and this"],
    ["any other date", "2012-04-05, 05/04/2012, 4 May 2013, 4 June 2012, 14/05/2012"],
    ["a single letter", "x and X"],
  ])("are not: %s", (_, text) => {
    expect(screen(text)).toBe(text);
  });

  test("are withheld with a capital, though they are ordinary words", () => {
    expect(screen("Will said so")).toBe(`${W} said so`);
  });
});

/** What is left of a text by the screen of a list on which these are the names of one pupil. */
const screened = (forename: string, surname: string, text: string) => screenFor([{ forename, surname }], [])(text);

describe("a name as the pupil list writes it", () => {
  test.each<[string, string]>([
    ["Anne–Marie", "Anne–Marie"],
    ["Anne–Marie", "Anne-Marie"],
    ["Jean‑Luc", "Jean‑Luc"],
    ["Jean‑Luc", "Luc"],
    ["O`Brien", "O`Brien"],
    ["O`Brien", "O’Brien"],
    ["O'Brien", "O‘Brien"],
    ["O'Brien", "O´Brien"],
    ["OʼNeil", "O'Neil"],
    ["O'Neil", "OʼNeil"],
    ["OʼNeil", "Neil"],
    ["D’Qwerth", "Qwerth"],
    ["Al'Qwerti", "Qwerti"],
    ["Qwerta/Qwertb", "Qwerta/Qwertb"],
    ["Qwerta/Qwertb", "Qwertb"],
    ["Qwertc.Qwertd", "Qwertc.Qwertd"],
    ["Qwertf_Qwertg", "Qwertf_Qwertg"],
    ["Qwertj,Qwertk", "Qwertk"],
    ["李", "李"],
    ["MacQwertl", "Mac Qwertl"],
    ["Qwertm Qwertn", "QWERTMQWERTN"],
    ["Qwe\u00adrto", "Qwerto"],
    ["Qwerto", "Qwe\u00adrto"],
    ["J.P.", "J.P."],
    ["J.P.", "JP"],
    ["A J", "A J"],
  ])("%s is withheld where %s is written", (listed, text) => {
    const left = screened(listed, "Zzyzx", `We saw ${text} today`);
    expect(left.replaceAll(W, "").replace(/[\s\p{P}]+/gu, " ")).toBe("We saw today");
    expect(screened("Zzyzx", listed, `We saw ${text} today`)).toBe(left);
  });

  test.each([
    ["Łukasz", "Lukasz"],
    ["Søren", "Soren"],
    ["Søren", "Soeren"],
    ["Işıl", "Isil"],
    ["Æthel", "Aethel"],
    ["Œdith", "Oedith"],
    ["Đorđe", "Dorde"],
    ["Strauß", "Strauss"],
    ["Þórdís", "Thordis"],
    ["Guðrún", "Gudrun"],
    ["Müller", "Muller"],
    ["Müller", "Mueller"],
  ])("%s and %s are one, whichever of them the list has", (one, other) => {
    expect(screened(one, "Zzyzx", `${other} and ${other.toUpperCase()} and ${one}`)).toBe(`${W} and ${W} and ${W}`);
    expect(screened("Zzyzx", other, `${one} and ${one.toUpperCase()} and ${other}`)).toBe(`${W} and ${W} and ${W}`);
  });

  test("leaves the words around it, and the marks", () => {
    expect(screened("Nadia", "Qwert", "‘Nadia’ — Nadia-led; the carers—Nadia’s—came (nadia/Qwert)")).toBe(
      `‘${W}’ — ${W}-led; the carers—${W}—came (${W})`,
    );
  });

  test.each<[string, string, string]>([
    ["Maya", "Ian", "In May a child, I an adult; May A level, I An"],
    ["Don", "Can", "We don't know and can't tell. Don’t ask. CAN'T"],
    ["Al", "Q", "All of Q and q's"],
    ["She", "Foster", "she has a foster carer"],
    ["Mark", "Thi", "Marks, this, marking"],
    ["Date", "Name", "the name and date"],
  ])("%s %s: other words stay: %s", (forename, surname, text) => {
    expect(screened(forename, surname, text)).toBe(text);
  });

  test("says the same when it is screened again", () => {
    const again = screenFor([{ forename: "Name", surname: "Date", born: date("2012-05-14") }], []);
    const once = again("Name Date was born on 14 May 2012, Z999402116001");
    expect(once).toBe(`${W} ${W} was born on (date withheld), ${W}`);
    expect(again(once)).toBe(once);
  });

  const letters = fc.constantFrom(..."qwzxvkjłøđðıßæœþéüñşčåʼ");
  // Three apostrophes in a row are no spelling of a name.
  const run = fc
    .array(letters, { minLength: 3, maxLength: 6 })
    .map((some) => `q${some.join("")}x`)
    .filter((word) => !word.includes("ʼʼʼ"));
  const marks = fc.constantFrom(
    "'",
    "’",
    "‘",
    "ʼ",
    "`",
    "´",
    "-",
    "–",
    "‑",
    "—",
    ".",
    "/",
    "_",
    ",",
    " ",
    "",
    "\u00ad",
  );
  const name = fc.tuple(run, marks, run, fc.boolean()).map(([one, mark, other, isShort]) => ({
    written: `${isShort ? "O" : one}${isShort ? "'" : mark}${other}`,
    parts: isShort ? [other] : mark === "" ? [] : [one, other],
  }));
  const capital = (text: string) => text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  const SPELLINGS: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    capital,
    (text) => text.normalize("NFD"),
    (text) => text.normalize("NFD").replace(/\p{M}/gu, ""),
    (text) => text.replace(/['’‘ʼ`´]/g, "’"),
    (text) => text.replace(/['’‘ʼ`´]/g, ""),
    (text) => text.replace(/\p{Pd}/gu, "-"),
    (text) => text.replace(/\p{Pd}/gu, "−"),
    (text) => text.replace(/[łøđðı]/g, (letter) => ({ ł: "l", ø: "o", đ: "d", ð: "d", ı: "i" })[letter] ?? ""),
    (text) => text.replace(/[ßæœþ]/g, (letter) => ({ ß: "ss", æ: "ae", œ: "oe", þ: "th" })[letter] ?? ""),
    (text) => `${text}'s`,
  ];

  test("is withheld in any of its spellings, whole and in part, wherever it stands", () => {
    fc.assert(
      fc.property(name, name, fc.constantFrom(...SPELLINGS), (one, other, spell) => {
        const screenOf = screenFor([{ forename: one.written, surname: other.written }], []);
        const texts = [one.written, other.written, ...one.parts, ...other.parts, `${other.written}, ${one.written}`];
        for (const text of texts) {
          for (const frame of ["($)", "_$_", "‘$’", "— $; 7", "12$34", "$"]) {
            const left = screenOf(frame.replace("$", () => spell(text))).replaceAll(W, "");
            expect(left.replace(/[^\p{L}]/gu, "")).toBe("");
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("further names of a pupil", () => {
  const list = [{ forename: "Zoltan", surname: "Kovac", also: ["Zippy", "Novak", "Kovac, Zoltan Imre"] }];

  test.each(["Zippy", "Novak", "Imre", "ZippyNovak", "zoltannovak", "KovacZippy"])("are withheld: %s", (text) => {
    expect(screenFor(list, [])(text)).toBe(W);
  });
});

describe("ordinary words, where they are spared", () => {
  const list = [
    { forename: "Summer", surname: "Greengage" },
    { forename: "Will", surname: "Green" },
    { forename: "Rose", surname: "O'Hill" },
  ];
  const sparing = screenFor(list, [], "ordinary words");

  test.each<[string, string]>([
    ["Summer transition", "Summer transition"],
    ["Green Paper, WILL, Rose's", "Green Paper, WILL, Rose's"],
    ["Greengage transition", `${W} transition`],
    ["Summer Greengage and Greengage, Summer", `${W} ${W} and ${W}, ${W}`],
    ["Will Green", `${W} ${W}`],
    ["Rose O’Hill", `${W} ${W}`],
    ["green will", "green will"],
  ])("%s becomes %s", (text, told) => {
    expect(sparing(text)).toBe(told);
  });
});

describe("numbers on the pupil list", () => {
  const numbers = ["Z999402116001", "000010", "ab1234", "2019/0042", "2025", "77", "471", "1500", "4711", "001200"];
  const screenOf = screenFor([{ forename: null, surname: null, numbers }], []);

  test.each<[string, string]>([
    ["pupil 000010", `pupil ${W}`],
    ["pupil 0010.", `pupil ${W}.`],
    ["pupil 0077, 01200", `pupil ${W}, ${W}`],
    ["(AB1234)", `(${W})`],
    ["AB1234-4711", `${W}-${W}`],
    ["2019/0042", W],
    ["000010,4711;AB1234", `${W},${W};${W}`],
    ["UPN_Y999402116001_", `UPN_${W}_`],
    ["file_z999402116001.docx", `file_${W}.docx`],
    ["admission no.4711, 4711", `admission no.${W}, ${W}`],
  ])("are withheld: %s", (text, told) => {
    expect(screenOf(text)).toBe(told);
  });

  test.each([
    "in 2025, and 2025/26",
    "77 and 10 of 1500000; 1200 hours, 077",
    "47110, 34711, x4711, 4711x, 471",
    "£1500, £ 1500, €1500, 1,500, 1500.50",
    "Z9994021160012",
  ])("are not: %s", (text) => {
    expect(screenOf(text)).toBe(text);
  });

  test("are not where the school says that they are none", () => {
    expect(screenFor([{ forename: null, surname: null, numbers }], ["4711"])("Room 4711, AB1234")).toBe(
      `Room 4711, ${W}`,
    );
  });
});

describe("dates of birth", () => {
  const screenOf = screenFor([{ forename: null, surname: null, born: date("2012-05-14") }], []);
  const early = screenFor([{ forename: null, surname: null, born: date("2012-05-04") }], []);
  const WRITTEN = [
    ...["2012-05-14", "2012/05/14", "2012.5.14", "2012–05–14", "2012 05 14", "20120514", "14052012"],
    ...["14/05/2012", "14-05-2012", "14–05–2012", "14.5.12", "14. 5. 2012", "14 5 2012", "14 / 5 / 12", "14_05_2012"],
    ...["14 May 2012", "14th of May, 2012", "14-May-2012", "14/May/2012", "14.May.12", "14May2012", "14 MAY ’12"],
    ...["May 14, 2012", "May 14th 2012", "May the 14th, 2012", "May-14-2012", "2012 May 14", "14th day of May 2012"],
  ];

  test.each(WRITTEN)("are withheld: %s", (text) => {
    for (const around of [`born ${text}.`, `(${text})`, `dob_${text}_`])
      expect(screenOf(around)).toBe(around.replace(text, "(date withheld)"));
  });

  test.each([
    ...[
      "14 May",
      "May 2012",
      "2012",
      "14/05",
      "14 May 2013",
      "15 May 2012",
      "May 15, 2012",
      "2012-14-05",
      "05/14/2012",
    ],
    ...["114/05/2012", "14/05/20123", "201205140", "120120514", "x14052012", "in May 20 of 12", "14, 5, 12", "14 5 12"],
  ])("are not: %s", (text) => {
    expect(screenOf(text)).toBe(text);
  });

  test("are found behind the number of a list", () => {
    expect(early("1. 4.05.2012\n1. 04.05.12")).toBe("1. (date withheld)\n1. (date withheld)");
  });
});
