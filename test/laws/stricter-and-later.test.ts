import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Control } from "../../src/domain/policy.ts";
import type { Finding } from "../../src/domain/result.ts";
import type { School } from "../../src/domain/school.ts";
import { evaluate } from "../../src/evaluate/audit.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { stricter } from "../../src/policy/strictness.ts";
import { read, sample } from "../support/exports.ts";
import { auditorOf, type Verdict, type Verdicts } from "../support/verdicts.ts";

const SAMPLES = ["every-control-broken", "every-control-met"];
const isFail = ({ status }: Finding) => status === "fail";

describe.each(SAMPLES)("a stricter number, for %s", (name) => {
  const { school } = read(sample(name), date("2026-05-22")) as { school: School };

  /** A failure of the child under the same key; or under an earlier one, where attendance falls below more sooner. */
  const isStill =
    (parameter: string, { child, key }: Finding) =>
    (other: Finding) =>
      other.child?.id === child?.id &&
      (["below", "trigger"].includes(parameter) ? other.key <= key : other.key === key);

  test.each(["stoke-on-trent", "warwickshire", "symphony-trust", "dacorum-esc"])(
    "never mends a failure: %s",
    async (id) => {
      const { controls } = await loadPolicy(id, { kinds: CONTROL_KINDS, folder: "policies" });
      const fails = (control: Control) =>
        evaluate([control], CONTROL_KINDS, school).flatMap(({ findings }) => findings.filter(isFail));
      const tried = controls.flatMap((control) => stricterThan(control).map((other) => ({ control, ...other })));
      const mended = tried.flatMap(({ control, parameter, text, settings }) => {
        const after = fails({ ...control, settings });
        const lost = fails(control).filter((finding) => !after.some(isStill(parameter, finding)));
        return lost.map(({ child, key }) => [control.id, parameter, text, child?.id, key].join(" "));
      });
      expect(mended).toEqual([]);
      expect(tried.length).toBeGreaterThan(40);
    },
  );
});

/** The control with each number of its parameters made stricter, in a few ways, where its kind can read it. */
function stricterThan({ check, params }: Control) {
  return Object.entries(params).flatMap(([parameter, value]) => {
    const [digits] = /\d+/.exec(String(value)) ?? [];
    if (digits === undefined) return [];
    const n = Number(digits);
    const others = [...new Set([1, Math.floor(n / 2), n - 1, n + 1, n * 2, 100])].map((count) =>
      typeof value === "number" ? count : String(value).replace(digits, String(count)),
    );
    return others.flatMap((text) => {
      const read = CONTROL_KINDS.get(check)?.params.safeParse({ ...params, [parameter]: text });
      const counts = read?.success && stricter(parameter, value, text) === "second";
      return counts ? [{ parameter, text, settings: read.data }] : [];
    });
  });
}

/** What is asked of a day, not by a day: a post that is filled, a report or a review that is made, mends it. */
const OF_THE_DAY = ["ehcp.reviewed", "report.to-governors", "role.filled"];
const DAYS = ["2025-10-10", "2025-12-19", "2026-01-30", "2026-03-10", "2026-05-22", "2026-06-19", "2026-08-31"];

test.each(SAMPLES)("a later day, with the same exports of %s, never mends a failure", async (name) => {
  const school = sample(name);
  const audit = await auditorOf("stoke-on-trent");
  const failsOn = (day: string) =>
    (audit(school, day) as Verdicts).all
      .filter((verdict) => isFail(verdict) && !OF_THE_DAY.includes(verdict.check))
      .map(subjectOf);
  const byDay = DAYS.map(failsOn);
  for (const [i, fails] of byDay.slice(1).entries()) {
    expect(
      byDay[i]?.filter((subject) => !fails.includes(subject)),
      DAYS[i + 1],
    ).toEqual([]);
  }
});

const subjectOf = ({ control, child, key }: Verdict) => [control, child?.id, key].join(" ");
