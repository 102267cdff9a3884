import { controlCases } from "../support/control-cases.ts";

const AUTUMN = "2025-09-02";
const SPRING = "2026-01-05";
const LAST_DAY_OF_AUTUMN = "2025-12-19";
const held = (...dates: string[]) => dates.map((meeting_date) => ({ meeting_date }));
const withSocialWorker = { with: { attended: ["social worker"] }, asOf: LAST_DAY_OF_AUTUMN };
const green = { with: { quality: "green" }, asOf: LAST_DAY_OF_AUTUMN };
const term = (start: string, end: string) => ({ start, end, kind: "term", name: "" });

controlCases("pep.each-term", {
  "held on the first and on the last day of the term": {
    peps: held(AUTUMN, "2026-03-10"),
    expect: [
      [AUTUMN, "held"],
      [SPRING, "held"],
    ],
  },
  "held on the last day of the term, and on the day before the next": {
    peps: held(LAST_DAY_OF_AUTUMN, "2026-01-04"),
    expect: [
      [AUTUMN, "held"],
      [SPRING, "awaited"],
    ],
  },
  "none, on the last day of the term": { asOf: LAST_DAY_OF_AUTUMN, expect: [[AUTUMN, "awaited"]] },
  "none, on the day after": { asOf: "2025-12-20", expect: [[AUTUMN, "missing"]] },
  "due from the first day of the term": { asOf: AUTUMN, expect: [[AUTUMN, "awaited"]] },
  "not before it": { asOf: "2025-09-01", expect: "nobody" },
  "the terms of other years are not looked at": {
    asOf: "2026-08-31",
    peps: held("2025-10-01", "2026-02-03", "2026-06-02"),
    expect: [
      [AUTUMN, "held"],
      [SPRING, "held"],
      ["2026-04-13", "held"],
    ],
  },
  "a term that begins in August is one of the year in which it ends": {
    calendar: [term("2025-08-27", "2025-12-19"), term("2026-01-05", "2026-07-10")],
    asOf: "2025-12-20",
    expect: [["2025-08-27", "missing"]],
  },
  "in care for the last twenty school days": {
    asOf: "2025-12-20",
    pupils: [{ care_start: "2025-11-24" }],
    expect: [[AUTUMN, "missing"]],
  },
  "in care for the last nineteen": {
    asOf: "2025-12-20",
    pupils: [{ care_start: "2025-11-25" }],
    peps: held("2025-12-01"),
    expect: [[AUTUMN, "shortStay"]],
  },
  "days to come count": {
    asOf: "2025-11-25",
    pupils: [{ school_start: "2025-11-24" }],
    expect: [[AUTUMN, "awaited"]],
  },
  "the date of entering care is empty": {
    pupils: [{ care_start: "" }],
    peps: held("2025-10-01"),
    expect: [
      [AUTUMN, "startUndated"],
      [SPRING, "startUndated"],
    ],
  },
  "the date of joining the school is empty, and too few days are left in any case": {
    asOf: "2025-12-20",
    pupils: [{ care_start: "2025-11-25", school_start: "" }],
    expect: [[AUTUMN, "shortStay"]],
  },
  "with the role asked for": {
    ...withSocialWorker,
    peps: [{ meeting_date: "2025-11-05", attendees: "DT; SW" }],
    expect: [[AUTUMN, "held"]],
  },
  "without it, while another meeting can still be held": {
    ...withSocialWorker,
    peps: [{ meeting_date: "2025-11-05", attendees: "DT; carer" }],
    expect: [[AUTUMN, "awaited"]],
  },
  "without it, when the term is over": {
    ...withSocialWorker,
    asOf: "2025-12-20",
    peps: [{ meeting_date: "2025-11-05", attendees: "DT; carer" }],
    expect: [[AUTUMN, "lacking"]],
  },
  "nobody written down as attending": {
    ...withSocialWorker,
    peps: [{ meeting_date: "2025-11-05", attendees: "" }],
    expect: [[AUTUMN, "meetingUnclear"]],
  },
  "one meeting that cannot be judged, and one that answers": {
    ...withSocialWorker,
    peps: [
      { meeting_date: "2025-11-05", attendees: "" },
      { meeting_date: "2025-12-03", attendees: "SW" },
    ],
    expect: [[AUTUMN, "held"]],
  },
  "of the quality asked for": {
    ...green,
    peps: [{ meeting_date: "2025-11-05", quality: "green" }],
    expect: [[AUTUMN, "held"]],
  },
  "below it": {
    ...green,
    asOf: "2025-12-20",
    peps: [{ meeting_date: "2025-11-05", quality: "amber" }],
    expect: [[AUTUMN, "lacking"]],
  },
  "not rated": {
    ...green,
    peps: [{ meeting_date: "2025-11-05", quality: "" }],
    expect: [[AUTUMN, "meetingUnclear"]],
  },
  "a meeting that lacks one thing for certain is not made unclear by another": {
    with: { attended: ["social worker"], quality: "green" },
    asOf: "2025-12-20",
    peps: [{ meeting_date: "2025-11-05", attendees: "", quality: "red" }],
    expect: [[AUTUMN, "lacking"]],
  },
  "a meeting on a date not known": { asOf: "2025-12-20", peps: held("yes"), expect: [[AUTUMN, "meetingUndated"]] },
  "the calendar ends at Christmas": {
    calendar: [term(AUTUMN, LAST_DAY_OF_AUTUMN)],
    peps: held("2025-11-05"),
    expect: [
      [AUTUMN, "held"],
      ["2025/26", "termsUnknown"],
    ],
  },
  "the calendar ends at Christmas, on its last day": {
    calendar: [term(AUTUMN, LAST_DAY_OF_AUTUMN)],
    asOf: LAST_DAY_OF_AUTUMN,
    peps: held("2025-11-05"),
    expect: [[AUTUMN, "held"]],
  },
  "a calendar that goes on into June tells of the whole year": {
    calendar: [term(AUTUMN, "2026-06-01")],
    asOf: "2026-08-31",
    peps: held("2025-11-05"),
    expect: [[AUTUMN, "held"]],
  },
  "one that ends the day before does not": {
    calendar: [term(AUTUMN, "2026-05-31")],
    asOf: "2026-08-31",
    peps: held("2025-11-05"),
    expect: [
      [AUTUMN, "held"],
      ["2025/26", "termsUnknown"],
    ],
  },
  "one that begins in September tells of the whole year": {
    calendar: [term("2025-09-30", "2026-07-21")],
    peps: held("2025-11-05"),
    expect: [["2025-09-30", "held"]],
  },
  "one that begins in October does not": {
    calendar: [term("2025-10-01", "2026-07-21")],
    peps: held("2025-11-05"),
    expect: [
      ["2025-10-01", "held"],
      ["2025/26", "termsUnknown"],
    ],
  },
  "the calendar holds holidays alone": {
    calendar: [{ start: "2025-08-01", end: "2026-08-31", kind: "holiday", name: "" }],
    expect: [["2025/26", "termsUnknown"]],
  },
  "the calendar has no rows": { calendar: [], expect: [["2025/26", "termsUnknown"]] },
  "nobody in care on the as-of date": { pupils: [{ care_end: "2026-03-10" }], expect: "nobody" },
  "no calendar": { calendar: null, expect: "data absent" },
  "no PEP file": { peps: null, expect: "data absent" },
});
