import { controlCases } from "../support/control-cases.ts";

const all = { with: { by: ["headteacher", "chair of governors", "virtual school head"] } };
const school = (row: Record<string, string>) => ({ school: [{ name: "Example School", urn: "999999", ...row }] });
const signed = (signed_headteacher: string, signed_chair: string, signed_virtual_school: string) =>
  school({ signed_headteacher, signed_chair, signed_virtual_school });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("policy.signed", {
  "signed by all, with a date or with yes": { ...all, ...signed("2025-09-10", "yes", "2026-03-10"), ...is("signed") },
  "to be signed the day after": { ...all, ...signed("2025-09-10", "yes", "2026-03-11"), ...is("unsigned") },
  "one is empty": { ...all, ...signed("2025-09-10", "", "yes"), ...is("unsigned") },
  "one says no": { ...all, ...signed("no", "yes", "yes"), ...is("unsigned") },
  "only those named must sign": { with: { by: ["headteacher"] }, ...signed("yes", "", ""), ...is("signed") },
  "the chair alone": { with: { by: ["chair of governors"] }, ...signed("", "yes", ""), ...is("signed") },
  "the virtual school head alone": { with: { by: ["virtual school head"] }, ...signed("", "", "yes"), ...is("signed") },
  "a column is missing": {
    ...all,
    ...school({ signed_headteacher: "yes", signed_chair: "yes" }),
    ...is("notRecorded"),
  },
  "a column is missing, and another is empty": {
    ...all,
    ...school({ signed_headteacher: "", signed_chair: "yes" }),
    ...is("unsigned"),
  },
  "a file with no row": { ...all, school: [], ...is("noRow") },
  "no school file": { ...all, school: null, expect: "data absent" },
});
