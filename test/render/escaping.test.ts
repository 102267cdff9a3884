import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { marked, type Tokens } from "marked";
import { describe, expect, test } from "vitest";
import { renderCsv } from "../../src/render/csv.ts";
import { QUERIES } from "../../src/render/labels.ts";
import { escaped, renderMarkdown } from "../../src/render/markdown.ts";
import type { Look } from "../../src/render/renderer.ts";
import { visible, widthOf, wrap } from "../../src/render/text.ts";
import { control, document, finding } from "./document.ts";

const LOOK: Look = { width: 80, color: false, detail: "normal", raising: [] };
const text = fc.string({ unit: "binary", maxLength: 60 });
const armed = fc
  .tuple(
    fc.constantFrom("", " ", '"', "'", "\u200b", "\t", "\r\n", "\u0000", " \u201d"),
    fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "\u0000", "\uff1d", "\uff0b", "\uff0d", "\uff20"),
    fc.constantFrom("1+1", "cmd|' /C calc'!A0", 'HYPERLINK("x")', ";=1", ""),
  )
  .map((parts) => parts.join(""));

const documentWith = (message: string) =>
  document({
    controls: [control("EXA-01", [finding("fail", { message })])],
    queries: [],
    warnings: [{ file: "x.csv", message }],
  });
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: "\r\n" });

describe("csv", () => {
  test("gives back what was put in, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(text, armed), (message) => {
        const [row] = rowsOf(renderCsv(documentWith(message), LOOK));
        expect([visible(message), `'${visible(message)}`]).toContain(row?.message);
      }),
    );
  });

  test("has no cell that a spreadsheet would take for a formula", () => {
    fc.assert(
      fc.property(fc.oneof(text, armed), (message) => {
        for (const row of rowsOf(renderCsv(documentWith(message), LOOK))) {
          for (const cell of Object.values(row)) {
            const start = cell.replace(/^[\s"\u2018-\u201f\u200b-\u200f]+/, "");
            expect("=+-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20").not.toContain(start.charAt(0) || "x");
          }
        }
      }),
    );
  });

  test.each(["=1+1", " =1", '"=1', "＝1", "-2", "@SUM(A1)", "\t=1"])("puts an apostrophe before %j", (message) => {
    expect(rowsOf(renderCsv(documentWith(message), LOOK))[0]?.message).toBe(`'${visible(message)}`);
  });

  test("leaves a number and an ordinary sentence alone", () => {
    const [row] = rowsOf(renderCsv(documentWith("Told in time: carer = yes."), LOOK));
    expect(row).toMatchObject({ message: "Told in time: carer = yes.", line: "3" });
  });

  test("has a row for each finding, each control that has nobody, and each warning; every cell quoted", () => {
    const given = document();
    const csv = renderCsv(given, LOOK);
    const kinds = rowsOf(csv).map(({ row }) => row);
    const findings = given.controls.flatMap((one) => one.findings).length;
    expect(kinds.filter((kind) => kind === "finding")).toHaveLength(findings);
    expect(kinds.filter((kind) => kind === "control")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "query")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "warning")).toHaveLength(100);
    for (const line of csv.split("\r\n").slice(0, -1)) expect(line).toMatch(/^"(?:[^"]|""|",")*"$/);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  test("names further evidence beside the first", () => {
    const evidence = [1, 2].map((line) => ({ file: "a.csv", line, field: "date", value: line === 1 ? "x" : null }));
    const csv = renderCsv(document({ controls: [control("EXA-01", [finding("fail", { evidence })])] }), LOOK);
    expect(rowsOf(csv)[0]).toMatchObject({
      file: "a.csv",
      line: "1",
      value: "x",
      further_evidence: "a.csv line 2, date: no such column",
    });
  });
});

