import type { Planted } from "./faults.ts";
import type { SyntheticSchool } from "./school.ts";
import type { Shape } from "./shapes/shape.ts";

/** What a synthetic school is, and what an audit of it finds: for whoever tries cic-audit on it. */
export function guideTo({ wanted, asOf, planted }: SyntheticSchool, { name, about, cannotTell }: Shape): string {
  const { seed, pupils, inCare, year } = wanted;
  return `# A school that does not exist

Made up by \`cic-audit sample\`: seed ${seed}, ${pupils} pupils, of whom ${inCare} in care, in the academic year ${year.label}. No name,
number or placement in it is anybody's; there is no local authority 999, with which every UPN begins.

Shape: \`${name}\`, ${about}. ${cannotTell === undefined ? "" : `${cannotTell} `}What a management information system does
not hold is written in the form of cic-audit.

    cic-audit check . --as-of ${asOf}

${planted.length === 0 ? KEPT : failures(planted)}
`;
}

const KEPT = "The school keeps every policy that comes with cic-audit: nothing fails.";

function failures(planted: readonly Planted[]): string {
  const rows = planted.map(({ control, upn, what }) => `| ${control} | ${upn ?? "the school"} | ${what} |`);
  return `## What is wrong in it

Each was planted, and \`cic-audit explain\` says how such a thing is mended. Other policies may ask for the same.

| control | about | what happened |
| --- | --- | --- |
${rows.join("\n")}`;
}
