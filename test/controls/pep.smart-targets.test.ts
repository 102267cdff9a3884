import { controlCases } from "../support/control-cases.ts";

const three = { with: { minimum: 3 } };
const targets = (...set: [meeting_date: string, smart_targets: string][]) =>
  set.map(([meeting_date, smart_targets]) => ({ meeting_date, smart_targets }));

controlCases("pep.smart-targets", {
  "as many as asked for": { ...three, peps: targets(["2025-11-05", "3"]), expect: [["2025-11-05", "enough"]] },
  "one fewer": { ...three, peps: targets(["2025-11-05", "2"]), expect: [["2025-11-05", "tooFew"]] },
  "the latest meeting decides, in whatever order the rows stand": {
    ...three,
    peps: targets(["2026-03-10", "0"], ["2025-11-05", "5"]),
    expect: [["2026-03-10", "tooFew"]],
  },
  "left empty": { ...three, peps: targets(["2025-11-05", ""]), expect: [["2025-11-05", "notRecorded"]] },
  "the file has no such column": {
    ...three,
    peps: [{ meeting_date: "2025-11-05" }],
    expect: [["2025-11-05", "notRecorded"]],
  },
  "no meeting since September": { ...three, peps: targets(["2025-08-31", "5"]), expect: [["2025/26", "noMeeting"]] },
  "the only meeting was held before the child entered care": {
    ...three,
    pupils: [{ care_start: "2025-11-06" }],
    peps: targets(["2025-11-05", "5"]),
    expect: [["2025/26", "noMeeting"]],
  },
  "a meeting on a date not known may be the latest": {
    ...three,
    peps: targets(["2025-11-05", "5"], ["yes", "0"]),
    expect: [["2025/26", "meetingUndated"]],
  },
  "nobody in care on the as-of date": {
    ...three,
    pupils: [{ care_end: "2026-03-10" }],
    peps: targets(["2025-11-05", "0"]),
    expect: "nobody",
  },
  "no PEP file": { ...three, peps: null, expect: "data absent" },
});
