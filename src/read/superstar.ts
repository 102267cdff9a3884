import type { Element, Reading } from "./elements.ts";
import type { ExportFile } from "./exports.ts";
import { type Refusal, refused } from "./kind.ts";
import { MOST_CELLS, NO_LINE, tidied } from "./table.ts";

/** As many as a CSV file may have. */
const MOST_COLUMNS = 1000;
const TOO_MANY: Refusal = {
  message: `its records have more than ${MOST_COLUMNS} headings, or more values than are read of an XML file (3 million).`,
  remedy: "Export the report from SIMS as CSV instead, with the columns that are needed alone.",
};

const NESTED: Refusal = {
  message: "it has lists inside its records, which are no table.",
  remedy: "Export the report from SIMS as CSV or to Excel instead.",
};

/**
 * Reads a report that SIMS writes as XML (CommandReporter): an element for each record, in it one for each heading that
 * has a value there, a space in a heading written as `_x0020_`. All headings come first, in the order of their first
 * values; `Year  7` has one space.
 */
export function superStarReport(file: ExportFile): Reading {
  const columns = new Map<string, number>();
  const records: { readonly line: number; readonly values: ReadonlyMap<number, string> }[] = [];
  const take = ({ line, children }: Element) => {
    const values = new Map<number, string>();
    for (const child of children) {
      if (child.children.length > 0) throw refused(file.name, NESTED, child.line);
      const column = columns.get(child.name) ?? columns.size;
      columns.set(child.name, column);
      values.set(column, together(values.get(column), collapsed(child.text)));
    }
    records.push({ line, values });
    if (columns.size > MOST_COLUMNS || columns.size * records.length > MOST_CELLS)
      throw refused(file.name, TOO_MANY, line);
  };
  return {
    onElement(element, depth) {
      const isRecord = depth === 2 && element.name === "Record";
      if (isRecord && element.children.length > 0) take(element);
      return isRecord;
    },
    result() {
      if (records.length === 0) return { tables: [], notes: ["there is no record in this report."] };
      const header = { line: NO_LINE, cells: [...columns.keys()].map(headingOf) };
      const rows = records.map(({ line, values }) => ({
        line,
        cells: header.cells.map((_, column) => values.get(column) ?? ""),
      }));
      return { tables: [{ name: "SuperStarReport", rows: [header, ...rows] }], notes: [] };
    },
  };
}

/** Two values of one heading are both kept: which of them counts is not for us to say. */
const together = (before: string | undefined, value: string) =>
  before === undefined || before === value ? value : `${before}; ${value}`;

const collapsed = (text: string) => tidied(text.replace(/\s+/g, " "));

/** `Legal_x0020_Surname` is how XML writes what may not stand in a name. */
function headingOf(name: string): string {
  return tidied(
    name.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}
