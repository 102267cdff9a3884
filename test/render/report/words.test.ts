import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Written } from "../../../src/domain/report.ts";
import { contrast, parse, readable, tint } from "../../../src/render/report/colours.ts";
import { logoSize } from "../../../src/render/report/logo.ts";
import { figure, figureColumns, figuresOf, groupsOf, plain } from "../../../src/render/report/words.ts";
import { ATTENDANCE, COMPLIANCE, PNG } from "../../support/report.ts";

describe("figures", () => {
  test.each([
    [92.1, "%", "92.1%"],
    [88, "%", "88%"],
    [0, "sessions", "0"],
    [0, "%", "0%"],
    [null, "%", "no figure"],
  ])("%s of unit %s is written %s", (value, unit, expected) => {
    expect(figure(value, { ...ATTENDANCE, unit })).toBe(expected);
  });

  test("of a chart stand in a table, a row for each category, or across where these are terms", () => {
    expect(figuresOf(ATTENDANCE)).toEqual({
      is: "table",
      caption: "Attendance over the terms: the figures",
      head: ["", "Autumn 2025", "Spring 2026", "Summer 2026"],
      rows: [
        ["Children in care", "93.1%", "91.4%", "92.8%"],
        ["Other pupils", "94.2%", "93.6%", "93.9%"],
        ["Children in care, nationally", "90.8%", "no figure", "no figure"],
      ],
    });
    expect(figuresOf({ ...ATTENDANCE, kind: "bars" })).toEqual(figuresOf(ATTENDANCE));
    const { over: _, ...apart } = ATTENDANCE;
    expect(figuresOf(apart).rows).toHaveLength(3);
    expect(figuresOf(apart).rows[0]).toEqual(["Autumn 2025", "93.1%", "94.2%", "90.8%"]);
    expect(figuresOf({ ...ATTENDANCE, unit: "sessions" }).caption).toBe(
      "Attendance over the terms: the figures (sessions)",
    );
    expect(figuresOf(COMPLIANCE).head).toEqual(["", "Duties kept"]);
    expect(figuresOf(COMPLIANCE).rows).toHaveLength(6);
  });

  test("of a chart are in the table as they are said, where the value alone would say too much", () => {
    const written = [
      { cell: "4 of 5", label: "4 of 5" },
      { cell: "9 of 10 (90%)", label: "90%" },
    ];
    const chart = {
      ...ATTENDANCE,
      categories: ["Autumn", "Spring"],
      series: [{ name: "PEPs", values: [80, 90], written }],
    };
    expect(figuresOf(chart).rows).toEqual([["PEPs", "4 of 5", "9 of 10 (90%)"]]);
  });

  test("stand to the right where a column holds nothing else", () => {
    const rows = [
      ["2025", "12", "£1,200", "7.5%", "12", "in time", "–"],
      ["2026", "3", "£90", "no figure", "not shown: fewer than 5", "late", ""],
    ];
    const table = { is: "table", caption: "", head: rows[0]?.map(() => "") ?? [], rows } as const;
    expect(figureColumns(table)).toEqual([false, true, true, true, false, false, true]);
    expect(figureColumns({ ...table, rows: [] })).toEqual(Array(7).fill(false));
  });
});

describe("what somebody wrote", () => {
  test("is a list where items follow each other that are numbered, or that are not", () => {
    const kinds = { p: null, "-": { number: null }, 1: { number: 1 }, 4: { number: 4 } } as const;
    const written = (["p", "p", "-", "-", 1, 4, "-", "p", 4] as const).map((kind): Written => {
      const item = kinds[kind];
      const runs = [{ look: "plain", text: String(kind) }] as const;
      return item === null ? { is: "paragraph", runs } : { is: "item", ...item, runs };
    });
    const texts = groupsOf(written).map((group) => group.map(({ runs }) => runs[0]?.text).join(" "));
    expect(texts).toEqual(["p", "p", "- -", "1 4", "-", "p", "4"]);
  });

  test("has nothing left that a format could not hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/u);
      }),
    );
    expect(plain("a\uffffb\u0000c")).toBe("aU+FFFFbU+0000c");
  });
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((each) => `#${each.toString(16).padStart(6, "0")}`);
const on = (one: string, other: string) => contrast(parse(one), parse(other));

describe("the school's colour", () => {
  test("is counted as WCAG counts contrast", () => {
    expect(on("#000000", "#ffffff")).toBe(21);
    expect(on("#ffffff", "#ffffff")).toBe(1);
    expect(on("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(on("#ff0000", "#ffffff")).toBeCloseTo(4.0, 2);
  });

  test("can be read on white, whatever it is, and stays as it is where it can", () => {
    fc.assert(
      fc.property(colour, (each) => {
        const ink = readable(each);
        expect(on(ink, "#ffffff")).toBeGreaterThanOrEqual(4.5);
        if (on(each, "#ffffff") >= 4.5) expect(ink).toBe(each);
      }),
    );
    expect(readable("#767676")).toBe("#767676");
    expect(readable("#777777")).not.toBe("#777777");
  });

  test("has a pale shade that text and the colour itself can be read on", () => {
    fc.assert(
      fc.property(colour, (each) => {
        expect(on("#262626", tint(each))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe("a logo", () => {
  test("fills its place one way, undistorted", () => {
    expect(logoSize({ bytes: PNG, type: "image/png", alternative: "" })).toEqual({ width: 80, height: 80 });
  });
});
