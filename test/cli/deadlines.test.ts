import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DeadlinesDocument } from "../../src/render/deadlines/schema.ts";
import { AWAITED, CANARY, CLEAN, type Exports, replaceExports, WITHOUT_PEPS, workplace } from "./example.ts";
import { callIn, flat } from "./in-process.ts";

/** On 10 March 2026 the second child, in care since the 3rd, waits for a first PEP within 20 school days: 14 April. */

let folder: string;
beforeEach(() => {
  folder = workplace(AWAITED);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const call = (...argv: string[]) =>
  callIn(folder, ["deadlines", join(folder, "exports"), "--policy", join(folder, "policy.yaml"), ...argv]);
async function listed(...argv: string[]): Promise<DeadlinesDocument> {
  return JSON.parse((await call("--format", "json", ...argv)).stdout);
}

const suspended = (vs: string, sw: string): Exports => ({
  ...CLEAN,
  "suspensions.csv": `upn,type,start_date,vs_notified,sw_notified\n${CANARY.upn},suspension,2026-02-03,${vs},${sw}\n`,
});

describe("what is due", () => {
  test("is listed with the days that are left by the control's own clock, and what to do", async () => {
    const { status, stdout } = await call("--within", "5w");
    expect(status).toBe(0);
    expect(flat(stdout)).toContain("Nothing is overdue; 1 comes by 14 April 2026, and 0 after it.");
    expect(flat(stdout)).toMatch(
      /14 April 2026, 15 school days left EXA-01: No PEP meeting yet; it is due by 14 April 2026\. child-[0-9a-f]{8}, 3 March 2026 To do, designated teacher: Call the PEP meeting/,
    );
  });

  test("as JSON, by every clock", async () => {
    expect((await listed("--within", "5w")).deadlines).toEqual([
      expect.objectContaining({
        ...{ state: "due", due: "2026-04-14", clock: "school days", control: "EXA-01" },
        left: { schoolDays: 15, workingDays: 23, days: 35 },
        subject: { type: "pupil", pupil: expect.stringMatching(/^child-/), key: "2026-03-03" },
      }),
    ]);
  });

  test.each([
    ["34d", 0],
    ["35d", 1],
    ["14 school days", 0],
    ["15 school days", 1],
  ])("within %s: %i of them", async (within, count) => {
    const { deadlines, later } = await listed("--within", within);
    expect({ listed: deadlines.length, later }).toEqual({ listed: count, later: 1 - count });
  });

  test("within 30 days, if nothing is said", async () => {
    expect((await listed()).until).toBe("2026-04-09");
  });

  test("past the calendar it is listed last, without a date", async () => {
    replaceExports(folder, { "calendar.csv": "start,end,kind,name\n2026-01-05,2026-03-27,term,Spring\n" });
    expect((await listed()).deadlines).toMatchObject([{ state: "due", due: null, left: null }]);
    expect((await call()).stdout).toContain("After the last day of the calendar");
  });

  test("does not raise the exit status unless it is asked to", async () => {
    expect((await call("--within", "5w", "--fail-on", "due")).status).toBe(4);
    expect((await call("--within", "34d", "--fail-on", "due")).status).toBe(0);
  });

  test("names children where names are asked for, and nowhere else", async () => {
    replaceExports(folder, suspended("", ""));
    for (const format of ["table", "json", "csv", "markdown"]) {
      const ics = join(folder, `${format}.ics`);
      const without = await call("--format", format, "--ics", ics);
      const all = without.stdout + without.stderr + readFileSync(ics, "utf8");
      expect(Object.values(CANARY).filter((text) => all.includes(text))).toEqual([]);
      const named = await call("--format", format, "--ics", ics, "--identify");
      for (const text of [named.stdout, readFileSync(ics, "utf8").replaceAll("\r\n ", "")]) {
        expect(text).toContain(CANARY.upn);
        expect(text).toContain(CANARY.surname);
      }
    }
  });
});

describe("what is overdue", () => {
  test("comes first and ends the run with 1", async () => {
    replaceExports(folder, { ...AWAITED, "suspensions.csv": suspended("", "2026-02-03")["suspensions.csv"] ?? null });
    const { status, stdout } = await call("--within", "5w");
    expect(status).toBe(1);
    expect(flat(stdout)).toContain("1 deadline is overdue; 1 comes by 14 April 2026, and 0 after it.");
    expect(flat(stdout)).toMatch(/Overdue: 1 3 February 2026, 35 days ago EXA-02: .*Due by 14 April 2026: 1/);
    expect((await call("--fail-on", "never")).status).toBe(0);
  });

  test("is not what was done, if late", async () => {
    replaceExports(folder, suspended("2026-02-04", "2026-02-03"));
    expect(await listed()).toMatchObject({ status: "pass", deadlines: [] });
  });

  test("is what was done late for one and not at all for the other", async () => {
    replaceExports(folder, suspended("2026-02-04", ""));
    const { status, deadlines } = await listed();
    expect({ status, deadlines }).toMatchObject({
      status: "fail",
      deadlines: [{ state: "overdue", left: { days: -35 } }],
    });
  });
});

describe("what cannot be told", () => {
  test("is said to be missing from the list, and ends the run with 4", async () => {
    replaceExports(folder, WITHOUT_PEPS);
    const { status, stdout } = await call();
    expect(status).toBe(4);
    expect(flat(stdout)).toContain("Mind that 1 control that sets deadlines cannot be assessed");
    expect((await call("--fail-on", "fail")).status).toBe(0);
  });

  test("is listed by the day where it may be due", async () => {
    replaceExports(folder, { "peps.csv": `${AWAITED["peps.csv"]}M801200012346,yes\n` });
    expect(await listed("--within", "5w")).toMatchObject({
      ...{ status: "not-assessable", deadlines: [{ state: "unclear", due: "2026-04-14" }] },
    });
    expect(flat((await call("--within", "5w")).stdout)).toContain("Cannot be told whether it was done. A PEP meeting");
  });
});

test("what may have been done is listed up to its day, and is a gap like others after it", async () => {
  replaceExports(folder, { "peps.csv": `${AWAITED["peps.csv"]}M801200012346,yes\n` });
  expect(await listed("--as-of", "2026-04-14")).toMatchObject({ deadlines: [{ state: "unclear", left: { days: 0 } }] });
  expect(await listed("--as-of", "2026-04-15")).toMatchObject({ deadlines: [], unknown: ["EXA-01"] });
});

test("what somebody decided to live with is not asked for", async () => {
  writeFileSync(
    join(folder, "cic-audit.config.yaml"),
    `waivers: [{ control: EXA-01, reason: agreed, approved-by: headteacher, until: 2026-07-31 }]\n`,
  );
  expect(await listed("--within", "5w")).toMatchObject({ deadlines: [], later: 0, status: "pass" });
});

test("the list says how much there is to say about the exports", async () => {
  const contacts = "upn,date,about,with\nQ801200012348,2026-02-03,absence,carer\n";
  replaceExports(folder, { "contacts.csv": contacts });
  const { warnings } = await listed();
  const audit = ["check", join(folder, "exports"), "--policy", join(folder, "policy.yaml"), "--format", "json"];
  expect(warnings).toBe(JSON.parse((await callIn(folder, audit)).stdout).warnings.length);
  expect(warnings).toBeGreaterThan(0);
  expect(flat((await call()).stdout)).toMatch(
    /Mind that there (is|are) \d+ warnings? about the exports: see cic-audit/,
  );
});

test("a folder of schools is refused", async () => {
  const refused = await callIn(folder, ["deadlines", "samples"]);
  expect(refused).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("Name one of them") });
});

