import type { EChartsCoreOption } from "echarts/core";
import type { Chart } from "../../domain/report.ts";
import { wrap } from "../text.ts";
import { readable } from "./colours.ts";
import { FONTS } from "./fonts.ts";
import { figure, plain } from "./words.ts";

/** After the school's colour: told apart without colour by pattern, mark and dash as well. */
const OTHER_COLOURS = ["#6b6b6b", "#b35900", "#00705c", "#7a3e9d"];
const MARKS = ["circle", "rect", "triangle", "diamond", "pin"];
const DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 6]];
const INK = "#262626";
/** A label longer than this has no room under a bar: the bars then lie, each with its label before it, in lines. */
const SHORT = 16;
const LABEL_WIDTH = 32;

/** How a chart is to be drawn, and how high that is, in CSS pixels. */
export function chartOption(chart: Chart, colour: string): { option: EChartsCoreOption; height: number } {
  const lying = chart.kind === "bars" && chart.categories.some((category) => category.length > SHORT);
  const top = chart.series.length > 1 ? 44 : 14;
  const height = top + (lying ? 36 + chart.categories.length * (8 + 18 * chart.series.length) : 216);
  const [across, up] = [categoryAxis(chart, lying), valueAxis(chart)];
  const option = {
    animation: false,
    silent: true,
    color: [readable(colour), ...OTHER_COLOURS],
    textStyle: { fontFamily: FONTS, color: INK },
    aria: { enabled: true, label: { enabled: false }, decal: { show: chart.kind === "bars" } },
    legend: { show: chart.series.length > 1, top: 0, left: 0, textStyle: { fontSize: 13, color: INK }, itemGap: 24 },
    grid: { left: 8, right: 60, top, bottom: 8 },
    ...(lying ? { xAxis: up, yAxis: across } : { xAxis: across, yAxis: up }),
    series: chart.series.map((series, at) => ({
      ...(chart.kind === "bars" ? bar(lying) : line(chart, at)),
      name: noKey(plain(series.name)),
      data: series.values.map((value, at) => point(value, series.written?.[at]?.label, chart)),
    })),
  };
  return { option, height };
}

const LABEL = { show: true, fontSize: 12, color: INK };

/** A bar that is not there would be read as nought: where there is no figure, its place says so. A line has a gap. */
const point = (value: number | null, label: string | undefined, chart: Chart) => ({
  value: value ?? (chart.kind === "bars" ? 0 : null),
  label: { formatter: label === undefined ? figure(value, chart) : () => plain(label) },
});

const bar = (lying: boolean) => ({
  type: "bar",
  ...{ barMaxWidth: lying ? 16 : 54, barGap: "8%" },
  label: { ...LABEL, position: lying ? "right" : "top" },
});

/** The figures of the lowest line stand below it, clear of those of the next. */
const line = (chart: Chart, at: number) => ({
  type: "line",
  ...{ symbol: MARKS[at % MARKS.length], symbolSize: 9 },
  lineStyle: { width: 2.5, type: DASHES[at % DASHES.length] },
  label: { ...LABEL, position: at === lowest(chart) ? "bottom" : "top" },
  labelLayout: { hideOverlap: true },
});

function lowest({ series }: Chart): number {
  const means = series.map(({ values }) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? Number.POSITIVE_INFINITY : known.reduce((sum, value) => sum + value, 0) / known.length;
  });
  return means.indexOf(Math.min(...means));
}

/** ECharts keeps the widths of texts in plain objects, where `__proto__` is no text like another. */
const noKey = (text: string) => (text in {} ? `${text} ` : text);

const categoryAxis = ({ categories }: Chart, lying: boolean) => ({
  type: "category",
  data: categories.map((category) => wrap(plain(category), LABEL_WIDTH).map(noKey).join("\n")),
  inverse: lying,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: INK } },
  axisLabel: { fontSize: 13, color: INK, interval: 0 },
});

/** No share is over 100%, wherever the next round number is. */
const roomUpTo100 = ({ max }: { max: number }) => (max > 95 ? 100 : null);

/** The room for a label below nought has no mark of its own: nothing that is counted is less. */
const marked = (unit: string) => (value: number) => (value < 0 ? "" : `${value}${unit}`);

/** Bars start at nought, or they would lie; lines may start higher, since it is their slope that is read. */
const valueAxis = ({ kind, unit }: Chart) => ({
  type: "value",
  scale: kind === "lines",
  ...(kind === "lines" ? { boundaryGap: ["20%", "20%"] } : {}),
  minInterval: 1,
  ...(unit === "%" ? { max: kind === "bars" ? 100 : roomUpTo100 } : {}),
  splitLine: { lineStyle: { color: "#dcdcdc" } },
  axisLabel: { fontSize: 12, color: INK, formatter: marked(unit === "%" ? "%" : "") },
});
