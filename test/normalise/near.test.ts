import { describe, expect, test } from "vitest";
import { recognise } from "../../src/normalise/header.ts";
import { columnsOf, lackingIn, nearestTo, nearMisses } from "../../src/normalise/near.ts";

describe("a header is like a column", () => {
  const PEPS = ["meeting_date", "quality", "type", "upn"];
  test.each([
    ["PEP Meting Date", "meeting_date"],
    ["PEP meeting date", "meeting_date"],
    ["Meeting dat", "meeting_date"],
    ["Qualty", "quality"],
    ["Tipe", "type"],
  ])("%s like %s", (header, column) => {
    expect(nearMisses([header], "peps", PEPS)).toEqual([{ header, column }]);
  });

  test("if it is like another name of it", () => {
    const near = nearMisses(["Unique pupil numbr", "Admision No"], "peps", ["upn", "pupil_id"]);
    expect(near.map(({ column }) => column)).toEqual(["upn", "pupil_id"]);
  });

  test.each(["Meeting", "Met", "ULN", "UPM", "Tie", "Quantify", "Tutor", ""])("and %s is like none", (header) => {
    expect(nearMisses([header], "peps", PEPS)).toEqual([]);
  });

  test("not if it is another word: a region is no reason", () => {
    expect(nearMisses(["Region"], "suspensions", ["reason"])).toEqual([]);
  });
});

describe("what a file of a data set lacks", () => {
  const lackingOf = (header: readonly string[]) => {
    const recognised = recognise(header, "x.csv");
    return recognised && lackingIn(recognised);
  };
  test("is every column that it does not have, but for the other key", () => {
    expect(lackingOf(["UPN", "date", "report sent"])).toEqual(["represented"]);
    expect(lackingOf(["Adno", "date", "represented", "report sent"])).toEqual([]);
  });

  test("is not what a grid says in its header", () => {
    expect(lackingOf(["UPN", "12/01/2026"])).toEqual(["comment"]);
  });

  test("is offered for a header that is like it, by the place of the header", () => {
    const header = ["UPN", "date", "report sent", "Remarks", "Represnted"];
    const recognised = recognise(header, "x.csv");
    expect(recognised && columnsOf(header, recognised).map(({ like }) => like)).toEqual([
      null,
      null,
      null,
      null,
      "represented",
    ]);
  });
});

describe("a file of no data set comes nearest to", () => {
  test("the one that most of its columns speak for", () => {
    expect(nearestTo(["UPN", "Surname", "DOB", "DT section", "Qualty"])).toMatchObject({
      ...{ dataset: "peps", lacks: ["meeting_date"] },
      known: [
        { header: "UPN", column: "upn" },
        { header: "DT section", column: "dt_section" },
      ],
      near: [{ header: "Qualty", column: "quality" }],
    });
  });

  test("one whose key it lacks", () => {
    expect(nearestTo(["Pupil", "Meeting date", "Quality"])).toMatchObject({ dataset: "peps", lacks: ["upn"] });
  });

  test.each([
    ["columns of nothing known", ["day", "dish"]],
    ["a key alone", ["UPN", "Locker"]],
    ["a line of a pupil's, though Mark is a code and Dale is nearly a date", ["Mark", "Dale", "7B"]],
  ])("none, with %s", (_, header) => {
    expect(nearestTo(header)).toBeNull();
  });
});
