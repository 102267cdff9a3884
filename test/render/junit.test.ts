import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import type { Judgement } from "../../src/domain/status.ts";
import { renderJunit } from "../../src/render/junit.ts";
import { junitXml } from "../../src/render/junit-xml.ts";
import type { Look } from "../../src/render/renderer.ts";
import { plain } from "../../src/render/report/words.ts";
import type { ControlDocument, ResultDocument } from "../../src/render/result-schema.ts";
import { schoolsDocument } from "../../src/render/schools/document.ts";
import { schoolsJunit } from "../../src/render/schools/junit.ts";
import { control, document, finding } from "./document.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The XML as a tree; throws where it is not well-formed. */
function parsed(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    (open.at(-1) as Element).text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return top.children[0] as Element;
}

const LOOK: Look = { width: 80, color: false, detail: "normal", raising: ["fail", "not-assessable"] };
const RAISED: Look = { ...LOOK, raising: ["fail", "not-assessable", "due"] };
const of = (controls: readonly ControlDocument[], look = LOOK) => parsed(renderJunit(document({ controls }), look));
const casesOf = (suites: Element) =>
  suites.children.flatMap(({ children }) => children).filter(({ name }) => name === "testcase");
const outcomes = (suites: Element) =>
  casesOf(suites).map(({ children }) => children.map(({ name, attributes }) => `${name} ${attributes.type}`).join());

const WAIVED = { status: "fail", reason: "agreed", approvedBy: "headteacher", until: "2026-07-01" } as const;

/** What the schemas of Ant and of Jenkins both ask for: each element with its attributes, and what may be in it. */
function expectShape(suites: Element): void {
  expect([suites.name, suites.attributes]).toEqual(["testsuites", {}]);
  for (const [at, suite] of suites.children.entries()) {
    expect(Object.keys(suite.attributes)).toEqual([
      ...["name", "package", "id", "tests", "failures", "errors", "skipped", "timestamp", "hostname", "time"],
    ]);
    expect(suite.attributes.name?.trim()).not.toBe("");
    expect(suite.attributes.id).toBe(String(at));
    expect(suite.attributes.timestamp).toMatch(/^\d{4}-\d\d-\d\dT00:00:00$/);
    const cases = suite.children.filter(({ name }) => name === "testcase");
    expect(suite.children.map(({ name }) => name)).toEqual([
      "properties",
      ...cases.map(() => "testcase"),
      ...["system-out", "system-err"],
    ]);
    const count = (name: string) => cases.filter(({ children }) => children[0]?.name === name).length;
    expect(suite.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(count("failure")),
      errors: String(count("error")),
      skipped: String(count("skipped")),
    });
    for (const { attributes, children } of cases) {
      expect(Object.keys(attributes)).toEqual(["name", "classname", "time"]);
      expect(children.length).toBeLessThanOrEqual(1);
      for (const { name, attributes: told, children: none } of children) {
        expect(["failure", "error", "skipped"]).toContain(name);
        expect(Object.keys(told)).toEqual(["type", "message"]);
        expect(none).toEqual([]);
      }
    }
  }
}

