import type { EChartsCoreOption } from "echarts/core";
import type { Chart } from "../../domain/report.ts";
import { wrap } from "../text.ts";
import { labelPlaces, type Place } from "./chart-labels.ts";
import { type Scale, scaleInWords, scaleOf } from "./chart-scale.ts";
import { readable } from "./colours.ts";
import { FONTS } from "./fonts.ts";
import { figure, plain } from "./words.ts";

/** After the school's colour: told apart without colour by pattern, mark and dash as well. */
const OTHER_COLOURS = ["#6b6b6b", "#b35900", "#00705c", "#7a3e9d"];
const MARKS = ["circle", "rect", "triangle", "diamond", "emptyCircle"];
const DASHES = ["solid", "dashed", "dotted", [8, 3, 2, 3], [2, 6]];
const INK = "#262626";
/** A label longer than this has no room under a bar: the bars then lie, each with its label before it, in lines. */
const SHORT = 16;
/** In CSS pixels: a letter, a line of letters, and what the marks of the scale take. */
const [LETTER, LINE, MARKED] = [7, 15, 48];
/** Each name of the legend has a line to itself, so that the names never run into the drawing however long they are. */
const LEGEND_LINE = 20;
/** Room above the drawing for the label of what is at its top, and the height of a drawing that does not lie. */
const [ABOVE, STANDING] = [20, 186];

/** How a chart is to be drawn in a width, and how high it then is, in CSS pixels. */
export function chartOption(
  chart: Chart,
  colour: string,
  width: number,
): { option: EChartsCoreOption; height: number } {
  const lying = chart.kind === "bars" && chart.categories.some((category) => category.length > SHORT);
  const band = (width - MARKED) / Math.max(1, chart.categories.length);
  const names = chart.categories.map((name) => linesOf(name, lying ? width / 3 : band));
  const most = Math.max(1, ...names.map((lines) => lines.length));
  const scale = chart.kind === "lines" ? scaleOf(chart) : null;
  const told = scale === null ? "" : scaleInWords(scale);
  const top =
    (lying ? 8 : ABOVE) +
    (told === "" ? 0 : LEGEND_LINE) +
    (chart.series.length > 1 ? LEGEND_LINE * chart.series.length : 0);
  const bottom = lying ? 8 : 12 + LINE * most;
  const plot = lying ? 28 + names.length * (8 + Math.max(18 * chart.series.length, LINE * most - 8)) : STANDING;
  const [across, up] = [categoryAxis(names, lying), { ...valueAxis(chart.unit, scale), ...nameOf(told) }];
  const places = scale === null ? [] : labelPlaces(chart, scale, { height: plot, band });
  const colours = [readable(colour), ...OTHER_COLOURS];
  const option = {
    animation: false,
    silent: true,
    color: colours,
    textStyle: { fontFamily: FONTS, color: INK },
    aria: { enabled: true, label: { enabled: false }, decal: { show: chart.kind === "bars" } },
    legend: { ...LEGEND, show: chart.series.length > 1 },
    grid: { left: 8, right: lying ? 60 : 8, top, bottom },
    ...(lying ? { xAxis: up, yAxis: across } : { xAxis: across, yAxis: up }),
    series: chart.series.map((series, at) => ({
      ...(chart.kind === "bars" ? bar(lying) : line(at, colours)),
      name: noKey(plain(series.name)),
      data: series.values.map((value, term) =>
        point(value, { chart, said: series.written?.[term]?.label, place: places[at]?.[term] }),
      ),
    })),
  };
  return { option, height: top + plot + bottom };
}

const linesOf = (name: string, width: number) => wrap(plain(name), Math.max(1, Math.floor(width / LETTER))).map(noKey);

const LEGEND = {
  ...{ orient: "vertical", top: 0, left: 0, padding: 0, itemGap: 6, itemHeight: LEGEND_LINE - 6, itemWidth: 36 },
  textStyle: { fontSize: 13, lineHeight: LEGEND_LINE - 6, color: INK },
};

interface Said {
  readonly chart: Chart;
  readonly said: string | undefined;
  /** Null where there is no label; not given where every value has it at the same place. */
  readonly place: Place | null | undefined;
}

/** A bar that is not there would be read as nought: where there is no figure, its place says so. A line has a gap. */
function point(value: number | null, { chart, said, place }: Said) {
  const formatter = said === undefined ? figure(value, chart) : () => plain(said);
  const at = place ? { position: place.position, offset: [0, place.down] } : {};
  return {
    value: value ?? (chart.kind === "bars" ? 0 : null),
    label: { formatter, ...at, show: place !== null },
  };
}

const LABEL = { show: true, fontSize: 12, color: INK };

const bar = (lying: boolean) => ({
  type: "bar",
  ...{ barMaxWidth: lying ? 16 : 54, barGap: "8%" },
  label: { ...LABEL, position: lying ? "right" : "top" },
});

/** A label that was moved away from its mark is told by its colour. */
const line = (at: number, colours: readonly string[]) => ({
  type: "line",
  ...{ symbol: MARKS[at % MARKS.length], symbolSize: 9 },
  lineStyle: { width: 2.5, type: DASHES[at % DASHES.length] },
  label: { ...LABEL, color: colours[at % colours.length] },
});

/** ECharts keeps the widths of texts in plain objects, where `__proto__` is no text like another. */
const noKey = (text: string) => (text in {} ? `${text} ` : text);

const categoryAxis = (names: readonly (readonly string[])[], lying: boolean) => ({
  type: "category",
  data: names.map((lines) => lines.join("\n")),
  inverse: lying,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: INK } },
  axisLabel: { fontSize: 13, lineHeight: LINE, color: INK, interval: 0 },
});

/** The room for a label below nought has no mark of its own: nothing that is counted is less. */
const marked = (unit: string) => (value: number) => (value < 0 ? "" : `${value}${unit}`);

/** Bars start at nought, or they would lie; lines may start higher, since it is their slope that is read. */
const valueAxis = (unit: string, scale: Scale | null) => ({
  type: "value",
  minInterval: 1,
  ...(scale === null ? {} : { min: scale.from, max: scale.to, interval: scale.step }),
  ...(scale === null && unit === "%" ? { max: 100 } : {}),
  splitLine: { lineStyle: { color: "#dcdcdc" } },
  axisLabel: { fontSize: 12, color: INK, formatter: marked(unit === "%" ? "%" : "") },
});

/** What is to be known of the scale stands at its top, clear of the labels of points there. */
const nameOf = (name: string) => ({
  name,
  nameGap: ABOVE + 4,
  nameTextStyle: { fontSize: 12, color: INK, align: "left" },
});
