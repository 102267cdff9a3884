import { describe, expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { UsageError } from "../../../src/domain/errors.ts";
import { narrativeForm, readNarrative, screened } from "../../../src/report/own-words/narrative.ts";
import { ALL_PROMPTS } from "../../../src/report/own-words/prompts.ts";
import { screenFor } from "../../../src/report/screen/names.ts";

const FORM = narrativeForm("2025/26");
const read = (text: string) => readNarrative(text, "own-words.md");

describe("the file of her own words", () => {
  test("begins with every place, and nothing in any", () => {
    const { texts, strays, missing } = read(FORM);
    expect([texts.size, strays, missing]).toEqual([0, [], []]);
    for (const { id, title } of ALL_PROMPTS) expect(FORM).toContain(`## ${title} (${id})`);
    expect(new Set(ALL_PROMPTS.map(({ id }) => id)).size).toBe(ALL_PROMPTS.length);
  });

  test("says of each place in which edition it is shown", () => {
    const noteOn = (id: string) => FORM.slice(FORM.indexOf(`(${id})`)).split("-->")[0];
    expect(noteOn("role")).toContain("Shown in both editions for governors.");
    expect(noteOn("attendance")).toContain("Shown in Part Two alone.");
  });

  test.each<[string, string, string]>([
    ["lines that belong together", "One\ntwo\nthree.", "One two three."],
    ["paragraphs", "One.\n\n\nTwo.", "One.\nTwo."],
    ["a list", "First:\n- one\n- two\n  goes on\n1. three", "First:\n- one\n- two goes on\n1. three"],
    ["a heading of her own", "### Visits\nWe went.", "Visits We went."],
    ["Windows line ends", "One\r\ntwo.\r\n\r\nThree.", "One two.\nThree."],
    ["a comment in the middle", "One <!-- not\nthis --> two.", "One two."],
  ])("reads %s", (_, written, told) => {
    expect(read(`## Time (role)\n${written}\n`).texts.get("role")?.replace(/ +/g, " ")).toBe(told);
  });

  test("puts together what stands under one heading twice", () => {
    expect(read("## Time (role)\nOne.\n## V (pupil-voice)\nTwo.\n## Again (role)\nThree.").texts).toEqual(
      new Map([
        ["role", "One. Three."],
        ["pupil-voice", "Two."],
      ]),
    );
  });

  test("keeps a heading that is no place apart, and says where it stands", () => {
    const { texts, strays, missing } = read("# Ours\n\n## Time (role)\nOne.\n\n## Old place (gone)\nKept.");
    expect(texts.get("role")).toBe("One.");
    expect(strays).toEqual([{ under: "a place there is not", id: "gone", line: 6 }]);
    expect(missing).toHaveLength(ALL_PROMPTS.length - 1);
  });

  test.each(["## Extra heading", "##Extra heading (Role)", "  ## Extra (role) heading"])(
    "keeps what stands under a heading without a place out of the place before it, and says so: %s",
    (heading) => {
      const { texts, strays } = read(`## Time (role)\nOne.\n${heading}\nTwo.\n### Visits\n## V (pupil-voice)\nThree.`);
      expect([...texts]).toEqual([
        ["role", "One."],
        ["pupil-voice", "Three."],
      ]);
      expect(strays).toEqual([{ under: "a heading without a place", line: 3 }]);
    },
  );

  test("says where something stands before the first heading, but for the title", () => {
    const { texts, strays } = read(
      "\ufeff# In your own words\n\n<!-- a\ncomment -->\nLost?\nLost.\n## Time (role)\nOne.",
    );
    expect([...texts]).toEqual([["role", "One."]]);
    expect(strays).toEqual([{ under: "no heading", line: 5 }]);
  });

  test("takes a heading for a place where the space after its marks is left out", () => {
    const { texts, strays } = read("##Time (role)\nOne.");
    expect([texts.get("role"), strays]).toEqual(["One.", []]);
  });

  test("is refused where a comment has no end: it would swallow the rest", () => {
    expect(() => read("## Time (role)\nOne.\n<!-- and")).toThrow(UsageError);
    expect(() => read("## Time (role)\nOne.\n<!-- and")).toThrow("own-words.md line 3: a comment begins here");
  });

  test("has names withheld, and says in which places", () => {
    const narrative = read("## Time (role)\nBo helps.\n## V (pupil-voice)\nNobody.");
    const { narrative: clean, withheld } = screened(narrative, (text) => text.replace("Bo", "(name withheld)"));
    expect([clean.texts.get("role"), withheld]).toEqual(["(name withheld) helps.", ["role"]]);
  });

  test.each<[string, string, string]>([
    ["a name between marks, and keeps them", "**Bo** is *here*.", "**(name withheld)** is *here*."],
    ["a date of birth that marks stand in, and leaves them out", "- on 14 **May** 2012 *x*", "- on (date withheld) x"],
    ["none where there is none, and keeps the marks", "* **two** by 14 **May** 2013", "* **two** by 14 **May** 2013"],
  ])("has withheld %s", (_, text, told) => {
    const screen = screenFor([{ forename: "Bo", surname: "Quill", born: date("2012-05-14") }], []);
    const { narrative, withheld } = screened(read(`## Time (role)\n${text}`), screen);
    expect(narrative.texts.get("role")).toBe(told);
    expect(withheld).toEqual(told.includes("withheld") ? ["role"] : []);
  });
});

test.each(["Hux***table*", "**Hux***table*", "H*u*x**table**", "*Huxtable*"])(
  "a name is withheld with marks within it, where no reader of Markdown would see any: %s",
  (written) => {
    const narrative = readNarrative(`${narrativeForm("2025/26")}\n## X (role)\n${written} helps.\n`, "x");
    const { narrative: clean } = screened(narrative, (text) => text.replaceAll("Huxtable", "(name withheld)"));
    expect(clean.texts.get("role")?.replaceAll("*", "")).toBe("(name withheld) helps.");
  },
);
