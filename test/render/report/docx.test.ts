import { hostname, userInfo } from "node:os";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { IsoDate } from "../../../src/domain/dates.ts";
import type { Report } from "../../../src/domain/report.ts";
import { renderDocx } from "../../../src/render/report/docx.ts";
import { renderHtml } from "../../../src/render/report/html.ts";
import { plain } from "../../../src/render/report/words.ts";
import { PNG, REPORT, reportOf, WRITTEN } from "../../support/report.ts";
import { linesOf, RUNS, reportSaying, someTexts, textsOf } from "./any-report.ts";
import { elements, named, parsed, textOf } from "./parsed.ts";

/** The parts of a document by name. XML that is not well formed is an error. */
function partsOf(docx: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return Object.fromEntries(
    parts.map(([name, bytes]) => {
      const xml = strFromU8(bytes);
      new SaxesParser({ xmlns: true }).write(xml).close();
      return [name, xml];
    }),
  );
}

/** The texts of the document's paragraphs, one a paragraph, and the names of its elements. */
function read(xml: string): { paragraphs: string[]; tags: string[] } {
  const [paragraphs, tags]: [string[], string[]] = [[], []];
  let inText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    tags.push(name);
    if (name === "w:p") paragraphs.push("");
    inText = name === "w:t";
  });
  parser.on("closetag", () => {
    inText = false;
  });
  parser.on("text", (text) => {
    if (inText) paragraphs.push(`${paragraphs.pop() ?? ""}${text}`);
  });
  parser.write(xml).close();
  return { paragraphs, tags };
}

const bodyOf = async (report: Report) => read(partsOf(await renderDocx(report))["word/document.xml"] ?? "");
const parts = partsOf(await renderDocx(REPORT));
const body = parts["word/document.xml"] ?? "";

describe("the Word document of a report", () => {
  test("says the same as the page, in the same order", async () => {
    const page = named(parsed(renderHtml(REPORT)), "body").flatMap((each) => elements(each, ["svg", "footer"]));
    const said = page.filter(({ tagName }) => SAYING.includes(tagName)).map(textOf);
    const { paragraphs } = await bodyOf(REPORT);
    const run = (texts: readonly string[]) => texts.join("").replace(/[\s:]/g, "");
    expect(run(paragraphs)).toBe(run(said));
  });

  test("has headings, captions and lists of Word's own", () => {
    const styles = [...body.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, style]) => style);
    const count = (name: string) => styles.filter((style) => style === name).length;
    expect([count("Title"), count("Heading1"), count("Caption"), count("Caution"), count("ListParagraph")]).toEqual([
      ...[1, 1 + REPORT.sections.length, 7, 2, 3],
    ]);
  });

  test("repeats the head of a table on every page and tears no row", () => {
    const tables = body.split("<w:tbl>").slice(1);
    expect(tables).toHaveLength(7);
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)?.length).toBe(body.match(/<w:tr>/g)?.length);
  });

  test.each([
    [8, 8],
    [9, 1],
  ])("keeps a table of %i rows on one page where it is short: %i rows are held to the next", async (rows, held) => {
    const table = { is: "table", caption: "A table", head: ["Row"], rows: Array(rows).fill(["a row"]) } as const;
    const xml = partsOf(await renderDocx(reportOf([table])))["word/document.xml"] ?? "";
    expect(xml.slice(xml.indexOf("<w:tbl>")).match(/<w:keepNext\/>/g)).toHaveLength(held);
  });

  test("gives a column the room its longest text asks, and every column some", async () => {
    const rows = [["a", "b", "a long remark that would take all the room there is, if it were let"]];
    const table = { is: "table", caption: "A table", head: ["Row", "Word", "Remark"], rows } as const;
    const xml = partsOf(await renderDocx(reportOf([table])))["word/document.xml"] ?? "";
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths.map((width) => Math.round((width / 9638) * 59))).toEqual([15, 8, 36]);
  });

  test("has an empty place to write in for each prompt that nothing has been written to", () => {
    expect(body.match(/OwnWordsPrompt/g)).toHaveLength(4);
    const places = [...body.matchAll(/<w:p><w:pPr><w:pStyle w:val="OwnWords"\/><\/w:pPr>(.*?)<\/w:p>/g)];
    expect(places.map(([, text]) => text?.replace(/<[^>]+>/g, "").slice(0, 12))).toEqual([
      ...["", "Two children", "We agreed wi", "", ""],
    ]);
  });

  test("has what she wrote as paragraphs and items in one box, with bold and italic words", async () => {
    const own = reportOf([{ is: "own words", id: "a", prompt: "Say", written: WRITTEN }]);
    const xml = partsOf(await renderDocx(own))["word/document.xml"] ?? "";
    const lines = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="OwnWords"\/>(.*?)<\/w:p>/g)].map(([, line = ""]) => [
      line.replace(/<w:tab\/>/g, " ").replace(/<[^>]+>/g, ""),
      ...(line.match(/<w:(numPr|b|i)\b|w:hanging/g) ?? []),
    ]);
    expect(lines).toEqual([
      ["This, at last.", "<w:b"],
      ["One thing", "<w:numPr", "w:hanging", "<w:i"],
      ["Two", "<w:numPr", "w:hanging"],
      ["3. Three", "w:hanging"],
      ["4. Four", "w:hanging"],
      ["That."],
    ]);
  });

  test("links from its contents to its sections", () => {
    const names = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, name]) => name);
    expect(names(/<w:hyperlink[^>]* w:anchor="(\w+)"/g)).toEqual(names(/<w:bookmarkStart w:name="(\w+)"/g));
    expect(names(/<w:bookmarkStart[^>]* w:id="(\d+)"/g)).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("is in British English, on A4, with the standing and the page on every page", () => {
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"/>');
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    const foot = read(parts["word/footer1.xml"] ?? "");
    expect(foot.paragraphs).toEqual([REPORT.standing, "Page  of "]);
    expect(parts["word/footer1.xml"]).toMatch(/PAGE<.*NUMPAGES</);
  });

  test("holds the logo as it came, with its alternative", async () => {
    const media = Object.entries(unzipSync(await renderDocx(REPORT))).filter(([name]) =>
      name.startsWith("word/media/"),
    );
    expect(media.map(([, bytes]) => Buffer.compare(bytes, PNG))).toEqual([0]);
    expect(body).toContain('descr="Fernhill High School"');
    expect(partsOf(await renderDocx(reportOf([])))["word/document.xml"]).not.toContain("<w:drawing>");
  });
});

