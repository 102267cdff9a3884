import { dayFirst } from "./dialect.ts";
import { datesAboveHalves } from "./layouts.ts";
import { CARE_WORDS, FOLLOW_UP, inWords, ownFields, SEN_WORDS, type Shape } from "./shape.ts";

/** Reports of SIMS saved from Excel: a title above the header, keyed by admission number, two spaces in `Year  9`. */
export const SIMS: Shape = {
  name: "sims",
  about: "reports of SIMS, saved from Excel",
  dialect: {
    ...{ encoding: "windows-1252", lineEnd: "\r\n", quotes: "where needed", date: dayFirst, yes: "Y", no: "N" },
  },
  pupils: {
    file: "Pupil list.csv",
    title: "Pupil list with care details",
    columns: [
      ["Admission No", "pupil_id"],
      ["UPN", "upn"],
      ["Legal Surname", "surname"],
      ["Legal Forename", "forename"],
      ["Date of Birth", "date_of_birth"],
      ["Year Group", ({ year_group }) => `Year  ${year_group}`],
      ["SEN Status", inWords("sen_status", SEN_WORDS)],
      ["LAC Status", inWords("care_status", CARE_WORDS)],
      ["In Care From", "care_start"],
      ["In Care To", "care_end"],
      ["Care Authority", "placing_authority"],
      ["Date of Admission", "school_start"],
      ["Date of Leaving", "school_end"],
      ["Reason for Leaving", "leaving_reason"],
      ...ownFields<"pupils">("new_placement_start", "key_adult", "staff_informed", "social_worker_assigned"),
    ],
  },
  suspensions: {
    file: "Exclusions report.csv",
    title: "Suspensions and exclusions",
    columns: [
      ["UPN", "upn"],
      ["Exclusion Type", ({ type }) => (type === "permanent" ? "Permanent" : "Suspension")],
      ["Start Date", "start_date"],
      ["End Date", "end_date"],
      ["Number of Sessions", "sessions"],
      ["Reason 1", "reason"],
      ["Reason 2", () => ""],
      ["Reason 3", () => ""],
      ...ownFields<"suspensions">(...FOLLOW_UP),
    ],
  },
  register: { file: "Session marks.csv", who: [["Admission No", "pupil_id"]], layout: datesAboveHalves },
};
