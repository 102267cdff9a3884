import type { Report } from "../../domain/report.ts";
import { readable, tint } from "./colours.ts";
import { FONTS } from "./fonts.ts";
import { plain } from "./words.ts";

/** How a page of a report looks, on a screen and on A4 paper, where every page says what it is and who may read it. */
export function styleSheet({ title, standing, look }: Pick<Report, "title" | "standing" | "look">): string {
  return `:root { --ink: #262626; --school: ${readable(look.colour)}; --pale: ${tint(look.colour)}; --rule: #c4c4c4; }
${SCREEN}
@page {
  size: A4;
  margin: 18mm 17mm 24mm;
  @bottom-left { ${PAGE_FOOT} width: 82%; content: ${cssText(standing)}; }
  @bottom-right { ${PAGE_FOOT} text-align: right; content: "Page " counter(page) " of " counter(pages); }
  @top-left { ${PAGE_HEAD} content: ${cssText(title)}; }
}
@page :first { @top-left { content: none; } }
${PAPER}`;
}

/** Any text as a string of CSS: nothing in it can end the string, or the style sheet. */
const cssText = (text: string) =>
  `"${plain(text).replace(/[^A-Za-z0-9 .,:;()-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;

const PAGE_FOOT = `font: 8pt/1.35 ${FONTS}; color: #262626; vertical-align: top; padding-top: 4mm;`;
const PAGE_HEAD = `font: 8pt ${FONTS}; color: #595959; vertical-align: bottom; padding-bottom: 5mm;`;

const SCREEN = `* { box-sizing: border-box; }
html { font: 100%/1.55 ${FONTS}; color: var(--ink); background: #fff; }
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1.5rem 3rem; overflow-wrap: break-word; }
h1, h2 { color: var(--school); line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2rem; margin: 0 0 1rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; padding-bottom: 0.3rem; border-bottom: 2px solid var(--school); }
p, ul, ol, table, figure, .own-words { margin: 0 0 1rem; }
a { color: var(--school); }
a:focus-visible { outline: 3px solid var(--school); outline-offset: 3px; }
ul, ol { padding-left: 1.4rem; }
li { margin-bottom: 0.25rem; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; margin-bottom: 1rem; }
main:focus { outline: none; }
.logo { display: block; float: right; max-width: 11rem; max-height: 5rem; margin: 0 0 1rem 1.5rem; }
.standing { font-weight: bold; padding: 0.75rem 1rem; border: 2px solid var(--school); clear: both; }
dl { margin: 0; border-top: 1px solid var(--rule); }
dl div { display: grid; grid-template-columns: 14rem 1fr; gap: 1rem; padding: 0.4rem 0; border-bottom: 1px solid var(--rule); }
dt { font-weight: bold; }
dd { margin: 0; }
nav h2 { margin-top: 2rem; border: 0; }
nav ul { list-style: none; padding: 0; columns: 2; column-gap: 2rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.4rem; }
th, td { padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th, thead td { background: var(--school); color: #fff; vertical-align: bottom; border: 0; }
tbody th { font-weight: normal; min-width: 7rem; }
th.figures, td.figures { text-align: right; font-variant-numeric: tabular-nums; }
figure { padding: 1rem 0 0; }
figcaption { font-weight: bold; font-size: 1.05rem; margin-bottom: 0.6rem; }
figure svg { display: block; width: 100%; height: auto; margin-bottom: 0.6rem; }
figure svg.narrow { display: none; }
.caution { padding: 0.75rem 1rem; border-left: 6px solid #8a5300; background: #fff6e6; }
.own-words { padding: 0.9rem 1rem; border: 1px solid var(--school); border-left-width: 6px; background: var(--pale); }
.own-words.empty { border-style: dashed; border-left-style: solid; background: #fff; min-height: 5rem; }
.own-words p, .own-words ul, .own-words ol { margin-bottom: 0.5rem; }
.whose { font-size: 0.85rem; font-weight: bold; }
.prompt { font-style: italic; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--rule); font-size: 0.85rem; }
@media (max-width: 36rem) {
  body { padding: 1rem 1rem 2rem; }
  table { font-size: 0.8rem; line-height: 1.35; }
  th, td { padding: 0.3rem; hyphens: auto; overflow-wrap: break-word; }
  tbody th { min-width: 4.5rem; }
  nav ul { columns: 1; }
  dl div { grid-template-columns: 1fr; gap: 0; }
}
@media screen and (max-width: 36rem) {
  figure svg.wide { display: none; }
  figure svg.narrow { display: block; max-width: 28rem; }
}`;

const PAPER = `@media print {
  html { font-size: 10pt; line-height: 1.42; }
  th, td { padding: 2.5pt 6pt; }
  figure svg { width: 86%; }
  .own-words { padding: 6pt 8pt; }
  .own-words.empty { min-height: 38pt; }
  h2 { margin-top: 1.6rem; }
  body { max-width: none; padding: 0; }
  .skip, footer { display: none; }
  h1 { font-size: 22pt; }
  a { color: inherit; text-decoration: none; }
  h2, caption, thead, figcaption, .whose, .prompt { break-after: avoid; }
  tbody tr:nth-child(-n+2), tbody tr:nth-last-child(-n+3):not(:last-child) { break-after: avoid; }
  tr, figure, .caution, .own-words, dl div, li { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  p:has(+ ul), p:has(+ ol) { break-after: avoid; }
  * { print-color-adjust: exact; }
}
`;
