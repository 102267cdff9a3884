import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

/** Marked E on Wednesday 10 and Thursday 11 September 2025. */
const excluded = { attendance: marks("2025-09-08", [2, "/\\"], [2, "EE"], [1, "/\\"]) };
const suspended = (start_date: string, end_date: string, type = "suspension") => ({ type, start_date, end_date });

controlCases("attendance.no-unrecorded-exclusion", {
  "suspended on both days": {
    ...excluded,
    suspensions: [suspended("2025-09-10", "2025-09-11")],
    expect: [["2025/26", "accounted"]],
  },
  "suspended once for each day": {
    ...excluded,
    suspensions: [suspended("2025-09-10", "2025-09-10"), suspended("2025-09-11", "2025-09-11")],
    expect: [["2025/26", "accounted"]],
  },
  "the suspension ended the day before": {
    ...excluded,
    suspensions: [suspended("2025-09-10", "2025-09-10")],
    expect: [["2025/26", "unrecorded"]],
  },
  "the suspension began the day after": {
    ...excluded,
    suspensions: [suspended("2025-09-11", "2025-09-12")],
    expect: [["2025/26", "unrecorded"]],
  },
  "no suspension at all": { ...excluded, expect: [["2025/26", "unrecorded"]] },
  "permanently excluded on the first day": {
    ...excluded,
    suspensions: [suspended("2025-09-10", "", "permanent")],
    expect: [["2025/26", "accounted"]],
  },
  "permanently excluded on the second": {
    ...excluded,
    suspensions: [suspended("2025-09-11", "", "permanent")],
    expect: [["2025/26", "unrecorded"]],
  },
  "an open suspension may have lasted": {
    ...excluded,
    suspensions: [suspended("2025-09-10", "")],
    expect: [["2025/26", "endUnknown"]],
  },
  "an open suspension has its first day": {
    ...excluded,
    suspensions: [suspended("2025-09-11", ""), suspended("2025-09-10", "2025-09-10")],
    expect: [["2025/26", "accounted"]],
  },
  "an open suspension later on does not reach back": {
    ...excluded,
    suspensions: [suspended("2025-09-11", "")],
    expect: [["2025/26", "unrecorded"]],
  },
  "the file has no column for the end": {
    ...excluded,
    suspensions: [{ type: "suspension", start_date: "2025-09-09" }],
    expect: [["2025/26", "endUnknown"]],
  },
  "a suspension on a date not known": {
    ...excluded,
    suspensions: [suspended("yes", "2025-09-11")],
    expect: [["2025/26", "endUnknown"]],
  },
  "no session is marked E": {
    attendance: marks("2025-09-08", [5, "/I"]),
    expect: [["2025/26", "noneMarked"]],
  },
  "marked E before care": {
    ...excluded,
    pupils: [{ care_start: "2025-09-12" }],
    expect: [["2025/26", "noneMarked"]],
  },
  "marked E, and the start of care is not given": {
    ...excluded,
    pupils: [{ care_start: "" }],
    expect: [["2025/26", "startUndated"]],
  },
  "suspended as marked, whenever care began": {
    ...excluded,
    pupils: [{ care_start: "" }],
    suspensions: [suspended("2025-09-10", "2025-09-11")],
    expect: [["2025/26", "accounted"]],
  },
  "a code that is not known may stand for anything": {
    attendance: marks("2025-09-08", [2, "/\\"], [1, "%E"]),
    expect: [["2025/26", "codeUnknown"]],
  },
  "no mark in half a year": { expect: [["2025/26", "noMarks"]] },
  "nobody was in care and on roll": { pupils: [{ school_end: "2025-08-31" }], expect: "nobody" },
  "no register": { attendance: null, expect: "data absent" },
  "no suspensions file": { ...excluded, suspensions: null, expect: "data absent" },
});
