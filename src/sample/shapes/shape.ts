import { type DatasetName, datasetOf } from "../../domain/datasets.ts";
import type { Row } from "../rows.ts";
import type { Dialect } from "./dialect.ts";
import type { Layout } from "./layouts.ts";
import type { ShapeName } from "./names.ts";
import type { ColumnOf } from "./sheet.ts";

/** How a management information system exports a school. What it holds no export of is written in our own words. */
export interface Shape {
  readonly name: ShapeName;
  /** What it is the shape of. */
  readonly about: string;
  /** What its exports cannot tell, so that an audit says less than of the same school in another shape. */
  readonly cannotTell?: string;
  readonly dialect: Dialect;
  readonly pupils: Export<"pupils">;
  readonly suspensions: Export<"suspensions">;
  readonly register: RegisterExport;
}

/** A file of a data set: its name, a title above the header perhaps, and its columns. */
export interface Export<D extends DatasetName> {
  readonly file: string;
  readonly title?: string;
  readonly columns: readonly ColumnOf<D>[];
}

interface RegisterExport {
  readonly file: string;
  /** Where the register comes by another way than the other exports. */
  readonly dialect?: Dialect;
  readonly who: readonly ColumnOf<"pupils">[];
  readonly layout: Layout;
}

/** Every column of a data set under our own name for it. */
export const allColumns = <D extends DatasetName>(dataset: D) =>
  Object.keys(datasetOf(dataset).columns).map((column) => [column, column as keyof Row<D>] as const);

/** Fields that a school adds to its system, called in words what we call them: `Staff informed`. */
export const ownFields = <D extends DatasetName>(...columns: (keyof Row<D> & string)[]): ColumnOf<D>[] =>
  columns.map(
    (column) => [`${column.charAt(0).toUpperCase()}${column.slice(1).replaceAll("_", " ")}`, column] as const,
  );

/** A value of a column in the words of a system. */
export const inWords =
  <D extends DatasetName>(column: keyof Row<D>, words: Readonly<Record<string, string>>) =>
  (row: Row<D>) =>
    words[row[column] ?? ""] ?? "";

/** What systems write for the statuses of care and of special educational needs, where they have a field for them. */
export const CARE_WORDS = {
  CiC: "Looked after child",
  PCiC: "Previously looked after",
  CPP: "Child protection plan",
  CiN: "Child in need",
  Ever6: "Social worker in last six years",
  none: "Not in care",
};
export const SEN_WORDS = { N: "No Special Educational Need", K: "K - SEN Support", E: "E - EHCP" };

/** Of a child in care, whom alone such a field is about; empty for any other. */
export const ofChildInCare =
  (column: "care_start" | "care_end" | "placing_authority") =>
  (row: Row<"pupils">, { date }: Dialect): string => {
    const value = row.care_status === "CiC" ? (row[column] ?? "") : "";
    return value === "" || column === "placing_authority" ? value : date(value as never);
  };

/** The answer to "in care?", which says nothing of other groups. */
export const isInCare = (row: Row<"pupils">, { yes, no }: Dialect): string => (row.care_status === "CiC" ? yes : no);

/** What a school records of a suspension in fields of its own. */
export const FOLLOW_UP = [
  ...(["serious_incident", "outcome", "vs_notified", "sw_notified", "vs_consulted", "paperwork_sent"] as const),
  ...(["provision_from", "reintegration_meeting", "vs_invited", "sw_invited", "adjustments_made"] as const),
];
