import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../../src/render/report/html.ts";
import { plain } from "../../../src/render/report/words.ts";
import { REPORT, reportOf, WRITTEN } from "../../support/report.ts";
import { linesOf, RUNS, reportSaying, someTexts, textsOf } from "./any-report.ts";
import { attribute, elements, named, parsed, textOf } from "./parsed.ts";

const page = parsed(renderHtml(REPORT));
const ids = elements(page).flatMap((element) => attribute(element, "id") ?? []);

describe("the page of a report", () => {
  test("is in British English and bears the title of the report", () => {
    expect(attribute(page, "lang")).toBe("en-GB");
    expect(named(page, "title").map(textOf)).toEqual([REPORT.title]);
  });

  test("has its landmarks once each", () => {
    expect(named(page, "header", "nav", "main", "footer").map(({ tagName }) => tagName)).toEqual([
      ...["header", "nav", "main", "footer"],
    ]);
  });

  test("has one heading for the report and one for each section, none skipped", () => {
    const titles = REPORT.sections.map(({ title }) => `h2 ${title}`);
    expect(named(page, "h1", "h2", "h3", "h4").map((heading) => `${heading.tagName} ${textOf(heading)}`)).toEqual([
      ...[`h1 ${REPORT.title}`, "h2 Contents", ...titles],
    ]);
  });

  test("links to every section, and to itself past the contents", () => {
    const links = named(page, "a").map((link) => attribute(link, "href"));
    expect(links).toEqual(["#report", ...REPORT.sections.map(({ id }) => `#section-${id}`)]);
    expect(links.filter((link) => !ids.includes(link?.slice(1) ?? ""))).toEqual([]);
  });

  test("names nothing twice, and describes by what is there", () => {
    expect(ids).toHaveLength(new Set(ids).size);
    const references = elements(page).flatMap((element) =>
      ["aria-labelledby", "aria-describedby"].flatMap((name) => attribute(element, name) ?? []),
    );
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("has tables with a caption, and heads that say what they are the heads of", () => {
    const tables = named(page, "table");
    expect(tables).toHaveLength(7);
    for (const table of tables) {
      expect(named(table, "caption")).toHaveLength(1);
      expect(named(table, "th").every((head) => ["col", "row"].includes(attribute(head, "scope") ?? ""))).toBe(true);
      expect(named(table, "th").every((head) => textOf(head) !== "")).toBe(true);
    }
  });

  test("draws every chart as a picture with a name, a description and its figures in a table after it", () => {
    const drawings = named(page, "svg");
    expect(drawings.map((svg) => `${attribute(svg, "role")} ${attribute(svg, "class")}`)).toEqual(
      [1, 2, 3].flatMap(() => ["img wide", "img narrow"]),
    );
    // One of the two is shown: the narrow one on a telephone, and never on paper.
    const style = named(page, "style").map(textOf).join();
    expect(style).toMatch(/\nfigure svg\.narrow \{ display: none; \}\n/);
    expect(style).toMatch(
      /@media screen and \(max-width: 36rem\) \{\s+figure svg\.wide \{ display: none; \}\s+figure svg\.narrow \{ display: block;/,
    );
    expect(named(page, "figure").map((figure) => figure.parentNode && after(figure))).toEqual([
      "table",
      "table",
      "table",
    ]);
  });

  test("marks the places for the designated teacher's words, filled and not", () => {
    const boxes = elements(page).filter((element) => attribute(element, "class")?.startsWith("own-words"));
    expect(boxes.map((box) => attribute(box, "class"))).toEqual([
      ...["own-words empty", "own-words", "own-words empty", "own-words empty"],
    ]);
    expect(
      named(boxes[1] ?? page, "p")
        .map(textOf)
        .slice(2),
    ).toEqual([
      "Two children have a mentor who meets them at the gate each morning.",
      "We agreed with both virtual schools that lateness is followed up on the same day; since Easter no session has gone without a call.",
    ]);
  });

  test("has what she wrote as paragraphs and lists, each number the one that she gave", () => {
    const own = reportOf([{ is: "own words", id: "a", prompt: "Say", written: WRITTEN }]);
    const [box] = elements(parsed(renderHtml(own))).filter((element) => attribute(element, "class") === "own-words");
    const shape = elements(box ?? page).map(
      (element) => `${element.tagName} ${textOf(element).replace(/\s+/g, " ").trim()}`,
    );
    expect(shape.slice(2)).toEqual([
      ...["p This, at last.", "strong at last"],
      ...["ul One thing Two", "li One thing", "em thing", "li Two"],
      ...["ol Three Four", "li Three", "li Four"],
      "p That.",
    ]);
    expect(named(box ?? page, "li").map((item) => attribute(item, "value"))).toEqual([null, null, "3", "4"]);
  });

  test("may fetch nothing and run nothing", () => {
    const [policy] = named(page, "meta").filter((meta) => attribute(meta, "http-equiv") === "Content-Security-Policy");
    expect(policy && attribute(policy, "content")).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    );
    expect(named(page, "script", "link", "iframe", "object", "use")).toEqual([]);
    expect(renderHtml(REPORT)).not.toMatch(/(https?:)?\/\/[a-z]|@import|url\([^#]/i);
  });

  test("carries the logo in itself", () => {
    expect(named(page, "img").map((img) => [attribute(img, "alt"), attribute(img, "src")?.slice(0, 32)])).toEqual([
      ["Fernhill High School", "data:image/png;base64,iVBORw0KGg"],
    ]);
    expect(named(parsed(renderHtml(reportOf([]))), "img")).toEqual([]);
  });

  test("says on every printed page what it is and who may read it", () => {
    const style = named(page, "style").map(textOf).join();
    expect(style).toContain("@bottom-left { font: 8pt/1.35 Arial");
    expect(style).toContain('content: "Confidential: Part Two minutes only. It speaks of children by pseudonym, and');
  });

  test("is the same bytes from the same report", () => {
    expect(renderHtml(REPORT)).toBe(renderHtml(REPORT));
  });
});

describe("any text in a report", () => {
  const shapeOf = (html: string) =>
    elements(parsed(html), ["svg"]).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(" "));
  const usual = shapeOf(renderHtml(reportSaying(["words"])));
  /** A class tells figures from words, and an empty head is no head: neither is for a text to play with. */
  const withoutLook = (shape: readonly string[]) =>
    shape.map((each) => each.replace(/^t[hd]\b.*/, "cell")).filter((each) => each !== "p");

  test("stays text: the elements of the page are those of any other report", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        expect(withoutLook(shapeOf(renderHtml(reportSaying(texts))))).toEqual(withoutLook(usual));
      }),
      RUNS,
    );
  });

  test("survives, whatever it is", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        const report = reportSaying(texts);
        const html = parsed(renderHtml(report));
        const shown = [textOf(html), ...elements(html).flatMap(({ attrs }) => attrs.map(({ value }) => value))].join(
          "\n",
        );
        for (const text of textsOf(report)) for (const part of linesOf(text)) expect(shown).toContain(plain(part));
      }),
      RUNS,
    );
  });

  test("puts nothing but drawing into a drawing", () => {
    fc.assert(
      fc.property(someTexts, (texts) => {
        for (const svg of named(parsed(renderHtml(reportSaying(texts))), "svg")) {
          const inside = elements(svg);
          const tags = inside.map(({ tagName }) => tagName);
          const names = inside.flatMap(({ attrs }) => attrs.map(({ name }) => name));
          expect(tags.filter((tag) => !DRAWING.includes(tag))).toEqual([]);
          expect(names.filter((name) => /^on|href/.test(name))).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

describe("words that JavaScript keeps for itself", () => {
  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is a word of a chart like another",
    (word) => {
      const report = reportSaying([word]);
      const html = renderHtml(report);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect("prev" in {}).toBe(false);
      expect("prev" in Object).toBe(false);
      expect(renderHtml(report)).toBe(html);
    },
  );
});

const DRAWING = ["rect", "path", "text", "tspan", "g", "defs", "pattern", "clippath", "clipPath"];

/** The element that comes after this one. */
function after(element: ReturnType<typeof named>[number]): string | undefined {
  const siblings = element.parentNode === null ? [] : element.parentNode.childNodes.filter((node) => "tagName" in node);
  return siblings[siblings.indexOf(element) + 1]?.nodeName;
}
