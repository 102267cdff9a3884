import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Control, Policy } from "../../src/domain/policy.ts";
import { evaluateOverlay } from "../../src/evaluate/overlay.ts";
import { schoolFrom } from "../support/school.ts";

const control = (id: string, check: string, params: Record<string, unknown> = {}) =>
  ({ id, check, params, settings: CONTROL_KINDS.get(check)?.params.parse(params) }) as Control;
const policy = (...controls: Control[]) => ({ id: "p", controls }) as unknown as Policy;

const initial = (within: string) => control("X-01", "pep.initial-within", { within, from: ["care start"] });
const ownRules = policy(initial("20 school days"));
const school = schoolFrom(
  {
    pupils: [
      { upn: "A1", care_start: "2026-01-12", placing_authority: "Anyborough" },
      { upn: "B2", care_start: "2026-01-12", placing_authority: "City of Nowhere Council" },
      { upn: "C3", care_start: "2026-01-12", placing_authority: "" },
    ],
    peps: ["A1", "B2", "C3"].map((upn) => ({ upn, meeting_date: "2026-01-30" })),
  },
  date("2026-03-10"),
);
const lay = (authority: string, ...controls: Control[]) =>
  evaluateOverlay({ authority, policy: policy(...controls) }, ownRules, CONTROL_KINDS, school);

describe("the rules of a placing authority", () => {
  test("are asked for the children it placed, and for those whose authority nobody can tell", () => {
    const [result] = lay("Anyborough", initial("10 school days"));
    expect(result?.authority).toBe("Anyborough");
    expect(result?.findings.map(({ child, status }) => [child?.id, status])).toEqual([
      ["A1", "fail"],
      ["C3", "fail"],
    ]);
  });

  test("know the authority by any of its names", () => {
    const [result] = lay("Nowhere", initial("10 school days"));
    expect(result?.findings.map(({ child }) => child?.id)).toEqual(["B2", "C3"]);
  });

  test("are not asked where the school's policy has the same", () => {
    expect(lay("Anyborough", initial("20 school days"))).toEqual([]);
  });

  test("say nothing about the school and its staff", () => {
    const ofSchool = [...CONTROL_KINDS.values()].filter(({ about }) => about === "school").map(({ id }) => id);
    expect(ofSchool.sort()).toEqual([
      "attestation",
      "policy.reviewed",
      "policy.signed",
      "report.cohort-count",
      "report.to-governors",
      "role.filled",
      "training.held",
      "training.minimum-days",
    ]);
    expect(lay("Anyborough", control("X-02", "role.filled", { role: "designated teacher" }))).toEqual([]);
  });
});
