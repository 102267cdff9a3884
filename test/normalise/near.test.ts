import { describe, expect, test } from "vitest";
import { NO_MAPPING } from "../../src/domain/mapping.ts";
import { fileHeader } from "../../src/normalise/file-header.ts";
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

const nearest = (header: readonly string[], mapping = NO_MAPPING) => nearestTo(fileHeader(header, "x.csv", mapping));

describe("what a column of a known file became", () => {
  const becomes = (header: readonly string[], mapping = NO_MAPPING) => {
    const recognised = recognise(header, "x.csv", 1, mapping);
    return recognised && columnsOf(header, recognised).map((column) => column.becomes);
  };

  test("is told of those too by which a pupil is found", () => {
    expect(becomes(["Forename", "Surname", "DOB", "date", "report sent"])).toEqual(
      ["forename", "surname", "date_of_birth", "date", "report_sent"].map((column) => ({ column })),
    );
    expect(becomes(["Name", "DOB", "date", "report sent", "House"])).toEqual([
      { column: "forename and surname" },
      { column: "date_of_birth" },
      { column: "date" },
      { column: "report_sent" },
      null,
    ]);
    expect(becomes(["UPN", "Name", "care status"])?.[1]).toEqual({ column: "forename and surname" });
  });

  test("is told of those too that date the marks of a register", () => {
    expect(becomes(["UPN", "Week commencing", "MonAM", "MonPM"])).toEqual([
      { column: "upn" },
      { column: "date" },
      "marks",
      "marks",
    ]);
    expect(becomes(["UPN", "Start date", "End date", "Marks"])).toEqual([
      { column: "upn" },
      { column: "date" },
      { column: "date" },
      "marks",
    ]);
  });

  test("is nothing, as the config says, in a table and in a register", () => {
    const mapping = { ...NO_MAPPING, columns: new Map([["form", { written: "Form", column: null }]]) };
    expect(becomes(["UPN", "Form", "date", "report sent"], mapping)?.[1]).toBe("ignored");
    expect(becomes(["UPN", "Form", "12/01/2026"], mapping)?.[1]).toBe("ignored");
    expect(becomes(["UPN", "Form", "12/01/2026"])?.[1]).toBeNull();
  });
});

describe("a file of no data set comes nearest to", () => {
  test("the one that most of its columns speak for", () => {
    expect(nearest(["UPN", "Surname", "DOB", "DT section", "Qualty"])).toMatchObject({
      ...{ dataset: "peps", lacks: ["meeting_date"] },
      known: [
        { header: "UPN", column: "upn" },
        { header: "DT section", column: "dt_section" },
      ],
      near: [{ header: "Qualty", column: "quality" }],
    });
  });

  test("one whose key it lacks", () => {
    expect(nearest(["Pupil", "Meeting date", "Quality"])).toMatchObject({ dataset: "peps", lacks: ["upn"] });
  });

  test.each([
    ["columns of nothing known", ["day", "dish"]],
    ["a key alone", ["UPN", "Locker"]],
    ["a line of a pupil's, though Mark is a code and Dale is nearly a date", ["Mark", "Dale", "7B"]],
  ])("none, with %s", (_, header) => {
    expect(nearest(header)).toBeNull();
  });

  test("the one that the config says it is, with the columns that the config names", () => {
    const said = { written: "Held", column: "meeting_date" };
    const columns = new Map([["held", said]]);
    const files = [{ name: "x.csv", dataset: "sdq" as const, columns: new Map() }];
    const header = ["UPN", "Held", "DT section", "Emotonal"];
    expect(nearest(header, { ...NO_MAPPING, columns })).toMatchObject({ dataset: "peps", lacks: [] });
    expect(nearest(header, { ...NO_MAPPING, columns, files })).toMatchObject({
      ...{ dataset: "sdq", lacks: ["date", "total or reason_not_completed or completed_by"] },
      near: [{ header: "Emotonal", column: "emotional" }],
    });
  });

  test("none by a column that the config passes over", () => {
    const ignored = { written: "Qualty", column: null };
    expect(nearest(["UPN", "Qualty"])).toMatchObject({ dataset: "peps" });
    expect(nearest(["UPN", "Qualty"], { ...NO_MAPPING, columns: new Map([["qualty", ignored]]) })).toBeNull();
  });
});
