import { controlCases } from "../support/control-cases.ts";

const YEAR = "2025/26";
const two = ["2025-10-08", "2026-02-04"];
const held = (...dates: string[]) => dates.map((meeting_date) => ({ meeting_date }));
const three = { with: { count: 3 }, asOf: "2026-07-21" };
const term = (start: string, end: string) => ({ start, end, kind: "term", name: "" });

controlCases("pep.minimum-per-year", {
  "three meetings": { ...three, peps: held(...two, "2026-07-21"), expect: [[YEAR, "enough"]] },
  "two, on the last day of the last term": { ...three, peps: held(...two), expect: [[YEAR, "awaited"]] },
  "two, on the day after": { ...three, asOf: "2026-07-22", peps: held(...two), expect: [[YEAR, "tooFew"]] },
  "none at all": { ...three, asOf: "2026-07-22", expect: [[YEAR, "tooFew"]] },
  "meetings of the year before do not count": {
    ...three,
    asOf: "2026-07-22",
    peps: held("2025-08-31", ...two),
    expect: [[YEAR, "tooFew"]],
  },
  "a third on a date not known": {
    ...three,
    asOf: "2026-07-22",
    peps: held(...two, "yes"),
    expect: [[YEAR, "meetingUndated"]],
  },
  "enough without the one on a date not known": {
    ...three,
    peps: held(...two, "2026-05-06", "yes"),
    expect: [[YEAR, "enough"]],
  },
  "too few even with the one on a date not known": {
    ...three,
    asOf: "2026-07-22",
    peps: held("2025-10-08", "yes"),
    expect: [[YEAR, "tooFew"]],
  },
  "in care from the first school day of the year": {
    ...three,
    pupils: [{ care_start: "2025-09-03" }],
    expect: [[YEAR, "awaited"]],
  },
  "in care from the second": { ...three, pupils: [{ care_start: "2025-09-04" }], expect: [[YEAR, "partOfTheYear"]] },
  "about to leave on the last school day": {
    ...three,
    asOf: "2026-07-01",
    pupils: [{ school_end: "2026-07-21" }],
    expect: [[YEAR, "awaited"]],
  },
  "about to leave on the day before": {
    ...three,
    asOf: "2026-07-01",
    pupils: [{ school_end: "2026-07-20" }],
    expect: [[YEAR, "partOfTheYear"]],
  },
  "the date of entering care is empty": {
    ...three,
    pupils: [{ care_start: "" }],
    peps: held(...two, "2026-05-06"),
    expect: [[YEAR, "startUndated"]],
  },
  "the calendar ends at Easter": {
    ...three,
    asOf: "2026-03-10",
    calendar: [term("2025-09-02", "2026-03-27")],
    expect: [[YEAR, "termsUnknown"]],
  },
  "the calendar has no term of this year": {
    ...three,
    calendar: [term("2026-09-03", "2026-12-18")],
    expect: [[YEAR, "termsUnknown"]],
  },
  "nobody in care": { ...three, pupils: [{ care_status: "none", care_start: "" }], expect: "nobody" },
  "no calendar": { ...three, calendar: null, expect: "data absent" },
  "no PEP file": { ...three, peps: null, expect: "data absent" },
});
