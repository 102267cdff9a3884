import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { add, date, daysOf, isWeekend } from "../../src/calendar/dates.ts";
import { underDates } from "../../src/normalise/grid.ts";
import { marksInString } from "../../src/normalise/mark-string.ts";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;

function register(...rows: readonly Row[]) {
  const { intake, tallies, ...said } = reading({ "pupils.csv": [IN_CARE, NOT_IN_CARE], "register.csv": rows });
  const sessions = [...(intake.sessions.get(PRIVATE.upn) ?? [])].map(
    ({ date: day, half, code }) => `${day} ${half} ${code}`,
  );
  return { ...said, sessions: sessions.sort(), marked: [...intake.markedDates].sort(), tally: tallies["register.csv"] };
}

describe("a register with a row for each week", () => {
  const week = (monday: string, marks: Row, upn: string = PRIVATE.upn): Row => ({
    upn,
    "Week commencing": monday,
    ...marks,
  });

  test("has each mark on its day", () => {
    const { sessions, errors, marked } = register(
      week("12/01/2026", { MonAM: "/", MonPM: "\\", TueAM: "i", FriPM: "L" }),
      week("2026-01-19", { MonAM: "O", MonPM: "", TueAM: "-", FriPM: "#" }),
    );
    expect(errors).toEqual([]);
    expect(sessions).toEqual([
      "2026-01-12 AM /",
      "2026-01-12 PM \\",
      "2026-01-13 AM I",
      "2026-01-16 PM L",
      "2026-01-19 AM O",
      "2026-01-19 PM ",
      "2026-01-20 AM -",
      "2026-01-23 PM #",
    ]);
    expect(marked).toEqual(["2026-01-12", "2026-01-13", "2026-01-16", "2026-01-19"]);
  });

  test.each(["11/01/2026", "13/01/2026", "31/02/2026", "", "yes"])(
    "is refused for a week that begins on %j",
    (monday) => {
      const { errors, tally } = register(week(monday, { MonAM: "/", TueAM: "/" }));
      expect(errors).toEqual([
        `register.csv line 2, column week commencing${monday && `, "${monday}"`}: this is not the Monday on which a week begins. Correct the register and export it again.`,
      ]);
      expect(tally).toMatchObject({ rows: 1, skipped: 1 });
    },
  );

  test("is refused where the month stands first", () => {
    const { errors } = register(
      week("01/12/2026", { MonAM: "/", TueAM: "/" }, NOT_IN_CARE.upn),
      week("01/19/2026", { MonAM: "/", TueAM: "/" }, NOT_IN_CARE.upn),
    );
    expect(errors).toEqual([
      expect.stringContaining('column week commencing, "01/19/2026": the month seems to stand first'),
    ]);
  });

  test("keeps what lies after the as-of date for later", () => {
    const { sessions } = register(week("2026-03-09", { MonAM: "/", TueAM: "/", WedAM: "/" }));
    expect(sessions).toEqual(["2026-03-09 AM /", "2026-03-10 AM /"]);
  });
});

describe("dates above AM and PM", () => {
  test.each([
    [
      ["UPN", "12/01/2026", "", "Tue 13/01/2026", ""],
      ["", "AM", "PM", "am", "Afternoon"],
      ["UPN", "12/01/2026 AM", "12/01/2026 PM", "Tue 13/01/2026 AM", "Tue 13/01/2026 PM"],
    ],
    [
      ["", "", "12 Jan 2026", "12 Jan 2026"],
      ["UPN", "Form", "AM", "PM"],
      ["UPN", "Form", "12 Jan 2026 AM", "12 Jan 2026 PM"],
    ],
    [
      ["", "w/c", "Monday", ""],
      ["UPN", "", "AM", "PM"],
      ["UPN", "w/c", "Monday AM", "Monday PM"],
    ],
  ])("%j over %j is one header", (upper, lower, joined) => expect(underDates(upper, lower)).toEqual(joined));

  test("may be followed by other columns, and have one half alone", () => {
    const upper = ["UPN", "12/01/2026", "13/01/2026", "", "Total"];
    expect(underDates(upper, ["", "PM", "AM", "PM", ""])).toEqual([
      ...["UPN", "12/01/2026 PM", "13/01/2026 AM", "13/01/2026 PM", "Total"],
    ]);
  });

  test.each<[readonly string[], readonly string[], string]>([
    [["UPN", "", "12/01/2026", "", "13/01/2026"], ["", "AM", "PM", "AM", "PM"], "a half before the first date"],
    [["UPN", "12/01/2026", "Total", ""], ["", "AM", "PM", "AM"], "a half under another column"],
    [["UPN", "12/01/2026", "", "", ""], ["", "AM", "PM", "AM", "PM"], "two days under one date"],
    [["UPN", "12/01/2026", ""], ["", "PM", "AM"], "the afternoon first"],
  ])("%j over %j are nothing to go by: %s", (upper, lower) => expect(underDates(upper, lower)).toBeNull());

  test.each([
    [
      ["UPN", "12/01/2026"],
      ["A1", "/"],
    ],
    [
      ["UPN", "Session"],
      ["A1", "AM"],
    ],
    [
      ["", ""],
      ["AM", "PM"],
    ],
  ])("%j over %j are two rows", (upper, lower) => expect(underDates(upper, lower)).toBeNull());
});

