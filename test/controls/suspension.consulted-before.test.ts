import { expect, test } from "vitest";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import { controlCases } from "../support/control-cases.ts";

const virtualSchool = { roles: ["virtual school"] };
const suspended = (vs_consulted: string, cells: Record<string, string> = {}) => ({
  suspensions: [{ type: "suspension", start_date: "2026-03-02", vs_consulted, ...cells }],
});
const on2March = (reason: string) => [["2026-03-02", reason]] as const;

controlCases("suspension.consulted-before", {
  "on the day it began": { with: virtualSchool, ...suspended("2026-03-02"), expect: on2March("consulted") },
  "before it began": { with: virtualSchool, ...suspended("2026-02-27"), expect: on2March("consulted") },
  "the day after": { with: virtualSchool, ...suspended("2026-03-03"), expect: on2March("consultedLate") },
  "not yet, on the day it began": {
    with: virtualSchool,
    asOf: "2026-03-02",
    ...suspended(""),
    expect: on2March("awaited"),
  },
  "not at all, the day after": {
    with: virtualSchool,
    asOf: "2026-03-03",
    ...suspended(""),
    expect: on2March("notConsulted"),
  },
  '"no" is not at all': { with: virtualSchool, ...suspended("no"), expect: on2March("notConsulted") },
  "on a date not known": { with: virtualSchool, ...suspended("yes"), expect: on2March("dateUnknown") },
  "no column for it": {
    with: virtualSchool,
    suspensions: [{ type: "suspension", start_date: "2026-03-02" }],
    expect: on2March("notRecorded"),
  },
  "begun on a date not known": {
    with: virtualSchool,
    ...suspended("2026-03-02", { start_date: "yes" }),
    expect: [["2025/26", "startUnknown"]],
  },
  "before a permanent exclusion, too": {
    with: virtualSchool,
    ...suspended("2026-03-03", { type: "permanent" }),
    expect: on2March("consultedLate"),
  },
  "nobody suspended": { with: virtualSchool, expect: "nobody" },
  "no suspensions file": { with: virtualSchool, suspensions: null, expect: "data absent" },
});

test("suspension.consulted-before refuses a role that no column speaks of", () => {
  const { success } = CONTROL_KINDS.get("suspension.consulted-before")?.params.safeParse({ roles: ["SW"] }) ?? {};
  expect(success).toBe(false);
});
