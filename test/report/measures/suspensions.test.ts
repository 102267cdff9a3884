import { describe } from "vitest";
import { measureCases } from "./measuring.ts";

const suspension = { type: "suspension", start_date: "2025-11-03", end_date: "2025-11-04", sessions: "4", outcome: "" };
const permanent = { ...suspension, type: "permanent", end_date: "", sessions: "" };
const two = [{}, { upn: "B2" }];

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