describe("JUnit XML", () => {
  test.each<[Judgement, string]>([
    ["fail", "failure fail"],
    ["not-assessable", "error not-assessable"],
    ["due", ""],
    ["pass", ""],
    ["not-applicable", "skipped not-applicable"],
  ])("has for a control that is %s: %s", (status, outcome) => {
    expect(outcomes(of([control("EXA-01", status === "not-applicable" ? [] : [finding(status)])]))).toEqual([outcome]);
  });

  test("takes what is due for a failure where --fail-on due asks for it, and nothing else besides", () => {
    const controls = (["due", "pass", "not-assessable"] as const).map((status, i) =>
      control(`EXA-0${i}`, [finding(status)]),
    );
    expect(outcomes(of(controls, RAISED))).toEqual(["failure due", "", "error not-assessable"]);
  });

  test("is red for what is missing even where no status is to end the run", () => {
    expect(outcomes(of([control("EXA-01", [finding("not-assessable")])], { ...LOOK, raising: [] }))).toEqual([
      "error not-assessable",
    ]);
  });

  test("skips what is waived in full, and says until when and why", () => {
    const [one] = casesOf(of([control("EXA-01", [finding("waived", { waived: WAIVED })])]));
    expect(one?.children[0]).toMatchObject({ name: "skipped", attributes: { message: "waived" } });
    expect(one?.children[0]?.text).toContain("waived until 2026-07-01, agreed: child-00000001: An example of waived.");
  });

  test("tells of what is due or waived beside what passes, since no test has a place for it", () => {
    const findings = [finding("pass"), finding("due", { due: "2026-04-01" }), finding("waived", { waived: WAIVED })];
    const suites = of([control("EXA-01", findings)]);
    expect(outcomes(suites)).toEqual([""]);
    const said = suites.children[0]?.children.find(({ name }) => name === "system-out")?.text;
    expect(said).toContain("EXA-01, due by 2026-04-01: child-00000001: An example of due.");
    expect(said).toContain("EXA-01, waived until 2026-07-01");
  });

  test("lists what is open in a failure, and not what passed", () => {
    const [one] = casesOf(of([control("EXA-01", [finding("pass"), finding("fail"), finding("not-assessable")])]));
    expect(one?.children[0]?.attributes.message).toBe("failed: 1 fail, 1 not-assessable, 1 pass");
    const lines = one?.children[0]?.text.split("\n") ?? [];
    expect(lines.map((line) => line.split(":")[0])).toEqual(["failed", "cannot be assessed"]);
  });

  test("has a suite for each heading of each policy, and none for one that has no control", () => {
    const suites = of([
      control("EXA-01", [], { clause: "PEPs" }),
      control("EXA-02", [], { clause: "PEPs", authority: "Warwickshire", from: "warwickshire" }),
      control("EXA-03", [], { clause: "PEPs" }),
      control("EXA-04", [], { clause: "Suspensions" }),
    ]);
    expect(suites.children.map(({ attributes }) => [attributes.name, attributes.package, attributes.tests])).toEqual([
      ["PEPs", "example", "2"],
      ["PEPs (Warwickshire)", "warwickshire", "1"],
      ["Suspensions", "example", "1"],
    ]);
  });

  test("has the shape that Ant and Jenkins read", () => {
    expectShape(parsed(renderJunit(document(), LOOK)));
    expectShape(parsed(junitXml([], "2026-03-10")));
  });

  test("holds any text, and gives it back as it can be seen", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(text, text, (message, clause) => {
        const findings = [finding("fail", { message })];
        const suites = of([control("EXA-01", findings, { clause: `x${clause}`, title: message })]);
        expectShape(suites);
        expect(suites.children[0]?.attributes.name).toBe(plain(`x${clause}`));
        expect(casesOf(suites)[0]?.children[0]?.text).toBe(
          plain(`failed: child-00000001, 2025/26: ${message}`).replace(", 2025/26", ""),
        );
      }),
    );
  });
});

describe("JUnit XML of several schools", () => {
  const together = (result: ResultDocument) =>
    schoolsDocument(
      [
        { folder: "hill", result },
        {
          folder: "mill",
          problems: [{ file: "peps.csv", line: 7, value: "Quorlbex", message: "there is no such date." }],
        },
      ],
      { version: "1.0.0", asOf: date("2026-03-10"), identify: false },
    );

  test("has the suites of each, by folder, and an error for one that could not be audited", () => {
    const xml = schoolsJunit(together(document({ controls: [control("EXA-01", [finding("pass")])] })), LOOK);
    const suites = parsed(xml);
    expectShape(suites);
    expect(suites.children.map(({ attributes }) => attributes.name)).toEqual(["hill: A clause", "mill"]);
    expect(outcomes(suites)).toEqual(["", "error not-audited"]);
    expect(xml).toContain("peps.csv line 7");
    expect(xml).not.toContain("Quorlbex");
  });
});