describe("the marks of a period in one text", () => {
  const [monday, friday, sunday] = [date("2026-01-12"), date("2026-01-16"), date("2026-01-18")];
  const read = (text: string, from = monday, to = friday) =>
    marksInString(text, from, to)?.map(({ date: day, half, code }) => `${day.slice(8)} ${half} ${code}`);

  test("are two for each weekday", () => {
    expect(read("/\\/LIO")?.length).toBeUndefined();
    expect(read("/\\/\\/\\/\\IO")).toEqual([
      ...["12 AM /", "12 PM \\", "13 AM /", "13 PM \\", "14 AM /", "14 PM \\", "15 AM /", "15 PM \\"],
      ...["16 AM I", "16 PM O"],
    ]);
  });

  test("are two for each day where the weekend has none", () => {
    expect(read("/\\/\\/\\/\\/\\####", monday, sunday)?.at(-1)).toBe("16 PM \\");
    expect(read("/\\/\\/\\/\\/\\###/", monday, sunday)).toBeUndefined();
  });

  test("may have codes of two characters where something stands between them", () => {
    expect(read("/ C1", monday, monday)).toEqual(["12 AM /", "12 PM C1"]);
    expect(read("c2,/", monday, monday)).toEqual(["12 AM C2", "12 PM /"]);
  });

  test.each([
    ["C1/", "a code of two characters could be two"],
    ["/", "a mark too few"],
    ["/\\/", "a mark too many"],
    ["/?", "no code"],
    ["", "nothing"],
  ])("%j is not read: %s", (text) => expect(read(text, monday, monday)).toBeUndefined());

  test("come back as they were written, for any period", () => {
    const anyPeriod = fc.tuple(fc.nat(400), fc.nat(40)).map(([start, length]) => {
      const from = add(date("2024-09-02"), start, "day");
      return { from, to: add(from, length, "day") };
    });
    fc.assert(
      fc.property(anyPeriod, fc.infiniteStream(fc.constantFrom("/", "\\", "I", "O", "#", "-")), (period, codes) => {
        const weekdays = daysOf(period).filter((day) => !isWeekend(day));
        const text = [...codes.take(2 * weekdays.length)].join("");
        fc.pre(text !== "");
        const marks = marksInString(text, period.from, period.to);
        expect(marks?.map(({ code }) => code).join("")).toBe(text);
        expect(marks?.filter((_, i) => i % 2 === 0).map(({ date: day }) => day)).toEqual(weekdays);
      }),
    );
  });

  test("are refused in a register where they can be read in two ways, if they are a child's", () => {
    const row = {
      upn: PRIVATE.upn,
      "Attendance start date": "12/01/2026",
      "End date": "12/01/2026",
      "Attendance marks": "C1/",
    };
    expect(register(row).errors).toEqual([
      'register.csv line 2, column marks, "12/01/2026": these marks can be read in more than one way, or do not fit the dates beside them. Correct the register and export it again.',
    ]);
    expect(register({ ...row, upn: NOT_IN_CARE.upn as string }).errors).toEqual([]);
    expect(register({ ...row, "Attendance marks": "/\\" }).sessions).toEqual(["2026-01-12 AM /", "2026-01-12 PM \\"]);
  });

  test("may name its pupil by name and date of birth", () => {
    const { forename, surname, date_of_birth } = PRIVATE;
    const ends = { "Attendance start date": "12/01/2026", "Attendance end date": "12/01/2026" };
    const row = { "Pupil name": `${surname}, ${forename}`, DOB: date_of_birth, ...ends, "Attendance marks": "/N" };
    const { intake } = reading({ "pupils.csv": [IN_CARE], "register.csv": [row] });
    const sessions = [...(intake.sessions.get(PRIVATE.upn) ?? [])];
    expect(sessions.map(({ half, code }) => `${half} ${code}`)).toEqual(["AM /", "PM N"]);
  });
});
