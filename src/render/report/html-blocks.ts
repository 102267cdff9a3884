import type { Block, Chart, Look, Run, Written } from "../../domain/report.ts";
import { drawChart } from "./charts.ts";
import { tableHtml, textHtml } from "./html-text.ts";
import { html, type Markup } from "./markup.ts";
import { figuresOf, groupsOf, isNumbered, OWN_WORDS, TO_WRITE } from "./words.ts";

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

/** One drawing for paper and a screen and one for a telephone, and below them what there is to see. */
function chartHtml(chart: Chart, id: string, { colour }: Look): Markup {
  return html`<figure aria-labelledby="${id}-title">
<figcaption id="${id}-title">${chart.title}</figcaption>
${drawChart(chart, id, colour, "wide")}
${drawChart(chart, id, colour, "narrow")}
<p id="${id}-text">${chart.alternative}</p>
</figure>
${tableHtml(figuresOf(chart))}`;
}

function ownWordsHtml({ prompt, written }: Extract<Block, { is: "own words" }>, id: string): Markup {
  const empty = written.length === 0;
  return html`<div class="own-words${empty ? " empty" : ""}" role="group" aria-labelledby="${id}-prompt">
<p class="whose">${empty ? TO_WRITE : OWN_WORDS}</p>
<p class="prompt" id="${id}-prompt">${prompt}</p>
${groupsOf(written).map(groupHtml)}
</div>`;
}

function groupHtml(group: readonly Written[]): Markup {
  const [first] = group;
  if (first?.is !== "item") return html`${group.map(({ runs }) => html`<p>${runsHtml(runs)}</p>`)}`;
  const items = group.map(itemHtml);
  return isNumbered(first)
    ? html`<ol>
${items}
</ol>`
    : html`<ul>
${items}
</ul>`;
}

function itemHtml(item: Written): Markup {
  const value = item.is === "item" && item.number !== null ? html` value="${String(item.number)}"` : html``;
  return html`<li${value}>${runsHtml(item.runs)}</li>`;
}

const runsHtml = (runs: readonly Run[]) => runs.reduce((said, run) => html`${said}${runHtml(run)}`, html``);

function runHtml({ look, text }: Run): Markup {
  if (look === "plain") return html`${text}`;
  return look === "bold" ? html`<strong>${text}</strong>` : html`<em>${text}</em>`;
}
