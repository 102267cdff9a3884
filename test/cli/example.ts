import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** A school of three children, written to a folder of its own, and the program run on it as a school would run it. */

const BIN = resolve("bin", "cic-audit.js");

/** Who must never be seen in a result without `--identify`: everything that tells who one invented child is. */
export const CANARY = {
  upn: "Y801200012345",
  pupil_id: "PID-77341",
  forename: "Zebedee",
  surname: "Quillfeather",
  date_of_birth: "2012-02-29",
  year_group: "Year Canary",
  placing_authority: "Canaryshire",
  key_adult: "Ottoline Marchbanks",
  leaving_reason: "Canary reason",
} as const;

const PUPILS = [
  "upn,pupil_id,forename,surname,date_of_birth,year_group,care_status,care_start,placing_authority,school_start,leaving_reason,key_adult",
  [
    ...[CANARY.upn, CANARY.pupil_id, CANARY.forename, CANARY.surname, CANARY.date_of_birth, CANARY.year_group],
    ...["CiC", "2025-11-03", CANARY.placing_authority, "2021-09-01", CANARY.leaving_reason, CANARY.key_adult],
  ].join(","),
  "M801200012346,,Exemplar,Fictional,2013-05-05,8,CiC,2025-11-03,Nowhereshire,2021-09-01,,",
  "B801200012347,,Placeholder,Invented,2013-05-06,8,PCiC,,Nowhereshire,2021-09-01,,",
].join("\n");

const CALENDAR = `start,end,kind,name
2025-09-02,2025-12-19,term,Autumn
2025-10-27,2025-10-31,half-term,October
2026-01-05,2026-03-27,term,Spring
2026-04-13,2026-07-21,term,Summer
`;

const SUSPENSIONS = "upn,type,start_date,reason,vs_notified,sw_notified";

/** Exports in which both children in care have their first PEP in time and nobody was suspended. */
export const CLEAN: Exports = {
  "pupils.csv": PUPILS,
  "calendar.csv": CALENDAR,
  "peps.csv": `upn,meeting_date\n${CANARY.upn},2025-11-20\nM801200012346,20/11/2025\n`,
  "suspensions.csv": `${SUSPENSIONS}\n`,
};

/** The canary was suspended, and the virtual school told a day late. */
export const LATE: Exports = {
  ...CLEAN,
  "suspensions.csv": `${SUSPENSIONS}\n${CANARY.upn},suspension,2026-02-03,threw a canary chair,2026-02-04,2026-02-03\n`,
};

/** The same without PEPs: nothing can be said of them. */
export const WITHOUT_PEPS: Exports = { ...CLEAN, "peps.csv": null };

/** A PEP that is due: the second child has entered care a week before the audit. */
export const AWAITED: Exports = {
  ...CLEAN,
  "pupils.csv": PUPILS.replace("8,CiC,2025-11-03", "8,CiC,2026-03-03"),
  "peps.csv": `upn,meeting_date\n${CANARY.upn},2025-11-20\n`,
};

export const AS_OF = "2026-03-10";

/** The text of each file; null leaves it out. */
export type Exports = Readonly<Record<string, string | null>>;

const POLICY = `id: example-policy
title: A policy for examples
version: "1"
clauses:
  PEPs and reviews:
    EXA-01:
      duty: The first PEP is held within 20 school days of entering care or joining the school
      evidence: data
      check: pep.initial-within
      params: { within: 20 school days, from: [care start, school start] }
      chosen: [school days]
      severity: high
  Suspensions:
    EXA-02:
      duty: Social worker and virtual school are told of a suspension on the day
      evidence: data
      check: suspension.notified
      params: { within: 0 days, roles: [social worker, virtual school] }
      severity: critical
      addressee: headteacher
`;

/** A folder of its own with `exports/`, `policy.yaml` and room for settings. */
export function workplace(exports: Exports = CLEAN): string {
  const folder = mkdtempSync(join(tmpdir(), "cic-audit-test-"));
  mkdirSync(join(folder, "exports"));
  writeFileSync(join(folder, "policy.yaml"), POLICY);
  replaceExports(folder, exports);
  return folder;
}

export function replaceExports(folder: string, exports: Exports): void {
  for (const [name, text] of Object.entries(exports)) {
    if (text === null) rmSync(join(folder, "exports", name), { force: true });
    else writeFileSync(join(folder, "exports", name), text);
  }
}

/** The arguments of an audit of the exports in a workplace. */
export const AUDIT = ["check", "exports", "--policy", "./policy.yaml", "--as-of", AS_OF] as const;

const environment = (folder: string, env: Readonly<Record<string, string>>) => {
  const { NO_COLOR: _, FORCE_COLOR: __, CIC_AUDIT_KEY_FILE: ___, ...inherited } = process.env;
  return { ...inherited, XDG_CONFIG_HOME: join(folder, "settings"), ...env };
};

/** Runs the program in a workplace, as built. */
export function run(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  out: number | "pipe" = "pipe",
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", out, "pipe"],
    env: environment(folder, env),
  });
  return { status, stdout, stderr };
}

/** The same, begun and not waited for. */
export function begin(folder: string, args: readonly string[]) {
  return spawn(process.execPath, [BIN, ...args], { cwd: folder, env: environment(folder, {}) });
}
