import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CANARY, type Exports, replaceExports, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

/** A month of nightly runs over a school in which things happen: a cron job mails whatever is said. */

const ANNA = CANARY.upn;
const BEN = "M801200012346";
const CARL = "Q801200012348";

const PUPILS = "upn,forename,surname,date_of_birth,care_status,care_start,school_start,school_end";
const anna = `${ANNA},${CANARY.forename},${CANARY.surname},2012-02-29,CiC,2025-11-03,2021-09-01,`;
const ben = `${BEN},Exemplar,Fictional,2013-05-05,CiC,2025-11-03,2021-09-01,`;
/** In care since 9 February: the twentieth school day after is 9 March. */
const carl = `${CARL},Placeholder,Invented,2013-05-06,CiC,2026-02-09,2021-09-01,`;
const PEPS = `upn,meeting_date\n${ANNA},2025-11-20\n${BEN},2025-11-20\n`;
const SUSPENSIONS = "upn,type,start_date,vs_notified,sw_notified\n";
const annaSuspended = (told: string) => `${ANNA},suspension,2026-03-05,${told},2026-03-05\n`;
const BEN_SUSPENDED = `${BEN},suspension,2026-03-17,2026-03-17,\n`;
const lines = (...rows: readonly string[]) => `${rows.join("\n")}\n`;

const CONFIG = "policy: ./policy.yaml\nhistory: history\n";
const WAIVER = `waivers:
  - control: EXA-02
    key: "2026-03-17"
    reason: the social worker was on leave
    approved-by: headteacher
    until: 2026-03-26
`;

interface Night {
  readonly exports?: Exports;
  readonly config?: string;
  /** Changes the policy of the workplace. */
  readonly policy?: (text: string) => string;
  /** The lists of the notice, each with how many are in it; empty: not a word is said. */
  readonly told?: readonly string[];
  readonly says?: RegExp;
  readonly status: number;
}

const GONE = "No longer open, and not known to be mended";

/** The nights of March on which something happens, and what it calls for. On all others nothing is to be said. */
const HAPPENS: Readonly<Record<number, Night>> = {
  1: { status: 0 },
  // Carl is entered late: his PEP is due by the 9th, and what is due raises no alarm.
  4: { exports: { "pupils.csv": lines(PUPILS, anna, ben, carl) }, status: 0 },
  6: {
    exports: { "suspensions.csv": SUSPENSIONS + annaSuspended("2026-03-06") },
    ...{ told: ["New: 1"], says: /EXA-02: child-\w+, 5 March 2026: failed\./, status: 1 },
  },
  10: { told: ["Changed: 1"], says: /EXA-01: child-\w+, 9 February 2026: failed; it was due\./, status: 1 },
  // The day of the notice was a slip: what is mended alone is no reason for a mail.
  12: { exports: { "suspensions.csv": SUSPENSIONS + annaSuspended("2026-03-05") }, status: 1 },
  // An export that is missing hides Carl's failure: it must not look as if it were mended.
  13: {
    exports: { "peps.csv": null },
    ...{ told: ["New: 1", `${GONE}: 1`], says: /not looked at any more; it had failed/, status: 4 },
  },
  // It is back, with Carl's meeting: two days late, so that he has failed for good.
  14: {
    exports: { "peps.csv": `${PEPS}${CARL},2026-03-11\n` },
    ...{ told: ["New: 1", `${GONE}: 1`], says: /EXA-01: the school: not looked at any more/, status: 1 },
  },
  // The system sorts its rows another way and adds pupils: every line has moved, and no finding has.
  16: {
    exports: {
      "pupils.csv": lines(PUPILS, "E801200012349,New,Pupil,2013-01-01,none,,2026-03-16,", carl, ben, anna),
      "peps.csv": lines("upn,meeting_date", `${CARL},11/03/2026`, `${BEN},20/11/2025`, `${ANNA},20/11/2025`),
    },
    status: 1,
  },
  18: {
    exports: { "suspensions.csv": SUSPENSIONS + annaSuspended("2026-03-05") + BEN_SUSPENDED },
    ...{ told: ["New: 1"], says: /EXA-02: child-\w+, 17 March 2026: failed/, status: 1 },
  },
  20: {
    exports: { "suspensions.csv": `${SUSPENSIONS}${BEN},suspension,31/02/2026,,\n` },
    ...{ told: [], says: /cannot be trusted:.*line 2.*31\/02\/2026/, status: 3 },
  },
  // Mended: compared with the last run that gave a result, nothing has changed.
  21: { exports: { "suspensions.csv": SUSPENSIONS + annaSuspended("2026-03-05") + BEN_SUSPENDED }, status: 1 },
  24: { config: CONFIG + WAIVER, status: 1 },
  // The day after the last of the waiver.
  27: { told: ["New: 1"], says: /EXA-02: child-\w+, 17 March 2026: failed/, status: 1 },
  // Carl has left on the 27th.
  28: {
    exports: { "pupils.csv": lines(PUPILS, anna, ben, `${carl}2026-03-27`) },
    ...{ told: [`${GONE}: 1`], says: /EXA-01: child-\w+, 9 February 2026: not looked at any more/, status: 1 },
  },
  // Ten school days after 3 November are up on the 17th: the meetings of the 20th were late by the new rule.
  30: {
    policy: (text) => text.replace("within: 20 school days", "within: 10 school days").replace('"1"', '"2"'),
    ...{ told: ["Asked anew: 1 control"], says: /EXA-01: 2 fail/, status: 1 },
  },
  31: { status: 1 },
};

