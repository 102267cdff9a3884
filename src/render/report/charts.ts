import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../../domain/report.ts";
import { chartOption } from "./chart-option.ts";
import { drawn, type Markup } from "./markup.ts";

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/**
 * In CSS pixels. A page of A4 between its margins is as wide as the one; the other is for a telephone, on which the
 * letters of the first would be too small to read. The page shows one of them.
 */
const WIDTHS = { wide: 680, narrow: 360 } as const;
export type Width = keyof typeof WIDTHS;

/** The chart drawn as SVG, to be named and described by the elements of the page with the ids `id-title` and `id-text`. */
export function drawChart(chart: Chart, id: string, colour: string, drawing: Width): Markup {
  const width = WIDTHS[drawing];
  const { height, option } = chartOption(chart, colour, width);
  const surface = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    surface.setOption(option);
    const root = `<svg class="${drawing}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">`;
    return drawn(root + still(surface.renderToSVGString(), `${id}-${drawing}`));
  } finally {
    surface.dispose();
  }
}

/**
 * ECharts numbers the drawings of a process and makes them ready for a mouse. Here a drawing bears the name of its
 * chart, so that the same report is the same bytes, and nothing moves. A text holds no quote: those are escaped.
 */
function still(svg: string, name: string): string {
  return svg
    .replace(/^<svg [^>]*>/, "")
    .replace(/<style >[\s\S]*?<\/style>\n?/, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, "")
    .replace(/"(url\(#)?zr\d+-/g, `"$1${name}-`);
}
