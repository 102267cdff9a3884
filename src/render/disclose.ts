import type { Evidence } from "../domain/cells.ts";
import type { ControlKind, KindDoc } from "../domain/control.ts";
import type { DatasetName } from "../domain/datasets.ts";
import type { Problem } from "../domain/errors.ts";
import { fingerprintOf, type Rule } from "../domain/fingerprint.ts";
import type { Policy } from "../domain/policy.ts";
import type { Audit, ControlResult, Finding, Input, Query } from "../domain/result.ts";
import type { Child } from "../domain/school.ts";
import type { ControlDocument, FindingDocument, QueryDocument, ResultDocument } from "./result-schema.ts";
import { shown } from "./shown.ts";

export interface Disclosure {
  /** The version of the program that judged. */
  readonly version: string;
  /** Put names and UPNs in the result. */
  readonly identify: boolean;
  /** The pseudonym of a child, from the UPN or pupil id. */
  readonly pseudonym: (id: string) => string;
  readonly kinds: ReadonlyMap<string, ControlKind>;
  /** What a reader of the result should know of the policy: its age, and what it leaves out of those it extends. */
  readonly remarks: readonly string[];
  readonly leftOut: Policy["leftOut"];
}

/**
 * An audit as it may leave the program. Unless names are asked for, a child is a pseudonym and a value that is private,
 * or not of its column's kind, is withheld. Renderers see nothing else, so that none of them can leak.
 */
export function disclose(audit: Audit, disclosure: Disclosure): ResultDocument {
  const { policy, asOf, academicYear, cohort, status } = audit;
  const discloser = new Discloser(audit.inputs, disclosure);
  return {
    schema: "cic-audit/result/1",
    tool: { name: "cic-audit", version: disclosure.version },
    policy: {
      ...{ id: policy.id, title: policy.title, version: policy.version },
      remarks: [...disclosure.remarks],
      leftOut: disclosure.leftOut.map(({ id, reason }) => ({ id, reason })),
    },
    school: audit.schoolName,
    asOf,
    academicYear,
    identified: disclosure.identify,
    inputs: audit.inputs.map(inputOf),
    cohort: { ...cohort },
    status,
    controls: audit.controls.map((result) => discloser.control(result)).sort(byId),
    queries: audit.queries.map((query) => discloser.query(query)).sort(byKind),
    warnings: audit.warnings.map((warning) => discloser.warning(warning)),
  };
}

class Discloser {
  private readonly datasets: ReadonlyMap<string, DatasetName | null>;
  private readonly disclosure: Disclosure;

  constructor(inputs: readonly Input[], disclosure: Disclosure) {
    this.datasets = new Map(inputs.map(({ file, dataset }) => [file, dataset]));
    this.disclosure = disclosure;
  }

  control({ control, authority, status, counts, findings }: ControlResult): ControlDocument {
    const { id, title, clause, evidence, check, severity, addressee, from, source, since, params } = control;
    const doc = this.disclosure.kinds.get(check)?.doc;
    return present({
      ...{ id, title, clause, evidence, check, status, severity, addressee, from, authority, source, since },
      params: { ...params },
      chosen: [...control.chosen],
      counts: { ...counts },
      findings: findings.map((finding) => this.finding(finding, [id, authority], doc)).sort(bySubject),
    });
  }

  query({ kind, title, child, key, message, evidence }: Query): QueryDocument {
    const subject = this.subject(child, this.disclosure.pseudonym(child.id), key);
    return { kind, title, subject, message, evidence: evidence.map((cell) => this.evidence(cell)) };
  }

  warning({ value, ...problem }: Problem): ResultDocument["warnings"][number] {
    return present({ ...problem, value: value && this.value(problem.file, problem.column ?? "", value) });
  }

  private finding(finding: Finding, rule: Rule, doc: KindDoc | undefined): FindingDocument {
    const { child, key, status, reason, message, due, waived } = finding;
    const pseudonym = child === null ? "" : this.disclosure.pseudonym(child.id);
    return present({
      subject: this.subject(child, pseudonym, key),
      status,
      reason,
      message,
      due,
      mend: status === "fail" ? doc?.mend : status === "due" ? doc?.meet : undefined,
      evidence: finding.evidence.map((evidence) => this.evidence(evidence)),
      fingerprint: fingerprintOf(rule, pseudonym, key),
      waived: waived && waiverOf(waived),
    });
  }

  private subject(child: Child | null, pseudonym: string, key: string): FindingDocument["subject"] {
    return child === null
      ? { type: "school", pupil: null, key }
      : pupilOf(child, { key, pseudonym, identify: this.disclosure.identify });
  }

  private evidence({ file, line, field, value }: Evidence): FindingDocument["evidence"][number] {
    return { file, line, field, value: value === null ? null : this.value(file, field, value) };
  }

  private value(file: string, field: string, value: string): string {
    return this.disclosure.identify ? value : shown(this.datasets.get(file) ?? null, field, value);
  }
}

/** A child as a subject: a pseudonym, unless names are asked for. */
export function pupilOf(
  { id, pupil: { forename, surname } }: Child,
  { key, pseudonym, identify }: { readonly key: string; readonly pseudonym: string; readonly identify: boolean },
): FindingDocument["subject"] {
  if (!identify) return { type: "pupil", pupil: pseudonym, key };
  const name = [forename.value, surname.value].filter(Boolean).join(" ");
  return present({ type: "pupil" as const, pupil: id, name: name || undefined, key });
}

function inputOf({ file, dataset, rows, used, others, unlisted, skipped, encoding, sha256 }: Input) {
  return { file, dataset, rows, used, others, unlisted, skipped, encoding, sha256 };
}

function waiverOf({ by, status }: NonNullable<Finding["waived"]>): NonNullable<FindingDocument["waived"]> {
  return { status, reason: by.reason, approvedBy: by.approvedBy, until: by.until };
}

type Present<T> = { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> } & {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
};

/** The object without what is undefined, so that it is the same before and after JSON. */
function present<T extends object>(object: T): Present<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** Code units, so that every machine sorts alike. */
const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

type About = Pick<FindingDocument, "subject">;
const bySubject = (a: About, b: About) =>
  order(a.subject.pupil ?? "", b.subject.pupil ?? "") || order(a.subject.key, b.subject.key);

const byId = (a: ControlDocument, b: ControlDocument) =>
  order(a.id, b.id) || order(a.authority ?? "", b.authority ?? "");

const byKind = (a: QueryDocument, b: QueryDocument) => order(a.kind, b.kind) || bySubject(a, b);
