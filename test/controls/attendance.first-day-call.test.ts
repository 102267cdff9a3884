import { controlCases } from "../support/control-cases.ts";
import { marks } from "../support/marks.ts";

/** Present on Thursday 26 February 2026, ill on Friday 27 and Monday 2 March, present after. */
const ill = { attendance: marks("2026-02-26", [1, "/\\"], [2, "II"], [1, "/\\"]) };
const called = (date: string, about = "absence", person = "carer") => ({ date, about, with: person });
const day = (codes: string, more: Readonly<Record<string, unknown>> = {}) => ({
  attendance: marks("2026-03-02", [1, "/\\"], [1, codes], [1, "/\\"]),
  ...more,
});

controlCases("attendance.first-day-call", {
  "called on the first day": { ...ill, contacts: [called("2026-02-27")], expect: [["2026-02-27", "contacted"]] },
  "called on the second": { ...ill, contacts: [called("2026-03-02")], expect: [["2026-02-27", "contactedLate"]] },
  "called the day before": { ...ill, contacts: [called("2026-02-26")], expect: [["2026-02-27", "notContacted"]] },
  "nobody called": { ...ill, expect: [["2026-02-27", "notContacted"]] },
  "nobody called yet, on the first day": { ...ill, asOf: "2026-02-27", expect: [["2026-02-27", "awaited"]] },
  "the day after": { ...ill, asOf: "2026-02-28", expect: [["2026-02-27", "notContacted"]] },
  "a contact about attendance": {
    ...ill,
    contacts: [called("2026-02-27", "attendance", "foster carer")],
    expect: [["2026-02-27", "contacted"]],
  },
  "a contact about something else": {
    ...ill,
    contacts: [called("2026-02-27", "other")],
    expect: [["2026-02-27", "notContacted"]],
  },
  "a contact with somebody else": {
    ...ill,
    contacts: [called("2026-02-27", "absence", "social worker")],
    expect: [["2026-02-27", "notContacted"]],
  },
  "the parent of a child in care": {
    ...ill,
    contacts: [called("2026-02-27", "absence", "parent")],
    expect: [["2026-02-27", "notContacted"]],
  },
  "a contact about nobody knows what": {
    ...ill,
    contacts: [called("2026-02-27", "")],
    expect: [["2026-02-27", "contactUnclear"]],
  },
  "a contact with nobody knows whom": {
    ...ill,
    contacts: [called("2026-02-27", "absence", "")],
    expect: [["2026-02-27", "contactUnclear"]],
  },
  "a contact on a date not known": {
    ...ill,
    contacts: [called("yes")],
    expect: [["2026-02-27", "contactUnclear"]],
  },
  "a contact not filled in, and one that is": {
    ...ill,
    contacts: [called("yes"), called("2026-02-27", ""), called("2026-02-27")],
    expect: [["2026-02-27", "contacted"]],
  },
  "a contact not filled in, of the day before": {
    ...ill,
    contacts: [called("2026-02-26", "")],
    expect: [["2026-02-27", "notContacted"]],
  },
  "a contact not filled in, of a later day": {
    ...ill,
    contacts: [called("2026-03-02", "")],
    expect: [["2026-02-27", "notContacted"]],
  },
  "a contact not filled in, before a late one": {
    ...ill,
    contacts: [called("2026-02-27", ""), called("2026-03-02")],
    expect: [["2026-02-27", "contactUnclear"]],
  },
  "an absence of one afternoon": { ...day("/N"), expect: [["2026-03-03", "notContacted"]] },
  "a holiday that was not granted": { ...day("GG"), expect: [["2026-03-03", "notContacted"]] },
  unauthorised: { ...day("OO"), expect: [["2026-03-03", "notContacted"]] },
  "leave and other absence that the school knows of": {
    attendance: marks("2026-03-02", [1, "CM"], [1, "SR"], [1, "TE"], [1, "/U"]),
    expect: "nobody",
  },
  "sessions that were not possible": { ...day("DX"), expect: "nobody" },
  "coming in for a session ends an absence": {
    attendance: marks("2026-03-02", [1, "N/"], [1, "NN"]),
    expect: [
      ["2026-03-02", "notContacted"],
      ["2026-03-03", "notContacted"],
    ],
  },
  "so does leave": {
    attendance: marks("2026-03-02", [1, "NM"], [1, "NN"]),
    expect: [
      ["2026-03-02", "notContacted"],
      ["2026-03-03", "notContacted"],
    ],
  },
  "a closure and an empty mark do not": {
    attendance: marks("2026-03-02", [1, "II"], [1, "#-"], [1, "NN"]),
    expect: [["2026-03-02", "notContacted"]],
  },
  "absent from the first day in care on": {
    ...ill,
    pupils: [{ care_start: "2026-03-02" }],
    contacts: [called("2026-03-02")],
    expect: [["2026-03-02", "contacted"]],
  },
  "covid illness counted as illness in its years": {
    asOf: "2021-03-12",
    attendance: ["/", "I02"].map((code, i) => ({ date: "2021-03-11", session: i === 0 ? "AM" : "PM", code })),
    pupils: [{ school_start: "2021-03-01" }],
    expect: [["2021-03-11", "notContacted"]],
  },
  "a code that is not known": { ...day("%%"), expect: [["2025/26", "codeUnknown"]] },
  "no mark in half a year": { expect: [["2025/26", "noMarks"]] },
  "the start of school is not given": {
    ...ill,
    pupils: [{ school_start: "" }],
    expect: [["2025/26", "startUndated"]],
  },
  "never absent": { attendance: marks("2026-03-02", [5, "/\\"]), contacts: null, expect: "nobody" },
  "nobody was in care and on roll": { pupils: [{ school_end: "2025-08-31" }], expect: "nobody" },
  "no register": { attendance: null, expect: "data absent" },
  "no contacts file": { ...ill, contacts: null, expect: "data absent" },
});
