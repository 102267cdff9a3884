import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../../domain/report.ts";
import { chartOption } from "./chart-option.ts";
import { drawn, type Markup } from "./markup.ts";

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/** In CSS pixels; a page of A4 between its margins is as wide. */
const WIDTH = 680;

/** The chart drawn as SVG, to be named and described by the elements of the page with the ids `id-title` and `id-text`. */
export function drawChart(chart: Chart, id: string, colour: string): Markup {
  const { height, option } = chartOption(chart, colour);
  const surface = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height });
  try {
    surface.setOption(option);
    return drawn(still(surface.renderToSVGString(), id, height));
  } finally {
    surface.dispose();
  }
}

/**
 * ECharts numbers the drawings of a process and makes them ready for a mouse. Here a drawing bears the name of its
 * chart, so that the same report is the same bytes, and nothing moves. A text holds no quote: those are escaped.
 */
function still(svg: string, id: string, height: number): string {
  const root = `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-text">`;
  return svg
    .replace(/^<svg [^>]*>/, root)
    .replace(/<style >[\s\S]*?<\/style>\n?/, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/g, "")
    .replace(/"(url\(#)?zr\d+-/g, `"$1${id}-`);
}