const LIST =
  /^ {2}(?:New|Changed|Passed now|Due within 14 days|Asked anew|No longer open, and not known to be mended): .*$/gm;

let folder: string;
const said = new Map<number, { status: number; stdout: string; stderr: string }>();

beforeAll(async () => {
  folder = workplace({
    "pupils.csv": lines(PUPILS, anna, ben),
    ...{ "peps.csv": PEPS, "suspensions.csv": SUSPENSIONS },
    "calendar.csv": "start,end,kind,name\n2025-09-02,2025-12-19,term,Autumn\n2026-01-05,2026-03-27,term,Spring\n",
  });
  const [config, policy] = ["cic-audit.config.yaml", "policy.yaml"].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  writeFileSync(config, CONFIG);
  const argv = ["check", join(folder, "exports"), "--since", "last", "--quiet"];
  for (let day = 1; day <= 31; day += 1) {
    const night = HAPPENS[day];
    if (night?.exports) replaceExports(folder, night.exports);
    if (night?.config) writeFileSync(config, night.config);
    if (night?.policy) writeFileSync(policy, night.policy(readFileSync(policy, "utf8")));
    const now = new Date(`2026-03-${String(day).padStart(2, "0")}T05:30:00Z`);
    said.set(day, await callIn(folder, argv, 80, now));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a month of nightly runs", () => {
  const status = (day: number): number => HAPPENS[day]?.status ?? status(day - 1);

  test.each(Array.from({ length: 31 }, (_, i) => i + 1))("night %s: what the changes call for", (day) => {
    const { told = [], says = /^$/ } = HAPPENS[day] ?? {};
    const heard = said.get(day);
    const text = `${heard?.stdout}${heard?.stderr}`;
    const lists = (text.match(LIST) ?? []).map((line) => line.trim());
    expect({ lists, status: heard?.status }).toEqual({ lists: told, status: status(day) });
    expect(flat(text)).toMatch(says);
  });

  test("is kept: a file for each run that gave a result, for its owner alone, that names nobody", () => {
    const files = readdirSync(join(folder, "history")).sort();
    expect(files).toHaveLength(30);
    expect(files[18]).toMatch(/^000019-2026-03-19-[0-9a-f]{8}\.json$/);
    expect(files[19]).toMatch(/^000020-2026-03-21-/);
    expect(statSync(join(folder, "history")).mode & 0o777).toBe(0o700);
    for (const file of files) {
      const path = join(folder, "history", file);
      const text = readFileSync(path, "utf8");
      expect(statSync(path).mode & 0o777).toBe(0o600);
      for (const name of [ANNA, BEN, CARL, CANARY.surname, "2012-02-29", "held"]) expect(text).not.toContain(name);
    }
  });
});
