import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

const is90 = { with: { percent: 90 } };
const register = (...runs: Parameters<typeof marks>[1][]) => ({ attendance: marks("2025-09-03", ...runs) });
/** The autumn term of 2025, 200 sessions possible. */
const autumn = { from: "2025-09-01", to: "2025-12-31", possible: "200", present: "180" };
const summary = (...rows: Readonly<Record<string, string>>[]) => ({
  ...is90,
  attendance: null,
  attendance_summary: rows.map((row) => ({ ...autumn, ...row })),
});

controlCases("attendance.minimum", {
  "18 of 20 sessions are 90%": { ...is90, ...register([9, "/\\"], [1, "II"]), expect: [["2025/26", "enough"]] },
  "17 of 20 are below": { ...is90, ...register([8, "/\\"], [1, "/I"], [1, "II"]), expect: [["2025/26", "tooLittle"]] },
  "a percentage as the policy writes it": {
    with: { percent: "85%" },
    ...register([8, "/\\"], [1, "/I"], [1, "II"]),
    expect: [["2025/26", "enough"]],
  },
  "19 sessions are too few to judge": {
    ...is90,
    ...register([9, "NN"], [1, "N-"]),
    expect: [["2025/26", "tooFewSessions"]],
  },
  "one unknown code": { ...is90, ...register([10, "/\\"], [1, "/%"]), expect: [["2025/26", "codeUnknown"]] },
  "an unknown code before care does not count": {
    ...is90,
    pupils: [{ care_start: "2025-09-04" }],
    ...register([1, "%%"], [10, "/\\"]),
    expect: [["2025/26", "enough"]],
  },
  "no mark in half a year": { ...is90, expect: [["2025/26", "noMarks"]] },
  "no mark but empty ones": { ...is90, ...register([30, "--"]), expect: [["2025/26", "noMarks"]] },
  "no mark in the first week": {
    ...is90,
    pupils: [{ school_start: "2026-03-04" }],
    expect: [["2025/26", "tooFewSessions"]],
  },
  "the start of care is not given": {
    ...is90,
    pupils: [{ care_start: "" }],
    ...register([10, "/\\"]),
    expect: [["2025/26", "startUndated"]],
  },
  "a child who has left in the year": {
    ...is90,
    pupils: [{ school_end: "2025-09-16" }],
    ...register([9, "/\\"], [1, "II"], [5, "II"]),
    expect: [["2025/26", "enough"]],
  },
  "a summary of exactly 90%": { ...summary({}), expect: [["2025/26", "enough"]] },
  "a summary of less": { ...summary({ present: "179" }), expect: [["2025/26", "tooLittle"]] },
  "two summaries, one after the other, are added up": {
    ...summary(
      { to: "2025-10-24", possible: "70", present: "70" },
      { from: "2025-10-25", possible: "130", present: "110" },
    ),
    expect: [["2025/26", "enough"]],
  },
  "two summaries, added up to less": {
    ...summary(
      { from: "2025-10-25", possible: "130", present: "130" },
      { to: "2025-10-24", possible: "70", present: "49" },
    ),
    expect: [["2025/26", "tooLittle"]],
  },
  "two that share a day": {
    ...summary({ from: "2025-10-24" }, { to: "2025-10-24" }),
    expect: [["2025/26", "summaryOverlapping"]],
  },
  "one that ends on the as-of date": { ...summary({ to: "2026-03-10" }), expect: [["2025/26", "enough"]] },
  "one that goes beyond it": { ...summary({ to: "2026-03-11" }), expect: [["2025/26", "summaryNothing"]] },
  "one that begins before the year": { ...summary({ from: "2025-08-31" }), expect: [["2025/26", "summaryNothing"]] },
  "one without sessions present": { ...summary({ present: "" }), expect: [["2025/26", "summaryUnclear"]] },
  "one without possible sessions": { ...summary({ possible: "" }), expect: [["2025/26", "summaryUnclear"]] },
  "one with more present than possible": { ...summary({ present: "201" }), expect: [["2025/26", "summaryUnclear"]] },
  "one with a number below nought": { ...summary({ present: "-1" }), expect: [["2025/26", "summaryUnclear"]] },
  "one with everything and one without": {
    ...summary({}, { from: "2026-01-01", to: "2026-01-31", present: "" }),
    expect: [["2025/26", "summaryUnclear"]],
  },
  "nobody was there at all": { ...summary({ present: "0" }), expect: [["2025/26", "tooLittle"]] },
  "all of it": { ...summary({ present: "200" }), expect: [["2025/26", "enough"]] },
  "a summary of 19 sessions": { ...summary({ possible: "19", present: "0" }), expect: [["2025/26", "tooFewSessions"]] },
  "a summary that begins before care": {
    ...summary({}),
    pupils: [{ care_start: "2025-09-04" }],
    expect: [["2025/26", "summaryNotThroughout"]],
  },
  "a summary that begins before care, and one that lies within it": {
    ...summary({}, { from: "2026-01-01", to: "2026-03-10" }),
    pupils: [{ care_start: "2025-09-04" }],
    expect: [["2025/26", "summaryNotThroughout"]],
  },
  "a summary that begins on days off before the child came": {
    ...summary({}),
    pupils: [{ school_start: "2025-09-03" }],
    expect: [["2025/26", "enough"]],
  },
  "such days off are not known without a calendar": {
    ...summary({}),
    pupils: [{ school_start: "2025-09-03" }],
    calendar: null,
    expect: [["2025/26", "summaryNotThroughout"]],
  },
  "nor outside the days that the calendar covers": {
    ...summary({}),
    pupils: [{ school_start: "2025-09-03" }],
    calendar: [{ start: "2025-09-03", end: "2026-07-21", kind: "term", name: "Year" }],
    expect: [["2025/26", "summaryNotThroughout"]],
  },
  "a summary that goes on after the child left": {
    ...summary({}),
    pupils: [{ school_end: "2025-12-18" }],
    expect: [["2025/26", "summaryNotThroughout"]],
  },
  "a summary of the time before care says nothing of the child in care": {
    ...summary({ present: "0" }, { from: "2026-01-01", to: "2026-03-10" }),
    pupils: [{ care_start: "2026-01-01" }],
    expect: [["2025/26", "enough"]],
  },
  "a summary, and the start of school is not given": {
    ...summary({}),
    pupils: [{ school_start: "" }],
    expect: [["2025/26", "startUndated"]],
  },
  "session marks decide before a summary": {
    ...summary({ present: "0" }),
    ...register([10, "/\\"]),
    expect: [["2025/26", "enough"]],
  },
  "a child whom the register leaves out is judged by the summary": {
    ...summary({}),
    attendance: [],
    expect: [["2025/26", "enough"]],
  },
  "a summary that holds no row of the child": {
    ...is90,
    attendance: null,
    attendance_summary: [],
    expect: [["2025/26", "summaryNothing"]],
  },
  "nor does the register": { ...is90, attendance_summary: [], expect: [["2025/26", "noMarks"]] },
  "nobody was in care and on roll": { ...is90, pupils: [{ school_end: "2025-08-31" }], expect: "nobody" },
  "neither register nor summary": { ...is90, attendance: null, expect: "data absent" },
});