describe("what a document tells besides what it says", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  test("is the day of the report, and nothing else", () => {
    const properties = (parts["docProps/core.xml"] ?? "").replace(/ xmlns:\w+="[^"]*"/g, "");
    expect(properties.slice(properties.indexOf("<cp:"))).toBe(
      `<cp:coreProperties><dc:title>${REPORT.title}</dc:title>` +
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-07-17T00:00:00Z</dcterms:created>' +
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-07-17T00:00:00Z</dcterms:modified></cp:coreProperties>',
    );
    expect(read(parts["docProps/app.xml"] ?? "").tags).toEqual(["Properties"]);
    expect(read(parts["docProps/custom.xml"] ?? "").tags).toEqual(["Properties"]);
    const all = Object.values(parts).join("\n");
    for (const name of [hostname(), userInfo().username]) expect(all).not.toMatch(new RegExp(`[>"]${name}["<]`));
    expect(all).not.toMatch(/<w:(ins|del|comment) |w:rsid|w:author|Un-named/);
  });

  test("does not tell when or where it was made", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-08-01T09:00:00Z") });
    const one = await renderDocx(REPORT);
    vi.setSystemTime(new Date("2031-02-03T23:30:00Z"));
    vi.stubEnv("TZ", "Pacific/Auckland");
    const other = await renderDocx(REPORT);
    expect(Buffer.compare(one, other)).toBe(0);
    expect(Buffer.compare(one, await renderDocx({ ...REPORT, asOf: "2026-07-18" as IsoDate }))).not.toBe(0);
  });
});

describe("any text in a document", () => {
  test("survives, in its place, and is nothing but text", async () => {
    const usual = await bodyOf(reportSaying(["words"]));
    await fc.assert(
      fc.asyncProperty(someTexts, async (texts) => {
        const report = reportSaying(texts);
        const { paragraphs, tags } = await bodyOf(report);
        const all = paragraphs.join("\n");
        for (const text of textsOf(report)) for (const part of linesOf(text)) expect(all).toContain(plain(part));
        const structure = (names: readonly string[]) =>
          names.filter((name) => !["w:p", "w:pPr", "w:pStyle", "w:r", "w:t"].includes(name));
        expect(structure(tags)).toEqual(structure(usual.tags));
      }),
      RUNS,
    );
  });
});

/** The elements of the page that say something themselves. */
const SAYING = ["h1", "h2", "p", "dt", "dd", "li", "figcaption", "caption", "th", "td"];
