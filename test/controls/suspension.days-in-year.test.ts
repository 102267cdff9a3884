import { controlCases } from "../support/control-cases.ts";

const upTo45 = { with: { maximum: 45 } };
const suspension = (start_date: string, sessions: string, end_date = "") => ({
  type: "suspension",
  start_date,
  end_date,
  sessions,
});

controlCases("suspension.days-in-year", {
  "45 days": {
    ...upTo45,
    suspensions: [suspension("2025-09-08", "60"), suspension("2026-01-12", "30")],
    expect: [["2025/26", "within"]],
  },
  "45 and a half": {
    ...upTo45,
    suspensions: [suspension("2025-09-08", "60"), suspension("2026-01-12", "31")],
    expect: [["2025/26", "tooMany"]],
  },
  "none at all": { ...upTo45, expect: [["2025/26", "within"]] },
  "days counted by the calendar where there are no sessions, over a half-term": {
    with: { maximum: 2 },
    suspensions: [suspension("2026-02-13", "", "2026-02-23")],
    expect: [["2025/26", "within"]],
  },
  "a day more": {
    with: { maximum: 1 },
    suspensions: [suspension("2026-02-13", "", "2026-02-23")],
    expect: [["2025/26", "tooMany"]],
  },
  "one of last year does not count": {
    with: { maximum: 1 },
    suspensions: [suspension("2025-07-01", "10"), suspension("2025-09-08", "2")],
    expect: [["2025/26", "within"]],
  },
  "a permanent exclusion has no days": {
    with: { maximum: 1 },
    suspensions: [{ ...suspension("2026-01-12", ""), type: "permanent" }],
    expect: [["2025/26", "within"]],
  },
  "a length that is not known": {
    ...upTo45,
    suspensions: [suspension("2025-09-08", "10"), suspension("2026-01-12", "")],
    expect: [["2025/26", "lengthUnknown"]],
  },
  "a start that is not known": {
    ...upTo45,
    suspensions: [suspension("yes", "10")],
    expect: [["2025/26", "lengthUnknown"]],
  },
  "too many without the one that is not known": {
    ...upTo45,
    suspensions: [suspension("2025-09-08", "91"), suspension("2026-01-12", "")],
    expect: [["2025/26", "tooMany"]],
  },
  "a child with a social worker, where the policy asks for them": {
    with: { maximum: 1, groups: "children with a social worker" },
    pupils: [{ care_status: "CiN", care_start: "" }],
    suspensions: [suspension("2026-01-12", "4")],
    expect: [["2025/26", "tooMany"]],
  },
  "nobody in care": { ...upTo45, pupils: [{ care_status: "none", care_start: "" }], expect: "nobody" },
  "no suspensions file": { ...upTo45, suspensions: null, expect: "data absent" },
});
