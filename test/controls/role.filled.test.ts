import { expect, test } from "vitest";
import { controlCases } from "../support/control-cases.ts";
import { sentencesOf } from "../support/sentences.ts";

const holder = (row: Record<string, string> = {}) => ({
  role: "designated teacher",
  name: "A. Placeholder",
  from: "2023-09-01",
  to: "",
  qualified_teacher: "yes",
  senior_leader: "yes",
  trained_on: "2025-10-01",
  ...row,
});
const without = (row: Record<string, string>, column: string) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));

const named = { with: { role: "designated teacher" } };
const senior = { with: { role: "designated teacher", senior: "yes" } };
const trained = { with: { role: "designated teacher", trained: "yes" } };
const all = { with: { role: "DT", senior: "yes", trained: "yes", qualified: "yes" } };
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("role.filled", {
  "a file without names": { ...all, roles: [without(holder(), "name")], ...is("filled") },
  "a post holder with every quality": { ...all, roles: [holder()], ...is("filled") },
  "the export writes DT": { ...all, roles: [holder({ role: "DT" })], ...is("filled") },
  "a name is enough where no quality is asked for": {
    ...named,
    roles: [holder({ qualified_teacher: "", senior_leader: "no", trained_on: "" })],
    ...is("filled"),
  },
  "the school is looked at with nobody in care": {
    ...named,
    pupils: [{ care_status: "none", care_start: "" }],
    roles: [holder()],
    ...is("filled"),
  },

  "in post from the as-of date": { ...named, roles: [holder({ from: "2026-03-10" })], ...is("filled") },
  "in post from the day after": { ...named, roles: [holder({ from: "2026-03-11" })], ...is("vacant") },
  "the as-of date is the last day": { ...named, roles: [holder({ to: "2026-03-10" })], ...is("filled") },
  "left the day before": { ...named, roles: [holder({ to: "2026-03-09" })], ...is("vacant") },
  "left on a day not known": { ...named, roles: [holder({ to: "yes" })], ...is("vacant") },
  "began on a day not known": { ...named, roles: [holder({ from: "yes" })], ...is("filled") },
  "nobody knows when somebody began whose from is empty": {
    ...named,
    roles: [holder({ from: "" })],
    ...is("unrecorded"),
  },
  "no column from": { ...named, roles: [without(holder(), "from")], ...is("unrecorded") },
  "no column to": { ...named, roles: [without(holder(), "to")], ...is("unrecorded") },
  "one who has left does not hide that another may be there": {
    ...named,
    roles: [holder({ to: "2025-12-31" }), holder({ name: "B. Placeholder", from: "" })],
    ...is("unrecorded"),
  },

  "a file with no row": { ...named, roles: [], ...is("vacant") },
  "another post alone": { ...named, roles: [holder({ role: "designated governor" })], ...is("vacant") },
  "a row without a name": { ...named, roles: [holder({ name: "" })], ...is("vacant") },
  "a row whose name is TBC": { ...named, roles: [holder({ name: "TBC" })], ...is("vacant") },
  "a row whose name is a dash": { ...named, roles: [holder({ name: "-" })], ...is("vacant") },

  "not senior": { ...senior, roles: [holder({ senior_leader: "no" })], ...is("lacking") },
  "seniority left empty": { ...senior, roles: [holder({ senior_leader: "" })], ...is("unrecorded") },
  "no column for seniority": { ...senior, roles: [without(holder(), "senior_leader")], ...is("unrecorded") },
  "not a qualified teacher": { ...all, roles: [holder({ qualified_teacher: "no" })], ...is("lacking") },
  "qualification left empty": { ...all, roles: [holder({ qualified_teacher: "" })], ...is("unrecorded") },
  "a quality known to lack decides before one not known": {
    ...all,
    roles: [holder({ qualified_teacher: "", senior_leader: "no" })],
    ...is("lacking"),
  },
  "one who is known to have left says nothing of the post": {
    ...senior,
    roles: [holder({ to: "2025-12-31" }), holder({ senior_leader: "no" })],
    ...is("lacking"),
  },

  "an empty training date has not happened": { ...trained, roles: [holder({ trained_on: "" })], ...is("lacking") },
  "trained on a day not known is trained": { ...trained, roles: [holder({ trained_on: "yes" })], ...is("filled") },
  "trained on the as-of date": { ...trained, roles: [holder({ trained_on: "2026-03-10" })], ...is("filled") },
  "to be trained the day after": { ...trained, roles: [holder({ trained_on: "2026-03-11" })], ...is("lacking") },
  "no column for training": { ...trained, roles: [without(holder(), "trained_on")], ...is("unrecorded") },

  "two holders with one quality each": {
    ...all,
    roles: [holder({ senior_leader: "no" }), holder({ trained_on: "" })],
    ...is("lacking"),
  },
  "one of two has every quality": { ...all, roles: [holder({ senior_leader: "no" }), holder()], ...is("filled") },
  "one lacks a quality, of the other it is not known": {
    ...senior,
    roles: [holder({ senior_leader: "no" }), holder({ senior_leader: "" })],
    ...is("unrecorded"),
  },
  "no roles file": { ...named, roles: null, expect: "data absent" },
});

test("names the columns that would settle it, and no others", () => {
  const said = sentencesOf("role.filled", all.with, { roles: [holder({ senior_leader: "", from: "" })] });
  expect(said).toEqual([expect.stringContaining("Fill in from and senior_leader in the roles file.")]);
});

test("never names the post holder", () => {
  const said = sentencesOf("role.filled", named.with, { roles: [holder()] });
  expect(said).toEqual(["This post is filled as asked for: designated teacher."]);
});
