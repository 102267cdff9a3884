import { PLAIN } from "./canonical.ts";
import { type Dialect, monthInWords } from "./dialect.ts";
import { long } from "./layouts.ts";
import { CARE_WORDS, FOLLOW_UP, inWords, ownFields, SEN_WORDS, type Shape } from "./shape.ts";

const REPORT: Dialect = {
  ...{ encoding: "utf-8", lineEnd: "\n", quotes: "everywhere", date: monthInWords, yes: "Yes", no: "No" },
};
/** What its BI connector gives is for machines: ISO dates, TRUE and FALSE. */
const CONNECTOR: Dialect = { ...PLAIN, yes: "TRUE", no: "FALSE" };
const PERIODS = ["MORNING", "AFTERNOON"];

/** Custom reports of Arbor, every value quoted, and the attendance table of its BI connector. */
export const ARBOR: Shape = {
  name: "arbor",
  about: "custom reports of Arbor, and the attendance table of its BI connector",
  dialect: REPORT,
  pupils: {
    file: "Custom report - students.csv",
    columns: [
      ["Arbor Student ID", "pupil_id"],
      ["UPN", "upn"],
      ["Legal First Name", "forename"],
      ["Legal Last Name", "surname"],
      ["Date of Birth", "date_of_birth"],
      ["Year group(s) this academic year", ({ year_group }) => `Year ${year_group}`],
      ["SEN status", inWords("sen_status", SEN_WORDS)],
      ["In care status", inWords("care_status", CARE_WORDS)],
      ["In care from", "care_start"],
      ["In care to", "care_end"],
      ["Responsible Local Authority", "placing_authority"],
      ["Entry date", "school_start"],
      ["Leaving date", "school_end"],
      ["Leaving reason", "leaving_reason"],
      ...ownFields<"pupils">("new_placement_start", "key_adult", "staff_informed", "social_worker_assigned"),
    ],
  },
  suspensions: {
    file: "Suspensions and exclusions.csv",
    columns: [
      ["UPN", "upn"],
      ["Type", ({ type }) => (type === "permanent" ? "Permanent exclusion" : "Suspension")],
      ["From date", "start_date"],
      ["Until date", "end_date"],
      ["School defined sessions excluded", "sessions"],
      ["Exclusion reason", "reason"],
      ...ownFields<"suspensions">(...FOLLOW_UP),
    ],
  },
  register: {
    file: "ATTENDANCE.csv",
    dialect: CONNECTOR,
    who: [["STUDENT_ID", "pupil_id"]],
    layout: long([
      ["RAW_MARK", ({ code }) => code],
      ["MINUTES_LATE", ({ code }) => (code === "L" ? "20" : "0")],
      ["PERIOD", ({ half }) => PERIODS[half] as string],
      ["DATE", ({ date }) => date],
    ]),
  },
};
