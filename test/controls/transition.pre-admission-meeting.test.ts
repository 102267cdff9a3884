import { controlCases } from "../support/control-cases.ts";

const withDt = { attended: ["DT"] };
const move = (row: Readonly<Record<string, string>> = {}) => ({
  moves: [{ kind: "admission", date: "2026-01-12", pre_admission_meeting: "2026-01-09", dt_attended: "yes", ...row }],
});

controlCases("transition.pre-admission-meeting", {
  "held before the child started": { ...move(), expect: [["2026-01-12", "held"]] },
  "held on the day itself": {
    ...move({ pre_admission_meeting: "2026-01-12" }),
    expect: [["2026-01-12", "held"]],
  },
  "held the day after": {
    ...move({ pre_admission_meeting: "2026-01-13" }),
    expect: [["2026-01-12", "heldAfter"]],
  },
  "not held": { ...move({ pre_admission_meeting: "" }), expect: [["2026-01-12", "notHeld"]] },
  "held on a date not known": {
    ...move({ pre_admission_meeting: "yes" }),
    expect: [["2026-01-12", "dateUnknown"]],
  },
  "no column for the meeting": {
    moves: [{ kind: "admission", date: "2026-01-12" }],
    expect: [["2026-01-12", "notRecorded"]],
  },
  "moved on a date not known": { ...move({ date: "yes" }), expect: [["2025/26", "moveUndated"]] },
  "the designated teacher was there": { with: withDt, ...move(), expect: [["2026-01-12", "held"]] },
  "the designated teacher was not": {
    with: withDt,
    ...move({ dt_attended: "no" }),
    expect: [["2026-01-12", "dtAway"]],
  },
  "it is not known whether the designated teacher was": {
    with: withDt,
    ...move({ dt_attended: "" }),
    expect: [["2026-01-12", "dtUnknown"]],
  },
  "a meeting that was not held decides before an attendance not known": {
    with: withDt,
    ...move({ pre_admission_meeting: "", dt_attended: "" }),
    expect: [["2026-01-12", "notHeld"]],
  },
  "the designated teacher's absence decides before a date not known": {
    with: withDt,
    ...move({ pre_admission_meeting: "yes", dt_attended: "no" }),
    expect: [["2026-01-12", "dtAway"]],
  },
  "nobody asks whether the designated teacher was there": {
    ...move({ dt_attended: "no" }),
    expect: [["2026-01-12", "held"]],
  },
  "nor whether that is known": { ...move({ dt_attended: "" }), expect: [["2026-01-12", "held"]] },
  "every kind of move counts where the designated teacher is asked for": {
    with: withDt,
    moves: ["admission", "in-year transfer", "managed move", "phase transfer", "leaver"].map((kind, i) => ({
      kind,
      date: `2026-01-1${i}`,
      pre_admission_meeting: "2026-01-09",
      dt_attended: "yes",
    })),
    expect: [
      ["2026-01-10", "held"],
      ["2026-01-11", "held"],
      ["2026-01-12", "held"],
      ["2026-01-13", "held"],
      ["2026-01-14", "held"],
    ],
  },
  "a leaver does not, where nobody is": { ...move({ kind: "leaver" }), expect: "nobody" },
  "nor a transfer out of the school": {
    pupils: [{ school_end: "2026-01-12" }],
    ...move({ kind: "in-year transfer" }),
    expect: "nobody",
  },
  "a transfer of a child still on roll does": {
    pupils: [{ school_end: "2026-01-13" }],
    ...move({ kind: "in-year transfer" }),
    expect: [["2026-01-12", "held"]],
  },
  "nobody was in care": { pupils: [{ care_status: "none", care_start: "" }], moves: null, expect: "nobody" },
  "no moves file": { moves: null, expect: "data absent" },
});
