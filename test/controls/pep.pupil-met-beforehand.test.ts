import { controlCases } from "../support/control-cases.ts";

const met = (met_pupil_before: string, meeting_date = "2025-11-05") => [{ meeting_date, met_pupil_before }];

controlCases("pep.pupil-met-beforehand", {
  "the child was met": { peps: met("yes"), expect: [["2025-11-05", "met"]] },
  "the child was not met": { peps: met("no"), expect: [["2025-11-05", "notMet"]] },
  "it is left empty": { peps: met(""), expect: [["2025-11-05", "notRecorded"]] },
  "the file has no such column": {
    peps: [{ meeting_date: "2025-11-05" }],
    expect: [["2025-11-05", "notRecorded"]],
  },
  "every meeting of the period is looked at": {
    peps: [...met("yes", "2025-09-01"), ...met("no", "2026-03-10")],
    expect: [
      ["2025-09-01", "met"],
      ["2026-03-10", "notMet"],
    ],
  },
  "a meeting on a date not known": { peps: met("yes", "yes"), expect: [["2025/26", "meetingUndated"]] },
  "a meeting of the year before": { peps: met("no", "2025-08-31"), expect: "nobody" },
  "a meeting on the day before the child entered care": {
    pupils: [{ care_start: "2025-11-06" }],
    peps: met("no"),
    expect: "nobody",
  },
  "a meeting of a child who has since left the school": {
    pupils: [{ school_end: "2025-12-19" }],
    peps: met("no"),
    expect: [["2025-11-05", "notMet"]],
  },
  "nobody in care": { pupils: [{ care_status: "none", care_start: "" }], peps: met("no"), expect: "nobody" },
  "no PEP file": { peps: null, expect: "data absent" },
});
