import { controlCases } from "../support/control-cases.ts";

const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });
const key = (key_adult: string, row: Record<string, string> = {}) => ({ pupils: [{ key_adult, ...row }] });
const withSocialWorker = { with: { groups: "children with a social worker" } };
const onPlan = { care_status: "CPP", care_start: "" };

controlCases("pupil.key-adult", {
  "an adult is named": { ...key("A. Placeholder"), ...is("named") },
  "a name in another script is a name": { ...key("Νίκη"), ...is("named") },
  "no column for it": { pupils: [{ key_adult: null }], ...is("notRecorded") },
  "nobody is named": { ...key(""), ...is("missing") },
  "none says that there is nobody": { ...key("None"), ...is("missing") },
  "no says that there is nobody": { ...key("No"), ...is("missing") },
  "N/A says that there is nobody": { ...key("N/A"), ...is("missing") },
  "TBC says that there is nobody yet": { ...key("TBC"), ...is("missing") },
  "a dash says that there is nobody": { ...key("–"), ...is("missing") },
  "a child on a protection plan, who is asked for": {
    ...withSocialWorker,
    ...key("", onPlan),
    ...is("missing"),
  },
  "a child on a protection plan, who is not": { ...key("", onPlan), expect: "nobody" },
  "a child who has left the school": { ...key("", { school_end: "2026-03-09" }), expect: "nobody" },
  "a child on the last day at the school": { ...key("", { school_end: "2026-03-10" }), ...is("missing") },
});
