import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Chart } from "../../../src/domain/report.ts";
import { drawChart, type Width } from "../../../src/render/report/charts.ts";
import { ATTENDANCE, COMPLIANCE } from "../../support/report.ts";
import { RUNS } from "./any-report.ts";
import { attribute, elements, named, parsed, textOf } from "./parsed.ts";

const draw = (chart: Chart, id = "chart-1", colour = "#1d4f8b", width: Width = "wide") =>
  drawChart(chart, id, colour, width).markup;
const textsIn = (svg: string) =>
  named(parsed(`<!doctype html><html lang="en-GB"><title>t</title>${svg}</html>`), "text").map(textOf);
const BARS: Chart = {
  ...{ kind: "bars", title: "PEPs", unit: "PEPs", categories: ["Autumn", "Spring"], alternative: "" },
  series: [
    { name: "In time", values: [11, 0] },
    { name: "Late", values: [1, null] },
  ],
};

describe("a chart", () => {
  test("names what it shows and writes each figure at its place", () => {
    const texts = textsIn(draw(BARS));
    for (const text of ["Autumn", "Spring", "In time", "Late", "11", "1", "0"]) expect(texts).toContain(text);
  });

  test("writes what a value is called where that is not the value: a share of a few is no percentage", () => {
    const written = [
      { cell: "4 of 5", label: "4 of 5" },
      { cell: "9 of 10 (90%)", label: "90%" },
    ];
    for (const kind of ["bars", "lines"] as const) {
      const texts = textsIn(
        draw({ ...BARS, kind, unit: "%", series: [{ name: "PEPs", values: [80.1, 90.1], written }] }),
      );
      expect(texts).toEqual(expect.arrayContaining(["4 of 5", "90%"]));
      expect(texts).not.toContain("80.1%");
    }
  });

  test("does not draw nought where there is no figure: its place says so", () => {
    expect(textsIn(draw(BARS)).filter((text) => text === "no figure")).toHaveLength(1);
    const known = { ...BARS, series: BARS.series.map(({ name }) => ({ name, values: [1, 2] })) };
    expect(textsIn(draw(known))).not.toContain("no figure");
  });

  test("has no mark below nought, where a line comes down to it", () => {
    const texts = textsIn(
      draw({ ...ATTENDANCE, categories: ["Autumn", "Spring"], series: [{ name: "PEPs", values: [100, 0] }] }),
    );
    expect(texts.filter((text) => text.startsWith("-") || text.startsWith("−"))).toEqual([]);
    expect(texts).toContain("0%");
  });

  test("leaves a gap in a line where there is no figure", () => {
    const texts = textsIn(draw(ATTENDANCE));
    expect(texts).toContain("90.8%");
    expect(texts).not.toContain("no figure");
    const points = elements(parsed(`<!doctype html><html lang="en-GB"><title>t</title>${draw(ATTENDANCE)}</html>`));
    expect(points.filter(({ attrs }) => attrs.some(({ value }) => /^matrix\(/.test(value))).length).toBe(7);
  });

  test("has room for long names: the bars lie", () => {
    const lines = textsIn(
      draw({
        ...COMPLIANCE,
        categories: [...COMPLIANCE.categories.slice(0, 5), "A name that does not fit into one line of the drawing"],
      }),
    );
    expect(lines).toContain("Admission and the first weeks");
    expect(lines).toContain("A name that does not fit into");
    expect(lines).toContain("one line of the drawing");
  });

  test.each([
    [16, false],
    [17, true],
  ])("of bars with a name of %i letters lies: %s", (letters, lies) => {
    const svg = draw({ ...BARS, categories: ["Autumn", "x".repeat(letters)] });
    expect(/text-anchor="end"[^>]*>Autumn</.test(svg)).toBe(lies);
  });

  const TWO = { ...ATTENDANCE, series: ATTENDANCE.series.slice(0, 2) };

  test("has the figures of the lower of two lines below it, wherever they cross, and those of the upper above", () => {
    const crossing = {
      ...TWO,
      series: [
        { name: "A", values: [90, 96, 94] },
        { name: "B", values: [95, 91, 94] },
      ],
    };
    const offset = (text: string, of: Chart) => Number(new RegExp(` y="(-?\\d+)"[^>]*>${text}<`).exec(draw(of))?.[1]);
    for (const text of ["95%", "96%"])
      expect(offset(text, { ...crossing, categories: ["x", "y", "z"] })).toBeLessThan(0);
    for (const text of ["90.1%", "91%"]) {
      const series = [
        { name: "A", values: [90.1, 96, 94] },
        { name: "B", values: [95, 91, 94] },
      ];
      expect(offset(text, { ...crossing, series })).toBeGreaterThan(0);
    }
  });

  test("labels every point of two lines, and of three or more the first and the last: the table has the rest", () => {
    const labels = (chart: Chart) => textsIn(draw(chart)).filter((text) => text.includes("."));
    const figures = (series: Chart["series"], at: readonly number[]) =>
      series.flatMap(({ values }) => at.flatMap((term) => (values[term] === null ? [] : [`${values[term]}%`])));
    expect(labels(TWO).filter((text) => text.endsWith("%"))).toEqual(figures(TWO.series, [0, 1, 2]));
    expect(labels(ATTENDANCE).filter((text) => text.endsWith("%"))).toEqual(figures(ATTENDANCE.series, [0, 2]));
  });

  test("says that its scale does not begin at 0, where it does not", () => {
    const told = "The scale does not begin at 0.";
    expect(textsIn(draw(ATTENDANCE))).toContain(told);
    const low = { ...ATTENDANCE, series: [{ name: "All", values: [2, 96, 50] }] };
    for (const chart of [low, BARS, COMPLIANCE]) expect(textsIn(draw(chart))).not.toContain(told);
    expect(textsIn(draw({ ...ATTENDANCE, kind: "bars" }))).toEqual(expect.arrayContaining(["0%", "100%"]));
  });

  /** Where a text of a drawing lies: Arial takes about 0.56 of its size for a letter. */
  function boxesIn(svg: string) {
    return named(parsed(`<!doctype html><html lang="en-GB"><title>t</title>${svg}</html>`), "text").map((text) => {
      const number = (name: string) => Number(attribute(text, name) ?? 0);
      const [, x = "", y = ""] = /translate\((\S+) (\S+)\)/.exec(attribute(text, "transform") ?? "") ?? [];
      const size = Number(/font-size:(\d+)px/.exec(attribute(text, "style") ?? "")?.[1]);
      const width = textOf(text).length * size * 0.56;
      const before = { start: 0, middle: width / 2, end: width }[attribute(text, "text-anchor") ?? "start"] ?? 0;
      const [left, middle] = [Number(x) + number("x") - before, Number(y) + number("y")];
      return { said: textOf(text), left, right: left + width, top: middle - size / 2, foot: middle + size / 2 };
    });
  }
  type Box = ReturnType<typeof boxesIn>[number];
  const isOn = (one: Box, other: Box) =>
    one.right > other.left && other.right > one.left && one.foot > other.top && other.foot > one.top;
  const value = fc
    .oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 930, max: 980 }))
    .map((each) => each / 10);
  const line = (terms: number) => fc.array(fc.option(value, { freq: 9 }), { minLength: terms, maxLength: terms });
  const lines = fc.integer({ min: 2, max: 6 }).chain((terms) => fc.array(line(terms), { minLength: 1, maxLength: 5 }));

  test.each(["wide", "narrow"] as const)("has no text that lies on another, its legend included: %s", (width) => {
    fc.assert(
      fc.property(lines, (all) => {
        const series = all.map((values, at) => ({ name: `Children in care 12 months or more ${at}`, values }));
        const categories = (all[0] ?? []).map((_, at) => `Term ${at}`);
        const boxes = boxesIn(draw({ ...ATTENDANCE, categories, series }, "x", "#1d4f8b", width));
        expect(boxes.length).toBeGreaterThan(categories.length);
        const edge = width === "wide" ? 681 : 361;
        expect(boxes.filter(({ left, right }) => left < -1 || right > edge)).toEqual([]);
        expect(boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => isOn(one, other)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test("draws what there is where there are no figures, or nothing at all", () => {
    const unknown = { name: "Unknown", values: [null, null, null] };
    expect(textsIn(draw({ ...ATTENDANCE, series: [...ATTENDANCE.series, unknown] }))).toContain("90.8%");
    for (const kind of ["bars", "lines"] as const) {
      expect(textsIn(draw({ ...ATTENDANCE, kind, series: [unknown] }))).toContain("Autumn 2025");
      expect(draw({ ...ATTENDANCE, kind, series: [], categories: [] })).toMatch(/^<svg [\s\S]*<\/svg>$/);
    }
  });

  test("shows no share over 100%", () => {
    const full = { ...ATTENDANCE, series: [{ name: "All", values: [99.5, 100, 98] }] };
    const axis = textsIn(draw(full)).flatMap((text) => (/^[\d.]+%$/.test(text) ? [Number.parseFloat(text)] : []));
    expect(Math.max(...axis)).toBe(100);
  });

  test("tells its series apart without colour", () => {
    expect(draw(BARS).match(/<pattern /g)?.length).toBeGreaterThanOrEqual(2);
    expect(new Set(draw(ATTENDANCE).match(/stroke-dasharray="[^"]*"/g)).size).toBeGreaterThanOrEqual(2);
  });

  test("needs no legend for one series", () => {
    expect(textsIn(draw(COMPLIANCE))).not.toContain("Duties kept");
  });

  test("is the same bytes however many were drawn before, and bears no name but its own", () => {
    const one = draw(ATTENDANCE, "a");
    expect(draw(ATTENDANCE, "a")).toBe(one);
    const ids = [...(one + draw(BARS, "b")).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter((id) => !/^[ab]-/.test(id ?? ""))).toEqual([]);
    expect(one).not.toMatch(/zr\d|<style|ecmeta/);
    expect(one.match(/class=/g)).toHaveLength(1);
  });

  test("is a picture with a name and a description, as wide as the page", () => {
    expect(draw(BARS, "x")).toMatch(
      /^<svg class="wide" viewBox="0 0 680 \d+" role="img" aria-labelledby="x-title" aria-describedby="x-text">/,
    );
    expect(draw(BARS, "x", "#1d4f8b", "narrow")).toMatch(/^<svg class="narrow" viewBox="0 0 360 /);
  });

  test("takes the school's colour, as dark as it must be", () => {
    expect(draw(BARS, "x", "#7a1f1f")).toContain('fill="#7a1f1f"');
    expect(draw(BARS, "x", "#ffff00")).not.toContain('fill="#ffff00"');
  });
});
