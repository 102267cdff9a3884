import { controlCases } from "../support/control-cases.ts";

const all = { with: { sections: ["designated teacher", "social worker", "pupil"] } };
const done = (dt_section: string, sw_section: string, pupil_section: string) => [
  { meeting_date: "2025-11-05", dt_section, sw_section, pupil_section },
];

controlCases("pep.sections-before-meeting", {
  "the last on the day of the meeting": {
    ...all,
    peps: done("2025-10-01", "2025-11-05", "2025-11-04"),
    expect: [["2025-11-05", "complete"]],
  },
  "the designated teacher's a day late": {
    ...all,
    peps: done("2025-11-06", "2025-11-05", "2025-11-05"),
    expect: [["2025-11-05", "late"]],
  },
  "the social worker's a day late": {
    ...all,
    peps: done("2025-11-05", "2025-11-06", "2025-11-05"),
    expect: [["2025-11-05", "late"]],
  },
  "the child's left empty": {
    ...all,
    peps: done("2025-11-05", "2025-11-05", ""),
    expect: [["2025-11-05", "notDone"]],
  },
  "one not done decides before one on a date not known": {
    ...all,
    peps: done("yes", "no", "2025-11-05"),
    expect: [["2025-11-05", "notDone"]],
  },
  "on a date not known": {
    ...all,
    peps: done("yes", "2025-11-05", "2025-11-05"),
    expect: [["2025-11-05", "dateUnknown"]],
  },
  "a part that is not asked for does not count": {
    with: { sections: ["pupil"] },
    peps: done("", "", "2025-11-05"),
    expect: [["2025-11-05", "complete"]],
  },
  "the file has no such column": {
    ...all,
    peps: [{ meeting_date: "2025-11-05", dt_section: "2025-11-01", pupil_section: "2025-11-01" }],
    expect: [["2025-11-05", "dateUnknown"]],
  },
  "a meeting on a date not known": {
    ...all,
    peps: [{ meeting_date: "yes", dt_section: "", sw_section: "", pupil_section: "" }],
    expect: [["2025/26", "meetingUndated"]],
  },
  "a meeting of the year before": {
    ...all,
    peps: [{ meeting_date: "2025-08-31", dt_section: "", sw_section: "", pupil_section: "" }],
    expect: "nobody",
  },
  "no PEP file": { ...all, peps: null, expect: "data absent" },
});
