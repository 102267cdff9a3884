import { describe, expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { narrativeForm, readNarrative } from "../../../src/report/own-words/narrative.ts";
import { tellingCopy, tellingWords } from "../../../src/report/own-words/telling.ts";
import { schoolFrom } from "../../support/school.ts";

const PLACED = ["Loneshire", "Pairshire County Council", "Pairshire", "Nowhereshire"];
const pupils = PLACED.map((placing_authority, i) => ({ upn: `A${i}`, placing_authority }));
const school = [{ name: "Example School", local_authority: "Nowhereshire County Council" }];

function telling(place: string, text: string, all: readonly Record<string, string>[] = pupils) {
  const narrative = readNarrative(`${narrativeForm("2025/26")}\n## X (${place})\n${text}\n`, "own-words.md");
  const told = tellingWords(narrative, schoolFrom({ pupils: all, school }, date("2026-03-10")));
  return told.map(({ id, does }) => `${id}: ${does}`);
}

describe("her words about children", () => {
  test.each([
    "on 12 March he came back",
    "on 12th of March",
    "March 12th was hard",
    "since 12/03/2026",
    "since 12.3.26",
    "2026-03-12 was the day",
    "on **12** *March*",
    "since 12-03-2026",
    "since 12–3–2026",
    "on 14-May-2012",
    "on 14/May",
    "on 2012/05/14",
    "on 20120514",
    "on 14. 5. 2012",
    "in the file notes_12.03.2026_x",
  ])("are told of where they give a day: %s", (text) => {
    expect(telling("attendance", text)).toEqual(["attendance: give a full date"]);
  });

  test.each([
    "in March",
    "in the spring of 2026",
    "for 12 weeks",
    "9 of 12",
    "since 2025/26",
    "at 8.45",
    "up 12 marks",
    "12/20",
    "01234567",
  ])("are not told of where there is none: %s", (text) => {
    expect(telling("attendance", text)).toEqual([]);
  });

  test("about the school may give a day", () => {
    expect(telling("policies", "The policy was reviewed on 12 March.")).toEqual([]);
  });
});

describe("her words about the school or the children", () => {
  test.each(["agencies", "peps"])("are told of where they name the authority of a single child: %s", (place) => {
    expect(telling(place, "LONESHIRE's virtual school helped.")).toEqual([
      `${place}: name an authority that the report leaves out`,
    ]);
  });

  test("may name an authority that placed two of four, the school's own, and one that placed nobody", () => {
    expect(telling("agencies", "Pairshire County Council, Nowhereshire and Elsewhere helped.")).toEqual([]);
  });

  test("may name neither of two authorities, if each placed one of two children", () => {
    const two = [{ placing_authority: "Loneshire" }, { upn: "B2", placing_authority: "Pairshire" }];
    expect(telling("agencies", "Pairshire helped.", two)).toHaveLength(1);
  });

  test.each([
    ["London Borough of Camden", "Camden pays late"],
    ["LB Camden", "Camden pays late"],
    ["Camden LBC", "CAMDEN pays late"],
    ["Camden Virtual School", "the Camden team pays late"],
    ["Camden", "London Borough of Camden"],
    ["Camden Children's Services", "Camden’s virtual school"],
    ["Kent CC", "Kent pays late"],
    ["Kent", "Kent CC pays late"],
    ["Stoke-on-Trent UA", "Stoke pays late"],
    ["Kingston upon Hull", "Hull pays late"],
    ["North Loneshire", "Loneshire pays late"],
    ["City of London", "London pays late"],
    ["Reading", "the town of Reading"],
  ])("are told of where %s placed a single child and they say: %s", (placing_authority, text) => {
    expect(telling("agencies", text, [{ placing_authority }])).toHaveLength(1);
  });

  test.each([
    ["North Loneshire", "Northern Loneshireans and the North."],
    ["London Borough of Camden", "London, the Council, the Virtual School and Children's Services"],
    ["Bath and North East Somerset", "They run a bath in the north east."],
    ["", "Camden"],
  ])("do not name %s by words that are not its own: %s", (placing_authority, text) => {
    expect(telling("agencies", text, [{ placing_authority }])).toEqual([]);
  });

  test.each(["Nowhereshire CC", "Nowhereshire Virtual School"])("may name the school's own, written as %s", (own) => {
    expect(telling("agencies", "Nowhereshire helped.", [{ placing_authority: own }])).toEqual([]);
  });

  test("may not name one that shares a word with the school's own", () => {
    expect(telling("agencies", "West Nowhereshire.", [{ placing_authority: "West Nowhereshire" }])).toHaveLength(1);
  });
});

describe("her words in a virtual school's copy", () => {
  const inCopy = (place: string, text: string) => {
    const narrative = readNarrative(`${narrativeForm("2025/26")}\n## X (${place})\n${text}\n`, "own-words.md");
    return tellingCopy(narrative, schoolFrom({ pupils, school }, date("2026-03-10")), "Pairshire").map(
      ({ does }) => does,
    );
  };

  test("are told of where they name another authority that placed a child, in the places that it has", () => {
    expect(inCopy("funding", "Loneshire paid nothing.")).toEqual(["name another authority"]);
    expect(inCopy("agencies", "**Nowhereshire** rings us.")).toEqual(["name another authority"]);
    expect(inCopy("funding", "Pairshire County Council paid in March, and Elsewhere.")).toEqual([]);
    expect(inCopy("attendance", "Loneshire paid nothing.")).toEqual([]);
  });
});
