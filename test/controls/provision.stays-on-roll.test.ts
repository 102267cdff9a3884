import { controlCases } from "../support/control-cases.ts";

const placed = (on_roll: string, responsibility_in_writing: string, cells: Record<string, string> = {}) => ({
  provision: [
    {
      kind: "alternative provision",
      start_date: "2026-01-06",
      end_date: "",
      on_roll,
      responsibility_in_writing,
      ...cells,
    },
  ],
});
const from6January = (reason: string) => [["2026-01-06", reason]] as const;
const wider = { groups: "children with a social worker" };

controlCases("provision.stays-on-roll", {
  "on roll": { ...placed("yes", "no"), expect: from6January("onRoll") },
  "on roll, the other not known": { ...placed("yes", ""), expect: from6January("onRoll") },
  "off the roll, in writing": { ...placed("no", "yes"), expect: from6January("inWriting") },
  "roll not known, in writing": { ...placed("", "yes"), expect: from6January("inWriting") },
  neither: { ...placed("no", "no"), expect: from6January("nobody") },
  "off the roll, the other not known": { ...placed("no", ""), expect: from6January("notRecorded") },
  "roll not known, nothing in writing": { ...placed("", "no"), expect: from6January("notRecorded") },
  "no columns for it": {
    provision: [{ kind: "alternative provision", start_date: "2026-01-06" }],
    expect: from6January("notRecorded"),
  },
  "begun on a date not known": { ...placed("yes", "", { start_date: "yes" }), expect: [["2025/26", "startUnknown"]] },
  "another kind of placement": { ...placed("no", "no", { kind: "home education" }), expect: "nobody" },
  "a child with a social worker, not asked for": {
    pupils: [{ care_status: "CPP", care_start: "" }],
    ...placed("no", "no"),
    expect: "nobody",
  },
  "a child with a social worker, asked for": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "" }],
    ...placed("no", "no"),
    expect: from6January("nobody"),
  },
  "taken off the roll the day before it began": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "", school_end: "2026-01-05" }],
    ...placed("no", "no"),
    expect: from6January("nobody"),
  },
  "taken off the roll for a placement of one day": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "", school_end: "2026-01-05" }],
    ...placed("no", "no", { end_date: "2026-01-06" }),
    expect: from6January("nobody"),
  },
  "taken off the roll on the first day of the period": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "", school_end: "2025-09-01" }],
    ...placed("no", "no"),
    expect: from6January("nobody"),
  },
  "gone before the period": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "", school_end: "2025-08-31" }],
    ...placed("no", "no"),
    expect: "nobody",
  },
  "gone in the period, the placement over before it": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "", school_end: "2025-09-01" }],
    ...placed("no", "no", { start_date: "2025-05-06", end_date: "2025-07-22" }),
    expect: "nobody",
  },
  "joined the school after it ended": {
    with: wider,
    pupils: [{ care_status: "CPP", care_start: "", school_start: "2026-03-02", school_end: "2026-03-06" }],
    ...placed("no", "no", { end_date: "2026-02-27" }),
    expect: "nobody",
  },
  "no special educational need, and off the roll": {
    with: { groups: "SEN" },
    pupils: [{ sen_status: "N", school_end: "2026-01-05" }],
    ...placed("no", "no"),
    expect: "nobody",
  },
  "no provision file": { provision: null, expect: "data absent" },
});
