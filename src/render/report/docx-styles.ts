import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, ShadingType } from "docx";
import type { Look } from "../../domain/report.ts";
import { readable, tint } from "./colours.ts";
import { FONT } from "./fonts.ts";

/** Sizes are half points, distances twentieths of a point. */
const TEXT = 22;
const INK = "262626";

/** The style of each kind of paragraph, to be changed in Word in one place. */
export const STYLE = {
  standing: "Standing",
  caution: "Caution",
  caption: "Caption",
  chart: "ChartTitle",
  cell: "TableText",
  contents: "ContentsList",
  whose: "OwnWordsOf",
  prompt: "OwnWordsPrompt",
  ownWords: "OwnWords",
  footer: "Footer",
} as const;

export function documentStyles(look: Look): IStylesOptions {
  const school = hex(readable(look.colour));
  const box = boxOf(school);
  const shaded = { border: box, shading: shade(hex(tint(look.colour))), indent: BOX_INDENT };
  return {
    default: {
      document: {
        run: { font: FONT, size: TEXT, color: INK, language: { value: "en-GB" } },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: FONT, size: 44, bold: true, color: school }, paragraph: { spacing: { after: 240 } } },
      heading1: {
        run: { font: FONT, size: 30, bold: true, color: school },
        paragraph: { keepNext: true, spacing: { before: 400, after: 120 } },
      },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      style(STYLE.standing, "Standing", {
        run: { bold: true },
        paragraph: { border: box, indent: BOX_INDENT, spacing: { after: 240 } },
      }),
      style(STYLE.caution, "Caution", { paragraph: { ...CAUTION, keepLines: true } }),
      style(STYLE.caption, "caption", {
        run: { bold: true, size: 20 },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      }),
      style(STYLE.chart, "Chart title", {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: 200 } },
      }),
      style(STYLE.cell, "Table text", {
        run: { size: 20 },
        paragraph: { spacing: { before: 50, after: 50, line: 240 } },
      }),
      style(STYLE.contents, "Contents list", { paragraph: { spacing: { after: 40 } } }),
      style(STYLE.whose, "Own words: whose", {
        run: { bold: true, size: 18 },
        paragraph: { ...shaded, keepNext: true, spacing: { before: 200, after: 0 } },
      }),
      style(STYLE.prompt, "Own words: prompt", {
        run: { italics: true },
        paragraph: { ...shaded, keepNext: true, spacing: { after: 0 } },
      }),
      style(STYLE.ownWords, "Own words", { paragraph: { ...shaded, spacing: { before: 60, after: 60 } } }),
      style(STYLE.footer, "footer", { run: { size: 16 }, paragraph: { spacing: { before: 60, after: 0, line: 240 } } }),
    ],
  };
}

/** A colour as Word writes it. */
export const hex = (colour: string) => colour.slice(1).toUpperCase();

export const shade = (fill: string) => ({ type: ShadingType.CLEAR, color: "auto", fill });

const style = (id: string, name: string, more: Partial<IParagraphStyleOptions>): IParagraphStyleOptions => ({
  ...{ id, name, basedOn: "Normal", quickFormat: true },
  ...more,
});

const side = (color: string, size = 8) => ({ style: BorderStyle.SINGLE, size, color, space: 6 });
const boxOf = (color: string) => ({
  ...{ top: side(color), bottom: side(color), right: side(color) },
  left: side(color, 36),
});

/** So that the lines of a box stand at the margins of the text. */
export const BOX_INDENT = { left: 170, right: 140 };

const CAUTION = {
  border: { left: side("8A5300", 36) },
  shading: shade("FFF6E6"),
  indent: { left: 170 },
  spacing: { before: 80, after: 200 },
};
