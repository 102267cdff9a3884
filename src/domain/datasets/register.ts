import { CHILD, type Dataset } from "./dataset.ts";

/** Who is at the school, and which sessions they were there. */
export const REGISTER = {
  pupils: {
    rowIs: "pupil",
    needs: ["care_status"],
    mustRead: ["care_status"],
    columns: {
      ...CHILD,
      forename: "private",
      surname: "private",
      date_of_birth: "date",
      year_group: "text",
      care_status: "care status",
      care_start: "date",
      care_end: "date",
      placing_authority: "text",
      school_start: "date",
      school_end: "date",
      leaving_reason: "private",
      new_placement_start: "date",
      sen_status: "SEN status",
      key_adult: "private",
      staff_informed: "event",
      social_worker_assigned: "event",
    },
  },
  attendance: {
    rowIs: "session mark",
    needs: ["date", "session", "code"],
    mustRead: ["date", "session"],
    happensOn: "date",
    wholeSchool: true,
    columns: { ...CHILD, date: "event", session: "session half", code: "text", comment: "private" },
  },
  attendance_summary: {
    rowIs: "pupil and period",
    needs: ["from", "to", "possible", "present"],
    mustRead: ["from", "to"],
    wholeSchool: true,
    columns: {
      ...CHILD,
      from: "date",
      to: "date",
      possible: "number",
      present: "number",
      authorised: "number",
      unauthorised: "number",
    },
  },
} as const satisfies Record<string, Dataset>;
