import type { Table } from "../exports.ts";
import { datasetIn, eachTable, type Rewriting } from "./rewriting.ts";

/** Changes the rows below the header, which is two rows in a register with dates above AM and PM. */
const eachBody = (change: (rows: Table) => Table) =>
  eachTable((table) => {
    const at = hasTwo(table) ? 2 : 1;
    return [...table.slice(0, at), ...change(table.slice(at))];
  });

const hasTwo = ([header = []]: Table) => header[0]?.trim() === "";

/** What stands around rows and columns, and in which order they stand. */
export const LAYOUTS: readonly Rewriting[] = [
  {
    name: "titles above and totals below",
    tables: eachTable((table, file) => [
      ["A school that does not exist"],
      [`Report of ${datasetIn(file)}, printed 22/05/2026`, ""],
      ...table,
      ["Total", String(table.length - 1)],
      ["*** End of report ***"],
    ]),
  },
  { name: "columns named twice", tables: eachTable((table) => [table[0] ?? [], ...table]) },
  {
    name: "columns in another order",
    tables: eachTable((table) => (hasTwo(table) ? table : table.map((row) => row.toReversed()))),
  },
  { name: "rows in another order", tables: eachBody((rows) => rows.toReversed()) },
  { name: "an empty column at the end", tables: eachTable((table) => table.map((row) => [...row, ""])) },
  {
    name: "every file in two",
    tables: (exports) => {
      const half = (rest: number) => eachBody((rows) => rows.filter((_, i) => i % 2 === rest))(exports);
      const others = Object.entries(half(1)).map(([file, table]) => [`more ${file}`, table]);
      return { ...half(0), ...Object.fromEntries(others) };
    },
  },
];
