import { expect, test } from "vitest";
import { controlCases } from "../support/control-cases.ts";
import { sentencesOf } from "../support/sentences.ts";

const review = (report_sent: string, represented: string, date = "2026-02-02") => ({
  date,
  report_sent,
  represented,
});
const is = (reason: string, key = "2026-02-02") => ({ expect: [[key, reason]] as const });

controlCases("lac-review.contributed", {
  "a report on the day of the review": { lac_reviews: [review("2026-02-02", "no")], ...is("reported") },
  "a report the day after": { lac_reviews: [review("2026-02-03", "no")], ...is("late") },
  "a report the day after, and somebody was there": {
    lac_reviews: [review("2026-02-03", "yes")],
    ...is("represented"),
  },
  "no report, and somebody was there": { lac_reviews: [review("", "yes")], ...is("represented") },
  "no report, and nobody there": { lac_reviews: [review("", "no")], ...is("absent") },
  "a report in time, and who was there is not known": { lac_reviews: [review("2026-02-01", "")], ...is("reported") },
  "no report, and who was there is not known": { lac_reviews: [review("no", "")], ...is("notRecorded") },
  "a late report, and who was there is not known": { lac_reviews: [review("2026-02-03", "")], ...is("notRecorded") },
  "a report on a day not known": { lac_reviews: [review("yes", "no")], ...is("notRecorded") },
  "no column for who was there": {
    lac_reviews: [{ date: "2026-02-02", report_sent: "" }],
    ...is("notRecorded"),
  },
  "a review on a day not known": { lac_reviews: [review("", "no", "yes")], ...is("reviewUndated", "2025/26") },
  "every review counts": {
    lac_reviews: [review("", "yes", "2025-09-01"), review("", "no")],
    expect: [
      ["2025-09-01", "represented"],
      ["2026-02-02", "absent"],
    ],
  },
  "a review of the year before": { lac_reviews: [review("", "no", "2025-08-31")], expect: "nobody" },
  "a review that is to come": { lac_reviews: [review("", "no", "2026-03-11")], expect: "nobody" },
  "a review before the child entered care": {
    pupils: [{ care_start: "2026-02-03" }],
    lac_reviews: [review("", "no")],
    expect: "nobody",
  },
  "a review of a child who has left care since": {
    pupils: [{ care_end: "2026-02-03", care_status: "PCiC" }],
    lac_reviews: [review("", "no")],
    ...is("absent"),
  },
  "nobody in care": { pupils: [{ care_status: "CPP", care_start: "" }], lac_reviews: null, expect: "nobody" },
  "no file of reviews": { lac_reviews: null, expect: "data absent" },
});

test("asks for the report before it asks who was there", () => {
  const said = sentencesOf("lac-review.contributed", {}, { lac_reviews: [review("yes", "")] });
  expect(said).toEqual([expect.stringContaining("fill in report_sent in the looked-after reviews file.")]);
});
