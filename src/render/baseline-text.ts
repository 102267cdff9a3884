import type { ControlDocument, FindingDocument, ResultDocument } from "./result-schema.ts";

/** A known failure as a file of them has it. */
export interface KnownFailure {
  readonly control: string;
  readonly authority?: string | undefined;
  readonly pupil: string | null;
  readonly key: string;
  readonly fingerprint: string;
}

/** What a file of known failures says besides them; null where somebody has still to decide it. */
export interface BaselineHead {
  readonly written: string;
  readonly policy: string;
  readonly reason: string | null;
  readonly "approved-by": string | null;
  readonly until: string | null;
}

/**
 * The failures of a result; those that are `known` count though they are waived. Null for one of which nobody can tell:
 * it is not in the result, and its control cannot be assessed.
 */
export function failuresIn({ controls }: ResultDocument, known: ReadonlySet<string>): KnownFailure[] {
  const fails = ({ status, waived, fingerprint }: FindingDocument) =>
    status === "fail" || (waived?.status === "fail" && known.has(fingerprint));
  return controls.flatMap(({ id, authority, findings }) =>
    findings.filter(fails).map(({ subject: { pupil, key }, fingerprint }) => ({
      ...{ control: id, ...(authority === undefined ? {} : { authority }), pupil, key, fingerprint },
    })),
  );
}

/** The known failures that may still be there: nothing that has passed, or is not looked at by a control that sees. */
export function remaining(known: readonly KnownFailure[], document: ResultDocument): KnownFailure[] {
  const failing = new Set(failuresIn(document, new Set(known.map(({ fingerprint }) => fingerprint))).map(nameOf));
  const unseeing = document.controls.filter(cannotSee).map(ruleOf);
  return known.filter((one) => failing.has(nameOf(one)) || unseeing.includes(ruleOf({ ...one, id: one.control })));
}

const nameOf = ({ fingerprint }: KnownFailure) => fingerprint;
const ruleOf = ({ id, authority = "" }: Pick<ControlDocument, "id" | "authority">) => `${id}\u0000${authority}`;
const cannotSee = ({ findings }: ControlDocument) => findings.some(({ status }) => status === "not-assessable");

/** A file of known failures, as YAML. */
export function baselineText(head: BaselineHead, failures: readonly KnownFailure[]): string {
  const said = (value: string | null) => (value === null ? "" : ` ${JSON.stringify(value)}`);
  const lines = failures.map((one) => `  - { ${Object.entries(one).map(entry).join(", ")} }\n`);
  return `## Failures that were known on the day they were written down. Once this file is filled in and the config file names
## it as its baseline, they are waived, as a waiver would, with what they are beside them: they never count as passed.
## It can only become shorter: "cic-audit check --write-baseline" takes out what has passed, and adds nothing.
written: ${head.written}
policy: ${JSON.stringify(head.policy)}

## To be filled in. Why the school lives with them for now: it is shown in results, so name no child.
reason:${said(head.reason)}
## Who decided so: a post, not a name.
approved-by:${said(head["approved-by"])}
## The last day, as 2026-07-31; on the day after, they count again.
until:${said(head.until)}

findings:${lines.length === 0 ? " []" : ""}
${lines.join("")}`;
}

const entry = ([name, value]: readonly [string, string | null]) => `${name}: ${JSON.stringify(value)}`;
