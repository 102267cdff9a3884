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
`;
}
