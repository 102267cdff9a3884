import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { CONTROL_KINDS } from "../../src/controls/index.ts";
import type { Figure } from "../../src/domain/benchmark.ts";
import { UsageError } from "../../src/domain/errors.ts";
import type { Block, Report } from "../../src/domain/report.ts";
import { NO_DETAILS } from "../../src/domain/report-details.ts";
import { loadPolicy } from "../../src/policy/load.ts";
import { renderReportMarkdown as markdown } from "../../src/render/report/markdown.ts";
import type { Previous } from "../../src/report/previous.ts";
import { PARTS } from "../../src/report/sections/parts.ts";
import { report } from "../../src/report.ts";
import { childOf, childrenOf, exportsOf, type Fate, governors, requestFor } from "../support/report-school.ts";

/** A report as it is read, without what keeps characters from meaning something to Markdown. */
const renderReportMarkdown = (edition: Report) => markdown(edition).replace(/\\(?=[^\w\s])/g, "");
const idsOf = ({ sections }: Report) => sections.map(({ id }) => id);
const blocksOf = ({ sections }: Report, id: string) => sections.find((section) => section.id === id)?.blocks ?? [];
const tablesIn = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.is === "table" ? [block] : []));
const rowsOf = (edition: Report, id: string, caption: RegExp) =>
  tablesIn(blocksOf(edition, id)).find((table) => caption.test(table.caption))?.rows ?? [];

/** The rules of the policy, laid over as those of an authority with ids of their own. */
function overlaidBy(authority: string) {
  const { policy } = requestFor({});
  const controls = policy.controls.map((control) => ({ ...control, id: control.id.replace("ENG", "THR") }));
  return { authority, policy: { ...policy, id: "theirs", controls } };
}

/** The table of single children, by code letter. */
const coded = (edition: Report) => rowsOf(edition, "coded", /^Each child/);

/** Of 12 children 6 had a PEP meeting in every term, 8 gave their views, 2 were suspended. */
const TWELVE = childrenOf(12, (i) => ({ peps: [i < 6, true, true], views: i < 8, suspended: i < 2 }));

/** The exports of these children as they were in care before, and are no more. */
function formerly(children: readonly Fate[]) {
  const files = exportsOf(children);
  return { ...files, "pupils.csv": (files["pupils.csv"] ?? "").replaceAll("8,CiC,2023-01-10", "8,PCiC,") };
}

const LEFT_OUT_FORMERLY = {
  is: "paragraph",
  text: "Previously in care: figures but for how many there are left out, since they would be of a single child.",
};
const LEFT_OUT_LONGER = "In care for 12 months or more: figures of these children by themselves are left out";
/** How the numbers of other pupils are written. */
const otherLetters = (i: number) => [...String(i)].map((digit) => "abcdefghij"[Number(digit)]).join("");

