import type { Dataset } from "./dataset.ts";

/** The school and its staff. */
export const WHOLE_SCHOOL = {
  roles: {
    rowIs: "post holder",
    needs: ["role", ["name", "from", "to", "qualified_teacher", "senior_leader", "trained_on"]],
    mustRead: ["role"],
    columns: {
      role: "role",
      name: "private",
      from: "date",
      to: "date",
      qualified_teacher: "yes/no",
      senior_leader: "yes/no",
      trained_on: "event",
    },
  },
  training: {
    rowIs: "training event",
    needs: ["role", "date", ["topic", "days"]],
    mustRead: ["role", "date"],
    happensOn: "date",
    columns: { role: "role", date: "event", days: "number", topic: "text" },
  },
  school: {
    rowIs: "school",
    needs: [["urn", "phase", "local_authority", "policy_adopted", "policy_reviewed", "last_governors_report"]],
    mustRead: [],
    columns: {
      name: "text",
      urn: "text",
      phase: "text",
      local_authority: "text",
      policy_adopted: "event",
      policy_reviewed: "event",
      signed_headteacher: "event",
      signed_chair: "event",
      signed_virtual_school: "event",
      last_governors_report: "event",
      clasef_completed: "event",
    },
  },
  attestations: {
    rowIs: "signed statement",
    needs: ["control", ["answer", "date", "by", "evidence"]],
    mustRead: ["control"],
    columns: { control: "text", answer: "yes/no", date: "event", by: "role", evidence: "private" },
  },
  calendar: {
    rowIs: "period",
    needs: ["start", "end", "kind"],
    mustRead: ["start", "end", "kind"],
    columns: { start: "date", end: "date", kind: "calendar kind", name: "text" },
  },
} as const satisfies Record<string, Dataset>;
