import type { Block } from "../../domain/report.ts";
import { html, type Markup } from "./markup.ts";
import { figureColumns, type Table } from "./words.ts";

/** A block that is made of text alone: nothing has to be drawn for it. */
export type TextBlock = Extract<Block, { is: "paragraph" | "caution" | "list" | "table" }>;

/** A block of text as HTML. */
export function textHtml(block: TextBlock): Markup {
  switch (block.is) {
    case "paragraph":
      return html`<p>${block.text}</p>`;
    case "caution":
      return html`<p class="caution" role="note">${block.text}</p>`;
    case "list":
      return html`<ul>
${block.items.map((item) => html`<li>${item}</li>`)}
</ul>`;
    case "table":
      return tableHtml(block);
  }
}

/** A table under its caption; the first cell of a row is its head. */
export function tableHtml(table: Table): Markup {
  const right = figureColumns(table).map((isFigures) => (isFigures ? html` class="figures"` : html``));
  const cells = ([first = "", ...others]: readonly string[]) => [
    html`<th scope="row">${first}</th>`,
    ...others.map((cell, at) => html`<td${right[at + 1] ?? html``}>${cell}</td>`),
  ];
  return html`<table>
<caption>${table.caption}</caption>
<thead>
<tr>${table.head.map((title, at) => headHtml(title, right[at] ?? html``))}</tr>
</thead>
<tbody>
${table.rows.map((row) => html`<tr>${cells(row)}</tr>`)}
</tbody>
</table>`;
}

/** The corner of a table may be empty; a heading may not. */
const headHtml = (title: string, right: Markup) =>
  title === "" ? html`<td></td>` : html`<th scope="col"${right}>${title}</th>`;
