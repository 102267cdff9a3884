import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

const attended = ["social worker", "virtual school"];
const review = (...dates: string[]) => dates.map((meeting_date) => ({ meeting_date, attendees: "DT; SW; VS" }));

/** Ten school days from 9 February 2026, over half-term, end on 2 March. */
const incident = {
  with: { trigger: "serious incident", within: "10 school days", attended },
  suspensions: [{ type: "suspension", start_date: "2026-02-09", serious_incident: "yes" }],
};
const suspended = (serious_incident: string, start_date = "2026-02-09", type = "suspension") => [
  { type, start_date, serious_incident },
];

/** The tenth school day of the year is 16 September 2025; twenty school days from it end on 14 October. */
const below = { with: { trigger: "attendance below 85%", within: "20 school days", attended }, asOf: "2025-10-14" };
const sixteenOfTwenty = marks("2025-09-03", [8, "/\\"], [2, "NN"]);
const seventeenOfTwenty = marks("2025-09-03", [8, "/\\"], [1, "/N"], [1, "NN"]);

/** The first twenty school days of the year end on 30 September 2025, the next twenty on 4 November. */
const falling = { with: { trigger: "attendance falling", within: "20 school days", attended }, asOf: "2025-11-04" };
const inOctober = (absent: string) => [
  ...marks("2025-09-03", [20, "/\\"], [1, "NN"], [1, absent], [16, "/\\"]),
  ...marks("2025-11-03", [2, "/\\"]),
];

const progress = { with: { trigger: "progress below average", within: "20 school days", attended } };
const assessed = (...words: string[]) =>
  words.map((word, i) => ({ subject: `Subject ${i}`, assessed_on: "2025-11-10", progress: word }));

const targets = { with: { trigger: "targets not met", within: "20 school days" }, asOf: "2025-11-06" };
const metOf = (targets_met: string, smart_targets: string, meeting_date = "2025-10-01") => ({
  meeting_date,
  smart_targets,
  targets_met,
});

