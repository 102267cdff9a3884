import { controlCases } from "../support/control-cases.ts";

const placed = (in_pep: string, cells: Record<string, string> = {}) => ({
  provision: [{ kind: "alternative provision", start_date: "2026-01-06", end_date: "", in_pep, ...cells }],
});
const from6January = (reason: string) => [["2026-01-06", reason]] as const;

controlCases("provision.agreed-in-pep", {
  "in the PEP": { ...placed("yes"), expect: from6January("agreed") },
  "not in the PEP": { ...placed("no"), expect: from6January("notAgreed") },
  "not known": { ...placed(""), expect: from6January("notRecorded") },
  "no column for it": {
    provision: [{ kind: "alternative provision", start_date: "2026-01-06" }],
    expect: from6January("notRecorded"),
  },
  "begun on a date not known": { ...placed("yes", { start_date: "yes" }), expect: [["2025/26", "startUnknown"]] },
  "another kind of placement": { ...placed("no", { kind: "part-time timetable" }), expect: "nobody" },
  "no provision file": { provision: null, expect: "data absent" },
});
