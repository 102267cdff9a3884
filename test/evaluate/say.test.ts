import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { cannotTell, fails, isDue, passes } from "../../src/domain/control.ts";
import { sayerOf } from "../../src/evaluate/say.ts";

const say = sayerOf({
  held: passes((f: { on: string }) => `Held on ${f.on}.`),
  missing: fails(() => "None is recorded."),
  awaited: isDue(() => "Not yet."),
  unknown: cannotTell(() => "Nobody can tell."),
});
const cite = { file: "peps.csv", line: 7, field: "meeting_date", value: "2026-01-12" };

describe("a control kind's voice", () => {
  test("puts the facts in its sentence, and names the status and the reason", () => {
    expect(say.held({ on: "12 January" }, [])).toEqual({
      reason: "held",
      status: "pass",
      message: "Held on 12 January.",
      evidence: [],
    });
    expect([say.missing, say.awaited, say.unknown].map((sentence) => sentence({}, []).status)).toEqual([
      "fail",
      "due",
      "not-assessable",
    ]);
  });

  test("cites cells and places alike", () => {
    expect(say.missing({}, [{ value: 3, cite }, cite]).evidence).toEqual([cite, cite]);
  });

  test("has a deadline only where its date is known", () => {
    expect(say.awaited({}, [], date("2026-01-12")).due).toBe("2026-01-12");
    expect("due" in say.awaited({}, [], null)).toBe(false);
    expect("due" in say.awaited({}, [])).toBe(false);
  });
});
