import { bytesOf } from "../../../src/sample/encode.ts";
import { filesOf } from "../../../src/sample/files.ts";
import type { Register } from "../../../src/sample/register.ts";
import type { SyntheticSchool } from "../../../src/sample/school.ts";
import { SHAPES } from "../../../src/sample/shapes/index.ts";
import { SHAPE_NAMES, type ShapeName } from "../../../src/sample/shapes/names.ts";
import type { Exports, Table } from "../exports.ts";
import { TWO_IN_A_CELL, withoutComments } from "./registers.ts";
import { asRow, datasetIn, only, type Rewriting, type Row, replaced } from "./rewriting.ts";

type Left = NonNullable<Rewriting["tellsLess"]>["left"];

const bothOf =
  (one: Left, other: Left): Left =>
  (exports) =>
    other(one(exports));

/** Of care nothing but whether a child is in it, and dates of none but those. */
const inCareAlone = only("pupils.csv", (table) =>
  ["care_start", "care_end", "placing_authority", "care_status"].reduce(
    (left, column) =>
      replaced(left, column, [column], ({ [column]: text = "", care_status }) => {
        const isInCare = care_status === "CiC";
        return [column === "care_status" ? (isInCare ? "CiC" : "none") : isInCare ? text : ""];
      }),
    table,
  ),
);

/** What each shape of `cic-audit sample` cannot tell. */
const TELLS_LESS: Readonly<Partial<Record<ShapeName, Left>>> = {
  "sessions-across": withoutComments,
  "days-across": TWO_IN_A_CELL.left,
  sims: withoutComments,
  arbor: withoutComments,
  bromcom: bothOf(withoutComments, inCareAlone),
  assembly: bothOf(inCareAlone, (exports) => columnsOf(exports)),
};

/** The columns that Assembly has alone. */
function columnsOf(exports: Exports): Exports {
  const kept = { "pupils.csv": "pupils", "suspensions.csv": "suspensions" } as const;
  return Object.entries(kept).reduce((left, [file, dataset]) => {
    const named = SHAPES.assembly[dataset].columns.flatMap(([, source]) =>
      typeof source === "string" ? [source] : [],
    );
    const all = ["care_status", "type", ...(named as string[])];
    const dropped = ((left[file] as Table)[0] ?? []).filter((column) => !all.includes(column));
    return dropped.reduce((less, column) => only(file, (table) => replaced(table, column, [], () => []))(less), left);
  }, exports);
}

/** The shapes of `cic-audit sample`, written as that command writes them. */
export const SYSTEMS: readonly Rewriting[] = SHAPE_NAMES.map((name) => {
  const left = TELLS_LESS[name];
  return {
    name: `the shape ${name}`,
    files: (tables) => {
      const files = filesOf(schoolOf(tables), SHAPES[name]);
      const entries = files.map(({ name, encoding, text }) => [name, Buffer.concat([...bytesOf(text, encoding)])]);
      return Object.fromEntries(entries);
    },
    ...(left && { tellsLess: { because: `what ${name} cannot tell`, left } }),
  };
});

/** Tables as the shapes take them. */
function schoolOf(exports: Exports): SyntheticSchool {
  const rowsOf = ([header = [], ...rows]: Table) => rows.map((row) => asRow(header, row));
  const tables = Object.fromEntries(Object.entries(exports).map(([file, table]) => [datasetIn(file), rowsOf(table)]));
  const { pupils = [], attendance = [] } = tables;
  const days = [...new Set(attendance.map(({ date }) => date as string))].sort();
  const marks = new Map(attendance.map((row) => [`${row.upn} ${row.date} ${row.session}`, row]));
  const at = (nth: number, day: number, half: number): Row =>
    marks.get(`${pupils[nth]?.upn} ${days[day]} ${half === 0 ? "AM" : "PM"}`) ?? {};
  const register = {
    pupils: pupils.map((row) => ({ row })),
    days,
    /** A session without a mark, beside one that has one, is written `-`. */
    code: (nth: number, day: number, half: number) =>
      at(nth, day, half).code ?? (at(nth, day, 1 - half).code === undefined ? "" : "-"),
    comment: (...place: Parameters<typeof at>) => at(...place).comment ?? "",
  };
  const none = { wanted: { year: {} }, planted: [], asOf: "" };
  return { ...none, tables, register: register as unknown as Register } as unknown as SyntheticSchool;
}
