import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { narrativeForm, readNarrative } from "../../src/report/narrative.ts";
import { tellingWords } from "../../src/report/telling.ts";
import { schoolFrom } from "../support/school.ts";

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
  ])("are told of where they give a day: %s", (text) => {
    expect(telling("attendance", text)).toEqual(["attendance: give a full date"]);
  });

  test.each(["in March", "in the spring of 2026", "for 12 weeks", "9 of 12", "since 2025/26", "at 8.45"])(
    "are not told of where there is none: %s",
    (text) => {
      expect(telling("attendance", text)).toEqual([]);
    },
  );

  test("about the school may give a day", () => {
    expect(telling("policies", "The policy was reviewed on 12 March.")).toEqual([]);
  });
});

describe("her words about the school or the children", () => {
  test.each(["agencies", "peps"])("are told of where they name the authority of a single child: %s", (place) => {
    expect(telling(place, "LONESHIRE's virtual school helped.")).toEqual([
      `${place}: name an authority that placed a single child`,
    ]);
  });

  test("may name an authority that placed two of four, the school's own, and one that placed nobody", () => {
    expect(telling("agencies", "Pairshire County Council, Nowhereshire and Elsewhere helped.")).toEqual([]);
  });

  test("may name neither of two authorities, if each placed one of two children", () => {
    const two = [{ placing_authority: "Loneshire" }, { upn: "B2", placing_authority: "Pairshire" }];
    expect(telling("agencies", "Pairshire helped.", two)).toHaveLength(1);
  });

  test("do not name an authority by a part of its name or of another word", () => {
    const long = [{ placing_authority: "North Loneshire" }];
    expect(telling("agencies", "Loneshire, Northern Loneshireans and the North.", long)).toEqual([]);
    expect(telling("agencies", "North Loneshire Council.", long)).toHaveLength(1);
  });
});
