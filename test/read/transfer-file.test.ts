import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readXml } from "../../src/read/xml.ts";
import { folderOf } from "../support/folder.ts";

const SOURCE = "<SourceSchool><LEA>860</LEA><Estab>4001</Estab></SourceSchool>";
const header = (date = "2026-01-20T14:05:00", source = SOURCE) =>
  `<Header><DocumentName>Common Transfer File</DocumentName><DateTime>${date}</DateTime>${source}</Header>`;

/** What is read of a transfer file with these pupils, a line each from line 3 on. */
async function read(pupils: readonly string[], head = header()) {
  const content = `<CTfile>${head}\n<CTFpupilData>\n${pupils.join("\n")}\n</CTFpupilData></CTfile>`;
  return readXml({ path: join(folderOf({ "ctf.xml": content }), "ctf.xml"), name: "ctf.xml" });
}
const pupil = (content: string, upn = "A820000000001") => `<Pupil><UPN>${upn}</UPN>${content}</Pupil>`;
const inCare = (answer: string) => pupil(`<LookedAfter><InCare>${answer}</InCare></LookedAfter>`);

/** The pupils of a transfer file, each as a record of their column names. */
async function pupilsOf(...pupils: string[]) {
  const { tables } = await read(pupils);
  const [names, ...rows] = tables[0]?.rows ?? [];
  return rows.map(({ cells }) => Object.fromEntries(cells.map((cell, column) => [names?.cells[column], cell])));
}

test("the pupils of a transfer file, each on the line where they begin", async () => {
  const [one, other] = [
    `<UniqueLearnerNumber>123</UniqueLearnerNumber><Surname>O’Neill</Surname>
     <Forename>Zoë</Forename><DOB>2012-03-14</DOB><Gender>F</Gender>
     <BasicDetails><PreferredSurname>Neill</PreferredSurname><NCyearActual>9</NCyearActual></BasicDetails>
     <LookedAfter><InCare>true</InCare><CareAuthority>860</CareAuthority></LookedAfter>
     <SENhistory><SEN><StartDate>2024-09-01</StartDate><SENprovision>K</SENprovision></SEN></SENhistory>`,
    "<LookedAfter><InCare>false</InCare></LookedAfter>",
  ] as const;
  const { tables, notes } = await read([pupil(one), pupil(other, "A820000000002")]);
  expect(notes).toEqual([]);
  expect(tables).toEqual([
    {
      name: "pupils",
      rows: [
        {
          line: 0,
          cells: [
            ...["upn", "forename", "surname", "date_of_birth", "year_group"],
            ...["in_care", "placing_authority", "sen_status"],
          ],
        },
        { line: 3, cells: ["A820000000001", "Zoë", "O’Neill", "2012-03-14", "9", "yes", "860", "K"] },
        { line: 8, cells: ["A820000000002", "", "", "", "", "no", "", ""] },
      ],
    },
  ]);
});

describe("in care", () => {
  test.each([
    ["true", "yes"],
    ["1", "yes"],
    ["TRUE", "yes"],
    ["false", "no"],
    ["0", "no"],
    ["Y", "Y"],
    ["10", "10"],
    ["not true", "not true"],
  ])("is %s", async (answer, text) => {
    expect(await pupilsOf(inCare(answer))).toMatchObject([{ in_care: text }]);
  });

  test("is open where a pupil has no answer, and a note counts them", async () => {
    const arranged = pupil("<BasicDetails><PLAA>A</PLAA></BasicDetails>");
    const { tables, notes } = await read([inCare("true"), arranged, pupil("<LookedAfter/>")]);
    expect(tables[0]?.rows.map(({ cells }) => cells[5])).toEqual(["in_care", "yes", "", ""]);
    expect(notes).toEqual([
      "2 of the 3 pupils of this transfer file have no answer to whether they are in care (InCare).",
    ]);
  });

  test("is no column where no pupil has an answer, so that nobody is taken for a child who is not in care", async () => {
    const { tables, notes } = await read([pupil("<LookedAfter><CareAuthority>860</CareAuthority></LookedAfter>")]);
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ["upn", "forename", "surname", "date_of_birth", "year_group", "placing_authority", "sen_status"],
      ["A820000000001", "", "", "", "", "860", ""],
    ]);
    expect(notes).toEqual([expect.stringContaining("no pupil of this transfer file has an answer")]);
  });

  test("is nothing that a file without pupils could say", async () => {
    const { tables, notes } = await read([]);
    expect(tables[0]?.rows).toHaveLength(1);
    expect(tables[0]?.rows[0]?.cells).not.toContain("in_care");
    expect(notes).toEqual(["there is no pupil in this transfer file."]);
  });
});

test.each([
  [
    "the one that began last",
    [
      ["2024-09-01", "K"],
      ["2025-11-03", "E"],
      ["2025-01-06", "N"],
    ],
    "E",
  ],
  [
    "the later in the file of two on a day",
    [
      ["2024-09-01", "K"],
      ["2024-09-01", "E"],
    ],
    "E",
  ],
  [
    "one with a date before one without",
    [
      ["2024-09-01", "K"],
      ["", "E"],
    ],
    "K",
  ],
  ["one without a date where there is no other", [["", "E"]], "E"],
  ["none where there is none", [], ""],
])("the SEN provision is %s", async (_, history, code) => {
  const entries = history.map(
    ([start, provision]) => `<SEN><StartDate>${start}</StartDate><SENprovision>${provision}</SENprovision></SEN>`,
  );
  expect(await pupilsOf(pupil(`<SENhistory>${entries.join("")}</SENhistory>`))).toMatchObject([{ sen_status: code }]);
});

