import type { Block, Chart, Series, Written } from "../../domain/report.ts";
import { visible } from "../text.ts";

/** Words that every format of a report shares, so that they read alike. */
export const CONTENTS = "Contents";
/** Said before the designated teacher's own words, and in place of them where there are none. */
export const OWN_WORDS = "In the designated teacher’s own words";
export const TO_WRITE = "For the designated teacher to write";
const NO_FIGURE = "no figure";

export type Table = Extract<Block, { is: "table" }>;

/** The figures of a chart as a table: beside the drawing, and in place of it where a format cannot draw. Terms run across. */
export function figuresOf(chart: Chart): Table {
  const { title, unit, over, categories, series } = chart;
  const cell = ({ values, written }: Series, at: number) => written?.[at]?.cell ?? figure(values[at] ?? null, chart);
  const isAcross = over === "terms";
  return {
    is: "table",
    caption: `${title}: the figures${unit === "%" ? "" : ` (${unit})`}`,
    head: ["", ...(isAcross ? categories : series.map(({ name }) => name))],
    rows: isAcross
      ? series.map((one) => [one.name, ...categories.map((_, at) => cell(one, at))])
      : categories.map((category, at) => [category, ...series.map((one) => cell(one, at))]),
  };
}

/** A value as it is written in the table and on the drawing. */
export const figure = (value: number | null, { unit }: Chart) =>
  value === null ? NO_FIGURE : `${value}${unit === "%" ? "%" : ""}`;

/** Text on one line that any format can hold; what cannot be seen is written out. XML has no place for the last two. */
export const plain = (text: string) =>
  visible(text).replace(/[\ufffe\uffff]/g, (char) => `U+${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** What somebody wrote, with items that follow each other and are alike, numbered or not, put together as a list. */
export function groupsOf(written: readonly Written[]): (readonly Written[])[] {
  const groups: Written[][] = [];
  for (const one of written) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    const goesOn = one.is === "item" && before?.is === "item" && isNumbered(one) === isNumbered(before);
    if (goesOn) open?.push(one);
    else groups.push([one]);
  }
  return groups;
}

export const isNumbered = (written: Written) => written.is === "item" && written.number !== null;

/** Which columns of a table hold nothing but figures: those stand to the right. */
export function figureColumns({ head, rows }: Table): boolean[] {
  return head.map((_, column) => column > 0 && rows.length > 0 && rows.every((row) => FIGURE.test(row[column] ?? "")));
}
const FIGURE = /^(£?\d[\d,.]*%?|no figure|[–-]|)$/;
