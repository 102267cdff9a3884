import { csvText, RESULT_COLUMNS, type Row, resultRows } from "../csv.ts";
import { NOT_AUDITED, type SchoolDocument, type SchoolsDocument } from "./document.ts";

/** Several schools as a spreadsheet: the rows of each, or one for each problem for which it could not be audited. */
export function schoolsCsv({ schools, asOf }: SchoolsDocument): string {
  const rows = schools.flatMap((school) => {
    const own = school.result === null ? problemRows(school, asOf) : resultRows(school.result);
    return own.map((row) => ({ school: school.folder, ...row }));
  });
  return csvText(["school", ...RESULT_COLUMNS], rows);
}

function problemRows({ problems }: SchoolDocument, asOf: string): Row[] {
  return problems.map(({ column, message, remedy, ...place }) => ({
    ...{ row: "problem", as_of: asOf, status: NOT_AUDITED, ...place, field: column },
    message: [message, remedy].filter(Boolean).join(" "),
  }));
}
