import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../src/domain/status.ts";
import type { Look } from "../../src/render/renderer.ts";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { renderTable } from "../../src/render/terminal/table.ts";
import { widthOf } from "../../src/render/text.ts";
import { IN_WORDS } from "../../src/render/verdict.ts";
import { control, document, finding } from "./document.ts";

const LOOK: Look = { width: 80, color: false, detail: "normal", raising: ["fail", "not-assessable"] };
const table = (given: ResultDocument = document(), look: Partial<Look> = {}) =>
  renderTable(given, { ...LOOK, ...look });
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for
const COLOUR = /\u001b\[\d+m/g;
/** What may be on a line of a terminal: nothing that steers it. */
const STEERS = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const LETTERS = fc.constantFrom(..."é日\u{20000}🎒e\u0301\u001b\u202e\u200b\u0000\n\t\ud800 aW");
/** The places of some words in a text. */
const places = (text: string, ...words: readonly string[]) => words.map((word) => text.indexOf(word));
const rising = (numbers: readonly number[]) =>
  numbers.every((n, i) => n >= 0 && (i === 0 || n > (numbers[i - 1] ?? 0)));

describe("the table", () => {
  test.each([60, 80, 140])("is no wider than %i columns, with something of everything in it", (width) => {
    for (const detail of ["quiet", "normal", "verbose"] as const) {
      for (const line of table(document(), { width, detail }).split("\n"))
        expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  test("is no wider whatever stands in the exports, and nothing in them steers the terminal", () => {
    const text = fc.string({ unit: fc.oneof(LETTERS, fc.string({ unit: "grapheme-ascii" })), maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, fc.constantFrom(60, 80, 140), (school, file, message, width) => {
        const { inputs, controls } = document();
        const given = document({
          school,
          inputs: inputs.map((input) => ({ ...input, file })),
          controls: [...controls, control("EXA-99", [finding("fail", { message })])],
          warnings: [{ file, message, value: school }],
        });
        for (const line of table(given, { width, detail: "verbose" }).split("\n")) {
          expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(STEERS);
        }
      }),
      { numRuns: 50 },
    );
  });

  test("says in colour what it says without", () => {
    const painted = table(document(), { color: true });
    expect(painted).toMatch(COLOUR);
    expect(painted.replace(COLOUR, "")).toBe(table());
  });

  test("has a word for every status", () => {
    const text = table(document(), { detail: "verbose" }).toLowerCase();
    for (const status of STATUSES) expect(text).toContain(IN_WORDS[status]);
  });

  test("begins and ends with the verdict, and has what to do between", () => {
    const lines = table().trimEnd().split("\n");
    expect(lines[0]).toBe("Example School: children in care, audited against its policy");
    expect(lines.slice(-2).join(" ")).toBe(
      "The policy is not met: 2 of 48 controls failed, 40 cannot be assessed, 2 are   due. 1 finding is waived.",
    );
    const parts = ["Policy:", "It is long past.", "peps.csv", "The policy is not met", "Controls of this policy"];
    const then = [
      "Controls taken over from statutory-england",
      "Failed: 2",
      "Cannot be assessed,",
      "\nDue",
      "\nWaived",
      "\nFor a person to look at",
      "Warnings",
    ];
    expect(rising(places(table(), ...parts, ...then))).toBe(true);
  });

  test("tells of what failed by severity, with the number that is ours, and what to do", () => {
    const text = table(document(), { width: 140 });
    const failed = text.slice(text.indexOf("Failed: 2"));
    expect(rising(places(failed, "EXA-02", "Mend this first.", "EXA-01", "Mend it."))).toBe(true);
    expect(failed).toContain('within: 20 school days ("school days" chosen by cic-audit, not given in the document)');
  });

  test("puts forty controls that lack one file into one block", () => {
    const text = table(document(), { width: 140 });
    expect(text.match(/without peps\.csv/g)).toHaveLength(1);
    expect(text).toMatch(/^ {4}LAW-10, LAW-11, /m);
    expect(text).toContain("Cannot be assessed, by what would settle it: 1 gap");
  });

  test("asks for one thing once, where findings differ in the date that is their key", () => {
    const days = ["2026-01-29", "2025-11-28"] as const;
    const findings = days.map((key, i) => {
      const subject = { type: "pupil", pupil: `child-${i}`, key } as const;
      const date = i === 0 ? "29 January 2026" : "28 November 2025";
      return finding("not-assessable", { subject, message: `EXA-01: the meeting of ${date} has no chair.` });
    });
    const text = (given: typeof findings) => table(document({ controls: [control("EXA-01", given)] }));
    expect(text(findings)).toContain("  the control: the meeting of that day has no chair.\n");
    expect(text(findings)).toContain("    EXA-01: child-0, 29 January 2026; child-1, 28 November 2025\n");
    expect(text(findings.slice(1))).toContain("  EXA-01: the meeting of 28 November 2025 has no chair.\n");
  });

  test("tells of ten findings of a control and how many more there are, unless it is verbose", () => {
    const findings = Array.from({ length: 13 }, (_, i) => finding("fail", { message: `Failure ${i + 1}.` }));
    const given = document({ controls: [control("EXA-01", findings)] });
    expect(table(given)).toMatch(/Failure 10\.\n {4}and 3 more; --verbose shows them all/);
    expect(table(given)).not.toContain("Failure 11.");
    expect(table(given, { detail: "verbose" })).toContain("Failure 13.");
    expect(table(given, { detail: "verbose" })).not.toContain("more; --verbose");
  });

  test("puts a hundred warnings that are alike onto one line", () => {
    expect(table(document(), { width: 140 }).match(/attendance code/g)).toHaveLength(1);
    expect(table(document(), { width: 140 })).toContain(
      "marks.csv, lines 2, 3, 4 and 97 more, column code: this is no",
    );
  });

  test("tells what is due by date, the earliest first", () => {
    const text = table();
    const due = text.slice(text.indexOf("\nDue"));
    expect(
      rising(places(due, "By 20 March 2026", "the school, 5 January 2026", "By 1 April 2026", "Do it soon.")),
    ).toBe(true);
  });

  test("tells of what is waived who decided, until when and what it hides", () => {
    const text = table(document(), { width: 140 });
    expect(text).toContain("until 1 July 2026, approved by headteacher: agreed with the carer");
    expect(text).toContain("Without the waiver: failed.");
    expect(text).toContain("1 finding is waived.");
  });

  test("keeps the rules of a placing authority apart", () => {
    const text = table(document(), { detail: "verbose" });
    const heading = "For children placed by Warwickshire, by warwickshire";
    expect(rising(places(text, "Controls of this policy", "Controls taken over from", heading, "\nFailed"))).toBe(true);
    expect(text.slice(text.indexOf(heading))).toMatch(/^.*\n {2}The school's own rules hold [\s\S]*?─\n {2}LAW-99 /);
    expect(text).toContain("LAW-99 (Warwickshire): The duty of LAW-99");
  });

  test("puts a query to a person, and its evidence if asked", () => {
    const query = "child-00000001, 2 February 2026: Only four sessions in the week.";
    expect(table()).toContain(query);
    expect(table()).not.toContain("marks.csv line 8, code: C2");
    expect(table(document(), { detail: "verbose" })).toContain("marks.csv line 8, code: C2");
  });

  test("shows passes and evidence only when it is verbose", () => {
    const evidence = "peps.csv line 3, meeting_date: 2025-11-20";
    for (const said of ["All is well here.", evidence]) {
      expect(table()).not.toContain(said);
      expect(table(document(), { detail: "verbose" })).toContain(said);
    }
  });

  test("tells of what raised the exit status alone, when it is quiet", () => {
    const quiet = (raising: Look["raising"]) => table(document(), { detail: "quiet", raising });
    expect(quiet(["fail"])).not.toContain("peps.csv");
    expect(quiet(["fail"])).toContain("EXA-02");
    expect(quiet(["fail", "not-assessable"])).toContain("LAW-10");
    expect(quiet(["fail", "not-assessable"])).not.toContain("EXA-03");
    expect(quiet(["fail", "not-assessable", "due"])).toContain("EXA-03");
  });
});
