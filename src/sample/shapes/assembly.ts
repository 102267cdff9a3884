import { PLAIN } from "./canonical.ts";
import { long } from "./layouts.ts";
import { isInCare, type Shape } from "./shape.ts";

const SESSIONS = ["AM", "PM"];

/** What Assembly's interface gives, whatever system stands behind it: snake case, ISO dates, fixed fields. */
export const ASSEMBLY: Shape = {
  name: "assembly",
  about: "the tables of Assembly's interface",
  cannotTell:
    "in_care says who is in care and not since when, and nothing of other groups; exclusions say nothing of who was told.",
  dialect: { ...PLAIN, yes: "true", no: "false" },
  pupils: {
    file: "students.csv",
    columns: [
      ["pan", "pupil_id"],
      ["upn", "upn"],
      ["first_name", "forename"],
      ["last_name", "surname"],
      ["dob", "date_of_birth"],
      ["year_code", "year_group"],
      ["in_care", isInCare],
      ["sen_category", "sen_status"],
      ["entry_date", "school_start"],
      ["leaving_date", "school_end"],
    ],
  },
  suspensions: {
    file: "exclusions.csv",
    columns: [
      ["upn", "upn"],
      ["exclusion_type", ({ type }) => (type === "permanent" ? "PERM" : "SUSP")],
      ["exclusion_reason", "reason"],
      ["start_date", "start_date"],
      ["start_session", () => "AM"],
      ["end_date", "end_date"],
      ["end_session", () => "PM"],
      ["exclusion_length", "sessions"],
    ],
  },
  register: {
    file: "attendances.csv",
    who: [["upn", "upn"]],
    layout: long([
      ["session_date", ({ date }) => date],
      ["session_name", ({ half }) => SESSIONS[half] as string],
      ["attendance_mark", ({ code }) => code],
      ["minutes_late", ({ code }) => (code === "L" ? "20" : "0")],
      ["comments", ({ comment }) => comment],
    ]),
  },
};
