import { controlCases } from "../support/control-cases.ts";

const placed = (via_hub: string, cells: Record<string, string> = {}) => ({
  provision: [{ kind: "alternative provision", start_date: "2026-01-06", end_date: "", via_hub, ...cells }],
});
const from6January = (reason: string) => [["2026-01-06", reason]] as const;

controlCases("provision.via-hub", {
  "through the hub": { ...placed("yes"), expect: from6January("viaHub") },
  "not through the hub": { ...placed("no"), expect: from6January("notViaHub") },
  "not known": { ...placed(""), expect: from6January("notRecorded") },
  "no column for it": {
    provision: [{ kind: "alternative provision", start_date: "2026-01-06" }],
    expect: from6January("notRecorded"),
  },
  "begun on a date not known": { ...placed("yes", { start_date: "yes" }), expect: [["2025/26", "startUnknown"]] },
  "another kind of placement": { ...placed("no", { kind: "home education" }), expect: "nobody" },
  "ended before the period": {
    ...placed("no", { start_date: "2025-05-06", end_date: "2025-07-22" }),
    expect: "nobody",
  },
  "no provision file": { provision: null, expect: "data absent" },
});