describe("attendance", () => {
  const row = (day: string, code: string) =>
    ["AM", "PM"].map((session) => `${CANARY.upn},${day},${session},${code}`).join("\n");
  const weeks = ["02", "03", "04", "05", "06", "09"].map((day) => row(`2026-03-${day}`, "/"));
  // 24 of 28 sessions, 85.7%: 24 of 29 is 82.8%. Another 85% is what the authority that placed the child asks.
  const register = [...["23", "24", "25", "26", "27"].map((day) => row(`2026-02-${day}`, "/")), ...weeks];
  const absences = [row("2026-02-12", "N"), row("2026-02-13", "N")].join("\n");
  const extra = row("2026-02-11", "/");
  const exports = { "attendance.csv": ["upn,date,session,code", extra, absences, ...register, ""].join("\n") };

  test("that would fall below a threshold of the school's policy or of the placing authority's is said", async () => {
    replaceExports(folder, exports);
    writeFileSync(join(folder, "cic-audit.config.yaml"), `overlays: { ${CANARY.placing_authority}: stoke-on-trent }\n`);
    const { ifMissed } = await listed();
    expect(ifMissed.filter(({ state }) => state !== "unknown")).toMatchObject([
      {
        ...{ percent: 90, controls: ["ENG-25"], authority: CANARY.placing_authority, state: "below" },
        ...{ attended: 24, possible: 28, sessions: null, on: null },
      },
      {
        ...{ percent: 85, controls: ["SOT-40", "SOT-42"], state: "near", sessions: 1, on: "2026-03-10" },
        message:
          "Attendance of 85.7% (24 of 28 sessions) falls below 85% on 10 March 2026 if the next session is missed.",
      },
    ]);
    expect(flat((await call()).stdout)).toContain(`is missed. SOT-40 (${CANARY.placing_authority}), SOT-42`);
  });
});

describe("what is to be done again", () => {
  test("is listed by the day until which it holds", async () => {
    const school = "name,policy_adopted,policy_reviewed\nExample School,2020-09-01,2025-04-01\n";
    replaceExports(folder, { "school.csv": school });
    const result = await callIn(folder, [
      ...["deadlines", join(folder, "exports"), "--policy", "dacorum-esc", "--format", "json"],
    ]);
    const { deadlines }: DeadlinesDocument = JSON.parse(result.stdout);
    expect(deadlines.filter(({ check }) => check === "policy.reviewed")).toMatchObject([
      { state: "to be renewed", due: "2026-04-01", clock: "days", subject: { type: "school", pupil: null } },
    ]);
  });
});

