import { describe } from "vitest";
import { measureCases } from "./measuring.ts";

const suspension = { type: "suspension", start_date: "2025-11-03", end_date: "2025-11-04", sessions: "4", outcome: "" };
const permanent = { ...suspension, type: "permanent", end_date: "", sessions: "" };
const two = [{}, { upn: "B2" }];
const LONG = "children in care 12 months or more";
const OTHER = { care_status: "none", care_start: "" };
const others = (count: number) => Array.from({ length: count }, (_, i) => ({ ...OTHER, upn: `O${i}` }));
/** What the four measures of suspensions say of other pupils. */
const OF_OTHERS = ["rate", "suspended", "days", "excluded"].map((id) => `suspensions.${id}, other pupils`);

describe("suspensions", () => {
  measureCases({
    "are counted one by one, children once": {
      pupils: two,
      suspensions: [suspension, { ...suspension, start_date: "2026-01-05", end_date: "2026-01-05", sessions: "1" }],
      expect: {
        "suspensions.rate": "2 of 2 | 1/2 1/2",
        "suspensions.suspended": "1 of 2",
        // Two days and half a day.
        "suspensions.days": "2.5",
        "suspensions.excluded": "0 of 2",
      },
    },
    "none in the file is none": {
      suspensions: [],
      expect: { "suspensions.rate": "0 of 1 | 0/1 0/1", "suspensions.suspended": "0 of 1", "suspensions.days": "0" },
    },
    "no file is not none": {
      suspensions: null,
      expect: {
        "suspensions.rate": "unknown",
        "suspensions.suspended": "unknown",
        "suspensions.days": "unknown",
        "suspensions.excluded": "unknown",
      },
    },
    "no file, and a child in care who was on roll on no day": {
      pupils: [{ school_end: "2025-08-31" }],
      suspensions: null,
      expect: { "suspensions.suspended": "unknown" },
    },
    "no file, and nobody in care": {
      pupils: [{ care_status: "none", care_start: "" }],
      suspensions: null,
      expect: { "suspensions.suspended": "0 of 0", "suspensions.excluded": "0 of 0" },
    },
    "one that runs from one term into the next counts in the term in which it began": {
      suspensions: [{ ...suspension, start_date: "2025-12-18", end_date: "2026-01-06", sessions: "" }],
      // 18 and 19 December, 5 and 6 January.
      expect: { "suspensions.rate": "1 of 1 | 1/1 0/1", "suspensions.days": "4" },
    },
    "the first day of the year and the day of the report count, the days around them do not": {
      suspensions: [
        { ...suspension, end_date: "", start_date: "2025-08-31", sessions: "1" },
        { ...suspension, end_date: "", start_date: "2025-09-01", sessions: "10" },
        { ...suspension, end_date: "", start_date: "2026-03-10", sessions: "100" },
        { ...suspension, end_date: "", start_date: "2026-03-11", sessions: "1000" },
      ],
      // 10 and 100 sessions. 1 September is in no term yet, so that there is no telling by term.
      expect: { "suspensions.rate": "2 of 1", "suspensions.days": "55" },
    },
    "only while in care": {
      pupils: [{ care_start: "2025-11-04" }],
      suspensions: [suspension],
      expect: { "suspensions.rate": "0 of 1 | 0/1 0/1", "suspensions.suspended": "0 of 1" },
    },
    "in care and off the roll by then, the child counts all the same": {
      pupils: [{ school_end: "2025-08-31" }],
      suspensions: [suspension],
      expect: { "suspensions.suspended": "1 of 1", "suspensions.rate": "1 of 1 | 1/1 0/0" },
    },
    "on a date not known": {
      pupils: two,
      suspensions: [{ ...suspension, start_date: "yes" }],
      expect: {
        "suspensions.rate": "unknown",
        "suspensions.suspended": "0 of 1, 1 untold",
        "suspensions.days": "unknown",
      },
    },
    "of a length not known": {
      suspensions: [suspension, { ...suspension, start_date: "2026-01-05", end_date: "", sessions: "" }],
      expect: { "suspensions.days": "2, 1 untold" },
    },
    "a permanent exclusion is no suspension; one that was withdrawn is none": {
      pupils: two,
      suspensions: [
        { ...permanent, outcome: "upheld" },
        { ...permanent, upn: "B2", outcome: "Withdrawn" },
      ],
      expect: { "suspensions.excluded": "1 of 2", "suspensions.rate": "0 of 2 | 0/2 0/2", "suspensions.days": "0" },
    },
    "those in care for 12 months or more are apart": {
      pupils: [{ care_start: "2025-03-11" }, { upn: "B2", care_start: "2025-03-12" }],
      suspensions: [suspension, { ...suspension, upn: "B2" }, { ...permanent, upn: "B2" }],
      expect: {
        "suspensions.rate": "2 of 2 | 2/2 0/2",
        [`suspensions.rate, ${LONG}`]: "1 of 1 | 1/1 0/1",
        [`suspensions.suspended, ${LONG}`]: "1 of 1",
        [`suspensions.days, ${LONG}`]: "2",
        [`suspensions.excluded, ${LONG}`]: "0 of 1",
      },
    },
    "of a child of whom that is not known it cannot be told, and what happened to it is not counted there": {
      pupils: [{}, { upn: "B2", care_start: "" }],
      suspensions: [{ ...suspension, upn: "B2" }],
      expect: {
        "suspensions.suspended": "1 of 2",
        [`suspensions.suspended, ${LONG}`]: "0 of 1, 1 untold",
        [`suspensions.rate, ${LONG}`]: "0 of 1, 1 untold | 0/1 0/1",
        [`suspensions.days, ${LONG}`]: "0, 1 untold",
      },
    },
    "of other pupils, while on roll, and what was withdrawn is none": {
      pupils: [{}, ...others(8), { ...OTHER, upn: "LEFT", school_end: "2025-11-02" }, { ...OTHER, upn: "O9" }],
      suspensions: [
        { ...suspension, upn: "O0" },
        { ...suspension, upn: "O0", start_date: "2026-01-05", end_date: "2026-01-05", sessions: "1" },
        { ...suspension, upn: "O1" },
        { ...suspension, upn: "LEFT" },
        { ...permanent, upn: "O2" },
        { ...permanent, upn: "O3", outcome: "withdrawn" },
      ],
      expect: {
        "suspensions.rate": "0 of 1 | 0/1 0/1",
        // In the spring term the leaver is there no more. Four sessions, one and four.
        "suspensions.rate, other pupils": "3 of 10 | 2/10 1/9",
        "suspensions.suspended, other pupils": "2 of 10",
        "suspensions.days, other pupils": "4.5",
        "suspensions.excluded, other pupils": "1 of 10",
      },
    },
    "of other pupils on the roll in the year alone": {
      pupils: [
        {},
        ...others(10),
        { ...OTHER, upn: "GONE", school_end: "2025-08-31" },
        { ...OTHER, upn: "LAST", school_end: "2025-09-01" },
      ],
      suspensions: [{ ...suspension, upn: "O0" }],
      expect: { "suspensions.suspended, other pupils": "1 of 11" },
    },
    "of other pupils on a date not known": {
      pupils: [{}, ...others(11)],
      suspensions: [suspension, { ...suspension, upn: "O0" }, { ...suspension, upn: "O1", start_date: "31/02/2026" }],
      expect: {
        "suspensions.rate, other pupils": "1 of 11, 1 untold | 1/11 0/11",
        "suspensions.suspended, other pupils": "1 of 10, 1 untold",
      },
    },
    "of nine other pupils": {
      pupils: [{}, ...others(9)],
      suspensions: [{ ...suspension, upn: "O0" }],
      expect: Object.fromEntries(OF_OTHERS.map((id) => [id, "unknown"])),
    },
    "a file without a row of other pupils may be of children in care alone": {
      pupils: [{}, ...others(10)],
      suspensions: [suspension],
      expect: Object.fromEntries(OF_OTHERS.map((id) => [id, "unknown"])),
    },
    "one of an earlier year shows that the file is of the whole school": {
      pupils: [{}, ...others(10)],
      suspensions: [{ ...suspension, upn: "O0", start_date: "2025-06-02", end_date: "2025-06-02" }],
      expect: { "suspensions.suspended, other pupils": "0 of 10" },
    },
    "of those previously in care, on days on roll": {
      pupils: [
        { care_status: "PCiC", care_start: "", care_end: "" },
        { upn: "B2", care_status: "PCiC", care_start: "", care_end: "", school_start: "2025-11-04" },
        { upn: "C3", care_end: "2025-10-01" },
      ],
      suspensions: [suspension, { ...suspension, upn: "B2" }, { ...suspension, upn: "C3" }],
      // The third was in care this year, so that it is one of those; by November it was in care no more.
      expect: { "suspensions.suspended, previously in care": "1 of 2", "suspensions.suspended": "0 of 1" },
    },
  });
});
