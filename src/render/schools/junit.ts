import { describe } from "../../domain/errors.ts";
import { suitesOf } from "../junit.ts";
import { junitXml, type TestSuite } from "../junit-xml.ts";
import type { Look } from "../renderer.ts";
import { NOT_AUDITED, type SchoolsDocument } from "./document.ts";

/** Several schools as JUnit XML: the suites of each, and one with an error for each that could not be audited. */
export function schoolsJunit({ schools, asOf }: SchoolsDocument, { raising }: Look): string {
  const suites = schools.flatMap(({ folder, result, problems }): TestSuite[] => {
    const own = (suite: TestSuite) => ({ ...suite, name: `${folder}: ${suite.name}` });
    if (result !== null) return suitesOf(result, raising).map(own);
    const message = "this school could not be audited";
    const outcome = { is: "error", type: NOT_AUDITED, message, lines: problems.map(describe) } as const;
    return [{ name: folder, package: "cic-audit", cases: [{ name: "the audit", outcome }], notes: [] }];
  });
  return junitXml(suites, asOf);
}
