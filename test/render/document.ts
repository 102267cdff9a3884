import { countStatuses, type Status, worstOf } from "../../src/domain/status.ts";
import type { ControlDocument, FindingDocument, ResultDocument } from "../../src/render/result-schema.ts";

/** A result made by hand, with something of everything that a renderer has to show. */

export function finding(status: Status, more: Partial<FindingDocument> = {}): FindingDocument {
  const key = more.subject?.key ?? "2025/26";
  return {
    subject: { type: "pupil", pupil: "child-00000001", key },
    status,
    reason: "example",
    message: `An example of ${status}.`,
    evidence: [{ file: "peps.csv", line: 3, field: "meeting_date", value: "2025-11-20" }],
    fingerprint: "0123456789abcdef",
    ...more,
  };
}

export function control(
  id: string,
  findings: readonly FindingDocument[],
  more: Partial<ControlDocument> = {},
): ControlDocument {
  const statuses = findings.map(({ status }) => status);
  return {
    ...{ id, title: `The duty of ${id}`, clause: "A clause", evidence: "data", check: "pep.example" },
    ...{ status: worstOf(statuses), severity: "medium", addressee: "designated teacher", from: "example" },
    ...{ params: { within: "20 school days" }, chosen: [], counts: countStatuses(statuses), findings },
    ...more,
  };
}

const school = { type: "school", pupil: null, key: "2025/26" } as const;
const lacksPeps = finding("not-assessable", {
  subject: school,
  message: "Cannot be assessed without peps.csv: add the export, with its header alone if it has no rows.",
  evidence: [],
});

const CONTROLS = [
  control("EXA-01", [finding("pass"), finding("fail", { mend: "Mend it." })], { severity: "low" }),
  control("EXA-02", [finding("fail", { mend: "Mend this first." })], { severity: "critical", chosen: ["school days"] }),
  control("EXA-03", [finding("due", { due: "2026-04-01", mend: "Do it soon." })]),
  control("EXA-04", [finding("due", { due: "2026-03-20", subject: { ...school, key: "2026-01-05" } })]),
  control("EXA-05", [finding("pass", { message: "All is well here." })]),
  control("EXA-06", []),
  control("EXA-07", [
    finding("waived", {
      waived: { status: "fail", reason: "agreed with the carer", approvedBy: "headteacher", until: "2026-07-01" },
    }),
  ]),
  control("LAW-99", [finding("pass")], { authority: "Warwickshire", from: "warwickshire" }),
  ...Array.from({ length: 40 }, (_, i) => control(`LAW-${10 + i}`, [lacksPeps], { from: "statutory-england" })),
];

const INPUT = { rows: 12, used: 9, others: 1, unlisted: 1, skipped: 1, encoding: "utf-8", sha256: "0".repeat(64) };

const MARK = "this is no attendance code of that time.";

/** Everything of this result can be replaced. */
export function document(more: Partial<ResultDocument> = {}): ResultDocument {
  const controls = more.controls ?? CONTROLS;
  return {
    ...{ schema: "cic-audit/result/1", tool: { name: "cic-audit", version: "1.0.0" } },
    policy: { id: "example", title: "An example policy", version: "1", remarks: ["It is long past."], leftOut: [] },
    ...{ school: "Example School", asOf: "2026-03-10", academicYear: "2025/26", identified: false },
    inputs: [{ file: "peps.csv", dataset: "peps", ...INPUT }],
    cohort: { inCare: 2, previouslyInCare: 1, otherSocialWorker: 0 },
    status: worstOf(controls.map(({ status }) => status)),
    controls,
    queries: [
      {
        ...{ kind: "short-week", title: "A week with few sessions", message: "Only four sessions in the week." },
        subject: { type: "pupil", pupil: "child-00000001", key: "2026-02-02" },
        evidence: [{ file: "marks.csv", line: 8, field: "code", value: "C2" }],
      },
    ],
    warnings: Array.from({ length: 100 }, (_, i) => ({
      file: "marks.csv",
      line: i + 2,
      column: "code",
      message: MARK,
    })),
    ...more,
  };
}
