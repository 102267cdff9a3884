import { DamagedArchive } from "./zip.ts";

/** The part of a sheet that is filled in: its last row and last column, from 1. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const TAG = /<((?:[\w.-]+:)?(?:row|c))(\s[^>]*)>/g;
const ATTRIBUTE = /\s(?:[\w.-]+:)?([rt])=(?:"([^"]*)"|'([^']*)')/g;
const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const LAST_ROW = 1_048_576;

/**
 * Makes the XML of a sheet fit for read-excel-file, and tells how far the sheet reaches. That library leaves out the
 * errors of formulas, so that #REF! looks as if nobody had written anything; takes dates written as text for times on
 * the clock of this machine; and makes room for every cell up to the last, wherever that stands. So both become text
 * here, and whoever calls can refuse what reaches too far. Throws DamagedArchive for a place that no sheet has.
 */
export function prepareSheet(xml: string): { readonly xml: string; readonly extent: Extent } {
  let [rows, columns] = [0, 0];
  const prepared = xml.replace(TAG, (tag, name: string, attributes: string) => {
    const { place, type } = placeAndType(attributes);
    const isCell = name.endsWith("c");
    const { row, column } = isCell ? cellAt(place) : { row: rowAt(place), column: 0 };
    if (attributes.endsWith("/")) return tag;
    rows = Math.max(rows, isCell ? row : 0);
    columns = Math.max(columns, column);
    return isCell && (type === "e" || type === "d") ? tag.replace(ATTRIBUTE, asText) : tag;
  });
  return { xml: prepared, extent: { rows, columns } };
}

function placeAndType(attributes: string): { place?: string; type?: string } {
  const found: { place?: string; type?: string } = {};
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    found[name === "r" ? "place" : "type"] = double ?? single ?? "";
  }
  return found;
}

const asText = (attribute: string, name: string) => (name === "t" ? ' t="str"' : attribute);

function cellAt(place: string | undefined): { row: number; column: number } {
  const [, letters, digits] = CELL.exec(place ?? "") ?? [];
  if (letters === undefined) throw new DamagedArchive("a cell that is nowhere");
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: rowAt(digits), column };
}

/** A row may leave out its number, and so be the next. */
function rowAt(place: string | undefined): number {
  const row = Number(place ?? 1);
  if (!(row >= 1 && row <= LAST_ROW)) throw new DamagedArchive("a row that is nowhere");
  return row;
}
