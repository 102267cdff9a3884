import type { Look, Report } from "../../domain/report.ts";
import { styleSheet } from "./css.ts";
import { drawn, html, type Markup } from "./markup.ts";
import { CONTENTS } from "./words.ts";

/** A page: what stands at its head, and its sections, whose content is ready. */
export interface Page extends Pick<Report, "title" | "standing" | "facts" | "look"> {
  readonly sections: readonly PageSection[];
}

interface PageSection {
  /** For links within the page: no other section has it. */
  readonly id: string;
  readonly title: string;
  /** Makes the content; an id in it begins with the one that is handed over. */
  readonly content: (id: string) => readonly Markup[];
}

/** The page may fetch nothing and run nothing, whatever has come into it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One page of HTML that holds all it needs, for a screen and for A4 paper. */
export function pageHtml(page: Page): string {
  const { title, standing, facts, sections, look } = page;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${drawn(styleSheet(page))}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>
${logoHtml(look)}<h1>${title}</h1>
<p class="standing">${standing}</p>
<dl>
${facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
</dl>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${CONTENTS}</h2>
<ul>
${sections.map((section) => html`<li><a href="#${anchor(section)}">${section.title}</a></li>`)}
</ul>
</nav>
<main id="report" tabindex="-1">
${sections.map(sectionHtml)}
</main>
<footer>
<p>${standing}</p>
</footer>
</body>
</html>
`.markup;
}

/** Apart from the ids of the page itself. */
const anchor = ({ id }: PageSection) => `section-${id}`;

function sectionHtml(section: PageSection): Markup {
  const id = anchor(section);
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${section.title}</h2>
${section.content(id)}
</section>`;
}

function logoHtml({ logo }: Look): Markup {
  if (logo === null) return html``;
  const source = `data:${logo.type};base64,${Buffer.from(logo.bytes).toString("base64")}`;
  return html`<img class="logo" src="${source}" alt="${logo.alternative}">
`;
}