test("the list is what its schema says, with names and without", async () => {
  replaceExports(folder, suspended("", ""));
  const schema = JSON.parse((await callIn(folder, ["schema", "deadlines"])).stdout);
  const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }).compile(schema);
  for (const args of [[], ["--identify"], ["--policy", "stoke-on-trent"]]) {
    const list = await listed(...args);
    expect(validate(list) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...list, upn: CANARY.upn })).toBe(false);
  }
});

describe("a quiet run", () => {
  test("says nothing where nothing is overdue", async () => {
    expect(await call("--quiet", "--ics", join(folder, "a.ics"))).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("shows what is overdue alone", async () => {
    replaceExports(folder, { ...AWAITED, "suspensions.csv": suspended("", "2026-02-03")["suspensions.csv"] ?? null });
    const { stdout } = await call("--quiet", "--within", "5w");
    expect(stdout).toContain("EXA-02");
    expect(stdout).not.toContain("EXA-01");
  });
});

describe("the calendar file", () => {
  const ics = () => join(folder, "out", "deadlines.ics");
  const eventsIn = () => readFileSync(ics(), "utf8").replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);

  test("holds every deadline, also those past the time that is listed, for its owner alone", async () => {
    const { stderr } = await call("--within", "1d", "--out", join(folder, "out"), "--ics", "deadlines.ics");
    expect(stderr).toContain(`Wrote ${ics()}\n`);
    expect(eventsIn()).toEqual([expect.stringContaining("DTSTART;VALUE=DATE:20260414")]);
    expect(statSync(ics()).mode & 0o777).toBe(0o600);
  });

  test("is the same to the byte on another day, if nothing has changed", async () => {
    await call("--ics", ics(), "--as-of", "2026-03-10");
    const first = readFileSync(ics());
    await call("--ics", ics(), "--as-of", "2026-03-12");
    expect(readFileSync(ics()).equals(first)).toBe(true);
  });

  test("moves an event whose day has changed, and does not repeat it", async () => {
    await call("--ics", ics());
    replaceExports(folder, { "calendar.csv": `${AWAITED["calendar.csv"]}2026-03-12,2026-03-12,closure,Snow\n` });
    await call("--ics", ics(), "--as-of", "2026-03-13");
    expect(eventsIn()).toHaveLength(1);
    expect(eventsIn()[0]).toMatch(/DTSTAMP:20260313T000000Z.*SEQUENCE:1\r\n.*DTSTART;VALUE=DATE:20260415/s);
  });

  test("cancels an event that is no longer due, without a word of what it was", async () => {
    await call("--ics", ics(), "--identify");
    replaceExports(folder, { "peps.csv": `upn,meeting_date\nM801200012346,2026-03-09\n${CANARY.upn},2025-11-20\n` });
    await call("--ics", ics());
    expect(eventsIn()).toEqual([expect.stringMatching(/SEQUENCE:1\r\n.*SUMMARY:No longer due\r\nSTATUS:CANCELLED/s)]);
    expect(readFileSync(ics(), "utf8")).not.toMatch(/Exemplar|Fictional|PEP|DESCRIPTION/);
  });

  test.each([[[]], [["--identify"]]])(
    "does not cancel an event because an export is missing, with %j",
    async (args) => {
      await call("--ics", ics(), ...args);
      replaceExports(folder, WITHOUT_PEPS);
      replaceExports(folder, { "pupils.csv": AWAITED["pupils.csv"] ?? null });
      await call("--ics", ics());
      expect(eventsIn()).toEqual([expect.stringMatching(/DTSTART;VALUE=DATE:20260414.*STATUS:TENTATIVE/s)]);
    },
  );

  test("does not cancel an event because a date of its child is missing now", async () => {
    await call("--ics", ics(), "--identify");
    replaceExports(folder, { "pupils.csv": (AWAITED["pupils.csv"] ?? "").replace("8,CiC,2026-03-03", "8,CiC,") });
    await call("--ics", ics());
    expect(eventsIn()).toEqual([expect.stringMatching(/DTSTART;VALUE=DATE:20260414.*STATUS:TENTATIVE/s)]);
  });

  test.each([
    ["a calendar of somebody else", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n"],
    ["no calendar", "a shopping list"],
    ["nothing", ""],
  ])("is not written over %s", async (_what, text) => {
    mkdirSync(join(folder, "out"));
    writeFileSync(ics(), text);
    expect(await call("--ics", ics())).toMatchObject({
      ...{ status: 2, stdout: "", stderr: expect.stringContaining("is no calendar that cic-audit wrote") },
    });
    expect(readFileSync(ics(), "utf8")).toBe(text);
  });

  test("does not go among the exports, nor is anything written after a wrong option", async () => {
    expect((await call("--ics", join(folder, "exports", "a.ics"))).status).toBe(2);
    expect((await call("--ics", ics(), "--within", "soon")).status).toBe(2);
    expect((await call("--ics", ics(), "--format", `json=${ics()}`)).status).toBe(2);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});
