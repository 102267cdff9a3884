import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { QUERY_KINDS, queriesOf } from "../../src/queries/index.ts";
import { type Rows, schoolFrom } from "../support/school.ts";

interface Case extends Rows {
  /** The keys of what is asked. */
  readonly asks: readonly string[];
}

/** Marks of one child: `marks("2026-03-02", "/\\ EE E\\")` is three school days, each morning then afternoon. */
function marks(from: string, pairs: string, only?: "AM" | "PM") {
  let day = new Date(`${from}T00:00:00Z`);
  return pairs.split(" ").flatMap((pair) => {
    while (day.getUTCDay() % 6 === 0) day = new Date(day.getTime() + 86_400_000);
    const on = day.toISOString().slice(0, 10);
    day = new Date(day.getTime() + 86_400_000);
    const [am = "", pm = ""] = pair.includes(",") ? pair.split(",") : [...pair];
    const rows = [
      { date: on, session: "AM", code: am },
      { date: on, session: "PM", code: pm },
    ];
    return rows.filter(({ session }) => only === undefined || session === only);
  });
}

const susp = (start_date: string, end_date: string, sessions = "") => ({
  type: "suspension",
  start_date,
  end_date,
  sessions,
});
const place = (kind: string, start_date: string, hours_per_week = "", school_hours_per_week = "") => ({
  kind,
  start_date,
  end_date: "2026-03-27",
  hours_per_week,
  school_hours_per_week,
});
const ap = (start: string, away = "", here = "") => place("alternative provision", start, away, here);

