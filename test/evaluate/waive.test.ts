import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import type { Control } from "../../src/domain/policy.ts";
import type { Finding, Waiver } from "../../src/domain/result.ts";
import type { Child } from "../../src/domain/school.ts";
import { resultOf } from "../../src/evaluate/audit.ts";
import { waive } from "../../src/evaluate/waive.ts";

const control = { id: "TST-01" } as Control;
const child = { id: "A1" } as Child;
const finding = (status: Finding["status"], key = "2026-03-02"): Finding => ({
  child,
  key,
  status,
  reason: "r",
  message: "m",
  evidence: [],
});
const waiver = (fields: Partial<Waiver> = {}): Waiver => ({
  control: "TST-01",
  reason: "moved abroad",
  approvedBy: "headteacher",
  until: date("2026-03-10"),
  ...fields,
});
const apply = (findings: Finding[], waivers: Waiver[], asOf = "2026-03-10") =>
  waive(
    [resultOf(control, findings)],
    { waivers, file: "config.yaml", namesOf: ({ id }) => [id, "child-1"] },
    date(asOf),
  );

describe("a waiver", () => {
  test("takes a failure out of the verdict and keeps what it was", () => {
    const { results, warnings } = apply(
      [finding("fail"), finding("pass", "2026-03-03")],
      [waiver({ key: "2026-03-02" })],
    );
    expect(results[0]?.status).toBe("pass");
    expect(results[0]?.counts).toMatchObject({ fail: 0, pass: 1, waived: 1 });
    expect(results[0]?.findings[0]).toMatchObject({ status: "waived", waived: { status: "fail" } });
    expect(warnings).toEqual([]);
  });

  test.each(["fail", "not-assessable", "due"] as const)("may be for what is %s", (status) => {
    expect(apply([finding(status)], [waiver()]).results[0]?.counts.waived).toBe(1);
  });

  test.each(["pass", "not-applicable"] as const)("is idle where it is %s, and warned of", (status) => {
    const { results, warnings } = apply([finding(status)], [waiver()]);
    expect(results[0]?.counts.waived).toBe(0);
    expect(warnings[0]?.message).toContain("fits no finding");
  });

  test("holds on its last day, and not on the day after", () => {
    expect(apply([finding("fail")], [waiver()], "2026-03-10").results[0]?.counts.waived).toBe(1);
    const { results, warnings } = apply([finding("fail")], [waiver()], "2026-03-11");
    expect(results[0]?.status).toBe("fail");
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringContaining("ran out on 10 March 2026")]);
  });

  test.each([
    ["another control", { control: "TST-02" }],
    ["another event", { key: "2026-01-01" }],
    ["another child", { pupil: "B2" }],
  ])("for %s does not apply", (_, fields) => {
    expect(apply([finding("fail")], [waiver(fields)]).results[0]?.status).toBe("fail");
  });

  test.each(["A1", "child-1"])("names a child as %s", (pupil) => {
    expect(apply([finding("fail")], [waiver({ pupil })]).results[0]?.counts.waived).toBe(1);
  });

  test("that names a child does not cover the school", () => {
    const ofSchool = { ...finding("fail"), child: null };
    expect(apply([ofSchool], [waiver({ pupil: "A1" })]).results[0]?.status).toBe("fail");
  });
});
