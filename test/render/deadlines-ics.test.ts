import fc from "fast-check";
import ical from "node-ical";
import { describe, expect, test } from "vitest";
import { deadlinesCalendar } from "../../src/render/deadlines/ics/calendar.ts";
import { subjectKey } from "../../src/render/deadlines/ics/content.ts";
import { publishedIn } from "../../src/render/deadlines/ics/published.ts";
import type { DeadlineEntry, DeadlinesDocument } from "../../src/render/deadlines/schema.ts";
import { visible } from "../../src/render/text.ts";

/** The calendar is read back by node-ical, which shares no code with the library that writes it. */

const entry = (more: Partial<DeadlineEntry> = {}): DeadlineEntry => ({
  ...{ state: "due", due: "2026-04-14", clock: "school days", left: { schoolDays: 15, workingDays: 23, days: 35 } },
  subject: { type: "pupil", pupil: "child-00000001", key: "2026-03-03" },
  ...{ control: "EXA-01", duty: "A first PEP", clause: "PEPs", check: "pep.initial-within", severity: "high" },
  ...{ addressee: "designated teacher", message: "No PEP meeting yet.", toDo: "Call it." },
  fingerprint: "0123456789abcdef",
  ...more,
});

const list = (more: Partial<DeadlinesDocument> = {}): DeadlinesDocument => ({
  ...{ schema: "cic-audit/deadlines/1", tool: { name: "cic-audit", version: "1.0.0" }, school: "Example School" },
  policy: { id: "example", title: "An example policy", version: "1" },
  ...{ asOf: "2026-03-10", academicYear: "2025/26", identified: false, until: "2026-04-09", status: "due" },
  ...{ deadlines: [], later: 0, undatedFailures: 0, unknown: [], warnings: 0, ifMissed: [] },
  ...more,
});

/** The file of a run on a day, written over that of an earlier one. */
const run = (
  entries: readonly DeadlineEntry[],
  asOf = "2026-03-10",
  before?: string,
  unknown: readonly string[] = [],
  document = list({ asOf }),
) =>
  deadlinesCalendar(entries, document, {
    pseudonymOf: (fingerprint) => `child-${fingerprint.slice(0, 8)}`,
    unknown: new Set(unknown),
    published: before === undefined ? [] : publishedIn(before, "deadlines.ics"),
  });

function eventsOf(text: string) {
  return Object.values(ical.sync.parseICS(text)).flatMap((component) =>
    component?.type === "VEVENT" ? [component] : [],
  );
}
const uid = (i: number) => i.toString(16).padStart(16, "0");
const day = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join("-");

describe("an event", () => {
  const text = run([entry()]);
  const [event] = eventsOf(text);

  test("lasts a day, takes nobody's time, and is nobody else's business", () => {
    expect(event).toMatchObject({
      ...{ uid: "0123456789abcdef@cic-audit", datetype: "date", status: "CONFIRMED", class: "CONFIDENTIAL" },
      ...{ transparency: "TRANSPARENT", sequence: "0", summary: "A first PEP (EXA-01), child-00000001" },
    });
    expect(event && [day(event.start), event.end && day(event.end)]).toEqual(["2026-4-14", "2026-4-15"]);
  });

  test("says what is asked, of whom, and by which clause", () => {
    expect(event?.description).toBe(
      "No PEP meeting yet.\nTo do, designated teacher: Call it.\nEXA-01, PEPs; An example policy, version 1.",
    );
  });

  test("rings a week before, if it is not overdue", () => {
    expect(text).toMatch(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:A first PEP.*\r\nTRIGGER:-P7D\r\nEND:VALARM/);
    const overdue = run([entry({ state: "overdue" })]);
    expect(overdue).not.toContain("VALARM");
    expect(overdue).toContain("SUMMARY:Overdue: A first PEP");
  });

  test("is in a file that Outlook and Google take: version, who wrote it, and that it is published", () => {
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/cic-audit\/\/deadlines\/\/EN\r\n/);
    expect(text).toMatch(/\r\nMETHOD:PUBLISH\r\n/);
    expect(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
  });

  test("is not there for a deadline without a date", () => {
    expect(eventsOf(run([entry({ due: null, left: null })]))).toEqual([]);
  });

  test("of the school itself is another one in another school", () => {
    const school = entry({ subject: { type: "school", pupil: null, key: "2025/26" } });
    const uids = ["One", "Two"].map(
      (name) => eventsOf(run([school], undefined, undefined, [], list({ school: name })))[0]?.uid,
    );
    expect(new Set(uids).size).toBe(2);
  });

  test("is there twice for two findings of one control, child and day", () => {
    const uids = eventsOf(run([entry(), entry({ message: "Another." })])).map((one) => one.uid);
    expect(uids.sort()).toEqual(["0123456789abcdef-2@cic-audit", "0123456789abcdef@cic-audit"]);
  });
});

