import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "../../src/calendar/attendance-codes.ts";
import { date } from "../../src/calendar/dates.ts";
import { anyDay } from "../support/any-day.ts";

const LAST_OLD_DAY = date("2024-08-18");
const REFORM = date("2024-08-19");

/** Every code: what it says before 19 August 2024, and from that day on. */
const CODES: readonly (readonly [code: string, before: string, since: string])[] = [
  ["/", "attended", "attended"],
  ["\\", "attended", "attended"],
  ["L", "attended", "attended"],
  ["V", "attended", "attended"],
  ["P", "attended", "attended"],
  ["W", "attended", "attended"],
  ["B", "attended", "attended"],
  ["K", "unknown", "attended"],
  ["J", "attended", "unknown"],
  ["J1", "unknown", "authorised"],
  ["C", "authorised", "authorised"],
  ["C1", "unknown", "authorised"],
  ["C2", "unknown", "authorised"],
  ["M", "authorised", "authorised"],
  ["S", "authorised", "authorised"],
  ["T", "authorised", "authorised"],
  ["R", "authorised", "authorised"],
  ["I", "authorised", "authorised"],
  ["E", "authorised", "authorised"],
  ["H", "authorised", "unknown"],
  ["F", "authorised", "unknown"],
  ["G", "unauthorised", "unauthorised"],
  ["N", "unauthorised", "unauthorised"],
  ["O", "unauthorised", "unauthorised"],
  ["U", "unauthorised", "unauthorised"],
  ["D", "not-possible", "not-possible"],
  ["X", "not-possible", "not-possible"],
  ["Q", "unknown", "not-possible"],
  ["Y", "not-possible", "unknown"],
  ["Y1", "unknown", "not-possible"],
  ["Y2", "unknown", "not-possible"],
  ["Y3", "unknown", "not-possible"],
  ["Y4", "unknown", "not-possible"],
  ["Y5", "unknown", "not-possible"],
  ["Y6", "unknown", "not-possible"],
  ["Y7", "unknown", "not-possible"],
  ["Z", "not-possible", "not-possible"],
  ["#", "not-possible", "not-possible"],
  ["", "no-mark", "no-mark"],
  ["-", "no-mark", "no-mark"],
];

describe("an attendance code", () => {
  test.each(CODES)("%j was %s, and is %s", (code, before, since) => {
    expect([classify(code, LAST_OLD_DAY), classify(code, REFORM)]).toEqual([before, since]);
  });

  test("of any other text is unknown on any day, and never taken as attended", () => {
    const known = new Set([
      ...CODES.map(([code]) => code),
      "X01",
      "X02",
      "X03",
      "X04",
      "X05",
      "X06",
      "X07",
      "X08",
      "X09",
      "I01",
      "I02",
    ]);
    fc.assert(
      fc.property(fc.string({ maxLength: 3 }), anyDay, (text, day) => {
        fc.pre(!known.has(text));
        expect(classify(text, day)).toBe("unknown");
      }),
    );
  });

  test.each(["!", "$", "&", "@", "0", "7", "C3", "J2", "Y0", "Y8", "c", "//", "constructor", "__proto__", "toString"])(
    "%j is unknown",
    (code) => expect([classify(code, LAST_OLD_DAY), classify(code, REFORM)]).toEqual(["unknown", "unknown"]),
  );
});

describe("a sub-code of the covid years", () => {
  test.each(["X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08", "X09"])(
    "%s stood for X until August 2022",
    (code) => {
      expect(classify(code, date("2022-08-31"))).toBe("not-possible");
      expect(classify(code, date("2022-09-01"))).toBe("unknown");
    },
  );

  test.each(["I01", "I02"])("%s stood for I until August 2022", (code) => {
    expect(classify(code, date("2022-08-31"))).toBe("authorised");
    expect(classify(code, date("2022-09-01"))).toBe("unknown");
  });

  test.each(["X00", "X10", "I03", "I00", "X1", "C01", "X011", "XX01"])("%s was none", (code) => {
    expect(classify(code, date("2021-03-08"))).toBe("unknown");
  });
});
