import { controlCases } from "../support/control-cases.ts";

const rated = (...set: [meeting_date: string, quality: string][]) =>
  set.map(([meeting_date, quality]) => ({ meeting_date, quality }));
const amber = { with: { minimum: "amber" } };

controlCases("pep.quality", {
  "as good as asked for": { ...amber, peps: rated(["2025-11-05", "amber"]), expect: [["2025-11-05", "goodEnough"]] },
  better: { ...amber, peps: rated(["2025-11-05", "G"]), expect: [["2025-11-05", "goodEnough"]] },
  worse: { ...amber, peps: rated(["2025-11-05", "red"]), expect: [["2025-11-05", "notGoodEnough"]] },
  "amber where green is asked for": {
    with: { minimum: "green" },
    peps: rated(["2025-11-05", "amber"]),
    expect: [["2025-11-05", "notGoodEnough"]],
  },
  "red where red is good enough": {
    with: { minimum: "red" },
    peps: rated(["2025-11-05", "red"]),
    expect: [["2025-11-05", "goodEnough"]],
  },
  "the latest meeting decides": {
    ...amber,
    peps: rated(["2025-11-05", "green"], ["2026-02-04", "red"]),
    expect: [["2026-02-04", "notGoodEnough"]],
  },
  "left empty": { ...amber, peps: rated(["2025-11-05", ""]), expect: [["2025-11-05", "notRated"]] },
  "a word that is no rating": { ...amber, peps: rated(["2025-11-05", "good"]), expect: [["2025-11-05", "notRated"]] },
  "the file has no such column": {
    ...amber,
    peps: [{ meeting_date: "2025-11-05" }],
    expect: [["2025-11-05", "notRated"]],
  },
  "no meeting since September": { ...amber, expect: [["2025/26", "noMeeting"]] },
  "a meeting on a date not known may be the latest": {
    ...amber,
    peps: rated(["yes", "green"]),
    expect: [["2025/26", "meetingUndated"]],
  },
  "nobody in care": { ...amber, pupils: [{ care_status: "PCiC", care_start: "" }], expect: "nobody" },
  "no PEP file": { ...amber, peps: null, expect: "data absent" },
});
