import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { renderResultHtml } from "../../src/render/html.ts";
import { QUERIES } from "../../src/render/labels.ts";
import type { Look } from "../../src/render/renderer.ts";
import { plain } from "../../src/render/report/words.ts";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { schoolsDocument } from "../../src/render/schools/document.ts";
import { schoolsHtml } from "../../src/render/schools/html.ts";
import { control, document, finding } from "./document.ts";
import { attribute, elements, named, parsed, textOf } from "./report/parsed.ts";

const LOOK: Look = { width: 80, color: false, detail: "normal", raising: [] };
const page = (given: ResultDocument) => parsed(renderResultHtml(given, LOOK));
const RESULT = page(document());
const titles = (given = RESULT) => named(given, "h2").map(textOf);
const TOGETHER = schoolsDocument(
  [
    { folder: "hill", result: document() },
    { folder: "mill", result: document({ school: null }) },
    { folder: "zoo", problems: [{ file: "peps.csv", line: 7, value: "Quorlbex", message: "there is no such date." }] },
  ],
  { version: "1.0.0", asOf: date("2026-03-10"), identify: false },
);

describe("the page of a result", () => {
  test("says first what comes of it, by which policy, on which day", () => {
    const facts = named(RESULT, "dt").map(textOf);
    expect(facts).toEqual(["Result", "Policy", "As of", "Children on roll", "Note", "Made with"]);
    expect(textOf(named(RESULT, "dd")[0] as never)).toMatch(/^The policy is not met: 2 of 48 controls failed/);
  });

  test("has what is to be done before what it rests on, and no section with nothing in it", () => {
    const last = ["Controls", "What was read", "Warnings about the exports"];
    expect(titles()).toEqual(["Contents", "Failed", "Cannot be assessed", "Due", "Waived", QUERIES, ...last]);
    const passed = page(document({ controls: [control("EXA-01", [finding("pass")])], queries: [], warnings: [] }));
    expect(titles(passed)).toEqual(["Contents", "Controls", "What was read"]);
  });

  test("has tables with a caption, and heads that say what they are the heads of", () => {
    const tables = named(RESULT, "table");
    expect(tables.length).toBeGreaterThan(6);
    for (const table of tables) {
      expect(named(table, "caption")).toHaveLength(1);
      expect(named(table, "th").every((head) => ["col", "row"].includes(attribute(head, "scope") ?? ""))).toBe(true);
    }
  });

  test("lists every control once, with its status", () => {
    const table = named(RESULT, "table").find((each) => textOf(each).includes("Every control")) as never;
    expect(named(table, "tr")).toHaveLength(1 + document().controls.length);
    expect(textOf(table)).toContain("LAW-99 (Warwickshire)");
  });

  test("says whether it names children", () => {
    const standing = (identified: boolean) => textOf(named(page(document({ identified })), "footer")[0] as never);
    expect(standing(true)).toMatch(/names children/);
    expect(standing(false)).toMatch(/No child is named/);
  });

  test("fetches and runs nothing, whatever is in it", () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const armed = fc.constantFrom("<script>x</script>", "</style><img src=x>", "javascript:x", "' onload='x", "-->");
    fc.assert(
      fc.property(fc.oneof(text, armed), (message) => {
        const given = page(
          document({ controls: [control("EXA-01", [finding("fail", { message })])], school: message }),
        );
        expect(named(given, "script", "img", "iframe", "link", "form")).toEqual([]);
        const names = elements(given).flatMap(({ attrs }) => attrs.map(({ name }) => name));
        expect(names.filter((name) => name.startsWith("on") || name === "src")).toEqual([]);
        expect(textOf(named(given, "main")[0] as never)).toContain(plain(message));
      }),
    );
  });
});

describe("the page of several schools", () => {
  const pageOfAll = parsed(schoolsHtml(TOGETHER));

  test("begins with all of them, then has each with its parts", () => {
    expect(titles(pageOfAll).slice(0, 4)).toEqual(["Contents", "All schools", "hill: Example School", "hill: Failed"]);
    expect(titles(pageOfAll)).toContain("mill: Failed");
    expect(titles(pageOfAll).at(-1)).toBe("zoo");
  });

  test("names nothing twice, and links to what is there", () => {
    const ids = elements(pageOfAll).flatMap((element) => attribute(element, "id") ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    const links = named(pageOfAll, "a").map((link) => attribute(link, "href")?.slice(1));
    expect(links.filter((link) => !ids.includes(link ?? ""))).toEqual([]);
  });

  test("says why one could not be audited, and withholds what may be a name", () => {
    const text = textOf(named(pageOfAll, "main")[0] as never);
    expect(text).toContain("This school could not be audited.");
    expect(text).toContain("there is no such date.");
    expect(text).not.toContain("Quorlbex");
  });
});
