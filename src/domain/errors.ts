/** A mistake in how the program was called, or in a policy or config file. One clear message; exit status 2. */
export class UsageError extends Error {}

/** Exports that cannot be trusted, so that no verdict is given. One message a problem; exit status 3. */
export class ExportError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join("\n"));
    this.problems = problems;
  }
}

/** Something wrong, or odd, in an export: where it is, what was found, and what to do about it. */
export interface Problem {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  /** The text found, where it is fit to be shown: never a name, a UPN or free text. */
  readonly value?: string | undefined;
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** `peps.csv line 7, column meeting_date, "31/02/2026": there is no such date. Correct it …` */
export function describe({ file, line, column, value, message, remedy }: Problem): string {
  const place = [
    line === undefined ? file : `${file} line ${line}`,
    column && `column ${column}`,
    value && `"${value}"`,
  ];
  return `${place.filter(Boolean).join(", ")}: ${message}${remedy ? ` ${remedy}` : ""}`;
}
