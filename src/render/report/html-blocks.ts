import type { Block, Chart, Look } from "../../domain/report.ts";
import { drawChart } from "./charts.ts";
import { tableHtml, textHtml } from "./html-text.ts";
import { html, type Markup } from "./markup.ts";
import { figuresOf, OWN_WORDS, paragraphsOf, TO_WRITE } from "./words.ts";

/** A block of a report as HTML; `id` is its own in the page. */
export function blockHtml(block: Block, id: string, look: Look): Markup {
  switch (block.is) {
    case "chart":
      return chartHtml(block.chart, id, look);
    case "own words":
      return ownWordsHtml(block, id);
    default:
      return textHtml(block);
  }
}

function chartHtml(chart: Chart, id: string, { colour }: Look): Markup {
  return html`<figure aria-labelledby="${id}-title">
<figcaption id="${id}-title">${chart.title}</figcaption>
${drawChart(chart, id, colour)}
<p id="${id}-text">${chart.alternative}</p>
</figure>
${tableHtml(figuresOf(chart))}`;
}

function ownWordsHtml({ prompt, text }: Extract<Block, { is: "own words" }>, id: string): Markup {
  const written = paragraphsOf(text ?? "");
  const empty = written.length === 0;
  return html`<div class="own-words${empty ? " empty" : ""}" role="group" aria-labelledby="${id}-prompt">
<p class="whose">${empty ? TO_WRITE : OWN_WORDS}</p>
<p class="prompt" id="${id}-prompt">${prompt}</p>
${written.map((paragraph) => html`<p>${paragraph}</p>`)}
</div>`;
}
