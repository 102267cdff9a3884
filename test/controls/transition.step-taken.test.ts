import { controlCases } from "../support/control-cases.ts";

const visit = { step: "visit" };
const buddy = { step: "mentor and buddy" };
const goodbye = { step: "goodbye" };
const withSocialWorker = { step: "visit", groups: "children with a social worker" };
const move = (kind: string, row: Readonly<Record<string, string>> = {}) => ({
  moves: [{ kind, date: "2026-01-12", visit: "yes", mentor_and_buddy: "no", goodbye: "", ...row }],
});
const arrival = { pupils: [{ school_start: "2026-01-12" }] };
const departure = { pupils: [{ school_end: "2026-01-12" }] };

controlCases("transition.step-taken", {
  "a visit": { with: visit, ...move("admission"), expect: [["2026-01-12", "taken"]] },
  "no visit": { with: visit, ...move("admission", { visit: "no" }), expect: [["2026-01-12", "notTaken"]] },
  "not known whether there was a visit": {
    with: visit,
    ...move("admission", { visit: "" }),
    expect: [["2026-01-12", "notRecorded"]],
  },
  "no column for visits": {
    with: visit,
    moves: [{ kind: "admission", date: "2026-01-12" }],
    expect: [["2026-01-12", "notRecorded"]],
  },
  "moved on a date not known": {
    with: visit,
    ...move("admission", { date: "yes" }),
    expect: [["2025/26", "moveUndated"]],
  },
  "leavers have a visit too": { with: visit, ...move("leaver"), expect: [["2026-01-12", "taken"]] },
  "whoever joins has a mentor and a buddy": {
    with: buddy,
    ...move("admission"),
    expect: [["2026-01-12", "notTaken"]],
  },
  "whoever comes by a transfer has": {
    with: buddy,
    ...arrival,
    ...move("in-year transfer"),
    expect: [["2026-01-12", "notTaken"]],
  },
  "whoever goes by a transfer has not": {
    with: buddy,
    ...departure,
    ...move("in-year transfer"),
    expect: "nobody",
  },
  "nor has a leaver": { with: buddy, ...move("leaver"), expect: "nobody" },
  "whoever leaves has a goodbye": {
    with: goodbye,
    ...move("leaver"),
    expect: [["2026-01-12", "notRecorded"]],
  },
  "whoever goes by a phase transfer has": {
    with: goodbye,
    ...departure,
    ...move("phase transfer", { goodbye: "yes" }),
    expect: [["2026-01-12", "taken"]],
  },
  "whoever comes by a phase transfer has not": {
    with: goodbye,
    ...arrival,
    ...move("phase transfer"),
    expect: "nobody",
  },
  "nor has an admission": { with: goodbye, ...move("admission"), expect: "nobody" },
  "a child in need is of the group": {
    with: withSocialWorker,
    pupils: [{ care_status: "CiN", care_start: "" }],
    ...move("admission"),
    expect: [["2026-01-12", "taken"]],
  },
  "a child in need is not in care": {
    with: visit,
    pupils: [{ care_status: "CiN", care_start: "" }],
    moves: null,
    expect: "nobody",
  },
  "no moves file": { with: withSocialWorker, moves: null, expect: "data absent" },
});
