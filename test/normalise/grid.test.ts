import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "../../src/calendar/attendance-codes.ts";
import { date } from "../../src/calendar/dates.ts";
import { marksInColumn, sessionColumnsOf } from "../../src/normalise/grid.ts";

const day = date("2026-01-12");
const codesIn = (text: string, on = day) => marksInColumn(null, on, text).map(({ half, code }) => `${half} ${code}`);

describe("the columns of a grid", () => {
  test.each([
    ["12/01/2026 AM", { date: "2026-01-12", half: "AM" }],
    ["12/01/2026 pm", { date: "2026-01-12", half: "PM" }],
    ["2026-01-12  Pm", { date: "2026-01-12", half: "PM" }],
    ["2026-01-12", { date: "2026-01-12", half: null }],
    ["1/9/2025", { date: "2025-09-01", half: null }],
    ["Mon 12/01/2026", { date: "2026-01-12", half: null }],
    ["Monday, 12 Jan 2026 AM", { date: "2026-01-12", half: "AM" }],
    ["12/01/2026AM", { date: "2026-01-12", half: "AM" }],
  ])("%s", (header, { date: on, half }) => {
    expect(sessionColumnsOf(["upn", header])).toEqual([{ place: 1, on: { date: on }, half }]);
  });

  test.each(["", "upn", "AM", "31/02/2026", "12/01/2026 noon", "12/01/2026 AM PM", "01/13/2026 AM", "12/01"])(
    "%j is none",
    (header) => expect(sessionColumnsOf([header])).toEqual([]),
  );
});

describe("the column of a session", () => {
  test.each([
    ["/", "/"],
    [" c2 ", "C2"],
    ["", ""],
    ["/\\", "/\\"],
  ])("%j holds the code %j", (text, code) => {
    expect(marksInColumn("PM", day, text)).toEqual([{ date: "2026-01-12", half: "PM", code }]);
  });
});

describe("the column of a day", () => {
  test.each([
    ["/\\", "/", "\\"],
    ["/ \\", "/", "\\"],
    ["//", "/", "/"],
    ["oi", "O", "I"],
    ["C2C2", "C2", "C2"],
    ["/C2", "/", "C2"],
    ["Y1/", "Y1", "/"],
    ["CC", "C", "C"],
    ["CC1", "C", "C1"],
    ["-/", "-", "/"],
    ["/-", "/", "-"],
    ["##", "#", "#"],
    ["", "", ""],
    ["-", "-", "-"],
    ["#", "#", "#"],
  ])("%j holds %j and %j", (text, morning, afternoon) => {
    expect(codesIn(text)).toEqual([`AM ${morning}`, `PM ${afternoon}`]);
  });

  test.each(["/", "C2", "@", "J1", "/\\/", "C2C2C2", "/@", "XX1", "present"])(
    "%j is two marks in no way, and not known in either session",
    (text) => {
      for (const { code } of marksInColumn(null, day, text)) {
        expect(code).toBe(`${text.toUpperCase()}?`);
        expect(classify(code, day)).toBe("unknown");
      }
    },
  );

  test("is read by the codes of its day", () => {
    const old = date("2024-08-18");
    expect(codesIn("HJ", old)).toEqual(["AM H", "PM J"]);
    expect(codesIn("HJ")).toEqual(["AM HJ?", "PM HJ?"]);
  });

  test("never makes a mark out of what is not one", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5 }), (text) => {
        const codes = marksInColumn(null, day, text).map(({ code }) => code);
        const joined = text.replace(/\s+/g, "").toUpperCase();
        const known = codes.every((code) => classify(code, day) !== "unknown");
        if (known && joined.length > 1) expect(codes.join("")).toBe(joined);
        else expect(codes[0]).toBe(codes[1]);
      }),
    );
  });
});
