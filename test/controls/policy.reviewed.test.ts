import { controlCases } from "../support/control-cases.ts";

const in3 = { with: { every: "3 years" } };
const school = (row: Record<string, string>) => ({ school: [{ name: "Example School", urn: "999999", ...row }] });
const dates = (policy_adopted: string, policy_reviewed: string) => school({ policy_adopted, policy_reviewed });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("policy.reviewed", {
  "reviewed exactly three years ago": { ...in3, ...dates("2019-09-10", "2023-03-10"), ...is("holds") },
  "reviewed a day longer ago": { ...in3, ...dates("2019-09-10", "2023-03-09"), ...is("overdue") },
  "adopted after it was reviewed": { ...in3, ...dates("2024-09-10", "2019-09-10"), ...is("holds") },
  "adopted, and never reviewed": { ...in3, ...dates("2024-09-10", ""), ...is("holds") },
  "adopted long ago, and never reviewed": { ...in3, ...dates("2019-09-10", ""), ...is("overdue") },
  "a review that is to come": { ...in3, ...dates("2019-09-10", "2026-03-11"), ...is("overdue") },
  "every year": { with: { every: "1 year" }, ...dates("2019-09-10", "2025-03-09"), ...is("overdue") },
  "neither date": { ...in3, ...dates("", "no"), ...is("never") },
  "reviewed on a day not known, adopted long ago": { ...in3, ...dates("2019-09-10", "yes"), ...is("unclear") },
  "reviewed on a day not known, adopted lately": { ...in3, ...dates("2024-09-10", "yes"), ...is("holds") },
  "adopted on a day not known": { ...in3, ...dates("yes", ""), ...is("unclear") },
  "no column for the review": { ...in3, ...school({ policy_adopted: "2019-09-10" }), ...is("unclear") },
  "a file with no row": { ...in3, school: [], ...is("noRow") },
  "a file with two rows": {
    ...in3,
    school: [...dates("2024-09-10", "").school, ...dates("2019-09-10", "").school],
    ...is("noRow"),
  },
  "no school file": { ...in3, school: null, expect: "data absent" },
});