const CASES: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  "suspension-without-marks": {
    "present on the days of a suspension": {
      suspensions: [susp("2026-03-02", "2026-03-03")],
      attendance: marks("2026-03-02", "/\\ /\\"),
      asks: ["2026-03-02"],
    },
    "one E mark will do": {
      suspensions: [susp("2026-03-02", "2026-03-03")],
      attendance: marks("2026-03-02", "/\\ /E"),
      asks: [],
    },
    "provision will do": {
      suspensions: [susp("2026-03-02", "2026-03-02")],
      attendance: marks("2026-03-02", "BB"),
      asks: [],
    },
    "no mark at all is another matter": {
      suspensions: [susp("2026-03-02", "2026-03-02")],
      attendance: marks("2026-03-02", "--"),
      asks: [],
    },
    "E on the day before or after does not count": {
      suspensions: [susp("2026-03-03", "2026-03-03")],
      attendance: marks("2026-03-02", "EE /\\ EE"),
      asks: ["2026-03-03"],
    },
    "before the child was in care": {
      pupils: [{ care_start: "2026-03-04" }],
      suspensions: [susp("2026-03-02", "2026-03-02")],
      attendance: marks("2026-03-02", "/\\"),
      asks: [],
    },
    "a permanent exclusion has no days": {
      suspensions: [{ type: "permanent", start_date: "2026-03-02", end_date: "" }],
      attendance: marks("2026-03-02", "/\\"),
      asks: [],
    },
    "no register": { suspensions: [susp("2026-03-02", "2026-03-02")], attendance: null, asks: [] },
  },
  "more-marks-than-suspended": {
    "three E marks on two sessions": {
      suspensions: [susp("2026-03-02", "2026-03-03", "2")],
      attendance: marks("2026-03-02", "EE E\\"),
      asks: ["2026-03-02"],
    },
    "as many as there are sessions": {
      suspensions: [susp("2026-03-02", "2026-03-03", "3")],
      attendance: marks("2026-03-02", "EE E\\"),
      asks: [],
    },
    "E marks outside its days": {
      suspensions: [susp("2026-03-02", "2026-03-02", "2")],
      attendance: marks("2026-03-02", "EE EE"),
      asks: [],
    },
    "sessions not known": {
      suspensions: [susp("2026-03-02", "2026-03-03")],
      attendance: marks("2026-03-02", "EE EE"),
      asks: [],
    },
  },
  "unprovided-past-fifth-day": {
    "five days in a row": { attendance: marks("2026-03-02", "EE EE EE EE EE"), asks: [] },
    "a sixth, over the weekend": { attendance: marks("2026-02-23", "EE EE EE EE EE EE"), asks: ["2026-02-23"] },
    "interrupted by a day in school": { attendance: marks("2026-02-23", "EE EE EE // EE EE EE"), asks: [] },
    "half days count as days": { attendance: marks("2026-02-23", "E/ /E E/ E/ E/ E/"), asks: ["2026-02-23"] },
  },
  "overlapping-suspensions": {
    "begins on the last day of another": {
      suspensions: [susp("2026-03-02", "2026-03-03"), susp("2026-03-03", "2026-03-04")],
      asks: ["2026-03-03"],
    },
    "begins the day after": {
      suspensions: [susp("2026-03-02", "2026-03-03"), susp("2026-03-04", "2026-03-04")],
      asks: [],
    },
  },
  "suspended-on-no-school-day": {
    "a Saturday": { suspensions: [susp("2026-03-07", "2026-03-09")], asks: ["2026-03-07"] },
    "a school day": { suspensions: [susp("2026-03-09", "2026-03-09")], asks: [] },
    "half-term": { suspensions: [susp("2026-02-18", "2026-02-18")], asks: ["2026-02-18"] },
    "a day that the calendar does not reach": {
      calendar: [{ start: "2026-03-02", end: "2026-03-27", kind: "term" }],
      suspensions: [susp("2026-01-10", "2026-01-10")],
      asks: [],
    },
  },
  "part-time-without-plan": {
    "C2 and no timetable": { attendance: marks("2026-03-02", "/,C2"), asks: ["2026-03-02"] },
    "C2 on the first day of one": {
      attendance: marks("2026-03-02", "/,C2"),
      provision: [place("part-time timetable", "2026-03-02")],
      asks: [],
    },
    "C2 the day before one": {
      attendance: marks("2026-03-02", "/,C2"),
      provision: [place("part-time timetable", "2026-03-03")],
      asks: ["2026-03-02"],
    },
    "alternative provision is no part-time timetable": {
      attendance: marks("2026-03-02", "/,C2"),
      provision: [ap("2026-03-02")],
      asks: ["2026-03-02"],
    },
  },
  "provision-without-placement": {
    "ten B marks": { attendance: marks("2026-03-02", "BB BB BB BB BB"), asks: ["2026-03-02"] },
    "nine are too few": { attendance: marks("2026-03-02", "BB BB BB BB B/"), asks: [] },
    "D and K count as well": { attendance: marks("2026-03-02", "DD KK BB DD KK"), asks: ["2026-03-02"] },
    "provision during a suspension": {
      attendance: marks("2026-03-02", "BB BB BB BB BB"),
      suspensions: [susp("2026-03-02", "2026-03-06")],
      asks: [],
    },
    "within a placement": {
      attendance: marks("2026-03-02", "BB BB BB BB BB"),
      provision: [ap("2026-03-02")],
      asks: [],
    },
  },
  "placement-without-marks": {
    "ten marks, none off site": {
      attendance: marks("2026-03-02", "/\\ /\\ /\\ /\\ /\\"),
      provision: [ap("2026-03-02")],
      asks: ["2026-03-02"],
    },
    "nine are too few": {
      attendance: marks("2026-03-02", "/\\ /\\ /\\ /\\ /-"),
      provision: [ap("2026-03-02")],
      asks: [],
    },
    "one off-site mark will do": {
      attendance: marks("2026-03-02", "/\\ /\\ /\\ /\\ /B"),
      provision: [ap("2026-03-02")],
      asks: [],
    },
    "a part-time timetable is not at a provider": {
      attendance: marks("2026-03-02", "/\\ /\\ /\\ /\\ /\\"),
      provision: [place("part-time timetable", "2026-03-02")],
      asks: [],
    },
  },
  "short-week": {
    "24.5 hours and no C2": { provision: [ap("2026-03-02", "14.5", "10")], asks: ["2026-03-02"] },
    "25 hours": { provision: [ap("2026-03-02", "15", "10")], asks: [] },
    "shown by C2": { provision: [ap("2026-03-02", "10", "10")], attendance: marks("2026-03-02", "/,C2"), asks: [] },
    "hours not known": { provision: [ap("2026-03-02")], asks: [] },
    "one of the two known": { provision: [ap("2026-03-02", "20")], asks: ["2026-03-02"] },
  },
  "gone-by-afternoon": {
    "four days within twenty": { attendance: marks("2026-02-23", "/I /\\ /C /\\ /M /B"), asks: ["2026-02-23"] },
    "three days": { attendance: marks("2026-02-23", "/I /\\ /C /\\ /M"), asks: [] },
    "L is present too": { attendance: marks("2026-02-23", "LI LI LI LI"), asks: ["2026-02-23"] },
    "as a part-time timetable has it": {
      attendance: marks("2026-02-23", "/I /I /I /I"),
      provision: [place("part-time timetable", "2026-02-24")],
      asks: [],
    },
    "ill all day": { attendance: marks("2026-02-23", "II II II II"), asks: [] },
    "the fourth on the twentieth school day": {
      attendance: [...marks("2026-02-02", "/I /I /I"), ...marks("2026-03-06", "/I")],
      asks: ["2026-02-02"],
    },
    "the fourth on the twenty-first": {
      attendance: [...marks("2026-02-02", "/I /I /I"), ...marks("2026-03-09", "/I")],
      asks: [],
    },
  },
};

describe("queries", () => {
  test("have cases for every kind, and no other", () => {
    expect(Object.keys(CASES).sort()).toEqual(QUERY_KINDS.map(({ id }) => id).sort());
  });

  const table = Object.entries(CASES).flatMap(([kind, cases]) =>
    Object.entries(cases).map(([name, given]) => ({ kind, name, given })),
  );
  test.each(table)("$kind: $name", ({ kind, given: { asks, ...rows } }) => {
    const queries = queriesOf(schoolFrom(rows, date("2026-03-10"))).filter((query) => query.kind === kind);
    expect(queries.map(({ key }) => key)).toEqual(asks);
    for (const { evidence } of queries) expect(evidence.length).toBeGreaterThan(0);
  });
});
