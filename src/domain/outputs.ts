/** The forms that a result can take. */
export const FORMATS = ["table", "json", "csv", "markdown", "html", "junit"] as const;
export type Format = (typeof FORMATS)[number];

/** How the name of a file in each form ends. */
export const ENDINGS: Readonly<Record<Format, string>> = {
  ...{ table: "txt", json: "json", csv: "csv", markdown: "md", html: "html", junit: "xml" },
};

/** From which status on a run ends with an error (contract, section 1). */
export const FAIL_ON = ["fail", "incomplete", "due", "never"] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** Whom a report is for. */
export const AUDIENCES = ["governors", "designated-teacher", "virtual-school"] as const;
type Audience = (typeof AUDIENCES)[number];

/** What a config file says of the results: where they go, in which forms, and what ends a run. */
export interface Outputs {
  /** The folder of the files, from the working folder. */
  readonly folder: string | undefined;
  /** The forms of the files in it. */
  readonly formats: readonly Format[] | undefined;
  readonly failOn: FailOn | undefined;
  readonly audience: Audience | undefined;
}
