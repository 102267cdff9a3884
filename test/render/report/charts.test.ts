import { describe, expect, test } from "vitest";
import type { Chart } from "../../../src/domain/report.ts";
import { drawChart } from "../../../src/render/report/charts.ts";
import { ATTENDANCE, COMPLIANCE } from "../../support/report.ts";
import { elements, named, parsed, textOf } from "./parsed.ts";

const draw = (chart: Chart, id = "chart-1", colour = "#1d4f8b") => drawChart(chart, id, colour).markup;
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

  test("has the figures of its lowest line below that line, those of the others above", () => {
    const offset = (text: string) => Number(new RegExp(` y="(-?\\d+)"[^>]*>${text}<`).exec(draw(ATTENDANCE))?.[1]);
    expect(offset("90.8%")).toBeGreaterThan(0);
    expect([offset("93.1%"), offset("94.2%")].every((each) => each < 0)).toBe(true);
  });

  test("draws what there is where there are no figures, or nothing at all", () => {
    const unknown = { name: "Unknown", values: [null, null, null] };
    const svg = draw({ ...ATTENDANCE, series: [...ATTENDANCE.series, unknown] });
    expect(svg).toMatch(/ y="6"[^>]*>90.8%</);
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
    expect(one).not.toMatch(/zr\d|<style|class=|ecmeta/);
  });

  test("is a picture with a name and a description, as wide as the page", () => {
    expect(draw(BARS, "x")).toMatch(
      /^<svg viewBox="0 0 680 \d+" role="img" aria-labelledby="x-title" aria-describedby="x-text">/,
    );
  });

  test("takes the school's colour, as dark as it must be", () => {
    expect(draw(BARS, "x", "#7a1f1f")).toContain('fill="#7a1f1f"');
    expect(draw(BARS, "x", "#ffff00")).not.toContain('fill="#ffff00"');
  });
});
