import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { folderOf } from "../support/folder.ts";
import { childOf, childrenOf, exportsOf, type Fate } from "../support/report-school.ts";
import { callIn } from "./in-process.ts";

let folder: string;
beforeEach(() => {
  folder = folderOf({});
  mkdirSync(join(folder, "exports"));
  give(childrenOf(3));
});

function give(children: readonly Fate[]): void {
  for (const [name, text] of Object.entries(exportsOf(children))) writeFileSync(join(folder, "exports", name), text);
}

const at = (...path: readonly string[]) => join(folder, ...path);
const read = (...path: readonly string[]) => readFileSync(at(...path), "utf8");
/** Markdown as it is read, without what keeps characters from meaning something. */
const shown = (...path: readonly string[]) => read(...path).replace(/\\(?=[^\w\s])/g, "");
/** Reports on the exports into the folder `out`, in Markdown alone: the quickest. */
const report = (...more: readonly string[]) =>
  callIn(folder, ["report", at("exports"), "--out", at("out"), "--format", "markdown", ...more]);
const PUBLIC = ["out", "governors-public-2025-26.md"] as const;
const PART_TWO = ["out", "governors-part-two-2025-26.md"] as const;
const WORDS = "own-words-2025-26.md";

describe("cic-audit report", () => {
  test("writes both editions in every format, for nobody but their owner, and ends 0", async () => {
    const { status, stdout, stderr } = await callIn(folder, ["report", at("exports"), "--out", at("out")]);
    expect([status, stdout]).toEqual([0, ""]);
    const editions = ["governors-part-two", "governors-public"];
    const files = editions.flatMap((edition) => ["docx", "html", "md"].map((end) => `${edition}-2025-26.${end}`));
    expect(readdirSync(at("out")).sort()).toEqual([...files, WORDS].sort());
    for (const file of readdirSync(at("out"))) {
      expect(statSync(at("out", file)).mode & 0o077).toBe(0);
      expect(stderr).toContain(`Wrote ${at("out", file)}`);
    }
    expect(stderr).toContain("No PDF was written");
  });

  test("gives the same bytes when it is made again", async () => {
    const bytes = [];
    for (const _ of [1, 2]) {
      await report("--quiet");
      bytes.push([read(...PUBLIC), read(...PART_TWO)]);
    }
    expect(bytes[0]).toEqual(bytes[1]);
  });

  test.each<[string, readonly string[], RegExp]>([
    ["an unknown format", ["--format", "pptx"], /--format pptx is not known; there are markdown, html, docx, pdf/],
    ["a PDF where there is no browser", ["--format", "pdf"], /neither Chromium, Chrome nor Edge was found/],
    ["names in the editions for governors", ["--identify"], /name no child: leave out --identify/],
    ["the designated teacher's without names", ["--audience", "designated-teacher"], /say --identify too/],
    ["a virtual school without its authority", ["--audience", "virtual-school"], /name the authority/],
    ["an authority without its virtual school", ["--authority", "Anyborough"], /--authority is for --audience/],
    ["codes elsewhere", ["--audience", "designated-teacher", "--identify", "--coded"], /--coded is for the editions/],
    [
      "an authority that placed nobody",
      ["--audience", "virtual-school", "--authority", "Anyborough"],
      /no child on the/,
    ],
    ["the result of this year", ["--previous", "this.json"], /this\.json is the result of 2025\/26/],
    [
      "a result that is none",
      ["--previous", "exports/pupils.csv"],
      /pupils\.csv is no result .* such as last-year\.json of: cic-audit check exports --format json=last-year\.json/,
    ],
    ["a result that is not there", ["--previous", "gone.json"], /gone\.json cannot be read/],
    ["a folder among the exports", ["--out", "exports/report"], /is in .*exports, where the exports are/],
  ])("refuses %s, and writes nothing", async (_, options, said) => {
    await callIn(folder, [
      "check",
      at("exports"),
      "--format",
      `json=${at("this.json")}`,
      "--quiet",
      "--fail-on",
      "never",
    ]);
    const inFolder = options.map((option) => (/[./]/.test(option) ? at(option) : option));
    const { status, stderr } = await report(...inFolder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
    expect(existsSync(at("out"))).toBe(false);
  });

  test.each([[["exports"]], [["exports/pupils.csv", "exports"]]])(
    "says where else a report may go: of %j",
    async (of) => {
      const asked = ["report", ...of.map((path) => at(path)), "--format", "markdown", "--out"];
      const { status, stderr } = await callIn(folder, [...asked, at("exports", "report")]);
      expect([status, stderr]).toEqual([
        2,
        expect.stringContaining(`name another folder, such as --out ${at("report")}.`),
      ]);
      expect((await callIn(folder, [...asked, at("report")])).status).toBe(0);
    },
  );

  test("ends 3 and writes nothing where the exports cannot be trusted", async () => {
    writeFileSync(at("exports", "pupils.csv"), "nothing\nof use\n");
    expect((await report()).status).toBe(3);
    expect(existsSync(at("out"))).toBe(false);
  });

  test("writes for the designated teacher, and for a virtual school", async () => {
    give([childOf(1, { authority: "Loneshire" }), childOf(2, { authority: "Pairshire" })]);
    expect((await report("--audience", "designated-teacher", "--identify")).status).toBe(0);
    expect((await report("--audience", "virtual-school", "--authority", "Pairshire")).status).toBe(0);
    expect(readdirSync(at("out")).sort()).toEqual([
      "designated-teacher-2025-26.md",
      WORDS,
      "virtual-school-pairshire-2025-26.md",
    ]);
    expect(read("out", "designated-teacher-2025-26.md")).toContain(childOf(1).name.join(" "));
    expect(read("out", "virtual-school-pairshire-2025-26.md")).not.toContain("Loneshire");
  });

  test("follows up last year's result, as check wrote it", async () => {
    const last = ["check", at("exports"), "--as-of", "2025-07-10", "--format", `json=${at("last.json")}`];
    await callIn(folder, [...last, "--quiet", "--fail-on", "never"]);
    await report("--previous", at("last.json"));
    expect(read(...PART_TWO)).toMatch(/Of the duties that were open in the result for 2024\/25, \d+ in all/);
  });
});

describe("her own words", () => {
  const write = (text: string) => {
    mkdirSync(at("out"), { recursive: true });
    writeFileSync(at("out", WORDS), text);
  };

  test("go into the report each time, and their file is never changed", async () => {
    expect((await report()).stderr).toMatch(/own-words-2025-26\.md: write your own words there/);
    expect(read(...PART_TWO)).toContain("For the designated teacher to write:** *What children say");
    const own = `${read("out", WORDS).replace("(pupil-voice)\n", "(pupil-voice)\nThe garden\nis ours.\n")}\n`;
    write(own);
    for (const _ of [1, 2]) {
      expect((await report()).stderr).toMatch(/own-words-2025-26\.md: 17 of 18 places are empty\n/);
      expect(shown(...PART_TWO)).toContain("The garden is ours.");
      expect(read("out", WORDS)).toBe(own);
    }
    // What children say is about children, and not for open minutes.
    expect(read(...PUBLIC)).not.toContain("garden");
  });

  test("lie beside the config file, where there is one", async () => {
    writeFileSync(at("cic-audit.config.yaml"), "report:\n  written-by: Ms Teacher\n");
    await report("--config", at("cic-audit.config.yaml"));
    expect(existsSync(at(WORDS))).toBe(true);
    expect(read(...PUBLIC)).toContain("| Report by | Ms Teacher, designated teacher |");
  });

  test("that are for no place, and places that are not there, are told of", async () => {
    write("Before.\n## Ours (ours)\nKept.\n## Own heading\nKept too.\n");
    const { stderr } = await report();
    expect(stderr).toContain("own-words-2025-26.md line 1: what you wrote before the first heading is for no place");
    expect(stderr).toContain("own-words-2025-26.md line 2: the report has no place called ours");
    expect(stderr).toContain("own-words-2025-26.md line 4: this heading does not end with a place of the report");
    expect(stderr).toMatch(/has no heading for role, training, .* and improvement/);
    expect(read("out", WORDS)).toContain("Kept too.");
    expect(read(...PUBLIC) + read(...PART_TWO)).not.toMatch(/Before\.|Kept/);
  });

  test("have the names of pupils withheld, of any pupil on the list", async () => {
    write("## Time (role)\nSummer Greengage helps; in summer too.\n");
    const { stderr } = await report();
    expect(stderr).toContain("words under role are on the pupil list and were withheld");
    expect(stderr).not.toMatch(/Greengage/);
    expect(shown(...PUBLIC)).toContain("(name withheld) (name withheld) helps; in summer too.");
  });

  test("leave ordinary words in what anybody may read, where hardly anybody but children in care is on the list", async () => {
    write("## Time (role)\nSummer is short.\n## V (pupil-voice)\nSummer said so.\n");
    const { stderr } = await report();
    const left =
      "is also a name on the pupil list and was not withheld: write it in another way; if it names nobody, put it in";
    expect(stderr).toContain(`own-words-2025-26.md: a word under role ${left} not-names`);
    expect(stderr).toContain("words under pupil-voice are on the pupil list and were withheld");
    expect(stderr).not.toContain("Summer");
    expect(shown(...PUBLIC)).toContain("Summer is short.");
    expect(shown(...PART_TWO)).toContain("(name withheld) said so.");
  });

  test("go with words of the exports, which are told of by file and line and are not repeated", async () => {
    const topics = ["Summer school", "With Greengage", "Attachment", "With Greengage"];
    const trainings = topics.map((topic, i) => `all staff,2025-1${i % 3}-01,0.5,${topic}`);
    const children = childrenOf(3, () => ({ takes: { "Reading with Pumpernickel": "above" } }));
    for (const [name, text] of Object.entries(exportsOf(children, { trainings })))
      writeFileSync(at("exports", name), text);
    const { stderr } = await report();
    expect(stderr.split("\n").filter((line) => /\.csv line/.test(line))).toEqual([
      "attainment.csv line 3: words in the subject are on the pupil list and were withheld; if they name nobody, put them in not-names",
      "training.csv line 2: a word in the topic is also a name on the pupil list and was not withheld: write it in another way; if it names nobody, put it in not-names",
      "training.csv line 3: words in the topic are on the pupil list and were withheld; if they name nobody, put them in not-names",
    ]);
    expect(stderr).not.toMatch(/Summer|Greengage|Pumpernickel/);
    expect(shown(...PUBLIC)).toContain("Summer school");
    expect(shown(...PUBLIC)).toContain("With (name withheld)");
  });

  test("and words of the exports are those that not-names frees", async () => {
    writeFileSync(at("cic-audit.config.yaml"), "report:\n  not-names: [Summer, Greengage]\n");
    const trainings = ["all staff,2025-10-01,0.5,Summer with Greengage"];
    for (const [name, text] of Object.entries(exportsOf(childrenOf(3), { trainings })))
      writeFileSync(at("exports", name), text);
    expect((await report("--config", at("cic-audit.config.yaml"))).stderr).not.toMatch(/\.csv line/);
    expect(shown(...PUBLIC)).toContain("Summer with Greengage");
  });

  test("that could tell who is meant are told of, and left as they are", async () => {
    await report();
    const text = read("out", WORDS).replace("(agencies)\n", "(agencies)\nLoneshire helped.\n");
    writeFileSync(at("out", WORDS), text.replace("(attendance)\n", "(attendance)\nSince 12 March it is better.\n"));
    give(childrenOf(3, (i) => (i === 0 ? { authority: "Loneshire" } : {})));
    const { stderr } = await report();
    expect(stderr).toContain("words under agencies name an authority that the report leaves out: governors may know");
    expect(stderr).toContain("words under attendance give a full date: governors may know");
    expect(shown(...PART_TWO)).toContain("Since 12 March it is better.");
  });

  test("come out as lists, with bold words, in both editions", async () => {
    write("## Time (role)\nWe **know**:\n- one\n- two\n\n3. three\n");
    await report();
    for (const edition of [PUBLIC, PART_TWO])
      expect(read(...edition)).toContain("We **know**:\n\n- one\n- two\n\n3. three\n");
  });

  test("for a case study that the config does not ask for are told of, and how to show them", async () => {
    write("## A case study (case-study)\nA year.\n## V (pupil-voice)\nWords.\n");
    const hidden = await report();
    expect(hidden.stderr).toMatch(
      /your words under case-study are not shown: to show them, put case-study: true under report: in the config file\n/,
    );
    expect(hidden.stderr).not.toMatch(/words under pupil-voice/);
    expect(hidden.stderr).toMatch(/: 17 of 18 places are empty/);
    writeFileSync(at("own.yaml"), "report:\n  case-study: true\n");
    writeFileSync(at(WORDS), read("out", WORDS));
    const { stderr } = await report("--config", at("own.yaml"));
    expect(stderr).not.toMatch(/case-study are not shown/);
    expect(stderr).toMatch(/: 17 of 19 places are empty/);
    expect(shown(...PART_TWO)).toContain("A year.");
  });

  test("about children are told of in a nil return, which has no place for them; a copy has two places", async () => {
    write("## V (pupil-voice)\nWords.\n");
    const copy = await report("--audience", "virtual-school", "--authority", "Nowhereshire");
    expect(copy.stderr).not.toMatch(/not shown/);
    expect(copy.stderr).toMatch(/: 2 of 2 places are empty/);
    give([]);
    expect((await report()).stderr).toMatch(
      /words under pupil-voice are not shown: this report has no place for them\n/,
    );
  });

  test("with a comment that has no end are refused", async () => {
    write("## Time (role)\n<!-- begun\nLost?\n");
    const { status, stderr } = await report();
    expect([status, stderr]).toEqual([2, expect.stringContaining("line 2: a comment begins here")]);
  });
});

describe("the record of what was published", () => {
  const RECORD = ["settings", "published.json"] as const;
  const some = (count: number) => childrenOf(count, (i) => ({ peps: [i < 6, true, true] }));

  test("is kept from 10 children on, for its owner alone", async () => {
    await report();
    expect(existsSync(at(...RECORD))).toBe(false);
    give(some(12));
    await report();
    expect(statSync(at(...RECORD)).mode & 0o077).toBe(0);
    const { reports } = JSON.parse(read(...RECORD));
    expect(reports).toMatchObject([{ academicYear: "2025/26", asOf: "2026-03-10" }]);
    expect(read(...RECORD)).not.toMatch(/Z8012|Fore/);
  });

  test("keeps a second report of the year to the figures of the first", async () => {
    give(some(12));
    expect((await report()).stderr).toContain(
      "The figures of the public edition for 2025/26 are now fixed: a later report of the year shows the same ones",
    );
    const first = read(...PUBLIC);
    give([...some(12), childOf(13)]);
    expect((await report()).stderr).toContain(
      "The figures of the public edition are those drawn on 10 March 2026, and are not drawn anew this year\n",
    );
    expect(read(...PUBLIC)).toBe(first);
    expect(JSON.parse(read(...RECORD)).reports).toHaveLength(1);
  });

  test("has the public edition of a later day say which day its figures are of", async () => {
    give(some(12));
    await report();
    expect(shown(...PUBLIC)).not.toContain("These figures are those of");
    const { stderr } = await report("--as-of", "2026-03-20", "--draft");
    expect(stderr).toContain("are those drawn on 10 March 2026");
    expect(shown(...PUBLIC)).toContain(
      "These figures are those of 10 March 2026, for which a report of this year showed them first, and not those of " +
        "20 March 2026, the day of this report.",
    );
  });

  test("is neither made nor told of with fewer than 10 children", async () => {
    give(some(9));
    expect((await report()).stderr).not.toContain("figures of the public edition");
    expect(shown(...PUBLIC)).not.toContain("These figures are those of");
  });

  test("is read where it was made before schools had marks, and the same figures are shown", async () => {
    give(some(12));
    await report();
    const first = read(...PUBLIC);
    const { schema, reports } = JSON.parse(read(...RECORD));
    expect(reports[0].school.urn).toMatch(/^child-[0-9a-f]+$/);
    const { school: _, ...old } = reports[0];
    writeFileSync(at(...RECORD), JSON.stringify({ schema, reports: [old] }), { mode: 0o600 });
    give([...some(12), childOf(13)]);
    expect((await report()).status).toBe(0);
    expect(read(...PUBLIC)).toBe(first);
    expect(JSON.parse(read(...RECORD)).reports).toEqual([old]);
  });

  test("is not touched by a draft, which says that it is one", async () => {
    give(some(12));
    expect((await report("--draft")).stderr).toContain(
      "for 2025/26 are not fixed by a draft: the first report without",
    );
    expect(existsSync(at(...RECORD))).toBe(false);
    expect(read(...PUBLIC)).toMatch(/\*\*Draft, to be shown to nobody/);
  });

  test.each([
    ["damaged", () => writeFileSync(at(...RECORD), "{", { mode: 0o600 }), /is damaged\. Put the right one back/],
    ["open to others", () => chmodSync(at(...RECORD), 0o644), /others can read the record .*chmod 600/],
  ])("is refused where it is %s, and never begun anew", async (_, spoil, said) => {
    give(some(12));
    await report();
    spoil();
    const before = read(...RECORD);
    const { status, stderr } = await report();
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
    expect(read(...RECORD)).toBe(before);
  });
});
