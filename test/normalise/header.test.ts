import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DATASET_NAMES, DATASETS, type DatasetName, datasetOf } from "../../src/domain/datasets.ts";
import { NO_MAPPING } from "../../src/domain/mapping.ts";
import { recognise } from "../../src/normalise/header.ts";

const columnsOf = (dataset: DatasetName) => Object.keys(DATASETS[dataset].columns);
const datasetIn = (header: string, file = "export.csv") => recognise(header.split(","), file)?.dataset;

/** Ways to write one column name that are all the same to us. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replaceAll("_", " "),
  (name) => name.replaceAll("_", "-"),
  (name) => name.replaceAll("_", ""),
  (name) => ` ${name.replaceAll("_", "  ")}: `,
  (name) => name.replaceAll("e", "é").replaceAll("a", "Å"),
  (name) => `\u200b${name}\ufeff`,
];

describe("a data set", () => {
  test.each(DATASET_NAMES)("%s is known by its columns, in any order and spelling", (dataset) => {
    const columns = columnsOf(dataset);
    const shuffled = fc.shuffledSubarray(columns, { minLength: columns.length });
    const written = fc.array(fc.constantFrom(...spellings), { minLength: columns.length, maxLength: columns.length });
    fc.assert(
      fc.property(shuffled, written, (order, spell) => {
        const header = order.map((column, i) => spell[i]?.(column) ?? column);
        const recognised = recognise(header, "export.csv");
        expect(recognised?.dataset).toBe(dataset);
        expect(recognised?.unknown).toEqual([]);
        expect(recognised?.sessions).toBeUndefined();
        expect([...(recognised?.places ?? [])].sort()).toEqual(order.map((column, place) => [column, place]).sort());
      }),
      { numRuns: 25 },
    );
  });

  test.each(DATASET_NAMES)("%s is known by what it needs alone, from a file of its name", (dataset) => {
    const key = columnsOf(dataset).includes("upn") ? ["upn"] : [];
    expect(datasetIn([...key, ...datasetOf(dataset).needs.flat()].join(), `${dataset}.csv`)).toBe(dataset);
  });

  test.each(DATASET_NAMES)("%s is unknown without anything that it needs, and is taken for no other", (dataset) => {
    for (const needed of datasetOf(dataset).needs) {
      const header = columnsOf(dataset).filter((column) => ![needed].flat().includes(column));
      expect(datasetIn(header.join(), `${dataset}.csv`)).toBeUndefined();
    }
  });

  test.each(DATASET_NAMES)("%s is known by any one of the columns of which one will do", (dataset) => {
    const { needs } = datasetOf(dataset);
    for (const choice of needs.filter((need) => typeof need !== "string")) {
      for (const kept of choice) {
        const header = columnsOf(dataset).filter((column) => column === kept || !choice.includes(column));
        expect(datasetIn(header.join(), `${dataset}.csv`)).toBe(dataset);
      }
    }
    expect(needs.length).toBeGreaterThan(0);
  });

  test.each(DATASET_NAMES.filter((dataset) => columnsOf(dataset).includes("upn")))(
    "%s is keyed by a UPN or a pupil id, and unknown without",
    (dataset) => {
      const [, , ...columns] = columnsOf(dataset);
      expect(datasetIn(["pupil_id", ...columns].join())).toBe(dataset);
      expect(datasetIn(columns.join(), `${dataset}.csv`)).toBeUndefined();
    },
  );
});

describe("between two data sets", () => {
  test.each([
    ["upn,kind,date", "export.csv", "support", "all that support has"],
    ["upn,pupil_id,kind,date", "export.csv", "support", "all that support has"],
    ["upn,kind,date", "Moves 2026.csv", "moves", "the name breaks the tie"],
    ["upn,kind,date", "support.csv", "support", "the name breaks the tie"],
    ["upn,kind,date,visit", "export.csv", "moves", "one more column is explained"],
    ["upn,kind,date,visit", "support.csv", "moves", "a name alone decides nothing"],
    ["upn,kind,date,records_sent,note,by,seen", "export.csv", "moves", "unknown columns or not"],
    [
      "upn,forename,surname,dob,year,care_status,date,session,code",
      "pupils.csv",
      "attendance",
      "who it is about tells nothing",
    ],
    [
      "upn,care_status,care_start,school_start,meeting_date",
      "peps.csv",
      "pupils",
      "a list with the date of the last PEP",
    ],
    ["upn,care_status,meeting_date", "peps.csv", "peps", "the name breaks the tie"],
    ["upn,care_status,meeting_date", "export.csv", "pupils", "least is lacking"],
  ])("%s in %s is %s: %s", (header, file, dataset) => expect(datasetIn(header, file)).toBe(dataset));
});

describe("the names that systems give to columns", () => {
  test.each([
    [
      "Unique Pupil Number,Looked After,Legal Forename,Legal Surname,DOB,NC Year",
      "pupils",
      "upn,care_status,forename,surname,date_of_birth,year_group",
    ],
    [
      "Admission No,In Care Status,In Care From,In Care To,Care Authority",
      "pupils",
      "pupil_id,care_status,care_start,care_end,placing_authority",
    ],
    [
      "Adno,LAC status,Entry Date,Leaving Date,Reason for leaving,SEN Provision",
      "pupils",
      "pupil_id,care_status,school_start,school_end,leaving_reason,sen_status",
    ],
    ["Pupil UPN,Date,Session Name,Attendance Mark,Comments", "attendance", "upn,date,session,code,comment"],
    ["UPN,Date,AM/PM,Raw mark", "attendance", "upn,date,session,code"],
    [
      "UPN,From,To,Possible sessions,Attended sessions,Authorised absence,Unauthorised absence",
      "attendance_summary",
      "upn,from,to,possible,present,authorised,unauthorised",
    ],
    ["UPN,Exclusion type,Start date,Number of sessions", "suspensions", "upn,type,start_date,sessions"],
    [
      "Globally Unique Student ID,Arbor Student ID,Legal First Name,Legal Last Name,In Care,Year group(s) this academic year,Date of Birth",
      "pupils",
      "pupil_id,forename,surname,care_status,year_group,date_of_birth",
    ],
    ["STUDENT_ID,DATE,PERIOD,RAW_MARK,MINUTES_LATE", "attendance", "pupil_id,date,session,code"],
    [
      "StudentId,CalendarStartDate,Mark,PeriodDisplayName,AttendanceComment",
      "attendance",
      "pupil_id,date,code,session,comment",
    ],
    [
      "Upn,AdmissionNumber,DateOfBirth,InCareFlag,YearGroup",
      "pupils",
      "upn,pupil_id,date_of_birth,care_status,year_group",
    ],
    [
      "admission_no,dateof_birth,entry_date,in_lea_care,lea_care_authority",
      "pupils",
      "pupil_id,date_of_birth,school_start,care_status,placing_authority",
    ],
    ["upn,pan,year_code,in_care,sen_category", "pupils", "upn,pupil_id,year_group,care_status,sen_status"],
    [
      "upn,start_date,end_date,possible_sessions,attended_sessions,unauthorised_absence_sessions",
      "attendance_summary",
      "upn,from,to,possible,present,unauthorised",
    ],
    [
      "txtSchoolID,txtForename,txtSurname,txtDOB,intNCYear,Looked After",
      "pupils",
      "pupil_id,forename,surname,date_of_birth,year_group,care_status",
    ],
    [
      "Adno,Legal_x0020_Surname,Year_x0020_Group,Child_x0020_Looked_x0020_After",
      "pupils",
      "pupil_id,surname,year_group,care_status",
    ],
    [
      "UPN,exclusion_type,exclusion_reason,start_date,end_date,exclusion_length",
      "suspensions",
      "upn,type,reason,start_date,end_date,sessions",
    ],
  ])("%s", (header, dataset, columns) => {
    const recognised = recognise(header.split(","), "export.csv");
    expect(recognised?.dataset).toBe(dataset);
    expect([...(recognised?.places.keys() ?? [])].join()).toBe(columns);
    const names = header.split(",");
    const read = names.filter((name) => !recognised?.unknown.includes(name));
    expect([...(recognised?.places.values() ?? [])]).toEqual(read.map((name) => names.indexOf(name)));
    expect(recognised?.unknown.filter((name) => !/Globally|MINUTES/.test(name))).toEqual([]);
  });

  test("are matched whole: SEN is not in Sent home, nor Year in Year of entry", () => {
    const recognised = recognise("upn,care_status,Sent home,Year of entry,Mark".split(","), "pupils.csv");
    expect(recognised?.unknown).toEqual(["Sent home", "Year of entry", "Mark"]);
  });
});

test.each([
  ["Present %", "% Present"],
  ["Possible %", "Possible sessions (%)"],
])("a share is no number: %s", (...headers) => {
  for (const header of headers) expect(datasetIn(`upn,from,to,${header},possible,present`)).toBe("attendance_summary");
  for (const header of headers) expect(datasetIn(`upn,from,to,possible,${header}`)).toBeUndefined();
});

test.each(["Ever in care", "PLAA", "Looked After Premium", "Child previously looked after", "LAC review"])(
  "%s does not say who is in care",
  (header) => expect(datasetIn(`upn,surname,${header}`, "pupils.csv")).toBeUndefined(),
);

describe("a column of care statuses", () => {
  test.each(["In Care", "Looked After", "in_lea_care", "InCareFlag", "LAC", "CLA"])("asks a question: %s", (header) => {
    expect(recognise(["upn", header], "pupils.csv")?.asksIfInCare).toBe(true);
  });

  test.each(["care_status", "LAC status", "In care status", "Looked After Status"])("names a status: %s", (header) => {
    expect(recognise(["upn", header], "pupils.csv")).toMatchObject({ dataset: "pupils" });
    expect(recognise(["upn", header], "pupils.csv")?.asksIfInCare).toBeUndefined();
  });
});

describe("a legal and a preferred name", () => {
  test.each([
    ["Legal Forename,Preferred Forename,upn,care_status", 0, "Preferred Forename"],
    ["Preferred Forename,upn,care_status,Legal Forename", 3, "Preferred Forename"],
    ["Chosen Name,upn,care_status,Forename,Legal Forename", 3, "Chosen Name,Legal Forename"],
  ])("%s: the legal one is read", (header, place, unread) => {
    const recognised = recognise(header.split(","), "export.csv");
    expect([recognised?.places.get("forename"), recognised?.unknown.join()]).toEqual([place, unread]);
  });

  test.each<[string, readonly number[]]>([
    ["Legal Forename,Preferred Forename,upn,care_status,Preferred Surname,Legal Surname", [0, 1, 4, 5]],
    ["Full name,upn,care_status,Surname,Form,Middle names,Known as", [0, 3, 5, 6]],
    ["upn,care_status,Name", [2]],
    ["upn,care_status,Forename,forename", [2, 3]],
    ["upn,care_status,School name,Key adult,Form", []],
  ])("%s: every column of names is known to be one", (header, names) => {
    expect(recognise(header.split(","), "export.csv")?.names).toEqual(names);
  });

  test("is known to be one where the config passes it over or gives it another header", () => {
    const to = (written: string, column: string | null) => [written, { written, column }] as const;
    const columns = new Map([to("preferredforename", null), to("rufname", "forename")]);
    const header = "Rufname,upn,care_status,Preferred forename".split(",");
    expect(recognise(header, "export.csv", 1, { ...NO_MAPPING, columns })?.names).toEqual([0, 3]);
  });

  test("is like a session and a lesson: the session is read", () => {
    const recognised = recognise("upn,date,Period,Session,code".split(","), "export.csv");
    expect([recognised?.places.get("session"), recognised?.unknown]).toEqual([3, ["Period"]]);
  });

  test("of one wording are compared row by row", () => {
    const recognised = recognise("upn,Forename,forename,care_status".split(","), "export.csv", 5);
    expect([...(recognised?.doubles ?? [])]).toEqual([["forename", 2]]);
  });
});

describe("two columns of one meaning", () => {
  test.each([
    ["upn,date,session,code,Mark", "attendance", "code"],
    ["upn,upn,care_status", "pupils", "upn"],
    ["upn,care_status,SEN status,SEN Status,SEN category", "pupils", "sen_status"],
    ["upn,type,type,start date", "suspensions", "type"],
  ])("%s are an error", (header, dataset, column) => {
    expect(() => recognise(header.split(","), "export.csv")).toThrow(
      `export.csv line 1, column ${column}: two columns of this ${dataset} file have this meaning, and they may disagree. Take one of them out of the export.`,
    );
  });

  test("that the data set can do without are compared row by row: Arbor has a name and a code of the SEN status", () => {
    const recognised = recognise("upn,care_status,SEN status,Form,SEN Status".split(","), "export.csv");
    expect(recognised?.places.get("sen_status")).toBe(2);
    expect([...(recognised?.doubles ?? [])]).toEqual([["sen_status", 4]]);
    expect(recognised?.unknown).toEqual(["Form"]);
  });

  test("are none where the data set knows neither", () => {
    const recognised = recognise("upn,date,about,with,Year,NC Year,Note,Note".split(","), "export.csv");
    expect(recognised?.dataset).toBe("contacts");
    expect(recognised?.unknown).toEqual(["Year", "NC Year", "Note", "Note"]);
  });
});

test("a file about the school has two of its columns: one may be a value somewhere", () => {
  expect(recognise(["Local authority", "URN"], "export.csv")?.dataset).toBe("school");
  expect(recognise(["Local authority", "URL"], "export.csv")).toBeNull();
});

describe("a header of nothing known", () => {
  test.each([
    ["time_period,geographic_level,attendance_perc"],
    ["CHILD,DOB,SDQ_SCORE"],
    ["upn;date;session;code"],
    ["upn\tdate\tsession\tcode"],
    ["Attendance report"],
    ["2025/26,Local authority,335,Primary"],
    ["upn"],
    ["__proto__,constructor,toString"],
    [",,"],
    ["日付,名前"],
  ])("%s", (header) => expect(recognise(header.split(","), "pupils.csv")).toBeNull());
});

describe("a register laid out as a grid", () => {
  test("has a column for each session, or for each day", () => {
    const header = ["Surname", "UPN", "12/01/2026 AM", "12/01/2026  pm", "2026-01-13", "Total", "Adno"];
    expect(recognise(header, "export.csv")).toMatchObject({
      dataset: "attendance",
      places: new Map([
        ["upn", 1],
        ["pupil_id", 6],
      ]),
      unknown: ["Surname", "Total"],
      keys: [
        { space: "upn", place: 1 },
        { space: "admission number", place: 6 },
      ],
      sessions: [
        { place: 2, on: { date: "2026-01-12" }, half: "AM" },
        { place: 3, on: { date: "2026-01-12" }, half: "PM" },
        { place: 4, on: { date: "2026-01-13" }, half: null },
      ],
    });
  });

  test("may begin with its key", () => {
    const recognised = recognise(["UPN", "12/01/2026"], "export.csv");
    expect([...(recognised?.places ?? [])]).toEqual([["upn", 0]]);
  });

  test.each([
    ["12/01/2026 AM,12/01/2026 PM", "without a key"],
    ["upn,31/02/2026 AM,01/13/2026", "without a date that exists"],
    ["upn,Mon AM,Mon PM", "without dates"],
    ["upn,12/01/2026 noon", "with another session"],
  ])("is none: %s, %s", (header) => expect(recognise(header.split(","), "attendance.csv")).toBeNull());
});

const SESSIONS = ["Mon", "Tue", "Wed", "Thu", "Fri"].flatMap((day) => [`${day}AM`, `${day}PM`]);

describe("a register with a row for each week", () => {
  test.each(["Week Commencing", "week beginning", "Week start", "W/C", "Date", "From"])(
    "and its Monday in %s",
    (week) => {
      const recognised = recognise(["StudentId", week, ...SESSIONS], "StudentAttendanceByWeek.csv");
      expect(recognised).toMatchObject({ dataset: "attendance", week: 1, unknown: [] });
      expect(recognised?.sessions).toHaveLength(10);
      expect(recognised?.sessions?.[9]).toEqual({ place: 11, on: { weekday: 4 }, half: "PM" });
    },
  );

  test.each(["Week Commencing", "Date"])("may begin with %s", (week) => {
    expect(recognise([week, "StudentId", ...SESSIONS], "export.csv")).toMatchObject({ dataset: "attendance", week: 0 });
  });

  test("may spell the days out, and have some of them alone", () => {
    const recognised = recognise(["upn", "w/c", "Monday AM", "Thurs pm"], "export.csv");
    expect(recognised?.sessions).toEqual([
      { place: 2, on: { weekday: 0 }, half: "AM" },
      { place: 3, on: { weekday: 3 }, half: "PM" },
    ]);
  });

  test("is an error without the week, and no register where it has not all sessions of one", () => {
    expect(() => recognise(["StudentId", ...SESSIONS], "export.csv", 2)).toThrow(
      "export.csv line 2: its columns are weekdays, and none of them says of which week. Add the first day of each week to the report, in a column called Week commencing.",
    );
    expect(recognise(["StudentId", ...SESSIONS.slice(1)], "export.csv")).toBeNull();
  });
});

describe("a register with the marks of a period in one cell", () => {
  test("has both its ends beside them", () => {
    const recognised = recognise(["UPN", "Attendance start date", "End date", "Attendance marks"], "export.csv");
    expect(recognised).toMatchObject({ dataset: "attendance", strings: { from: 1, to: 2, marks: 3 }, unknown: [] });
    for (const lacking of [1, 2, 3]) {
      const header = ["UPN", "Attendance start date", "End date", "Attendance marks"].filter((_, i) => i !== lacking);
      expect(recognise(header, "export.csv")).toBeNull();
    }
  });
});

describe("who a row is about", () => {
  const whoIn = (header: string) => {
    const recognised = recognise(header.split(","), "export.csv");
    return recognised && { keys: recognised.keys.map(({ space }) => space), person: recognised.person };
  };

  test("may be said by several numbers, which are kept apart", () => {
    expect(whoIn("Student ID,Admission No,UPN,date,session,code")).toEqual({
      keys: ["upn", "admission number", "system number"],
      person: null,
    });
  });

  test.each([
    ["Surname,Forename,DOB,date,session,code", { name: undefined, forename: 1, surname: 0, born: 2 }],
    ["Student Name,Date of birth,date,session,code", { name: 0, forename: undefined, surname: undefined, born: 1 }],
    [
      "Name,Preferred forename,Legal forename,Legal surname,dob,date,session,code",
      {
        name: undefined,
        forename: 2,
        surname: 3,
        born: 4,
      },
    ],
  ])("may be said by name and date of birth alone: %s", (header, person) => {
    expect(whoIn(header)).toEqual({ keys: [], person });
  });

  test.each([
    ["Surname,Forename,date,session,code", "a name alone is nobody's"],
    ["Name,DOB,care_status", "a pupil list needs a number"],
    ["DOB,date,session,code", "nor is a day"],
  ])("%s is not enough: %s", (header) => expect(whoIn(header)).toBeNull());
});

describe("columns that are made out of others", () => {
  const madeOf = (header: string, cells: string) => {
    const recognised = recognise(header.split(","), "export.csv");
    return recognised?.made.map(({ column, make }) => [column, make(cells.split("|"))]);
  };

  test.each([
    ["Adams, Ava", "Ava", "Adams"],
    ["Ava Adams", "Ava", "Adams"],
    ["Ava May Adams", "Ava May", "Adams"],
    ["O\u2019Neill-Smith, Zo\u00eb", "Zo\u00eb", "O\u2019Neill-Smith"],
    [", Ava", "Ava", ""],
    ["Cher", "", "Cher"],
    ["", "", ""],
  ])("a name, %j", (name, forename, surname) => {
    expect(madeOf("upn,Name,care_status", `A1|${name}|CiC`)).toEqual([
      ["forename", forename],
      ["surname", surname],
    ]);
  });

  test("but not where forename and surname stand for themselves", () => {
    expect(madeOf("upn,Name,Forename,Surname,care_status", "")).toEqual([]);
    expect(madeOf("upn,Name,Surname,care_status", "")).toEqual([]);
    expect(madeOf("Name,upn,care_status", "Ava Adams|A1|CiC")).toHaveLength(2);
  });

  test.each([
    ["1", "2"],
    ["2.5", "5"],
    ["0.5", "1"],
    ["", ""],
    ["two", "two"],
  ])("%j days of a suspension are %j sessions", (days, sessions) => {
    expect(madeOf("upn,type,start date,Statistical days excluded", `A1|susp|2026-01-12|${days}`)).toEqual([
      ["sessions", sessions],
    ]);
  });

  test("not where the sessions are there", () => {
    expect(madeOf("upn,type,start date,days,sessions", "")).toEqual([]);
  });

  test("three reasons are one", () => {
    const header = "upn,category,start date,reason1,reason2,reason3";
    expect(madeOf(header, "A1|SUSP|2026-01-12|PP||DB")).toEqual([["reason", "PP; DB"]]);
    expect(madeOf("upn,type,start date,reason 1", "A1|SUSP|2026-01-12|PP")).toEqual([]);
  });
});
