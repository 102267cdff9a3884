import type { Policy } from "../../domain/policy.ts";

/**
 * The config file that a school begins with. Examples are commented out by a single #; without it they are valid
 * where they stand.
 */
export function starterConfig(named: string, { id, controls }: Policy): string {
  const neighbour = id === "warwickshire" ? "stoke-on-trent" : "warwickshire";
  return `## The config file of cic-audit: what is decided once and need not be written on every command line.
## It is found from the exports, in their folder or in one above it.
## Lines that begin with a single # are examples: take the # away to use one.

## The policy that is audited against: one that comes with cic-audit, or the path of your own from this folder.
policy: ${/^[a-z][a-z0-9-]*$/.test(named) ? named : JSON.stringify(named)}

## The policies of the authorities that placed your children, by the name in the column placing_authority. They are
## asked as well, for the children whom that authority placed, and the stricter of the two decides.
#overlays:
#  Anyborough: ${neighbour}

## Findings that somebody has decided to live with, until a day. Without "pupil" a waiver is for every pupil, without
## "key" for every finding of the control. Reason and approved-by are shown in results: name no child and no carer.
#waivers:
#  - control: ${controls[0]?.id}
#    pupil: child-7f3a2c91
#    key: "2025-11-03"
#    reason: agreed with the virtual school
#    approved-by: headteacher
#    until: 2026-07-31

## What the headers of your files are, where "cic-audit inspect" does not know them. "ignore" passes a column over.
#columns:
#  PEP Held On: meeting_date
#  Old notes: ignore

## The national attendance codes that codes of your own stand for. Write both in quotes.
#codes:
#  "+": "/"

## Words of your own in columns that hold one of a few. A word that is known keeps its meaning.
#words:
#  care status:
#    Fostered: CiC
#    SGO: PCiC
#  suspension type:
#    Sent away: suspension

## Files whose columns do not say what they are, by name; * stands for any text, and the first that fits holds. A file
## that is passed over and holds a data set is warned of on every run.
#files:
#  "lac_list*.csv": pupils
#  clubs.csv: ignore
#  ePEP.csv:
#    dataset: peps
#    columns:
#      Date: meeting_date

## The report to governors: who reports to whom, in which words.
#report:
#  written-by: Designated teacher
#  chair: Chair of the governing body
#  governor: Designated governor
#  meeting: 2026-10-14
#  terms:
#    children: CLA
#    plan: PEP
#    board: trust board
#  case-study: true
#  not-names: [Summer]
#  colour: "#1d4f8b"
#  logo: logo.png
#  logo-text: Logo of the school

## A folder in which every check is kept, under pseudonyms, and a file of failures that are known already.
#history: history
#baseline: known-failures.yaml

## The term dates and what the school is, where there is no export of them. Days are written 2025-09-02 or 02/09/2025.
#term-dates:
#  terms:
#    - { name: Autumn, from: 2025-09-02, to: 2025-12-19 }
#    - { name: Spring, from: 2026-01-05, to: 2026-03-27 }
#  half-terms:
#    - { from: 2025-10-27, to: 2025-10-31 }
#  inset-days: [2025-09-02]
#school:
#  name: Our school
#  phase: secondary
#  policy-adopted: 2024-09-12

## Where results go: for every command that has --out. What the command line says goes before it.
#outputs:
#  folder: reports
#  formats: [markdown, json]
#  fail-on: due

## Whom the report is for where --audience says nothing.
#audience: governors
`;
}