describe("the public edition", () => {
  const OUTLINE = ["figures", "school", "funding", "coverage", "signatures"];

  test.each([0, 1, 3, 9])("of a school with %i children holds no figure, and is the same page", async (count) => {
    const { open } = await governors(exportsOf(childrenOf(count)));
    expect(open).toEqual((await governors(exportsOf([]))).open);
    expect(idsOf(open)).toEqual(OUTLINE);
    expect(blocksOf(open, "figures")[0]).toEqual({ is: "caution", text: expect.stringContaining("fewer than 10") });
  });

  test("shows a duty from 10 children on where both outcomes are of 5 or more, to the nearest 5", async () => {
    const { open } = await governors(exportsOf(TWELVE));
    expect(idsOf(open)).toEqual(OUTLINE);
    // The 6 with a PEP in each term are told; views are held of 8, and so not of 4.
    expect(rowsOf(open, "figures", /to be met/)).toEqual([
      ["The PEP is reviewed every school term", "ENG-10", "about 5"],
    ]);
    expect(blocksOf(open, "figures")[0]).toMatchObject({ text: expect.stringContaining("About 10 children in care") });
  });

  test("of 200 children counts to the nearest 5 too", async () => {
    const { open } = await governors(exportsOf(childrenOf(200, (i) => ({ peps: [i < 123, true, true] }))));
    expect(rowsOf(open, "figures", /to be met/)).toContainEqual([
      expect.stringMatching(/every school term/),
      "ENG-10",
      "about 125",
    ]);
  });

  test("tells of the school: what its own duties come to, and which exports are missing", async () => {
    const spec = { dtTrained: "", without: ["peps.csv"] };
    const { open } = await governors(exportsOf(childrenOf(2), spec));
    expect(rowsOf(open, "school", /own duties/)).toContainEqual([
      "The designated teacher is trained for the role",
      "ENG-02, Designated teacher",
      "not met",
      expect.stringContaining("Nobody in this post is trained"),
    ]);
    const lists = blocksOf(open, "coverage").flatMap((block) => (block.is === "list" ? block.items : []));
    expect(lists).toContainEqual(expect.stringMatching(/^Add the PEP file: 11 duties wait for this/));
  });

  test("ends each part with questions, and the clauses that they come from", async () => {
    const { open } = await governors(exportsOf(childrenOf(2)));
    for (const id of ["figures", "school", "funding", "coverage"]) {
      const [under, list] = blocksOf(open, id).slice(-2);
      expect(under).toEqual({ is: "paragraph", text: "Questions for governors:" });
      expect(list).toMatchObject({ items: expect.arrayContaining([expect.stringMatching(/\? \(ENG-\d\d/)]) });
    }
  });
});

describe("Part Two", () => {
  test("of a school without a child in care is a nil return to sign", async () => {
    const { partTwo } = await governors(exportsOf([]));
    expect(partTwo.title).toBe("Children in care: nil return to governors, 2025/26");
    expect(idsOf(partTwo)).toEqual(["nil-return", "ready", "last-year", "signatures", "every-duty", "methods"]);
    expect(rowsOf(partTwo, "nil-return", /figures/)).toEqual([["Previously in care, on roll", "0"]]);
    expect(blocksOf(partTwo, "nil-return")[0]).toMatchObject({
      text: "No child in care was on roll on any day of 2025/26 up to 22 May 2026.",
    });
  });

  test("has the year of children previously in care in its nil return", async () => {
    const { partTwo } = await governors(formerly([childOf(1, { suspended: true }), childOf(2)]));
    const rows = rowsOf(partTwo, "nil-return", /figures/);
    expect(rows).toContainEqual(["Previously in care, on roll", "2"]);
    expect(rows).toContainEqual(["Sessions attended", "540 of 600 (90%)"]);
    expect(rows).toContainEqual(["Suspended at least once", "1 of 2"]);
    expect(JSON.stringify(partTwo)).not.toContain("would be of a single child");
  });

  test("has no figure of a single child previously in care but that there is one", async () => {
    const files = formerly([childOf(1, { suspended: true })]);
    const { partTwo } = await governors(files);
    expect(rowsOf(partTwo, "nil-return", /figures/)).toEqual([["Previously in care, on roll", "1"]]);
    expect(blocksOf(partTwo, "nil-return")).toContainEqual(LEFT_OUT_FORMERLY);
    const inCare = exportsOf([childOf(1), childOf(2), childOf(3, { attended: 271 })]);
    const one = { ...inCare, "pupils.csv": (inCare["pupils.csv"] ?? "").replace(/(0003,.*),CiC,[^,]*/, "$1,PCiC,") };
    const both = (await governors(one)).partTwo;
    expect(blocksOf(both, "children")).toContainEqual(LEFT_OUT_FORMERLY);
    expect(JSON.stringify(both)).not.toContain("271 of 300");
    const { reports } = await report({ ...requestFor(one), audience: { is: "designated teacher" } });
    expect(JSON.stringify(reports)).toContain("271 of 300");
  });

  test("is none where a child in care has left during the year", async () => {
    const files = exportsOf([childOf(1)]);
    const left = (files["pupils.csv"] ?? "").replace("2021-09-01,,N,A", "2021-09-01,2025-11-28,N,A");
    const { partTwo } = await governors({ ...files, "pupils.csv": left });
    expect(idsOf(partTwo)[0]).toBe("summary");
  });

  test.each([1, 3, 12, 200])("of a school with %i children has every part, with exact counts", async (count) => {
    const { partTwo } = await governors(exportsOf(childrenOf(count, (i) => ({ suspended: i === 0 }))));
    expect(idsOf(partTwo)).toEqual([
      ...["summary", ...PARTS.map(({ id }) => id), "last-year"],
      ...["copies", "signatures", "every-duty", "methods", "coverage"],
    ]);
    expect(rowsOf(partTwo, "suspensions", /figures/)[1]?.slice(0, 2)).toEqual([
      "Suspended at least once",
      expect.stringMatching(new RegExp(`^1 of ${count}\\b`)),
    ]);
    expect(rowsOf(partTwo, "children", /year group/)).toHaveLength(count < 10 ? 0 : 1);
  });

  test("counts how each duty stands, with its clause and where the evidence is", async () => {
    const { partTwo } = await governors(exportsOf(TWELVE));
    expect(rowsOf(partTwo, "every-duty", /Every duty/)).toContainEqual([
      "The PEP is reviewed every school term",
      "ENG-10, Personal education plan",
      "not met",
      "met 30, not met 6",
      "school calendar, PEP file",
    ]);
  });

  test("counts nothing of a duty of the school, or of one that a statement answers: how it stands is all", async () => {
    const { partTwo } = await governors(exportsOf(TWELVE, { dtTrained: "" }));
    const rows = rowsOf(partTwo, "every-duty", /Every duty/);
    const countsOf = (id: string) => rows.find(([, clause]) => clause?.startsWith(`${id},`))?.slice(2, 4);
    expect(countsOf("ENG-02")).toEqual(["not met", "–"]);
    expect(countsOf("ENG-04")?.[1]).toBe("–");
    expect(countsOf("ENG-11")).toEqual(["not met", "met 8, not met 4"]);
    expect(rowsOf(partTwo, "staff", /suggested actions/)).toContainEqual([
      expect.stringContaining("(ENG-02, "),
      ...["not met", "–", expect.stringContaining("Name somebody"), "governing body"],
    ]);
  });

  test("has the same heads over the same columns: how a duty stands is a word, and never a count", async () => {
    const { partTwo } = await governors(exportsOf(TWELVE, { without: ["sdq.csv", "peps.csv"] }));
    const tables = partTwo.sections.flatMap(({ blocks }) => tablesIn(blocks));
    const stands = tables.flatMap(({ head, rows }) => rows.flatMap((row) => row[head.indexOf("Stands")] ?? []));
    expect(stands.length).toBeGreaterThan(60);
    for (const word of stands) expect(["met", "not met", "cannot be told", "due", "did not arise"]).toContain(word);
  });

  test("tells of single children only when it is asked to, by code letter and duty", async () => {
    const files = exportsOf(TWELVE.slice(0, 3).map((fate, i) => ({ ...fate, peps: [i > 0, true, true] })));
    expect(idsOf((await governors(files)).partTwo)).not.toContain("coded");
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(tablesIn(blocksOf(partTwo, "coded"))).toHaveLength(1);
    const rows = coded(partTwo);
    expect(rows.map(([code]) => code)).toEqual(["Child A", "Child B", "Child C"]);
    // Pseudonyms are UPNs backwards: the first UPN ends in 1 and is the first of them too.
    expect(rows[0]?.[3]).toMatch(/^Personal education plans 1 \(ENG-10\); /);
    expect(rows[1]?.[3]).not.toContain("ENG-10");
  });

  test("counts the duties of a child that are open by part of the report, with their ids", async () => {
    const files = exportsOf(
      childrenOf(2, (i) => (i === 0 ? { peps: [false, false, true], views: false, suspended: true } : {})),
    );
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    const { partTwo: all } = await governors(
      exportsOf(childrenOf(1, () => ({ peps: [false, false, true], views: false, suspended: true }))),
    );
    const [, , , unmet, untold, due] = coded(partTwo)[0] ?? [];
    expect(unmet).toBe(
      "Personal education plans 2 (ENG-10, ENG-11); Attainment and progress 1 (ENG-21); Suspensions and exclusions 1 (ENG-28)",
    );
    const duties = rowsOf(all, "every-duty", /Every duty/);
    const idsIn = duties
      .filter(([, , stands]) => stands === "not met")
      .map(([, clause]) => clause?.split(",")[0] ?? "");
    const { controls } = requestFor({}).policy;
    const isOfChild = (id: string) =>
      controls.some((control) => control.id === id && CONTROL_KINDS.get(control.check)?.about !== "school");
    expect([...(unmet?.matchAll(/ENG-\d\d/g) ?? [])].map(([id]) => id).sort()).toEqual(idsIn.filter(isOfChild).sort());
    expect([Number(untold) > 0, Number(due) > 0]).toEqual([true, true]);
  });

  test("tells the attendance and progress of single children in bands, to either side of each boundary", async () => {
    const attended = [271, 270, 151, 150] as const;
    const progress = ["above", "average", "below", "above"] as const;
    const files = exportsOf(childrenOf(4, (i) => ({ attended: attended[i] ?? 0, progress: progress[i] ?? "below" })));
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(coded(partTwo).map((row) => row.slice(0, 3))).toEqual([
      ["Child A", "more than 90%", "above: English"],
      ["Child B", "more than 50%, up to 90%", "average: English"],
      ["Child C", "more than 50%, up to 90%", "below: English"],
      ["Child D", "50% or below", "above: English"],
    ]);
  });

  test("names no subject that a single child takes, and adds up what there is of such", async () => {
    const takes = [{ Maths: "below", Latin: "above" }, { maths: "above", Greek: "below" }, { Maths: "" }] as const;
    const files = exportsOf(childrenOf(3, (i) => ({ takes: takes[i] ?? {} })));
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(rowsOf(partTwo, "attainment", /by subject$/).map(([subject, figures]) => [subject, figures])).toEqual([
      ["English", "3 of 3"],
      [expect.stringMatching(/^maths$/i), "1 of 3; not known of 1"],
      ["Subjects that a single child in care takes", "1 of 2"],
    ]);
    expect(coded(partTwo).map(([, , progress]) => progress?.toLowerCase())).toEqual([
      "above: another subject; average: english; below: maths",
      "above: maths; average: english; below: another subject",
      "average: english; cannot be told: maths",
    ]);
    expect(JSON.stringify(partTwo)).not.toMatch(/Latin|Greek/);
  });

  test("of two subjects that single children take says that there are two", async () => {
    const files = exportsOf(childrenOf(2, (i) => ({ takes: i === 0 ? { Latin: "above", Greek: "above" } : {} })));
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(coded(partTwo)[0]?.[2]).toBe("above: 2 other subjects; average: English");
  });

  test("withholds a name in the name of a subject", async () => {
    const files = exportsOf(childrenOf(2, () => ({ takes: { "Reading with Pumpernickel": "above" } })));
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(rowsOf(partTwo, "attainment", /by subject$/)[1]?.[0]).toBe("Reading with (name withheld)");
    expect(JSON.stringify(partTwo)).not.toContain("Pumpernickel");
  });

  test("tells neither of a single child where the exports cannot", async () => {
    const files = exportsOf(childrenOf(1), { without: ["attendance_summary.csv", "attainment.csv"] });
    const { partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(coded(partTwo).map((row) => row.slice(0, 3))).toEqual([["Child A", "cannot be told", "cannot be told"]]);
  });

  test.each([
    [4, 1, false],
    [4, 2, true],
    [4, 3, false],
    [4, 0, false],
    [4, 4, false],
    [1, 0, false],
  ])("of %i children, %i placed by another authority: says how many, %j", async (count, elsewhere, isTold) => {
    const children = childrenOf(count, (i) => (i < elsewhere ? { authority: "Pairshire" } : {}));
    const { partTwo } = await governors(exportsOf(children));
    const row = rowsOf(partTwo, "children", /figures/).find(([figure]) => figure?.startsWith("Placed by another"));
    expect(row?.[1]).toBe(isTold ? `${elsewhere} of ${count}` : undefined);
    expect(JSON.stringify(partTwo).includes("Placed by another local authority: left out")).toBe(!isTold);
  });

  test("says on its first page which exports would tell more, and how children fare at a glance", async () => {
    const { partTwo } = await governors(exportsOf(childrenOf(3), { without: ["peps.csv"] }));
    const said = blocksOf(partTwo, "summary").flatMap((block) => (block.is === "list" ? block.items : []));
    // The statements of 15 duties are lacking too.
    expect(said.filter((item) => item.startsWith("Add "))[1]).toMatch(/^Add the PEP file: 11 duties wait for this\./);
    expect(rowsOf(partTwo, "summary", /At a glance/)).toContainEqual([
      "Sessions missed",
      "90 of 900 (10%)",
      "not known",
      "–",
    ]);
    const whole = await governors(exportsOf(childrenOf(3)));
    expect(JSON.stringify(blocksOf(whole.partTwo, "summary"))).not.toContain("Add the PEP file");
  });

  test("asks about the gap to other pupils where there is one to be seen", async () => {
    const { partTwo } = await governors(
      exportsOf(
        childrenOf(3, (i) => ({ suspended: i < 2 })),
        { others: 20 },
      ),
    );
    const asked = blocksOf(partTwo, "suspensions").flatMap((block) => (block.is === "list" ? block.items : []));
    expect(asked.find((item) => item.startsWith("Are children in care suspended more often"))).toMatch(
      /Suspensions: children in care 2 among 3, other pupils 1 among 22 \(4.5 per 100\)\.$/,
    );
  });

  test("says in words what there is to see in a chart, a share of a few as what it is", async () => {
    const chartIn = (edition: Report, id: string) =>
      blocksOf(edition, id).flatMap((block) => (block.is === "chart" ? [block.chart] : []))[0];
    const { partTwo } = await governors(exportsOf(childrenOf(3, (i) => ({ peps: [i > 0, true, i > 1] }))));
    const peps = chartIn(partTwo, "peps");
    // Of three children one makes a fall: bars, from nought.
    expect([peps?.kind, peps?.over]).toEqual(["bars", "terms"]);
    expect(peps?.alternative).toBe(
      "PEP meetings held in each term, Autumn to Summer: children in care 2 of 3 to 1 of 1.",
    );
    expect(peps?.series[0]?.written?.map(({ cell }) => cell)).toEqual(["2 of 3", "3 of 3", "1 of 1"]);
    const duties = chartIn(partTwo, "summary");
    const met = duties?.series[0]?.written?.map(({ cell }) => cell.split(" of ").map(Number)) ?? [];
    const sum = (at: number) => met.reduce((total, parts) => total + (parts[at] ?? 0), 0);
    expect(duties?.alternative).toContain(`${sum(0)} of ${sum(1)} duties that hold and are not still due`);
    const lowest = duties?.categories.filter((_, i) => met[i]?.[0] === 0) ?? [];
    expect(lowest.length).toBeGreaterThan(1);
    for (const part of lowest) expect(duties?.alternative).toContain(`${part} (0 of `);
    expect(duties?.alternative.split(";")).toHaveLength(1 + lowest.length);
  });

  test("draws no duty that cannot be told as met: without PEPs no bar is full", async () => {
    const full = await governors(exportsOf(childrenOf(3)));
    const { partTwo } = await governors(exportsOf(childrenOf(3), { without: ["peps.csv"] }));
    const metIn = (edition: Report) =>
      blocksOf(edition, "summary").flatMap((block) =>
        block.is === "chart"
          ? block.chart.categories.map((name, i) => `${name}=${block.chart.series[0]?.values[i]}`)
          : [],
      );
    expect(metIn(partTwo)).toContain("Personal education plans=0");
    expect(metIn(full.partTwo)).not.toContain("Personal education plans=0");
    const untold = (text: string) => Number(/"(\d+) duties cannot be told, since evidence/.exec(text)?.[1]);
    const [less, more] = [full.partTwo, partTwo].map((edition) => untold(JSON.stringify(blocksOf(edition, "summary"))));
    expect(more).toBeGreaterThan(less ?? Number.NaN);
  });

  test("says of which figures it is that some are not known, and what would settle them", async () => {
    const files = exportsOf(childrenOf(2));
    const noStatus = (files["pupils.csv"] ?? "").replace(",N,", ",,");
    const { partTwo } = await governors({ ...files, "pupils.csv": noStatus });
    expect(blocksOf(partTwo, "sen")).toContainEqual({
      is: "caution",
      text: expect.stringMatching(
        /^Not known in part: SEN support; Education, health and care plan\. What would settle it: the SEN status in the pupil list/,
      ),
    });
  });

  test("says that there is none to count, of one case and of both cases", async () => {
    const { partTwo } = await governors(exportsOf(childrenOf(1)));
    expect(rowsOf(partTwo, "sen", /figures/)).toContainEqual(["Plans issued or reviewed in time", "none to count"]);
    const two = await governors(exportsOf(childrenOf(2)));
    expect(JSON.stringify(blocksOf(two.partTwo, "summary"))).not.toContain("all 2 cases");
  });

  test("says once how each figure is counted, and whom each group counts", async () => {
    const { partTwo } = await governors(exportsOf(childrenOf(2)));
    const methods = blocksOf(partTwo, "methods").flatMap((block) => (block.is === "list" ? block.items : []));
    const named = methods.flatMap((method) => method.split(":")[0]?.split("; ") ?? []);
    expect(new Set(named).size).toBe(named.length);
    const figures = partTwo.sections.flatMap(({ id }) => rowsOf(partTwo, id, /: figures$/).map(([title]) => title));
    expect(figures.length).toBeGreaterThan(30);
    for (const figure of [...figures, "Previously in care", "Other pupils"]) expect(named).toContain(figure);
  });

  test("names a placing authority only where it placed more than one child", async () => {
    const children = [
      childOf(1, { authority: "Loneshire" }),
      childOf(2, { authority: "Pairshire" }),
      childOf(3, { authority: "Pairshire" }),
      childOf(4, { authority: "" }),
    ];
    const overlays = ["Loneshire", "Pairshire"].map(overlaidBy);
    const audience = { is: "governors", isCoded: true } as const;
    const editionOf = async (all: readonly Fate[]) =>
      (await governors(exportsOf(all, { without: ["sdq.csv"] }), { overlays, audience })).partTwo;
    const textOf = async (all: readonly Fate[]) => renderReportMarkdown(await editionOf(all));
    const partTwo = await editionOf([...children.slice(0, 3), childOf(5)]);
    const text = renderReportMarkdown(partTwo);
    expect(text).toContain("(Pairshire)");
    expect(JSON.stringify(coded(partTwo))).toContain("ENG-");
    expect(JSON.stringify(coded(partTwo))).not.toContain("THR-");
    expect(text).not.toContain("Loneshire");
    // It placed every one of them, all but one, or all but those whose authority nobody can tell.
    for (const all of [children.slice(1, 3), children.slice(0, 3), children.slice(1), children])
      expect(await textOf(all)).not.toContain("Pairshire");
  });

  test("sets figures of a placing authority beside its own only where it may name it", async () => {
    const figure: Figure = {
      ...{ measure: "attendance.absence", group: "all pupils", phase: "secondary" },
      ...{
        area: "Pairshire",
        year: "2024/25",
        value: 7.5,
        unit: "% of possible sessions",
        numerator: null,
        denominator: null,
        source: "a source",
      },
    };
    const isShown = async (count: number, placed: number) => {
      const children = childrenOf(count, (i) => ({ authority: i < placed ? "Pairshire" : "Elsewhere" }));
      const { partTwo } = await governors(exportsOf(children), { figures: [figure] });
      return JSON.stringify(partTwo).includes("Pairshire");
    };
    const cases = [
      [4, 1],
      [4, 2],
      [4, 3],
      [4, 4],
      [5, 3],
    ] as const;
    const shown = [];
    for (const [count, placed] of cases) shown.push(await isShown(count, placed));
    expect(shown).toEqual([false, true, false, false, true]);
  });

  test("shows a rule of the policy about one authority's children only where it may name the authority", async () => {
    const policy = await loadPolicy("stoke-on-trent", { kinds: CONTROL_KINDS, folder: "policies" });
    const textOf = async (elsewhere: number, previous: Previous | null = null) => {
      const children = childrenOf(4, (i) => ({
        authority: i < elsewhere ? "Pairshire" : "Stoke-on-Trent City Council",
      }));
      const moves = `upn,kind,direction,date,agreed_by_vs\n${children[3]?.upn},in-year transfer,in,2026-01-12,no\n`;
      const more = { policy, previous, audience: { is: "governors", isCoded: true } } as const;
      return (await governors({ ...exportsOf(children), "moves.csv": moves }, more)).partTwo;
    };
    const LEFT_OUT = "The policy has rules for the children of one authority alone. They are left out";
    for (const elsewhere of [0, 1, 3, 4]) {
      const text = renderReportMarkdown(await textOf(elsewhere));
      expect(text).not.toMatch(/SOT-24|child of Stoke/);
      expect(text).toContain(LEFT_OUT);
      expect(text).toContain(`The policy has ${policy.controls.length - 1} duties`);
    }
    const told = await textOf(2);
    expect(rowsOf(told, "every-duty", /Every duty/)).toContainEqual(
      expect.arrayContaining([expect.stringMatching(/^SOT-24/), "not met"]),
    );
    expect(JSON.stringify(told)).not.toContain(LEFT_OUT);
    expect(JSON.stringify(blocksOf(told, "coded"))).not.toContain("SOT-24");
    const then = policy.controls.filter(({ id }) => id === "SOT-24" || id === "SOT-25");
    const previous = { academicYear: "2024/25", controls: then.map((one) => ({ ...one, status: "fail" as const })) };
    const rows = rowsOf(await textOf(3, previous), "last-year", /open then/);
    expect(rows.map(([, clause]) => clause?.slice(0, 6))).toEqual(["SOT-25"]);
  });

  test("sets those in care for longer beside all of them only where that is not of a single child", async () => {
    const shown = async (count: number, longer: number) => {
      const children = childrenOf(count, (i) => (i < longer ? {} : { careStart: "2025-10-06" }));
      const { partTwo } = await governors(exportsOf(children));
      const heads = partTwo.sections.flatMap(({ blocks }) => tablesIn(blocks).flatMap(({ head }) => head));
      const isShown = heads.includes("Children in care 12 months or more");
      expect(blocksOf(partTwo, "children").some((block) => JSON.stringify(block).includes(LEFT_OUT_LONGER))).toBe(
        !isShown,
      );
      return isShown;
    };
    const all = [
      [1, 1],
      [5, 5],
      [5, 4],
      [5, 3],
      [5, 2],
      [5, 1],
      [5, 0],
    ] as const;
    const found = [];
    for (const [count, longer] of all) found.push(await shown(count, longer));
    expect(found).toEqual([true, true, false, true, true, false, true]);
    const { reports } = await report({
      ...requestFor(exportsOf(childrenOf(5, (i) => (i < 4 ? {} : { careStart: "2025-10-06" })))),
      audience: { is: "designated teacher" },
    });
    expect(JSON.stringify(reports)).toContain("Children in care 12 months or more");
  });

  test("leaves out other pupils in a subject that fewer than 10 of them take", async () => {
    const files = exportsOf(
      childrenOf(3, () => ({ takes: { Latin: "above", Art: "above" } })),
      { others: 30 },
    );
    const more = (subject: string, count: number) =>
      Array.from({ length: count }, (_, i) => `OTHER-${otherLetters(i)},${subject},2025-12-01,3,4,5,average\n`).join(
        "",
      );
    const cells = async (latin: number, art: number) => {
      const attainment = `${files["attainment.csv"]}${more("Latin", latin)}${more("Art", art)}`;
      const { partTwo } = await governors({ ...files, "attainment.csv": attainment });
      return rowsOf(partTwo, "attainment", /by subject$/).map((row) => row.at(-1));
    };
    expect(await cells(10, 12)).toEqual(["12 of 12 (100%)", "29 of 30 (96.7%)", "10 of 10 (100%)"]);
    // The 9 could be told from the whole but for Art, which is left out with it; 18 in two subjects could not.
    expect(await cells(9, 12)).toEqual(["–", "29 of 30 (96.7%)", "–"]);
    expect(await cells(9, 9)).toEqual(["–", "29 of 30 (96.7%)", "–"]);
    expect(await cells(0, 12)).toEqual(["12 of 12 (100%)", "29 of 30 (96.7%)", "–"]);
  });

  test("withholds a name in what the calendar calls a term, and keeps the seasons", async () => {
    // Summer is on the pupil list, and so is May.
    const files = exportsOf(childrenOf(3, (i) => (i === 0 ? { name: ["May", "Autumn"] } : {})));
    const calendar = (files["calendar.csv"] ?? "")
      .replace("Autumn", "Autumn 2025 (Ottoline)")
      .replace("Summer", "Summer and May");
    const { partTwo } = await governors({ ...files, "calendar.csv": calendar });
    const text = JSON.stringify(partTwo);
    expect(text).toContain("Autumn 2025 ((name withheld)) to Summer and May");
    expect(text).not.toContain("Ottoline");
  });

  test("that is a draft says so, and why the public edition is to be shown to nobody", async () => {
    const { open, partTwo } = await governors(exportsOf(TWELVE), { isDraft: true });
    const nil = await governors(exportsOf([]), { isDraft: true });
    expect(open.standing).toMatch(/^Draft, to be shown to nobody: .* could subtract them .* Public edition\./);
    for (const { standing } of [partTwo, nil.partTwo])
      expect(standing).toMatch(/^Draft: do not hand on\. The final figures may differ\. Part Two, confidential\./);
  });

  test("follows up what was open in the result of last year", async () => {
    const control = {
      title: "The PEP is reviewed every school term",
      clause: "Personal education plan",
      check: "pep.each-term",
    };
    const gone = { ...control, id: "OLD-01", status: "fail" as const };
    const previous = {
      academicYear: "2024/25",
      controls: [
        { ...control, id: "ENG-10", status: "fail" as const },
        gone,
        { ...gone, id: "OLD-02", status: "pass" as const },
      ],
    };
    const { partTwo, open } = await governors(exportsOf(childrenOf(2)), { previous });
    expect(rowsOf(partTwo, "last-year", /open then/).map((row) => row.slice(1))).toEqual([
      ["ENG-10, Personal education plan", "not met", "met"],
      ["OLD-01, Personal education plan", "not met", "not in this policy"],
    ]);
    expect(blocksOf(partTwo, "last-year")[0]).toMatchObject({
      text: "Of the duties that were open in the result for 2024/25, 2 in all, 1 is met now.",
    });
    expect(idsOf(open)).not.toContain("last-year");
  });

  test("follows up no duty by its id alone, which may be another one's by now", async () => {
    const control = { id: "ENG-55", title: "A PEP in each term", clause: "Plans", check: "pep.each-term" };
    const then = { ...control, status: "not-assessable" as const };
    const previous = { academicYear: "2024/25", controls: [then] };
    const { open, partTwo } = await governors(exportsOf(childrenOf(2)), { previous });
    expect(JSON.stringify(open)).not.toContain("A PEP in each term");
    expect(rowsOf(partTwo, "last-year", /open then/)[0]?.at(-1)).toBe("not in this policy");
    const training = { ...previous, controls: [{ ...then, check: "training.held" }] };
    const same = await governors(exportsOf(childrenOf(2)), { previous: training });
    expect(rowsOf(same.open, "last-year", /open then/)[0]?.slice(1)).toEqual([
      "ENG-55, Plans",
      "cannot be told",
      "not met",
    ]);
  });

  test("withholds a name in whatever a school has written of its rules, in every edition but her own", async () => {
    const { policy: statutory } = requestFor({});
    const [first] = statutory.controls;
    const [training] = statutory.controls.filter(({ check }) => check === "training.held");
    if (!first || !training) throw new Error("there is no such control");
    const written = { from: "ours", title: "Whom ottoline trusts", clause: "Of Greengage", addressee: "Pumpernickel" };
    const policy = {
      ...{ ...statutory, id: "ours", title: "Policy for Ottoline", version: "Greengage 2" },
      leftOut: [{ id: "ENG-40", reason: "Ottoline was the only child who moved" }],
      controls: [
        { ...first, ...written, id: "OWN-01" },
        {
          ...training,
          ...written,
          id: "OWN-02",
          params: { topic: "Pumpernickel" },
          settings: { ...(training.settings as object), topic: "Pumpernickel" },
        },
        ...statutory.controls,
      ],
    };
    const asked = {
      ...{ policy, overlays: [{ authority: "Pairshire", policy }], remarks: ["Ask Ottoline"] },
      details: { ...NO_DETAILS, terms: { board: "friends of Greengage" } },
      previous: { academicYear: "2024/25 Ottoline", controls: [{ ...training, ...written, status: "fail" as const }] },
    };
    const children = childrenOf(4, (i) => (i < 2 ? { authority: "Pairshire" } : {}));
    const { open, partTwo } = await governors(exportsOf(children), asked);
    const audience = { is: "virtual school", authority: "Pairshire", isIdentified: true } as const;
    const [copy] = (await report(requestFor(exportsOf(children), { ...asked, audience }))).reports;
    for (const edition of [open, partTwo, copy])
      expect(JSON.stringify(edition)).not.toMatch(/Ottoline|Greengage|Pumpernickel/i);
    expect(JSON.stringify(open)).toContain("ENG-40 is left out of this policy: (name withheld) was the only child");
    const own = await report(requestFor(exportsOf(children), { ...asked, audience: { is: "designated teacher" } }));
    expect(JSON.stringify(own.reports)).toMatch(/Whom ottoline trusts/);
  });

  test("leaves the words of a policy that comes with the program as they are, whoever is on the list", async () => {
    const withNames = (names: readonly [string, string]) =>
      governors(exportsOf([childOf(1, { name: names }), childOf(2), childOf(3)]), {
        audience: { is: "governors", isCoded: false },
      });
    const [plain, ...odd] = await Promise.all(
      (
        [
          ["Adaeze", "Abara"],
          ["May", "Law"],
          ["Hope", "Key"],
          ["Grant", "England"],
          ["Child", "Teacher"],
        ] as const
      ).map(withNames),
    );
    for (const one of odd) expect([one.open, one.partTwo]).toEqual([plain?.open, plain?.partTwo]);
  });

  test("speaks in the words of the school", async () => {
    const details = { ...NO_DETAILS, terms: { children: "CLA", plan: "ePEP", board: "management committee" } as const };
    const files = exportsOf(childrenOf(3), {
      name: "PEP School",
      trainings: ["all staff,2025-10-01,0.5,PEPs in care"],
    });
    const { partTwo, open } = await governors(files, { details });
    expect(partTwo.title).toMatch(/^Children looked after: .* committee members/);
    // The title of a policy, its headings, and what the exports call things are quotations, and stay.
    const QUOTED = [
      "Law and statutory guidance for children in care in England",
      ...["ENG-07, Governing body", "ENG-08, Governing body", "| Governing body |", "PEP School", "PEPs in care"],
    ];
    for (const edition of [partTwo, open]) {
      const text = renderReportMarkdown(edition);
      for (const quotation of QUOTED.filter((one) => edition === partTwo || one !== "ENG-08, Governing body"))
        expect(text).toContain(quotation);
      const drafted = QUOTED.reduce((rest, quotation) => rest.replaceAll(quotation, ""), text);
      expect(drafted).not.toMatch(/\b[Ii]n care\b|\bPEPs?\b|[Gg]overning body|\b[Aa] ePEP|chair of committee|U\+000/);
    }
  });
});

describe("who reports to whom", () => {
  const roles = (...rows: readonly string[]) => ({
    ...exportsOf(childrenOf(2)),
    "roles.csv": ["role,name,from,to,qualified_teacher,senior_leader,trained_on", ...rows, ""].join("\n"),
  });
  const TEACHER = "designated teacher,Ms A. Example,2020-09-01,,yes,yes,2024-01-01";
  const factsOf = ({ facts }: Report) => new Map(facts.map(({ label, text }) => [label, text]));
  const signing = (edition: Report) => rowsOf(edition, "signatures", /Signatures/).map(([who]) => who);

  test("is as the config says, each with the post", async () => {
    const named = { writtenBy: "Mx T. Own", chair: "Mr B. Chair", governor: "Mrs G. Governor" };
    const details = { ...NO_DETAILS, ...named, meeting: date("2026-06-30") };
    for (const edition of Object.values(await editionsFor(roles(TEACHER), { details }))) {
      expect([...factsOf(edition)].slice(3)).toEqual([
        ["Report by", "Mx T. Own, designated teacher"],
        ["Report to", "Mr B. Chair, chair of the governing body"],
        ["Designated governor", "Mrs G. Governor"],
        ["Meeting of", "30 June 2026"],
      ]);
      expect(signing(edition)).toEqual([
        "Mx T. Own, designated teacher",
        "Mrs G. Governor, designated governor",
        "Mr B. Chair, chair of the governing body",
      ]);
    }
  });

  test("is said in the school's terms, but for what the config says", async () => {
    const terms = { board: "management committee" };
    const chaired = { ...NO_DETAILS, terms, chair: "Chair of governors", governor: "Link governor for PEPs" };
    const { open } = await editionsFor(roles(TEACHER), { details: chaired });
    expect(signing(open).slice(1)).toEqual(["Link governor for PEPs", "Chair of governors"]);
    const { partTwo } = await editionsFor(roles(TEACHER), { details: { ...NO_DETAILS, terms, chair: "Mr B. Chair" } });
    expect(factsOf(partTwo).get("Report to")).toBe("Mr B. Chair, chair of the management committee");
  });

  test("has a row to fill in for whoever is not given", async () => {
    for (const edition of Object.values(await editionsFor(roles(TEACHER)))) {
      expect([...factsOf(edition)].slice(4)).toEqual([
        ["Report to", "not given"],
        ["Designated governor", "not given"],
        ["Meeting of", "not given"],
      ]);
      expect(signing(edition).slice(1)).toEqual(["Designated governor", "Chair of the governing body"]);
    }
  });

  test.each<[string, readonly string[], string]>([
    ["the one who holds the post", [TEACHER], "Ms A. Example, designated teacher"],
    [
      "the one who holds it today",
      [TEACHER.replace("2020-09-01,,", "2020-09-01,2026-05-21,"), TEACHER.replace("A. Ex", "B. Ex")],
      "Ms B. Example, designated teacher",
    ],
    ["nobody by name where two hold it", [TEACHER, TEACHER.replace("A. Ex", "B. Ex")], "Designated teacher"],
    ["nobody where it is not known since when", [TEACHER.replace("2020-09-01", "")], "Designated teacher"],
    ["nobody where it begins later", [TEACHER.replace("2020-09-01", "2026-05-23")], "Designated teacher"],
    ["nobody where none is named", [TEACHER.replace("Ms A. Example", "")], "Designated teacher"],
    ["nobody of another post", [TEACHER.replace("teacher", "governor")], "Designated teacher"],
    [
      "whoever shares a name with a pupil",
      [TEACHER.replace("Example", "Pumpernickel")],
      "Ms A. Pumpernickel, designated teacher",
    ],
  ])("names, as the roles file does, %s", async (_, rows, said) => {
    for (const edition of Object.values(await editionsFor(roles(...rows)))) {
      expect(factsOf(edition).get("Report by")).toBe(said);
      expect(signing(edition)[0]).toBe(said);
    }
  });
});

/** The two editions for governors alone. */
async function editionsFor(...asked: Parameters<typeof governors>) {
  const { open, partTwo } = await governors(...asked);
  return { open, partTwo };
}

describe("the words of the editions for governors", () => {
  /** Names of files and of columns, and words of commands: those are for who makes the exports. */
  const OFFICE = /\.csv|[a-z]_[a-z]|(^|\s)--[a-z]|cic-audit report|with its header/;
  const text = (edition: Report) => renderReportMarkdown(edition);

  test.each([
    ["with everything", []],
    ["without a file", ["peps.csv", "roles.csv", "attendance_summary.csv", "suspensions.csv", "training.csv"]],
    ["without others", ["funding.csv", "attainment.csv", "sdq.csv", "ehcp.csv", "calendar.csv", "school.csv"]],
  ])("are plain, of a school %s", async (_, without) => {
    for (const children of [TWELVE, childrenOf(2), []]) {
      const { open, partTwo } = await governors(exportsOf(children, { without }));
      for (const edition of [open, partTwo]) {
        expect(
          text(edition)
            .split("\n")
            .filter((line) => OFFICE.test(line)),
        ).toEqual([]);
      }
    }
  });

  test("say which records were given, and what cannot be told without the others", async () => {
    const { open, partTwo } = await governors(exportsOf(TWELVE, { without: ["peps.csv", "roles.csv"] }));
    expect(text(open)).toContain("Cannot be told without the roles file.");
    expect(text(partTwo)).toContain("> **Note:** Cannot be told without the PEP file.");
    for (const edition of [open, partTwo]) {
      expect(rowsOf(edition, "coverage", /^The records/)).toContainEqual(["PEP file", "no", "11", "11"]);
      expect(rowsOf(edition, "coverage", /^The records/)).toContainEqual(["Attendance totals", "yes", "0", "0"]);
      expect(rowsOf(edition, "coverage", /^The records/)[0]?.[1]).toBe("yes, but 5 columns are missing");
    }
    expect(text(partTwo)).toContain("The designated teacher sends it.");
  });

  test("are not those of the designated teacher's own, which has the names of exports and the command", async () => {
    const files = exportsOf(childrenOf(2), { without: ["peps.csv"] });
    const { reports } = await report(requestFor(files, { audience: { is: "designated teacher" } }));
    const own = text(reports[0] as Report);
    expect(own).toContain("| PEP file (peps) | not given |");
    expect(own).toContain("cic-audit report with --audience virtual-school and --authority writes it.");
  });
});

describe("other editions", () => {
  const children = [
    childOf(1, { authority: "Loneshire", peps: [false, false, false] }),
    childOf(2, { authority: "Pairshire", suspended: true }),
    childOf(3, { authority: "Pairshire" }),
  ];
  const editionFor = async (audience: Parameters<typeof requestFor>[1] = {}) => {
    const { reports, published } = await report(requestFor(exportsOf(children), audience));
    expect([reports.length, published]).toEqual([1, null]);
    return reports[0] as Report;
  };

  test("the designated teacher's names every child, with what was found and by when", async () => {
    const edition = await editionFor({ audience: { is: "designated teacher" } });
    expect(edition.edition).toBe("designated teacher");
    const text = renderReportMarkdown(edition);
    for (const { name } of children) expect(text).toContain(name.join(" "));
    const [first] = edition.sections.filter(({ id }) => id.startsWith("child-"));
    expect(tablesIn(first?.blocks ?? []).flatMap(({ rows }) => rows)).toContainEqual([
      "The PEP is reviewed every school term",
      "ENG-10, Personal education plan",
      "not met",
      expect.stringContaining("19 December 2025"),
      "19 December 2025",
    ]);
  });

  test("a virtual school's holds the children whom its authority placed, and no trace of others", async () => {
    const audience = { is: "virtual school", authority: "Pairshire County Council", isIdentified: true } as const;
    const text = renderReportMarkdown(await editionFor({ audience }));
    for (const { name } of children.slice(1)) expect(text).toContain(name.join(" "));
    expect(text).toMatch(/on roll at any time this year: 2\./);
    for (const trace of ["Loneshire", children[0]?.upn ?? "-", children[0]?.name[0] ?? "-"])
      expect(text).not.toContain(trace);
  });

  test("the designated teacher's and a virtual school's tell what the year came to for each child", async () => {
    const audience = { is: "virtual school", authority: "Loneshire", isIdentified: false } as const;
    const asked = requestFor(
      exportsOf([childOf(1, { authority: "Loneshire", attended: 271, takes: { Latin: "below", Art: "" } })]),
      { audience },
    );
    const [copy] = (await report(asked)).reports;
    const [own] = (await report({ ...asked, audience: { is: "designated teacher" } })).reports;
    for (const edition of [copy, own]) {
      const text = renderReportMarkdown(edition as Report);
      expect(text).toContain("| Sessions attended | 271 of 300 (90.3%) |");
      const said = { Art: "cannot be told", English: "average", Latin: "below average" };
      const rows = Object.entries(said).map(
        ([subject, progress]) => `| ${subject} | not known | 4 | 5 | ${progress} |`,
      );
      expect(text).toContain(rows.join("\n"));
    }
  });

  test("and say so where the exports cannot tell it", async () => {
    const files = exportsOf([childOf(1)], { without: ["attendance_summary.csv", "attainment.csv", "peps.csv"] });
    const { reports } = await report({ ...requestFor(files), audience: { is: "designated teacher" } });
    const text = renderReportMarkdown(reports[0] as Report);
    expect(text).toContain("| Sessions attended | cannot be told |\n| Sessions attended by term | cannot be told |");
    expect(text).toContain("Progress this year cannot be told.");
    expect(text).toContain("| Terms with a PEP meeting as is asked | cannot be told |");
    const untold = /\. \d+ more duties cannot be told of any child, since an export is missing\./;
    const overlays = [overlaidBy("Nowhereshire")];
    const laidOver = await report({ ...requestFor(files, { overlays }), audience: { is: "designated teacher" } });
    const all = renderReportMarkdown(laidOver.reports[0] as Report);
    expect(all).toContain("(Nowhereshire)");
    expect([untold.exec(all)?.[0]]).toEqual([untold.exec(text)?.[0] ?? "a sentence"]);
  });

  test.each([
    ["designated teacher", { is: "designated teacher" }],
    ["virtual school", { is: "virtual school", authority: "Pairshire", isIdentified: true }],
  ] as const)("the %s's tells what is asked of each child, and no reason and no score", async (_, audience) => {
    const child = childOf(7, { authority: "Pairshire", suspended: true, sdq: 37, sen: "K", peps: [true, false, true] });
    const asked = requestFor(exportsOf([child, childOf(8, { authority: "Pairshire", sdq: null })]), { audience });
    const edition = (await report(asked)).reports[0] as Report;
    const head = tablesIn(edition.sections[0]?.blocks ?? []).find(({ caption }) => caption === "Each child this year");
    const [fore, sur] = child.name;
    expect(head?.rows.map(([, ...row]) => row)).toEqual([
      ["8", "270 of 300 (90%)", "1", "2", "yes", "above 0, average 1, below 0", "£900 of £2,000"],
      ["8", "270 of 300 (90%)", "none", "3", "no", "above 0, average 1, below 0", "£900 of £2,000"],
    ]);
    expect(head?.rows[0]?.[0]).toMatch(new RegExp(`^${fore} ${sur}( \\(Child A\\))?$`));
    const own = edition.sections.find(({ title }) => title === head?.rows[0]?.[0]);
    expect(tablesIn(own?.blocks ?? [])[0]?.rows).toEqual([
      ["Year group", "8"],
      ["Placed by", "Pairshire"],
      ["Sessions attended", "270 of 300 (90%)"],
      ["Sessions attended by term", "cannot be told"],
      ["Suspensions", "1"],
      ["School days lost to suspension", "1 school day"],
      ["Permanently excluded", "no"],
      ["PEP meetings, with the quality of each PEP", "2: 14 October 2025 (green), 5 May 2026 (green)"],
      ["Terms with a PEP meeting as is asked", "2 of 3"],
      ["SDQ done in time", "yes"],
      ["Special educational needs", "SEN support"],
      ["Pupil Premium Plus, spent of allocated", "£900 of £2,000"],
    ]);
    expect(JSON.stringify(edition)).not.toMatch(/canary|(?<!ENG-)\b37\b/);
  });

  test("free text of an assessment is screened in a virtual school's, and is in none for governors", async () => {
    const child = childOf(1, { authority: "Pairshire", level: "reads with Pumpernickel", takes: { Latin: "above" } });
    const files = exportsOf([child, childOf(2, { authority: "Pairshire" })]);
    const audience = { is: "virtual school", authority: "Pairshire", isIdentified: true } as const;
    const copy = JSON.stringify((await report(requestFor(files, { audience }))).reports);
    // The baseline, the current level and the target, of two subjects.
    expect(copy.split("reads with (name withheld)")).toHaveLength(7);
    expect(copy).not.toContain("Pumpernickel");
    const { open, partTwo } = await governors(files, { audience: { is: "governors", isCoded: true } });
    expect(JSON.stringify([open, partTwo])).not.toContain("reads with");
    const own = (await report(requestFor(files, { audience: { is: "designated teacher" } }))).reports;
    expect(JSON.stringify(own)).toContain("reads with Pumpernickel");
  });

  describe("a virtual school's", () => {
    const audience = { is: "virtual school", authority: "Pairshire", isIdentified: false } as const;

    test("has official figures of England and of its authority beside its own, and of no other", async () => {
      const figures = ["England", "Pairshire", "Loneshire", "Nowhereshire"].flatMap((area, i) =>
        (
          [
            ["attendance.absence", "looked after 12 months at 31 March"],
            ["suspensions.rate", "adopted from care"],
            ["attainment.key-stage-4-attainment-8", "looked after 12 months at 31 March"],
          ] as const
        ).map(([measure, group]) => ({
          ...{
            measure,
            group: group as "adopted from care",
            phase: "secondary" as const,
            area,
            year: "2024/25",
            value: 11 + i,
          },
          ...{ unit: "% of possible sessions", numerator: null, denominator: null, source: `Source ${i}` },
        })),
      );
      const edition = await editionFor({ audience, figures });
      const official = tablesIn(blocksOf(edition, "figures")).filter(({ caption }) => /official/.test(caption));
      expect(official.map(({ head, rows }) => [head, ...rows])).toEqual([
        [
          ["Of whom", "Sessions missed"],
          ["looked after 12 months at 31 March, England", "11% (2024/25)"],
          ["looked after 12 months at 31 March, Pairshire", "12% (2024/25)"],
        ],
      ]);
      expect(JSON.stringify(blocksOf(edition, "methods"))).toMatch(/Source 0.*Source 1/);
      expect(JSON.stringify(edition)).not.toMatch(/Source [23]/);
    });

    test("has the list of every duty that its summary sends to, those without an export too", async () => {
      const files = exportsOf(children, { without: ["peps.csv"] });
      const edition = (await report(requestFor(files, { audience }))).reports[0] as Report;
      expect(JSON.stringify(blocksOf(edition, "summary"))).toContain("open: see the list of every duty.");
      const duties = rowsOf(edition, "every-duty", /Every duty/);
      expect(duties).toContainEqual([
        ...["The PEP is reviewed every school term", "ENG-10, Personal education plan", "cannot be told"],
        ...["–", "school calendar, PEP file"],
      ]);
      // The policy's review is a duty of the school: it is none towards these children.
      expect(JSON.stringify(duties)).not.toContain("ENG-02");
    });

    test("has the rules of its own authority, and none of another's", async () => {
      const overlays = ["Loneshire", "Pairshire"].map(overlaidBy);
      const text = JSON.stringify(await editionFor({ audience, overlays }));
      expect(text).toContain("(Pairshire)");
      expect(text).not.toContain("Loneshire");
    });

    test("holds what governors have in theirs alone in no place", async () => {
      const edition = await editionFor({
        audience,
        details: { ...NO_DETAILS, chair: "C. Hair", governor: "G. Overnor", meeting: date("2026-06-30") },
      });
      expect(edition.facts.map(({ label }) => label)).toEqual(["School", "Academic year", "Policy", "Report by"]);
      expect(rowsOf(edition, "signatures", /Signatures/)).toEqual([["Ms Teacher, designated teacher", "", ""]]);
      expect(JSON.stringify(edition)).not.toMatch(/C\. Hair|G\. Overnor|30 June|Placed by another local authority/);
      const { reports } = await report(requestFor(exportsOf(children), { audience: { is: "designated teacher" } }));
      expect(JSON.stringify(reports)).toContain("Placed by another local authority");
    });

    test("has her words on the money and on work with virtual schools, and no others", async () => {
      const texts = ["funding", "agencies", "priorities"].map((id) => [id, `Words on ${id}, Pumpernickel`] as const);
      const narrative = { texts: new Map(texts), strays: [], missing: [] };
      const edition = await editionFor({ audience, narrative });
      const written = blocksOf(edition, "own-words").flatMap((block) =>
        block.is === "own words" ? block.written : [],
      );
      expect(written.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual([
        "Words on funding, (name withheld)",
        "Words on agencies, (name withheld)",
      ]);
      expect(JSON.stringify(edition)).not.toContain("Words on priorities");
    });

    test("says who knows the letters where it names nobody", async () => {
      expect((await editionFor({ audience })).standing).toMatch(/names no child: only the school knows who Child A is/);
      const named = await editionFor({ audience: { ...audience, isIdentified: true } });
      expect(named.standing).not.toContain("Child A");
    });
  });

  test("a virtual school's names nobody unless it is asked to", async () => {
    const audience = { is: "virtual school", authority: "Pairshire", isIdentified: false } as const;
    const text = renderReportMarkdown(await editionFor({ audience }));
    expect(text).toMatch(/## Child A\n[\s\S]*## Child B\n/);
    for (const { name, upn } of children) for (const trace of [...name, upn]) expect(text).not.toContain(trace);
  });

  test("of an authority that placed nobody there is none", async () => {
    const audience = { is: "virtual school", authority: "Anyborough", isIdentified: false } as const;
    await expect(editionFor({ audience })).rejects.toThrow(UsageError);
  });
});

test("every control kind has its place in the report", () => {
  const families = [...CONTROL_KINDS.keys()].map((id) => id.split(".")[0]);
  const placed = PARTS.flatMap((part) => part.families);
  expect([...new Set(families)].sort()).toEqual([...new Set(placed)].sort());
  expect(new Set(placed).size).toBe(placed.length);
});

test("the same inputs give the same report", async () => {
  const twice = await Promise.all([1, 2].map(() => governors(exportsOf(TWELVE), { asOf: date("2026-05-22") })));
  expect(twice[0]).toEqual(twice[1]);
});
