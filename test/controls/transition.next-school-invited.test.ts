import { controlCases } from "../support/control-cases.ts";

const left = (next_school_invited: string, row: Readonly<Record<string, string>> = {}) => ({
  moves: [{ kind: "leaver", date: "2026-02-13", next_school_invited, ...row }],
});

controlCases("transition.next-school-invited", {
  invited: { ...left("yes"), expect: [["2026-02-13", "invited"]] },
  "not invited": { ...left("no"), expect: [["2026-02-13", "notInvited"]] },
  "not known": { ...left(""), expect: [["2026-02-13", "notRecorded"]] },
  "no column": { moves: [{ kind: "leaver", date: "2026-02-13" }], expect: [["2026-02-13", "notRecorded"]] },
  "left on a date not known": { ...left("yes", { date: "yes" }), expect: [["2025/26", "moveUndated"]] },
  "a phase transfer, the child on roll until that day": {
    pupils: [{ school_end: "2026-02-13" }],
    ...left("no", { kind: "phase transfer" }),
    expect: [["2026-02-13", "notInvited"]],
  },
  "a managed move of a child who came on roll the day before": {
    pupils: [{ school_start: "2026-02-12" }],
    ...left("no", { kind: "managed move" }),
    expect: [["2026-02-13", "notInvited"]],
  },
  "a managed move by which the child came on roll": {
    pupils: [{ school_start: "2026-02-13" }],
    ...left("no", { kind: "managed move" }),
    expect: "nobody",
  },
  "a transfer of a child whose first day is not given may be either way": {
    pupils: [{ school_start: "" }],
    ...left("no", { kind: "in-year transfer" }),
    expect: [["2026-02-13", "notInvited"]],
  },
  "a leaver counts though the child came on roll later": {
    pupils: [{ school_start: "2026-02-13" }],
    ...left("no"),
    expect: [["2026-02-13", "notInvited"]],
  },
  "an admission does not count": { ...left("no", { kind: "admission" }), expect: "nobody" },
  "left before the year": { ...left("no", { date: "2025-08-31" }), expect: "nobody" },
  "nobody was in care": { pupils: [{ care_status: "none", care_start: "" }], moves: null, expect: "nobody" },
  "no moves file": { moves: null, expect: "data absent" },
});
