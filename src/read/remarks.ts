import type { Problem } from "../domain/errors.ts";
import type { Body } from "./body.ts";
import type { Header } from "./find-header.ts";

/** What is to be said of how a file is written: its encoding, and the rows that were passed over as no records. */
export function remarksOnLayout(file: string, { above, line }: Header, { encoding, closing }: Body): Problem[] {
  const remarks: Problem[] = [];
  if (encoding === "windows-1252") {
    const remedy = 'If names look wrong, save the file as "CSV UTF-8 (Comma delimited)".';
    remarks.push({ file, message: "its letters are not UTF-8, and were read as Windows-1252.", remedy });
  }
  if (above > 0) {
    const message = `the columns are named on this line; ${rows(above)} above it ${above > 1 ? "were" : "was"} not read.`;
    remarks.push({ file, line, message });
  }
  if (closing.length > 0) {
    const are = closing.length > 1 ? "are no records and were" : "is no record and was";
    const message = `${rows(closing.length)} of totals or closing words, from this one on, ${are} left out.`;
    remarks.push({ file, line: closing[0], message });
  }
  return remarks;
}

const rows = (count: number) => (count === 1 ? "1 row" : `${count} rows`);
