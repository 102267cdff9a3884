import { controlCases } from "../support/control-cases.ts";

const both = { roles: ["virtual school", "social worker"] };
const suspended = (cells: Record<string, string> = {}) => ({
  suspensions: [
    {
      type: "suspension",
      start_date: "2026-03-05",
      end_date: "2026-03-06",
      vs_invited: "yes",
      sw_invited: "yes",
      ...cells,
    },
  ],
});
const on5March = (reason: string) => [["2026-03-05", reason]] as const;

controlCases("suspension.reintegration-invited", {
  "both invited": { with: both, ...suspended(), expect: on5March("invited") },
  "one not invited": { with: both, ...suspended({ sw_invited: "no" }), expect: on5March("notInvited") },
  "only the role asked for counts": {
    with: { roles: ["virtual school"] },
    ...suspended({ sw_invited: "no" }),
    expect: on5March("invited"),
  },
  "one answer empty": { with: both, ...suspended({ vs_invited: "" }), expect: on5March("notRecorded") },
  "one not invited and one not known: the first decides": {
    with: both,
    ...suspended({ vs_invited: "", sw_invited: "no" }),
    expect: on5March("notInvited"),
  },
  "no column for the answer": {
    with: both,
    suspensions: [{ type: "suspension", start_date: "2026-03-05", end_date: "2026-03-06", vs_invited: "yes" }],
    expect: on5March("notRecorded"),
  },
  "ended the day before the as-of date": {
    with: both,
    ...suspended({ end_date: "2026-03-09" }),
    expect: on5March("invited"),
  },
  "ends on the as-of date": { with: both, ...suspended({ end_date: "2026-03-10" }), expect: "nobody" },
  "no end given, begun on the as-of date: it cannot be over": {
    with: both,
    ...suspended({ start_date: "2026-03-10", end_date: "" }),
    expect: "nobody",
  },
  "no end given, begun before": {
    with: both,
    ...suspended({ start_date: "2026-03-09", end_date: "" }),
    expect: [["2026-03-09", "endUnknown"]],
  },
  "no column for the end": {
    with: both,
    suspensions: [{ type: "suspension", start_date: "2026-03-05", vs_invited: "yes", sw_invited: "yes" }],
    expect: on5March("endUnknown"),
  },
  "ended on a date not known": { with: both, ...suspended({ end_date: "yes" }), expect: on5March("endUnknown") },
  "a permanent exclusion has no end": {
    with: both,
    ...suspended({ type: "permanent", end_date: "" }),
    expect: "nobody",
  },
  "unless one is given": {
    with: both,
    ...suspended({ type: "permanent", vs_invited: "no" }),
    expect: on5March("notInvited"),
  },
  "or it is known to have ended": {
    with: both,
    ...suspended({ type: "permanent", end_date: "yes" }),
    expect: on5March("endUnknown"),
  },
  "begun on a date not known": {
    with: both,
    ...suspended({ start_date: "yes" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "before the child entered care": {
    with: both,
    pupils: [{ care_start: "2026-03-06" }],
    ...suspended(),
    expect: "nobody",
  },
  "no suspensions file": { with: both, suspensions: null, expect: "data absent" },
});
