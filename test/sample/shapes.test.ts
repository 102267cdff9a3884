import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { audit } from "../../src/audit.ts";
import { policyNamed } from "../../src/cli/policy.ts";
import { MOST_FAULTS } from "../../src/sample/faults.ts";
import { SHAPES } from "../../src/sample/shapes/index.ts";
import { SHAPE_NAMES, type ShapeName } from "../../src/sample/shapes/names.ts";
import { bytesIn, schoolWith, written } from "../support/synthetic.ts";

const school = schoolWith({ seed: 3, pupils: 30, faults: MOST_FAULTS });

/** A file of the school in a shape, as bytes. */
const fileIn = (shape: ShapeName, file: string) =>
  bytesIn(school, shape).find(({ name }) => name === file)?.bytes as Buffer;
const rowsOf = (shape: ShapeName, file: string): string[][] =>
  parse(fileIn(shape, file), { bom: true, relax_column_count: true });
const registerOf = (shape: ShapeName) => rowsOf(shape, SHAPES[shape].register.file);

/** The findings on a shape's exports about the school and its children in care, without the places they were read in. */
async function findingsIn(shape: ShapeName) {
  const policy = await policyNamed("stoke-on-trent");
  const { controls } = await audit({ paths: [await written(school, shape)], policy, asOf: school.asOf });
  const inCare = new Set(school.register.pupils.flatMap(({ row, story }) => (story === null ? [] : row.upn)));
  return controls.map(({ control, findings }) => [
    control.id,
    findings.flatMap(({ child, key, status }) =>
      child === null || inCare.has(child.id) ? [[child?.id, key, status]] : [],
    ),
  ]);
}

let canonical: ReturnType<typeof findingsIn> | undefined;

describe("every shape", () => {
  test.each(SHAPE_NAMES)("has a name by which it is found: %s", (name) => {
    expect(SHAPES[name].name).toBe(name);
  });

  test.each(["sessions-across", "days-across", "sims", "arbor", "bromcom"] as const)(
    "comes to the findings of the same school in our own form: %s",
    async (shape) => {
      canonical ??= findingsIn("canonical");
      expect(await findingsIn(shape)).toEqual(await canonical);
    },
  );

  test("says of Assembly that nobody can tell since when a child has been in care", async () => {
    const statuses = (await findingsIn("assembly")).find(([id]) => id === "ENG-03")?.[1];
    expect(new Set((statuses as string[][]).map(([, , status]) => status))).toEqual(new Set(["not-assessable"]));
  });

  test.each(SHAPE_NAMES.filter((name) => SHAPES[name].cannotTell !== undefined))(
    "says in README.md what it cannot tell: %s",
    (shape) => {
      expect(fileIn(shape, "README.md").toString()).toContain(SHAPES[shape].cannotTell);
    },
  );
});

describe("in the shape of SIMS", () => {
  test("a report has a title above its header, dates day first, and letters of Windows-1252", () => {
    const bytes = bytesIn(schoolWith({ pupils: 2000 }), "sims").find(({ name }) => name === "Pupil list.csv")?.bytes;
    const text = bytes?.toString("latin1") ?? "";
    const [title, header, first = ""] = text.split("\r\n");
    expect(title).toBe("Pupil list with care details");
    expect(header).toMatch(
      /^Admission No,UPN,Legal Surname,Legal Forename,Date of Birth,Year Group,SEN Status,LAC Status,/,
    );
    expect(first).toMatch(/^000001,[A-Z]999\d{9},[^,]+,[^,]+,\d\d\/\d\d\/20\d\d,Year {2}7,/);
    expect(text).toContain("D\x92Souza");
    expect(text).toContain("Zo\xeb");
  });

  test("the date of a day stands once above the columns of its two sessions", () => {
    const [dates = [], header = [], first = []] = registerOf("sims");
    expect(dates.slice(0, 5)).toEqual(["", "03/09/2025", "", "04/09/2025", ""]);
    expect(header.slice(0, 5)).toEqual(["Admission No", "AM", "PM", "AM", "PM"]);
    expect(first).toHaveLength(1 + 190 * 2);
  });
});

describe("in the shape of Arbor", () => {
  test("every value of a report is quoted, and its dates have the month in words", () => {
    const [header, first] = fileIn("arbor", "Custom report - students.csv").toString().split("\n");
    expect(header).toMatch(/^"Arbor Student ID","UPN","Legal First Name","Legal Last Name",/);
    expect(first).toMatch(/^"000001","[A-Z]999\d{9}","[^"]+","[^"]+","\d\d [A-Z][a-z]{2} 20\d\d","Year \d+",/);
  });

  test("the register names pupils by the system's number, and periods in words", () => {
    const [header, morning, afternoon] = registerOf("arbor");
    expect(header).toEqual(["STUDENT_ID", "RAW_MARK", "MINUTES_LATE", "PERIOD", "DATE"]);
    expect(morning).toEqual(["000001", "/", "0", "MORNING", "2025-09-03"]);
    expect(afternoon).toEqual(["000001", "\\", "0", "AFTERNOON", "2025-09-03"]);
  });
});

describe("in the shape of Bromcom", () => {
  test("a row is a week of a pupil, from its Monday, with nothing for days on which there was no school", () => {
    const [header = [], first = []] = registerOf("bromcom");
    expect(header.slice(0, 4)).toEqual(["StudentId", "Week Commencing", "MonAM", "MonPM"]);
    expect(first.slice(0, 2)).toEqual(["000001", "01/09/2025"]);
    expect(first.slice(2, 8)).toEqual(["", "", "", "", "/", "\\"]);
  });

  test("the flag of care is yes for children in care and no for everybody else, whatever their group", () => {
    const rows: Record<string, string>[] = parse(fileIn("bromcom", "Students.csv"), { bom: true, columns: true });
    const inCare = rows.filter(({ InCareFlag }) => InCareFlag === "yes").map(({ Upn }) => Upn);
    const wanted = school.tables.pupils.filter(({ care_status }) => care_status === "CiC").map(({ upn }) => upn);
    expect(inCare).toEqual(wanted);
    expect(rows.filter(({ InCareFlag, InCareFrom }) => InCareFlag === "no" && InCareFrom !== "")).toEqual([]);
  });
});

describe("a register laid out across", () => {
  test("has a column for each session, or for each day with both marks in it", () => {
    const [sessions = [], inSessions = []] = registerOf("sessions-across");
    const [days = [], inDays = []] = registerOf("days-across");
    expect(sessions.slice(0, 3)).toEqual(["upn", "2025-09-03 AM", "2025-09-03 PM"]);
    expect(days.slice(0, 3)).toEqual(["upn", "2025-09-03", "2025-09-04"]);
    expect(inDays.slice(0, 2)).toEqual([inSessions[0], "/\\"]);
    expect(inDays).toHaveLength(1 + 190);
  });
});
