import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { screenFor } from "../../src/report/names.ts";

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
