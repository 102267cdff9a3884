import { controlCases } from "../support/control-cases.ts";

const vs = { by: ["VS"] };
const ofAnytown = { ...vs, placing_authority: "Anytown-on-Sea" };
const transfer = (row: Readonly<Record<string, string>> = {}) => ({
  moves: [{ kind: "in-year transfer", date: "2026-01-12", agreed_by_vs: "2026-01-12", ...row }],
});
const placedBy = (placing_authority: string) => ({ pupils: [{ placing_authority }], with: ofAnytown });

controlCases("roll.transfer-agreed", {
  "agreed on the day of the move": { with: vs, ...transfer(), expect: [["2026-01-12", "agreed"]] },
  "agreed the day after": {
    with: vs,
    ...transfer({ agreed_by_vs: "2026-01-13" }),
    expect: [["2026-01-12", "agreedLate"]],
  },
  "not agreed": { with: vs, ...transfer({ agreed_by_vs: "" }), expect: [["2026-01-12", "notAgreed"]] },
  "said not to be agreed": { with: vs, ...transfer({ agreed_by_vs: "no" }), expect: [["2026-01-12", "notAgreed"]] },
  "agreed on a date not known": {
    with: vs,
    ...transfer({ agreed_by_vs: "yes" }),
    expect: [["2026-01-12", "dateUnknown"]],
  },
  "no column for the agreement": {
    with: vs,
    moves: [{ kind: "in-year transfer", date: "2026-01-12" }],
    expect: [["2026-01-12", "notRecorded"]],
  },
  "moved on a date not known": { with: vs, ...transfer({ date: "yes" }), expect: [["2025/26", "moveUndated"]] },
  "another kind of move is not looked at": { with: vs, ...transfer({ kind: "managed move" }), expect: "nobody" },
  "the kind that the policy names is": {
    with: { ...vs, kind: "managed move" },
    ...transfer({ kind: "managed move", agreed_by_vs: "" }),
    expect: [["2026-01-12", "notAgreed"]],
  },
  "a child of the authority named, written another way": {
    ...placedBy("Anytown on Sea CITY COUNCIL"),
    ...transfer({ agreed_by_vs: "" }),
    expect: [["2026-01-12", "notAgreed"]],
  },
  "a child of another authority": { ...placedBy("Nowhereshire"), ...transfer(), expect: "nobody" },
  "no child of the authority named needs no file": { ...placedBy("Nowhereshire"), moves: null, expect: "nobody" },
  "the authority is not given": {
    ...placedBy(""),
    ...transfer(),
    expect: [["2026-01-12", "authorityUnknown"]],
  },
  "the authority is given by a number": {
    ...placedBy("999"),
    ...transfer(),
    expect: [["2026-01-12", "authorityUnknown"]],
  },
  "the authority is not known to the school": {
    ...placedBy("N/A - not known"),
    ...transfer(),
    expect: [["2026-01-12", "authorityUnknown"]],
  },
  "the authority may be the one named": {
    ...placedBy("Anytown"),
    ...transfer(),
    expect: [["2026-01-12", "authorityUnknown"]],
  },
  "the authority's name shares a word with the one named": {
    ...placedBy("Anytown Valley Council"),
    ...transfer(),
    expect: [["2026-01-12", "authorityUnknown"]],
  },
  "the policy names no authority, and none is given": {
    pupils: [{ placing_authority: "" }],
    with: vs,
    ...transfer(),
    expect: [["2026-01-12", "agreed"]],
  },
  "a child who was not in care on the day": {
    pupils: [{ care_start: "2026-01-13" }],
    with: vs,
    ...transfer(),
    expect: "nobody",
  },
  "nobody was in care": { with: vs, pupils: [{ care_status: "none", care_start: "" }], moves: null, expect: "nobody" },
  "no moves file": { with: vs, moves: null, expect: "data absent" },
});