controlCases("pep.review-after", {
  "reviewed on the last day": { ...incident, peps: review("2026-03-02"), expect: [["2026-02-09", "reviewed"]] },
  "reviewed a day late": { ...incident, peps: review("2026-03-03"), expect: [["2026-02-09", "late"]] },
  "reviewed on the day after": { ...incident, peps: review("2026-02-10"), expect: [["2026-02-09", "reviewed"]] },
  "reviewed on the day itself": { ...incident, peps: review("2026-02-09"), expect: [["2026-02-09", "missing"]] },
  "no review, on the last day": { ...incident, asOf: "2026-03-02", expect: [["2026-02-09", "awaited"]] },
  "no review, on the day after": { ...incident, asOf: "2026-03-03", expect: [["2026-02-09", "missing"]] },
  "reviewed without the virtual school": {
    ...incident,
    peps: [{ meeting_date: "2026-02-25", attendees: "DT; SW" }],
    expect: [["2026-02-09", "lacking"]],
  },
  "reviewed without the virtual school, while there is time": {
    ...incident,
    asOf: "2026-03-02",
    peps: [{ meeting_date: "2026-02-25", attendees: "DT; SW" }],
    expect: [["2026-02-09", "awaited"]],
  },
  "reviewed without the virtual school, then with it, late": {
    ...incident,
    peps: [{ meeting_date: "2026-02-25", attendees: "DT; SW" }, ...review("2026-03-03")],
    expect: [["2026-02-09", "late"]],
  },
  "nobody written down as attending": {
    ...incident,
    peps: [{ meeting_date: "2026-02-25", attendees: "" }],
    expect: [["2026-02-09", "meetingUnclear"]],
  },
  "nobody written down, where nobody is asked for": {
    ...incident,
    with: { trigger: "serious incident", within: "10 school days" },
    peps: [{ meeting_date: "2026-02-25", attendees: "" }],
    expect: [["2026-02-09", "reviewed"]],
  },
  "nobody written down at one, everybody at another": {
    ...incident,
    peps: [{ meeting_date: "2026-02-25", attendees: "" }, ...review("2026-02-26")],
    expect: [["2026-02-09", "reviewed"]],
  },
  "nobody written down at a late one": {
    ...incident,
    peps: [{ meeting_date: "2026-03-03", attendees: "" }],
    expect: [["2026-02-09", "missing"]],
  },
  "a meeting on a date not known": {
    ...incident,
    peps: review("yes"),
    expect: [["2026-02-09", "meetingUndated"]],
  },
  "a deadline past the calendar": {
    ...incident,
    asOf: "2026-12-20",
    suspensions: suspended("yes", "2026-12-10"),
    expect: [["2026-12-10", "awaited"]],
  },

  "a suspension that is no serious incident": { ...incident, suspensions: suspended("no"), expect: "nobody" },
  "a suspension that may be one": {
    ...incident,
    suspensions: suspended(""),
    expect: [["2026-02-09", "triggerUnknown"]],
  },
  "the suspensions file has no such column": {
    ...incident,
    suspensions: [{ type: "suspension", start_date: "2026-02-09" }],
    expect: [["2026-02-09", "triggerUnknown"]],
  },
  "a permanent exclusion, withdrawn later": {
    ...incident,
    suspensions: [{ type: "permanent", start_date: "2026-02-09", serious_incident: "no", outcome: "withdrawn" }],
    expect: [["2026-02-09", "missing"]],
  },
  "two on one day are one, and the certain one decides": {
    ...incident,
    suspensions: [...suspended(""), ...suspended("yes")],
    expect: [["2026-02-09", "missing"]],
  },
  "two days are two": {
    ...incident,
    suspensions: [...suspended("yes"), ...suspended("yes", "2026-01-12")],
    peps: review("2026-01-20"),
    expect: [
      ["2026-01-12", "reviewed"],
      ["2026-02-09", "missing"],
    ],
  },
  "two children on one day are two": {
    ...incident,
    pupils: [{ upn: "A1" }, { upn: "A2" }],
    suspensions: ["A1", "A2"].map((upn) => ({ upn, ...suspended("yes")[0] })),
    expect: [
      ["2026-02-09", "missing"],
      ["2026-02-09", "missing"],
    ],
  },
  "a serious incident on a date not known": {
    ...incident,
    suspensions: suspended("yes", "yes"),
    expect: [["2025/26", "triggerUnknown"]],
  },
  "no serious incident, on a date not known": {
    ...incident,
    suspensions: suspended("no", "yes"),
    expect: "nobody",
  },
  "an incident of the year before": { ...incident, suspensions: suspended("yes", "2025-08-31"), expect: "nobody" },
  "an incident before the child entered care": {
    ...incident,
    pupils: [{ care_start: "2026-02-10" }],
    expect: "nobody",
  },
  "a child who has since left the school": { ...incident, pupils: [{ school_end: "2026-03-09" }], expect: "nobody" },

  "16 of 20 sessions are below 85%": { ...below, attendance: sixteenOfTwenty, expect: [["2025-09-16", "awaited"]] },
  "the day after the deadline": {
    ...below,
    asOf: "2025-10-15",
    attendance: sixteenOfTwenty,
    expect: [["2025-09-16", "missing"]],
  },
  "17 of 20 sessions are not below 85%": { ...below, attendance: seventeenOfTwenty, expect: "nobody" },
  "17 of 22 are, on the day after": {
    ...below,
    attendance: [...seventeenOfTwenty, ...marks("2025-09-17", [1, "NN"])],
    peps: review("2025-10-15"),
    asOf: "2025-10-15",
    expect: [["2025-09-17", "reviewed"]],
  },
  "a day counts as a whole: 33 of 39 at noon are below, 34 of 40 by its end are not": {
    ...below,
    attendance: marks("2025-09-03", [16, "/\\"], [1, "/N"], [2, "NN"], [1, "N/"]),
    expect: "nobody",
  },
  "19 sessions are too few": {
    ...below,
    attendance: marks("2025-09-03", [9, "NN"], [1, "N#"]),
    expect: "nobody",
  },
  "sessions before the child entered care do not count": {
    ...below,
    pupils: [{ care_start: "2025-09-17" }],
    attendance: marks("2025-09-03", [10, "NN"], [10, "/\\"]),
    expect: "nobody",
  },
  "sessions of the year before do not count": {
    ...below,
    attendance: [...marks("2025-06-02", [20, "NN"]), ...marks("2025-09-03", [10, "/\\"])],
    expect: "nobody",
  },
  "an unknown code before the trigger may move it": {
    ...below,
    attendance: marks("2025-09-03", [1, "%%"], [8, "/\\"], [4, "NN"]),
    expect: [["2025/26", "triggerUnknown"]],
  },
  "an unknown code on the day itself": {
    ...below,
    attendance: [...seventeenOfTwenty, ...marks("2025-09-17", [1, "N%"])],
    expect: [["2025/26", "triggerUnknown"]],
  },
  "an unknown code after the trigger does not": {
    ...below,
    attendance: [...sixteenOfTwenty, ...marks("2025-09-17", [1, "%%"])],
    expect: [["2025-09-16", "awaited"]],
  },
  "an unknown code and no trigger": {
    ...below,
    attendance: marks("2025-09-03", [10, "/\\"], [1, "/%"]),
    expect: [["2025/26", "triggerUnknown"]],
  },
  "the date of entering care is empty": {
    ...below,
    pupils: [{ care_start: "" }],
    attendance: sixteenOfTwenty,
    expect: [["2025/26", "triggerUnknown"]],
  },
  "no mark at all": { ...below, attendance: [], expect: "nobody" },
  "a threshold with a decimal": {
    ...below,
    with: { trigger: "attendance below 80.1%", within: "4 weeks" },
    attendance: sixteenOfTwenty,
    expect: [["2025-09-16", "awaited"]],
  },

  "down from 100% to exactly 90%": { ...falling, attendance: inOctober("NN"), expect: [["2025-11-04", "awaited"]] },
  "down to 92.5%": { ...falling, attendance: inOctober("/N"), expect: "nobody" },
  "the fortieth school day has not come yet": {
    ...falling,
    asOf: "2025-11-03",
    attendance: inOctober("NN"),
    expect: "nobody",
  },
  "the first such day counts, not the lowest": {
    ...falling,
    asOf: "2025-11-14",
    attendance: [...inOctober("NN"), ...marks("2025-11-05", [8, "NN"])],
    expect: [["2025-11-04", "awaited"]],
  },
  "a mark on a day that is no school day is in neither window": {
    ...falling,
    attendance: [...inOctober("/N"), ...marks("2025-10-27", [5, "NN"])],
    expect: "nobody",
  },
  "nothing before to compare with": {
    ...falling,
    pupils: [{ care_start: "2025-10-01" }],
    attendance: inOctober("NN"),
    expect: "nobody",
  },
  "nothing since to compare with": {
    ...falling,
    attendance: marks("2025-09-03", [20, "/\\"], [18, "##"]),
    expect: "nobody",
  },
  "a single day before to compare with": {
    ...falling,
    pupils: [{ care_start: "2025-09-30" }],
    attendance: inOctober("NN"),
    expect: [["2025-11-04", "awaited"]],
  },

  "two subjects below average on one day": {
    ...progress,
    asOf: "2025-12-08",
    attainment: assessed("below", "below", "above"),
    expect: [["2025-11-10", "awaited"]],
  },
  "average and above": { ...progress, attainment: assessed("average", "above"), expect: "nobody" },
  "progress left empty": { ...progress, attainment: assessed(""), expect: [["2025-11-10", "triggerUnknown"]] },

  "one target of three not met": { ...targets, peps: [metOf("2", "3")], expect: [["2025-10-01", "missing"]] },
  "all of them met": { ...targets, peps: [metOf("3", "3")], expect: "nobody" },
  "met or not": { ...targets, peps: [metOf("", "3")], expect: [["2025-10-01", "triggerUnknown"]] },
  "met, out of how many": { ...targets, peps: [metOf("2", "")], expect: [["2025-10-01", "triggerUnknown"]] },
  "reviewed at a meeting at which all were met": {
    ...targets,
    peps: [metOf("2", "3"), metOf("3", "3", "2025-11-05")],
    expect: [["2025-10-01", "reviewed"]],
  },

  "nobody in care": { ...incident, pupils: [{ care_status: "none", care_start: "" }], expect: "nobody" },
  "no suspensions file": { ...incident, suspensions: null, expect: "data absent" },
  "no attainment file": { ...progress, attainment: null, expect: "data absent" },
  "no attendance file": { ...below, attendance: null, expect: "data absent" },
  "no school days": { ...falling, calendar: null, attendance: [], expect: "data absent" },
  "no PEP file, and a trigger": { ...incident, peps: null, expect: "data absent" },
  "no PEP file, and no trigger": { ...incident, suspensions: [], peps: null, expect: "nobody" },
  "no calendar, and working days to count": {
    ...incident,
    with: { trigger: "serious incident", within: "10 working days" },
    calendar: null,
    attendance: null,
    peps: review("2026-02-23"),
    expect: [["2026-02-09", "reviewed"]],
  },
});
