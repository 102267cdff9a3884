import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import type { Problem } from "../../src/domain/errors.ts";
import { type Judgement, STATUSES } from "../../src/domain/status.ts";
import { renderCsv } from "../../src/render/csv.ts";
import { FORMATS } from "../../src/render/formats.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import type { Look } from "../../src/render/renderer.ts";
import { type AuditedSchool, type SchoolsDocument, schoolsDocument } from "../../src/render/schools/document.ts";
import { SCHOOLS_RENDERERS } from "../../src/render/schools/index.ts";
import { verdictOfSchools } from "../../src/render/schools/parts.ts";
import { renderTable } from "../../src/render/terminal/table.ts";
import { widthOf } from "../../src/render/text.ts";
import { control, document, finding } from "./document.ts";

const LOOK: Look = { width: 80, color: false, detail: "normal", raising: ["fail", "not-assessable"] };
const together = (schools: readonly AuditedSchool[], identify = false) =>
  schoolsDocument(schools, { version: "1.0.0", asOf: date("2026-03-10"), identify });
const render = (format: (typeof FORMATS)[number], given: SchoolsDocument, look: Partial<Look> = {}) =>
  SCHOOLS_RENDERERS[format](given, { ...LOOK, ...look });

const PROBLEM: Problem = {
  ...{ file: "peps.csv", line: 7, column: "meeting_date", value: "31/02/2026" },
  ...{ message: "there is no such date.", remedy: "Write another." },
};
const of = (status: Exclude<Judgement, "not-applicable">) =>
  document({ controls: [control("EXA-01", [finding(status)])] });
const hill: AuditedSchool = { folder: "hill", result: document() };
const met: AuditedSchool = { folder: "mill", result: document({ ...of("pass"), school: null }) };
const none: AuditedSchool = { folder: "north", problems: [PROBLEM] };
const ALL = together([hill, met, none]);

describe("schools put together", () => {
  test.each<[string, readonly AuditedSchool[], SchoolsDocument["status"]]>([
    [
      "the worst of all",
      [
        { folder: "a", result: of("pass") },
        { folder: "b", result: of("due") },
      ],
      "due",
    ],
    [
      "a failure before a gap",
      [
        { folder: "a", result: of("not-assessable") },
        { folder: "b", result: of("fail") },
      ],
      "fail",
    ],
    ["a pass where all pass", [met], "pass"],
    ["not-audited where one is not, whatever the others", [hill, none], "not-audited"],
  ])("have as status %s", (_what, schools, status) => {
    expect(together(schools).status).toBe(status);
  });

  test("add up to the number of schools", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(hill, met, none), { minLength: 1 }), (schools) => {
        const { totals } = together(schools);
        const audited = Object.values(totals.status).reduce((sum, count) => sum + count, 0);
        expect(audited + totals.notAudited).toBe(totals.schools);
        expect(totals.schools).toBe(schools.length);
        expect(totals.cohort.inCare).toBe(2 * audited);
      }),
    );
  });

  test.each([
    ...["31/02/2026", "2026-02-31", "31.2.26", "31/02/2026 10:15", "-3", "120"].map((value) => [value, value]),
    ...["Quillfeather", "Y801200012345", "77341", "12 Oak Road", "1/2/3 x", ""].map((value) => [value, "(withheld)"]),
  ])("show of the text %j of a problem %j, and all of it only if asked", (value, shown) => {
    const school = { folder: "a", problems: [{ ...PROBLEM, value }] };
    expect(together([school]).schools[0]?.problems[0]?.value).toBe(shown);
    expect(together([school], true).schools[0]?.problems[0]?.value).toBe(value);
  });

  test("keep of a problem what it has, and nothing undefined", () => {
    const bare = together([{ folder: "a", problems: [{ file: "a", line: undefined, message: "It is empty." }] }]);
    expect(bare.schools[0]?.problems).toStrictEqual([{ file: "a", message: "It is empty." }]);
    expect(ALL.schools[2]?.problems).toStrictEqual([PROBLEM]);
  });

  test.each<[readonly AuditedSchool[], string]>([
    [[none], "Of 1 school: 1 cannot be audited."],
    [[met, met], "Of 2 schools: 2 meet their policies as far as the exports show."],
    [
      [met, none, hill, hill, { folder: "a", result: of("due") }, { folder: "b", result: of("not-assessable") }],
      "Of 6 schools: 1 cannot be audited; 2 do not meet their policies; 1 cannot be assessed in full, which is no pass; " +
        "1 has something due; 1 meets its policy as far as the exports show.",
    ],
    [[{ folder: "a", result: document({ controls: [] }) }], "Of 1 school: 1 has nobody to look at, which is no pass."],
  ])("are summed up in a sentence, the worst first", (schools, said) => {
    expect(verdictOfSchools(together(schools))).toBe(said);
  });
});

