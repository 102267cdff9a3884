import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { REPORT_FORMATS } from "../../../src/render/report/index.ts";
import { figuresOf } from "../../../src/render/report/words.ts";
import { REPORT } from "../../support/report.ts";
import { textsOf } from "./any-report.ts";
import { named, parsed, textOf } from "./parsed.ts";

type Format = keyof typeof REPORT_FORMATS;

/** What a file of a report says, without the marks of its format. */
const READ: Readonly<Record<Format, (file: string | Uint8Array) => string>> = {
  markdown: (file) => `${file}`.replace(/\\(.)/g, "$1"),
  html: (file) =>
    named(parsed(`${file}`), "body")
      .map(textOf)
      .join(),
  docx: (file) =>
    textOf(parsed(`<!doctype html><html><title>t</title><pre>${wordsOf(file as Uint8Array)}</pre></html>`)),
};
const wordsOf = (file: Uint8Array) =>
  strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");

const charts = REPORT.sections.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.is === "chart" ? block.chart : [])),
);
/** Everything that is said; the unit of a chart stands with its figures. */
const said = [
  ...textsOf(REPORT).filter((text) => text !== "" && !charts.some(({ unit }) => unit === text)),
  ...charts.flatMap((chart) => figuresOf(chart).rows.flat()),
];

describe.each(Object.keys(REPORT_FORMATS) as Format[])("%s", (format) => {
  test("has every word and figure of the report", async () => {
    const text = READ[format](await REPORT_FORMATS[format](REPORT)).replace(/\s+/g, " ");
    const lines = said.flatMap((each) => each.split("\n"));
    expect(lines.length).toBeGreaterThan(150);
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  test("is the same bytes from the same report", async () => {
    const [one, other] = [await REPORT_FORMATS[format](REPORT), await REPORT_FORMATS[format](REPORT)];
    expect(Buffer.from(one as Uint8Array).equals(Buffer.from(other as Uint8Array))).toBe(true);
  });
});
