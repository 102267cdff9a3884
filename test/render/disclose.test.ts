import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audit } from "../../src/audit.ts";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Audit, Finding } from "../../src/domain/result.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { disclose } from "../../src/render/disclose.ts";
import { renderJson } from "../../src/render/json.ts";
import { resultSchema } from "../../src/render/result-schema.ts";
import { shown, WITHHELD } from "../../src/render/shown.ts";
import { AS_OF, CANARY, CLEAN, LATE, replaceExports, workplace } from "../cli/example.ts";

let folder: string;
let late: Audit;
const audited = async () => {
  const policy = await loadPolicy(join(folder, "policy.yaml"), { kinds: CONTROL_KINDS, folder: "policies" });
  return audit({ paths: [join(folder, "exports")], policy, asOf: date(AS_OF) });
};
beforeAll(async () => {
  folder = workplace(LATE);
  late = await audited();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Pseudonyms in the opposite order of the ids, so that sorting by one is not sorting by the other. */
const pseudonym = (id: string) => `child-${id.startsWith("Y") ? "0" : "f"}${"0".repeat(7)}`;
const disclosed = (given: Audit, identify = false) =>
  disclose(given, { version: "9.9.9", identify, pseudonym, kinds: CONTROL_KINDS, remarks: ["A remark."], leftOut: [] });
const findingsOf = (given: Audit, identify = false) =>
  disclosed(given, identify).controls.flatMap((one) => one.findings);

describe("a disclosed audit", () => {
  test.each([false, true])("is what the schema says, before and after JSON (identify: %s)", (identify) => {
    const document = disclosed(late, identify);
    expect(resultSchema.parse(document)).toEqual(document);
    expect(JSON.parse(renderJson(document, { width: 80, color: false, detail: "normal", raising: [] }))).toEqual(
      document,
    );
    expect(document).toMatchObject({
      identified: identify,
      tool: { version: "9.9.9" },
      policy: { remarks: ["A remark."] },
    });
  });

  test("has the fields of the contract, in its order", () => {
    const { controls, ...document } = disclosed(late);
    const { findings, ...control } = controls[0] as (typeof controls)[number];
    const inOrder = (object: object, keys: readonly string[]) =>
      expect(Object.keys(object).filter((key) => keys.includes(key))).toEqual(keys);
    inOrder(document, ["schema", "tool", "policy", "asOf", "academicYear", "inputs", "cohort", "status", "warnings"]);
    inOrder(control, ["id", "title", "clause", "evidence", "check", "status", "counts"]);
    inOrder(findings[0] ?? {}, ["subject", "status", "message", "evidence", "fingerprint"]);
  });

  test("sorts controls by id and findings by pupil as they are shown, the school first, then by key", () => {
    const [one, two] = late.controls as [Audit["controls"][number], Audit["controls"][number]];
    const [first] = one.findings as [Finding];
    const school: Finding = { ...first, child: null, key: "9" };
    const earlier: Finding = { ...first, key: "2020-01-01" };
    const given = { ...late, controls: [two, { ...one, findings: [...one.findings, earlier, school] }] };
    const document = disclosed(given);
    expect(document.controls.map(({ id }) => id)).toEqual(["EXA-01", "EXA-02"]);
    const order = document.controls[0]?.findings.map(({ subject: { pupil, key } }) => [pupil, key]);
    const isCanary = first.child?.id === CANARY.upn;
    const [zero, f] = [pseudonym("Y"), pseudonym("M")];
    const [pupils, dated] = isCanary
      ? [
          [zero, zero, f],
          ["2020-01-01", "2025-11-03", "2025-11-03"],
        ]
      : [
          [zero, f, f],
          ["2025-11-03", "2020-01-01", "2025-11-03"],
        ];
    expect(order).toEqual([[null, "9"], ...pupils.map((pupil, i) => [pupil, dated[i]])]);
    const identified = disclosed(given, true).controls[0]?.findings.map(({ subject }) => subject.pupil?.charAt(0));
    expect(identified).toEqual([undefined, ...(isCanary ? ["M", "Y", "Y"] : ["M", "M", "Y"])]);
  });

  test("gives a finding one fingerprint, with names or without, wherever its row stands", async () => {
    const prints = (given: Audit, identify: boolean) =>
      new Set(findingsOf(given, identify).map((one) => one.fingerprint));
    const peps = "upn,meeting_date\nM801200012346,2025-11-20\n\nM801200012346,2026-01-20\nY801200012345,2025-11-20\n";
    replaceExports(folder, { "peps.csv": peps });
    const moved = await audited();
    replaceExports(folder, LATE);
    expect(moved.controls[0]?.findings[0]?.evidence).not.toEqual(late.controls[0]?.findings[0]?.evidence);
    expect(prints(moved, false)).toEqual(prints(late, false));
    expect(prints(late, true)).toEqual(prints(late, false));
    expect(prints(late, false).size).toBe(3);
    for (const print of prints(late, false)) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });

  test("says what to do about a failure and about what is due, and about nothing else", () => {
    const [one] = late.controls as [Audit["controls"][number]];
    const [first] = one.findings as [Finding];
    const statuses = ["fail", "due", "pass", "not-assessable"] as const;
    const findings = statuses.map((status, i): Finding => ({ ...first, key: String(i), status }));
    const doc = CONTROL_KINDS.get("pep.initial-within")?.doc;
    expect(findingsOf({ ...late, controls: [{ ...one, findings }] }).map(({ mend }) => mend)).toEqual([
      ...[doc?.mend, doc?.meet, undefined, undefined],
    ]);
  });

  test("keeps a waiver with the finding that it waives", () => {
    const [one] = late.controls as [Audit["controls"][number]];
    const by = {
      control: "EXA-01",
      reason: "agreed",
      approvedBy: "head",
      until: date("2026-07-01"),
      pupil: CANARY.upn,
    };
    const findings = [{ ...(one.findings[0] as Finding), status: "waived", waived: { by, status: "fail" } } as Finding];
    const [finding] = findingsOf({ ...late, controls: [{ ...one, findings }] });
    expect(finding?.waived).toEqual({ status: "fail", reason: "agreed", approvedBy: "head", until: "2026-07-01" });
  });

  test("withholds what was found in a warning unless it is of the column's kind, or names are asked for", () => {
    const problem = { file: "peps.csv", line: 2, column: "pupil_views", value: "yes, says Zebedee", message: "odd." };
    const given = { ...late, warnings: [problem, { ...problem, value: undefined }] };
    expect(disclosed(given).warnings.map(({ value }) => value)).toEqual([WITHHELD, undefined]);
    expect(disclosed(given, true).warnings[0]?.value).toBe("yes, says Zebedee");
  });

  test("asks for no pseudonym where there is nobody to name", async () => {
    const [control] = late.controls;
    const nobody = { ...late, controls: [{ ...(control as Audit["controls"][number]), findings: [] }] };
    const refuse = () => expect.unreachable("a key would be made for nothing");
    expect(() =>
      disclose(nobody, {
        version: "1",
        identify: false,
        pseudonym: refuse,
        kinds: CONTROL_KINDS,
        remarks: [],
        leftOut: [],
      }),
    ).not.toThrow();
  });
});

describe("what may be shown", () => {
  test.each([
    ["pupils", "upn", CANARY.upn, WITHHELD],
    ["pupils", "forename", CANARY.forename, WITHHELD],
    ["pupils", "date_of_birth", "2012-02-29", WITHHELD],
    ["pupils", "year_group", "9", WITHHELD],
    ["pupils", "placing_authority", "Nowhereshire", WITHHELD],
    ["pupils", "care_start", "2025-11-03", "2025-11-03"],
    ["pupils", "care_start", "03/11/2025", "03/11/2025"],
    ["pupils", "care_start", "yes", "yes"],
    ["pupils", "care_start", "ask Zebedee", WITHHELD],
    ["pupils", "care_status", "LAC", "LAC"],
    ["pupils", "care_status", "Zebedee", WITHHELD],
    ["suspensions", "paperwork_sent", "2026-02-03 14:30", "2026-02-03 14:30"],
    ["suspensions", "reason", "threw a chair", WITHHELD],
    ["suspensions", "outcome", "moved to his aunt's", WITHHELD],
    ["peps", "attendees", "DT; Zebedee Quillfeather; carer", `designated teacher; ${WITHHELD}; carer`],
    ["peps", "chaired_by", "SW", "social worker"],
    ["peps", "chaired_by", "Ottoline Marchbanks", WITHHELD],
    ["peps", "pupil_views", "Y", "Y"],
    ["peps", "pupil_views", "he likes art", WITHHELD],
    ["peps", "smart_targets", "3", "3"],
    ["peps", "smart_targets", "07700900123", WITHHELD],
    ["attendance", "code", "\\", "\\"],
    ["attendance", "code", "Zebedee", WITHHELD],
    ["roles", "name", "A. Teacher", WITHHELD],
    ["school", "name", "Example School", "Example School"],
    ["pupils", "no such column", "x", WITHHELD],
    ["pupils", "forename", "", ""],
    [null, "upn", CANARY.upn, WITHHELD],
  ] as const)("of %s, %s: %j is %j", (dataset, field, value, expected) => {
    expect(shown(dataset, field, value)).toBe(expected);
  });

  test("is nothing of the clean school either", async () => {
    replaceExports(folder, CLEAN);
    const text = JSON.stringify(disclosed(await audited()));
    replaceExports(folder, LATE);
    for (const secret of Object.values(CANARY)) expect(text).not.toContain(secret);
  });
});
