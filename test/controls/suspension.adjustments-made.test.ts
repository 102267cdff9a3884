import { controlCases } from "../support/control-cases.ts";

const suspended = (adjustments_made: string, sen_status = "K", start_date = "2026-03-02") => ({
  pupils: [{ sen_status }],
  suspensions: [{ type: "suspension", start_date, adjustments_made }],
});
const on2March = (reason: string) => [["2026-03-02", reason]] as const;

controlCases("suspension.adjustments-made", {
  "SEN support, adjusted": { ...suspended("yes"), expect: on2March("made") },
  "SEN support, not adjusted": { ...suspended("no"), expect: on2March("notMade") },
  "SEN support, not known": { ...suspended(""), expect: on2March("notRecorded") },
  "a plan, adjusted": { ...suspended("yes", "E"), expect: on2March("made") },
  "a plan, not adjusted": { ...suspended("no", "E"), expect: on2March("notMade") },
  "no special educational need": { ...suspended("no", "N"), expect: on2March("noSen") },
  "need not known, adjusted": { ...suspended("yes", ""), expect: on2March("made") },
  "need not known, not adjusted": { ...suspended("no", ""), expect: on2March("senUnknown") },
  "neither known": { ...suspended("", ""), expect: on2March("notRecorded") },
  "no column for adjustments": {
    pupils: [{ sen_status: "K" }],
    suspensions: [{ type: "suspension", start_date: "2026-03-02" }],
    expect: on2March("notRecorded"),
  },
  "begun on a date not known": { ...suspended("yes", "K", "yes"), expect: [["2025/26", "startUnknown"]] },
  "a permanent exclusion, too": {
    pupils: [{ sen_status: "E" }],
    suspensions: [{ type: "permanent", start_date: "2026-03-02", adjustments_made: "no" }],
    expect: on2March("notMade"),
  },
  "previously in care, not asked for": {
    ...suspended("no"),
    pupils: [{ care_status: "PCiC", care_end: "2024-01-01", sen_status: "K" }],
    expect: "nobody",
  },
  "previously in care, asked for": {
    with: { groups: "in care or previously in care" },
    ...suspended("no"),
    pupils: [{ care_status: "PCiC", care_end: "2024-01-01", sen_status: "K" }],
    expect: on2March("notMade"),
  },
  "nobody suspended": { expect: "nobody" },
  "no suspensions file": { suspensions: null, expect: "data absent" },
});
