import { describe } from "vitest";
import { measureCases } from "./measuring.ts";

const school = [{ name: "Example School", local_authority: "Nowhereshire County Council", phase: "Secondary" }];

describe("the roll", () => {
  measureCases({
    "counts those in care and those previously in care, each child once": {
      pupils: [
        {},
        { upn: "B2", care_status: "PCiC", care_start: "", care_end: "" },
        { upn: "C3", care_end: "2026-03-10" },
        { upn: "D4", care_status: "CiN", care_start: "" },
        { upn: "E5", school_end: "2026-03-09" },
      ],
      expect: {
        "roll.in-care": "1",
        "roll.previously-in-care, previously in care": "2",
        // The first, the third while it was in care, and the last until it left.
        "roll.in-care-in-year": "3",
      },
    },
    "all pupils on roll on the day, whoever they are; a list of children in care alone does not tell": {
      pupils: [
        {},
        { upn: "B2", care_status: "none", care_start: "", school_end: "2026-03-10" },
        { upn: "C3", care_status: "none", care_start: "", school_end: "2026-03-09" },
        { upn: "D4", care_status: "PCiC", care_start: "", school_start: "2026-03-11" },
      ],
      expect: { "roll.all": "2" },
    },
    "children in care alone": { pupils: [{}, { upn: "B2" }], expect: { "roll.all": "unknown" } },
    "12 months in care: the day decides, and an empty start tells nothing": {
      pupils: [{ care_start: "2025-03-11" }, { upn: "B2", care_start: "2025-03-12" }, { upn: "C3", care_start: "" }],
      expect: { "roll.in-care-12-months": "1 of 3, 1 untold" },
    },
    "joined while in care, from the first day of the year on": {
      pupils: [
        { school_start: "2025-09-01" },
        { upn: "B2", school_start: "2025-08-31" },
        { upn: "C3", school_start: "2025-11-03", care_start: "2025-11-04" },
        { upn: "D4", school_start: "" },
      ],
      // The third joined the day before it entered care; of the last nobody can tell.
      expect: { "roll.joined": "1 of 4, 1 untold" },
    },
    "left while in care, up to the day of the report": {
      pupils: [
        { school_end: "2026-03-10" },
        { upn: "B2", school_end: "2026-03-11" },
        { upn: "C3", school_end: "2026-01-30", care_end: "2026-01-30" },
        { upn: "D4" },
      ],
      expect: { "roll.left": "1 of 4" },
    },
    "without a column for it nobody can tell who left": {
      pupils: [{ school_end: null }],
      expect: { "roll.left": "unknown", "roll.in-care": "1" },
    },
    "joined after the first school day, 3 September": {
      pupils: [{ school_start: "2025-09-03" }, { upn: "B2", school_start: "2025-09-04" }, { upn: "C3" }],
      expect: { "roll.joined-mid-year": "1 of 3" },
    },
    "without a calendar nobody can tell how far into the year a child joined": {
      pupils: [{ school_start: "2025-09-04" }, { upn: "C3" }],
      calendar: null,
      expect: { "roll.joined-mid-year": "0 of 2, 1 untold" },
    },
    "placed by another authority than the school's, however the names are written": {
      school,
      pupils: [
        { placing_authority: "Nowhereshire" },
        { upn: "B2", placing_authority: "Elsewhere City Council" },
        { upn: "C3", placing_authority: "" },
      ],
      expect: { "roll.placed-elsewhere": "1 of 3, 1 untold" },
    },
    "without the school's own authority nobody can tell": {
      pupils: [{ placing_authority: "Elsewhere" }],
      expect: { "roll.placed-elsewhere": "unknown" },
    },
    "with nobody in care": {
      pupils: [{ care_status: "none", care_start: "" }],
      expect: { "roll.in-care": "0", "roll.joined": "0 of 0", "roll.in-care-12-months": "0 of 0" },
    },
  });
});
