import type { IsoDate } from "../../domain/dates.ts";

/** How a system writes its CSV files, all with commas. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly lineEnd: "\n" | "\r\n";
  readonly quotes: "where needed" | "everywhere";
  readonly date: (day: IsoDate) => string;
  readonly yes: string;
  readonly no: string;
}

export type Encoding = "utf-8" | "utf-8 with a byte order mark" | "windows-1252";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const partsOf = (day: IsoDate) => day.split("-") as [string, string, string];

/** `2025-12-16` */
export const yearFirst = (day: IsoDate): string => day;
/** `16/12/2025` */
export const dayFirst = (day: IsoDate): string => partsOf(day).reverse().join("/");
/** `16 Dec 2025` */
export function monthInWords(day: IsoDate): string {
  const [year, month, of] = partsOf(day);
  return `${of} ${MONTHS[Number(month) - 1]} ${year}`;
}
