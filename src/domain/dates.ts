/** A day of the calendar as `yyyy-mm-dd`. Two of them compare as text; only `calendar/` makes them. */
export type IsoDate = string & { readonly __isoDate: never };

/** From and to are both included. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** 1 September to 31 August, named as schools do: `2025/26`. */
export interface AcademicYear extends Period {
  readonly label: string;
}

export const UNITS = [
  "hours",
  "school days",
  "working days",
  "calendar days",
  "weeks",
  "months",
  "years",
  "half-terms",
  "terms",
] as const;
export type Unit = (typeof UNITS)[number];

/** A length of time as a policy states it: `20 school days`, `48 hours`, `1 term`. */
export interface Duration {
  readonly count: number;
  readonly unit: Unit;
}
