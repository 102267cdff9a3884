import { dayFirst } from "./dialect.ts";
import { weekly } from "./layouts.ts";
import { FOLLOW_UP, isInCare, ofChildInCare, ownFields, type Shape } from "./shape.ts";

/** Bromcom's student view and its weekly register: names run together, the care status a flag. */
export const BROMCOM: Shape = {
  name: "bromcom",
  about: "the student view of Bromcom, and its register by week",
  cannotTell: "InCareFlag says who is in care, and nothing of children previously in care or with a social worker.",
  dialect: {
    encoding: "utf-8 with a byte order mark",
    ...{ lineEnd: "\r\n", quotes: "where needed", date: dayFirst, yes: "yes", no: "no" },
  },
  pupils: {
    file: "Students.csv",
    columns: [
      ["StudentId", "pupil_id"],
      ["Upn", "upn"],
      ["FirstName", "forename"],
      ["LastName", "surname"],
      ["DateOfBirth", "date_of_birth"],
      ["YearGroup", "year_group"],
      ["SenStatus", "sen_status"],
      ["InCareFlag", isInCare],
      ["InCareFrom", ofChildInCare("care_start")],
      ["InCareTo", ofChildInCare("care_end")],
      ["CareAuthority", ofChildInCare("placing_authority")],
      ["AdmissionDate", "school_start"],
      ["LeavingDate", "school_end"],
      ["LeavingReason", "leaving_reason"],
      ...ownFields<"pupils">("new_placement_start", "key_adult", "staff_informed", "social_worker_assigned"),
    ],
  },
  suspensions: {
    file: "Exclusions.csv",
    columns: [
      ["Upn", "upn"],
      ["Exclusion Type", ({ type }) => (type === "permanent" ? "Permanent" : "Suspension")],
      ["Reason", "reason"],
      ["Start Date", "start_date"],
      ["End Date", "end_date"],
      ["Number of Sessions", "sessions"],
      ...ownFields<"suspensions">(...FOLLOW_UP),
    ],
  },
  register: {
    file: "StudentAttendanceByWeek.csv",
    who: [["StudentId", "pupil_id"]],
    layout: weekly("Week Commencing"),
  },
};