describe("attendance", () => {
  const totals = ["SessionsPossible", "SessionsAttended", "SessionsAuthorised", "SessionsUnauthorised"]
    .map((name, i) => `<${name}>${[190, 181, 7, 2][i]}</${name}>`)
    .join("");
  const school = (estab: string) => `<LEA>860</LEA><Estab>${estab}</Estab>`;
  const start = (date: string, marks = "") =>
    `<AttendSessions><AttendanceStartDate>${date}</AttendanceStartDate>${marks}</AttendSessions>`;
  const year = (content: string, of = "2025") => `<YearData><Year>${of}</Year>${content}</YearData>`;
  const attending = (...years: string[]) =>
    inCare("true").replace("</Pupil>", `<Attendance>${years.join("\n")}</Attendance></Pupil>`);
  /** The rows of the summary below its header, and the notes. */
  async function summaryOf(years: string[], head?: string) {
    const { tables, notes } = await read([attending(...years)], head);
    return { rows: tables[1]?.rows.slice(1), notes };
  }
  const LEFT_OUT = (why: string) => [
    `1 of the yearly totals of attendance in this transfer file were left out: ${why}.`,
  ];
  const LACKING = LEFT_OUT("they lack a start date or a total, or their dates do not fit their year");
  const ELSEWHERE = LEFT_OUT("they were spent at a school other than the one that wrote the file");

  test("is a row for each year, up to the day of the file or the end of the year", async () => {
    const { tables, notes } = await read([
      attending(
        year(school("4001") + totals + start("2025-09-03")),
        year(totals.replace("<SessionsAuthorised>7</SessionsAuthorised>", "") + start("2024-09-04"), "2024"),
      ),
    ]);
    expect(notes).toEqual([]);
    expect(tables[1]).toEqual({
      name: "attendance_summary",
      rows: [
        { line: 0, cells: ["upn", "from", "to", "possible", "present", "authorised", "unauthorised"] },
        { line: 3, cells: ["A820000000001", "2025-09-03", "2026-01-20", "190", "181", "7", "2"] },
        { line: 4, cells: ["A820000000001", "2024-09-04", "2025-08-31", "190", "181", "", "2"] },
      ],
    });
  });

  test.each([
    ["on the first day of a school that comes back in August", "2025-08-01", "2026-01-20T14:05:00", true],
    ["before the year", "2025-07-31", "2026-01-20T14:05:00", false],
    ["on the day of the file", "2026-01-20", "2026-01-20", true],
    ["after the day of the file", "2026-01-21", "2026-01-20T14:05:00", false],
    ["on the last day of the year", "2026-08-31", "2027-01-20T14:05:00", true],
    ["after the year", "2026-09-01", "2027-01-20T14:05:00", false],
    ["on no day that there is", "2025-09-31", "2026-01-20T14:05:00", false],
    ["on no day", "", "2026-01-20T14:05:00", false],
    ["with a file of no day", "2025-09-03", "", false],
  ])("that starts %s is read only where that fits", async (_, from, date, isRead) => {
    const { rows, notes } = await summaryOf([year(totals + start(from))], header(date));
    expect(rows?.length ?? 0).toBe(isRead ? 1 : 0);
    expect(notes).toEqual(isRead ? [] : LACKING);
  });

  test.each([
    ["sessions possible", totals.replace("<SessionsPossible>190</SessionsPossible>", "")],
    ["sessions attended", totals.replace("181", "")],
    ["a whole number of them", totals.replace("190", "190.5")],
  ])("without %s is left out", async (_, lacking) => {
    expect(await summaryOf([year(lacking + start("2025-09-03"))])).toEqual({ rows: undefined, notes: LACKING });
  });

  test.each(["", "2025/26", "25"])("of the year '%s' is left out", async (name) => {
    expect(await summaryOf([year(totals + start("2025-09-03"), name)])).toEqual({ rows: undefined, notes: LACKING });
  });

  test("at another school is left out, where both schools are named", async () => {
    const elsewhere = year(school("4002") + totals + start("2025-09-03"));
    expect(await summaryOf([elsewhere])).toEqual({ rows: undefined, notes: ELSEWHERE });
    expect(await summaryOf([elsewhere], header("2026-01-20", ""))).toMatchObject({ rows: [{ line: 3 }], notes: [] });
    const authorityAlone = header("2026-01-20", "<SourceSchool><LEA>860</LEA></SourceSchool>");
    expect(await summaryOf([elsewhere], authorityAlone)).toMatchObject({ rows: [{ line: 3 }], notes: [] });
  });

  test("in marks is not read, and a note says why", async () => {
    const marks = "<AttendanceMarks>/\\/\\C1##</AttendanceMarks>";
    const { rows, notes } = await summaryOf([year(totals + start("2025-09-03", marks))]);
    expect(rows).toHaveLength(1);
    expect(notes).toEqual([
      expect.stringMatching(/^the marks of single sessions .* were not read: .* Export the register itself\.$/),
    ]);
  });
});