describe("the table of schools", () => {
  test.each([60, 80, 140])("is no wider than %i columns, whatever the folders are called", (width) => {
    const name = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(name, fc.constantFrom("quiet", "normal", "verbose"), (folder, detail) => {
        const text = render("table", together([{ ...hill, folder }, { ...none, folder }, met]), { width, detail });
        for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}]/u);
      }),
      { numRuns: 10 },
    );
  });

  test("has a row for each, with its policy and its numbers", () => {
    const rows = render("table", ALL)
      .split("\n")
      .filter((line) => /^ {2}(hill|mill|north) /.test(line));
    expect(rows.map((row) => row.trim().split(/ {2,}/))).toEqual([
      // Two of the 48 controls fail, 40 have a gap, 2 are due, 2 pass; the rest have nobody or are waived.
      ["hill", "example", "2", "2", "40", "2", "2", "not met"],
      ["mill", "example", "2", "0", "0", "0", "1", "met"],
      ["north", "not audited"],
    ]);
  });

  test("tells what failed in each, the most severe first, and what stands in the way", () => {
    const text = render("table", ALL, { width: 140 });
    expect(text).toMatch(
      /^hill: Example School\n {2}The policy is not met: 2 of 48 .*\n {4}EXA-02: .* \(1 fail\)\n {4}EXA-01: /m,
    );
    expect(text).toMatch(/^mill\n {2}As far as the exports show, the policy is met: 1 of 1 controls? passed\.\n\n/m);
    expect(text).toMatch(
      /^north\n {2}Cannot be audited:\n {4}peps\.csv, line 7, column meeting_date, "31\/02\/2026": there/m,
    );
    expect(text).not.toContain("Mend it.");
  });

  test("tells of ten controls of a school and how many more failed, and of all if asked", () => {
    const failing = (count: number) =>
      Array.from({ length: count }, (_, i) => control(`EXA-${10 + i}`, [finding("fail", { mend: "Mend it." })]));
    const given = (count: number) => together([{ folder: "a", result: document({ controls: failing(count) }) }]);
    expect(render("table", given(11))).toMatch(/EXA-19: .*\n {4}and 1 more\n/);
    expect(render("table", given(11))).not.toContain("EXA-20");
    expect(render("table", given(10))).not.toContain("more\n");
    expect(render("table", given(11), { detail: "verbose" })).toContain("EXA-20");
  });

  test("holds each result in full if it is verbose, and ends with the verdict", () => {
    const look = { ...LOOK, detail: "verbose" } as const;
    const text = render("table", ALL, look);
    for (const school of [hill, met]) if ("result" in school) expect(text).toContain(renderTable(school.result, look));
    expect(text.trimEnd().split("\n\n").at(-1)).toMatch(/^Of 3 schools: /);
    expect(text).not.toContain("--verbose shows");
    expect(render("table", ALL)).toContain("--verbose shows");
  });

  test("tells, when it is quiet, of schools that raised the exit status and of those that could not be audited", () => {
    const quiet = (raising: Look["raising"]) => render("table", ALL, { detail: "quiet", raising });
    expect(quiet([])).not.toMatch(/^hill/m);
    expect(quiet(["fail"])).toMatch(/^hill: Example School\n\nThe policy is not met/m);
    for (const raising of [[], ["fail"]] as const) {
      expect(quiet(raising)).toMatch(/^Of 3 schools/);
      expect(quiet(raising)).toMatch(/^north\n {2}Cannot be audited/m);
      expect(quiet(raising)).not.toMatch(/^mill/m);
    }
  });

  test("says in colour what it says without, and that names are in it", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours are what is looked for
    const colour = /\u001b\[\d+m/g;
    expect(render("table", ALL, { color: true })).toMatch(colour);
    expect(render("table", ALL, { color: true }).replace(colour, "")).toBe(render("table", ALL));
    expect(render("table", together([hill], true))).toContain("This result names children");
    expect(render("markdown", together([hill], true))).toContain("This page names children");
  });
});

describe("schools in other forms", () => {
  test("are one JSON document", () => {
    expect(JSON.parse(render("json", ALL))).toEqual(ALL);
  });

  test("are the rows of each in a spreadsheet, after the folder, and a row for each problem", () => {
    const rows: Record<string, string>[] = parse(render("csv", ALL), { columns: true });
    const alone: Record<string, string>[] = parse(renderCsv(document(), LOOK), { columns: true });
    expect(Object.keys(rows[0] ?? {})[0]).toBe("school");
    expect(rows.filter(({ school }) => school === "hill")).toEqual(alone.map((row) => ({ school: "hill", ...row })));
    expect(rows.filter(({ school }) => school === "north")).toMatchObject([
      {
        ...{ row: "problem", as_of: "2026-03-10", status: "not-audited", file: "peps.csv", line: "7" },
        ...{ field: "meeting_date", value: "31/02/2026", message: "there is no such date. Write another." },
      },
    ]);
  });

  test("are a table and the page of each in Markdown, two levels down", () => {
    const page = render("markdown", ALL);
    const headings = page.match(/^#+ .*$/gm) ?? [];
    const own = (renderMarkdown(document(), LOOK).match(/^#+ .*$/gm) ?? []).map((heading) => `##${heading}`);
    expect(headings.slice(0, 2 + own.length)).toEqual(["# Children in care, school by school", "## hill", ...own]);
    expect(headings.at(-1)).toBe("## north");
    expect(page).toContain("| north |  |  |  |  |  |  | not audited |");
    expect(page).toContain("**Cannot be audited.**\n\n- peps.csv, line 7, column meeting_date, 31/02/2026: there is");
  });

  test("hold their own structure whatever a folder is called", () => {
    const folder = "# x\n| <script> =1";
    const given = together([{ ...none, folder }]);
    expect(render("markdown", given).match(/^#+ .*$/gm)).toEqual([
      ...["# Children in care, school by school", "## \\# x \\| &lt;script> =1"],
    ]);
    const [row]: Record<string, string>[] = parse(render("csv", together([{ ...none, folder: "=1+1" }])), {
      columns: true,
    });
    expect(row?.school).toBe("'=1+1");
  });

  test.each(FORMATS)("end on a line end as %s", (format) => {
    expect(render(format, ALL)).toMatch(/[^\n]\n$/);
  });
});

test("every status of a school has its word", () => {
  const statuses = STATUSES.filter((status) => status !== "waived");
  expect(Object.keys(ALL.totals.status)).toEqual(statuses);
});
