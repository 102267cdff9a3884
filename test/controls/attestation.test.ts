import { controlCases } from "../support/control-cases.ts";

const said = (answer: string, date: string, control = "TST-01") => ({
  control,
  answer,
  date,
  by: "designated teacher",
  evidence: "",
});
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });
const in2 = { with: { every: "2 years" } };

controlCases("attestation", {
  "yes this year": { attestations: [said("yes", "2025-10-01")], ...is("stated") },
  "the id in other case": { attestations: [said("yes", "2025-10-01", "tst-01")], ...is("stated") },
  "another control": { attestations: [said("yes", "2025-10-01", "TST-011")], ...is("unanswered") },
  "no this year": { attestations: [said("no", "2025-10-01")], ...is("denied") },
  "on the first day of the year": { attestations: [said("yes", "2025-09-01")], ...is("stated") },
  "on the last day of the year before": { attestations: [said("yes", "2025-08-31")], ...is("unanswered") },
  "on the as-of date": { attestations: [said("yes", "2026-03-10")], ...is("stated") },
  "on the day after": { attestations: [said("yes", "2026-03-11")], ...is("unanswered") },
  "a no of the day after": {
    attestations: [said("yes", "2025-10-01"), said("no", "2026-03-11")],
    ...is("stated"),
  },
  "last year's no": { attestations: [said("no", "2025-08-31")], ...is("unanswered") },
  "the answer left empty": { attestations: [said("", "2025-10-01")], ...is("unanswered") },
  "an empty answer after a yes is no answer": {
    attestations: [said("yes", "2025-10-01"), said("", "2025-11-01")],
    ...is("stated"),
  },
  "yes after no": { attestations: [said("no", "2025-10-01"), said("yes", "2025-10-02")], ...is("stated") },
  "no after yes": { attestations: [said("no", "2025-10-02"), said("yes", "2025-10-01")], ...is("denied") },
  "yes and no on one day": {
    attestations: [said("no", "2025-10-01"), said("yes", "2025-10-01")],
    ...is("denied"),
  },
  "yes without a date": { attestations: [said("yes", "")], ...is("unanswered") },
  "yes on a day not known": { attestations: [said("yes", "yes")], ...is("unanswered") },
  "a no on a day not known may be the last": {
    attestations: [said("yes", "2025-10-01"), said("no", "yes")],
    ...is("undated"),
  },
  "a no on a day not known, after a no": {
    attestations: [said("no", "2025-10-01"), said("no", "yes")],
    ...is("denied"),
  },
  "a no, and no column for the date": { attestations: [{ control: "TST-01", answer: "no" }], ...is("undated") },
  "no statement": { attestations: [], ...is("unanswered") },
  "it may hold for longer: exactly two years": {
    ...in2,
    attestations: [said("yes", "2024-03-10")],
    ...is("stated"),
  },
  "it may hold for longer: a day more": { ...in2, attestations: [said("yes", "2024-03-09")], ...is("unanswered") },
  "no attestations file": { attestations: null, expect: "data absent" },
});
