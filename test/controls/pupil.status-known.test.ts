import { controlCases } from "../support/control-cases.ts";

const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });
const inCare = (row: Record<string, string | null>) => ({ pupils: [row] });
const wasInCare = (row: Record<string, string | null>) => ({
  pupils: [{ care_status: "PCiC", care_end: "2025-07-31", ...row }],
});

controlCases("pupil.status-known", {
  "in care, with the date": { ...inCare({}), ...is("known") },
  "in care, without it": { ...inCare({ care_start: "" }), ...is("missing") },
  "in care, on a date not known": { ...inCare({ care_start: "yes" }), ...is("missing") },
  "previously in care, with both dates": { ...wasInCare({}), ...is("known") },
  "previously in care, without the end": { ...wasInCare({ care_end: "" }), ...is("missing") },
  "previously in care, without the start": { ...wasInCare({ care_start: "" }), ...is("missing") },
  "in care until a day to come": { ...inCare({ care_end: "2026-03-11" }), ...is("known") },
  "in care, but care ended on the as-of date": { ...inCare({ care_end: "2026-03-10" }), ...is("disagree") },
  "in care from a day to come": { ...inCare({ care_start: "2026-03-11" }), ...is("disagree") },
  "previously in care, and care has not ended": { ...wasInCare({ care_end: "2026-03-11" }), ...is("disagree") },
  "on a protection plan, and care has not ended": {
    ...wasInCare({ care_status: "CPP", care_end: "2026-03-11" }),
    ...is("disagree"),
  },
  "previously in care until the as-of date": { ...wasInCare({ care_end: "2026-03-10" }), ...is("known") },
  "with both dates, and no status": { ...wasInCare({ care_status: "" }), ...is("unstated") },
  "no column for the start": { ...inCare({ care_start: null }), ...is("notRecorded") },
  "no column for the end": { ...inCare({ care_end: null }), ...is("known") },
  "previously in care, and no column for the end": { ...wasInCare({ care_end: null }), ...is("notRecorded") },
  "a child on a protection plan": { pupils: [{ care_status: "CPP", care_start: "" }], expect: "nobody" },
  "a child who has left the school": { ...wasInCare({ school_end: "2026-03-09" }), expect: "nobody" },
});