describe("markdown", () => {
  /** The text of a block as a reader of Markdown has it; null where it has made anything of it but text. */
  function textIn(source: string): string | null {
    const [block, ...others] = marked.lexer(source);
    if (block === undefined) return "";
    if (block.type !== "paragraph" || others.length > 0) return null;
    const tokens = (block as Tokens.Paragraph).tokens as (Tokens.Text | Tokens.Escape)[];
    if (tokens.some(({ type }) => type !== "text" && type !== "escape")) return null;
    return tokens
      .map(({ type, text: part }: Tokens.Text | Tokens.Escape) =>
        type === "text" ? part.replaceAll("&lt;", "<") : part,
      )
      .join("");
  }
  const anyMarkdown = fc.oneof(
    text,
    fc
      .array(
        fc.constantFrom(..."\\`*_{}[]()#+-.!|~<>&=:/ 1aw@", "www.", "http://a.b", "&amp;", "a@b.cd", "# ", "1. ", "- "),
        { maxLength: 14 },
      )
      .map((parts) => parts.join("")),
  );

  test("is text and nothing else to who reads it, and says what was said", () => {
    fc.assert(
      fc.property(anyMarkdown, (given) => {
        const said = visible(given).trim();
        expect(textIn(escaped(said))).toBe(said);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ["Governors are told. (ENG-07, Governing body!)", "Governors are told. (ENG-07, Governing body!)"],
    ["care_start, 50% + 5", "care_start, 50% + 5"],
    ["R&D, 5 > 3", "R&D, 5 > 3"],
    ["# not a heading", "\\# not a heading"],
    ["- not a list", "\\- not a list"],
    ["2. not a list", "2\\. not a list"],
    ["*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"],
    ["a | b", "a \\| b"],
    ["<b>", "&lt;b>"],
  ])("escapes no more than it must: %s", (given, source) => expect(escaped(given)).toBe(source));

  test("keeps its tables whole and its structure its own", () => {
    const page = renderMarkdown(documentWith("# x\n| a | <script> [x](y)"), LOOK);
    expect(page.match(/^#+ .*$/gm)).toEqual([
      "# Example School: children in care, audited against its policy",
      ...["## What was read", "## Controls", "## Failed", "### EXA-01 The duty of EXA-01"],
      "## Warnings about the exports",
    ]);
    expect(page).not.toContain("<script");
    const tables = page.split("\n\n").filter((block) => block.startsWith("|"));
    for (const rows of tables.map((block) => block.split("\n"))) {
      const columns = rows.map((row) => row.replaceAll("\\|", "").split("|").length);
      expect(new Set(columns).size).toBe(1);
    }
  });

  test("has a section for whatever there is, and what to do", () => {
    const page = renderMarkdown(document(), LOOK);
    const headings = page.match(/^## .*$/gm)?.map((line) => line.slice(3));
    const after = ["Cannot be assessed", "Due", "Waived", QUERIES, "Warnings about the exports"];
    expect(headings).toEqual(["What was read", "Controls", "Failed", ...after]);
    expect(page).toContain("**What to do:** Mend this first.");
    expect(page).toContain("| 20 March 2026 | EXA-04 | the school, 5 January 2026 |");
    expect(page.match(/without peps/g)).toHaveLength(1);
  });
});

describe("text", () => {
  test("comes out of wrapping as it went in, on lines that fit", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 30 }), (given, width) => {
        const lines = wrap(visible(given), width);
        expect(lines.join("").replaceAll(" ", "")).toBe(visible(given).replaceAll(" ", ""));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test.each([
    ["a\u001b[31mb", "aU+001B[31mb"],
    ["a\u202eb\u2066c", "aU+202EbU+2066c"],
    ["a\u200bb\ufeffc", "aU+200Bb c"],
    ["a\r\n\tb", "a b"],
    ["a\ud800", "aU+D800"],
    ["plain – text é", "plain – text é"],
  ])("shows %j as %j", (given, expected) => {
    expect(visible(given)).toBe(expected);
  });

  test("knows that some letters take two columns and some none", () => {
    expect([widthOf("日本"), widthOf("e\u0301"), widthOf("abc"), widthOf("🎒")]).toEqual([4, 1, 3, 2]);
  });
});
