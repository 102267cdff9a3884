import { controlCases } from "../support/control-cases.ts";

const both = { with: { roles: ["social worker", "carer"] } };
const with_ = (attendees: string, meeting_date = "2025-11-05") => [{ meeting_date, attendees }];

controlCases("pep.attended-by", {
  "both attended": { ...both, peps: with_("DT; SW; foster carer"), expect: [["2025-11-05", "attended"]] },
  "one of them did not": { ...both, peps: with_("DT; carer"), expect: [["2025-11-05", "absent"]] },
  "neither did": { ...both, peps: with_("DT"), expect: [["2025-11-05", "absent"]] },
  "nobody is written down": { ...both, peps: with_(""), expect: [["2025-11-05", "notRecorded"]] },
  "separators alone name nobody": { ...both, peps: with_(" ; "), expect: [["2025-11-05", "notRecorded"]] },
  "the file has no such column": {
    ...both,
    peps: [{ meeting_date: "2025-11-05" }],
    expect: [["2025-11-05", "notRecorded"]],
  },
  "a meeting on a date not known": {
    ...both,
    peps: with_("SW; carer", "yes"),
    expect: [["2025/26", "meetingUndated"]],
  },
  "a meeting held after care ended": {
    ...both,
    pupils: [{ care_end: "2025-11-05" }],
    peps: with_("DT"),
    expect: "nobody",
  },
  "a meeting held on the last day of care": {
    ...both,
    pupils: [{ care_end: "2025-11-06" }],
    peps: with_("DT"),
    expect: [["2025-11-05", "absent"]],
  },
  "no PEP file": { ...both, peps: null, expect: "data absent" },
});