describe("any text", () => {
  const texts = fc.string({ unit: "binary", maxLength: 200 }).filter((text) => text.trim() !== "");

  test("comes back as it was, but for what nobody could see", () => {
    fc.assert(
      fc.property(texts, texts, (message, duty) => {
        const [event] = eventsOf(run([entry({ message, duty })]));
        expect(event?.summary).toBe(visible(`${duty} (EXA-01), child-00000001`));
        expect(String(event?.description).split("\n")[0]).toBe(visible(message));
      }),
    );
  });

  test("is broken into lines of 75 octets at most, in whole characters, and makes no line of its own", () => {
    fc.assert(
      fc.property(texts, texts, (message, duty) => {
        const text = run([entry({ message, duty })]);
        const lines = text.split("\r\n");
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        expect(Buffer.from(text).toString()).toBe(text);
        const names = lines.filter((line) => !line.startsWith(" ")).map((line) => line.split(/[:;]/)[0]);
        expect(names.filter((name) => name === "SUMMARY" || name === "BEGIN")).toEqual([
          "BEGIN",
          "BEGIN",
          "SUMMARY",
          "BEGIN",
        ]);
      }),
    );
  });
});

describe("from run to run", () => {
  const entries = fc.uniqueArray(
    fc.record({ id: fc.nat(20), due: fc.constantFrom("2026-03-20", "2026-04-14"), message: fc.constantFrom("A", "B") }),
    { selector: ({ id }) => id },
  );
  type Planned = { id: number; due: string; message: string };
  const made = (some: readonly Planned[]) =>
    some.map(({ id, due, message }) => entry({ fingerprint: uid(id), due, message }));

  /** An event that was there, or was not, and is, or is not. */
  function expected(old: Planned | undefined, now: Planned | undefined) {
    const isSame = old === undefined || (old.due === now?.due && old.message === now?.message);
    const cancelled = { status: "CANCELLED", summary: "No longer due" };
    return { sequence: isSame ? "0" : "1", ...(now ? { status: "CONFIRMED" } : cancelled) };
  }

  test("what stays the same keeps its bytes, what changes has a higher sequence, what goes is cancelled", () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const before = run(made(first));
        const after = run(made(second), "2026-03-11", before);
        expect(run(made(second), "2026-03-12", after)).toBe(after);
        const events = new Map(eventsOf(after).map((event) => [event.uid, event]));
        expect(events.size).toBe(new Set([...first, ...second].map(({ id }) => id)).size);
        for (const { id } of [...first, ...second]) {
          const [old, now] = [first, second].map((some) => some.find((one) => one.id === id));
          expect(events.get(`${uid(id)}@cic-audit`)).toMatchObject(expected(old, now));
        }
      }),
    );
  });

  test("what comes back has a higher sequence again", () => {
    const there = run([entry()]);
    const gone = run([], "2026-03-11", there);
    expect(eventsOf(run([entry()], "2026-03-12", gone))).toMatchObject([{ sequence: "2", status: "CONFIRMED" }]);
  });

  test.each([
    ["of a control of which nothing can be told", "EXA-01"],
    ["of a child of whom its control can tell nothing", subjectKey("EXA-01", "child-01234567")],
  ])("an event %s any more stays, and says so without saying whose it is", (_what, unknown) => {
    const named = run([entry({ subject: { type: "pupil", pupil: "Z1", name: "Zebedee Quillfeather", key: "k" } })]);
    const now = run([], "2026-03-11", named, [unknown]);
    expect(eventsOf(now)).toMatchObject([
      { status: "TENTATIVE", sequence: "1", summary: "Cannot be told any more whether it is due (EXA-01)" },
    ]);
    expect(now).not.toContain("Zebedee");
    expect(run([], "2026-03-12", now, [unknown])).toBe(now);
    expect(eventsOf(run([], "2026-03-13", now))).toMatchObject([{ status: "CANCELLED", sequence: "2" }]);
    expect(eventsOf(run([entry()], "2026-03-13", now))).toMatchObject([{ status: "CONFIRMED", sequence: "2" }]);
  });

  test("what cannot be told of another control or child changes nothing, nor brings back what was cancelled", () => {
    const there = run([entry()]);
    const others = ["EXA-02", subjectKey("EXA-01", "child-76543210"), subjectKey("EXA-02", "child-01234567")];
    const gone = run([], "2026-03-11", there, others);
    expect(eventsOf(gone)).toMatchObject([{ status: "CANCELLED" }]);
    expect(run([], "2026-03-12", gone, ["EXA-01"])).toBe(gone);
  });

  test("an event that has stood unchanged for years is cancelled like any other", () => {
    expect(eventsOf(run([], "2029-01-01", run([entry()])))).toMatchObject([{ status: "CANCELLED", sequence: "1" }]);
  });

  test("what was cancelled is left out a year later, and not a day before", () => {
    const gone = run([], "2026-03-11", run([entry()]));
    expect(eventsOf(run([], "2027-03-11", gone))).toHaveLength(1);
    expect(eventsOf(run([], "2027-03-12", gone))).toEqual([]);
  });

  test("a name that was asked for once is gone when it is not asked for any more", () => {
    const named = run([entry({ subject: { type: "pupil", pupil: "Z1", name: "Zebedee Quillfeather", key: "k" } })]);
    expect(named).toContain("Zebedee");
    for (const now of [[entry()], []]) expect(run(now, "2026-03-11", named)).not.toContain("Zebedee");
  });
});

describe("a file that is there", () => {
  const ours = run([entry()]);
  test.each([
    ["an event of another", ours.replace("0123456789abcdef@cic-audit", "lunch@example.org")],
    ["no day", ours.replace(/DTSTART[^\r]*\r\n/, "")],
    ["no stamp", ours.replace(/DTSTAMP[^\r]*\r\n/, "")],
    ["no control", ours.replace(/CATEGORIES[^\r]*\r\n/, "")],
    ["no subject", ours.replace(/X-CIC-AUDIT-SUBJECT[^\r]*\r\n/, "")],
    ["no sequence", ours.replace(/SEQUENCE[^\r]*\r\n/, "")],
    ["another author", ours.replace("//deadlines//", "//report//")],
    ["half of it", ours.slice(0, ours.length / 2)],
    ["an event alone", ours.slice(ours.indexOf("BEGIN:VEVENT"), ours.indexOf("END:VCALENDAR"))],
  ])("is refused with %s", (_what, text) => {
    expect(() => publishedIn(text, "deadlines.ics")).toThrow(
      "deadlines.ics is there already, and is no calendar that cic-audit wrote",
    );
    expect(publishedIn(ours, "deadlines.ics")).toHaveLength(1);
  });
});
