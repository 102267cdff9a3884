import { describe, expect, test } from "vitest";
import type { Changes } from "../../src/domain/changes.ts";
import { noticeOf } from "../../src/render/notice.ts";
import type { ResultDocument } from "../../src/render/result-schema.ts";
import { control, document, finding } from "./document.ts";

const of = (more: Partial<ResultDocument>) => noticeOf([{ name: "The school", result: document(more) }]);
const linesOf = (more: Partial<ResultDocument>) => of(more)?.text.split("\n") ?? [];

const pupil = { type: "pupil", pupil: "child-7f3a2c91", name: "Zqxwyv Quorlbex", key: "2026-01-12" } as const;
const change = (id: string, more: object) => ({
  ...{ control: id, subject: pupil, fingerprint: "0123456789abcdef", was: null, message: "Zqxwyv was late.", ...more },
});
const NOTHING: Changes = {
  since: { asOf: "2026-03-09", at: "2026-03-09T06:30:00.000Z" },
  ...{ remarks: [], new: [], changed: [], fixed: [], gone: [], unchanged: 4, askedAnew: [], dueSoon: [] },
};
const since = (more: object) => ({ ...NOTHING, ...more }) as NonNullable<ResultDocument["since"]>;

describe("a notice", () => {
  test("is not made where nothing is open", () => {
    expect(of({ controls: [control("EXA-01", [finding("pass")]), control("EXA-02", [])] })).toBeNull();
  });

  test("is not made where nothing is new, whatever is open", () => {
    expect(of({ controls: [control("EXA-01", [finding("fail")])], since: since({}) })).toBeNull();
  });

  test("is not made of what is mended", () => {
    expect(of({ since: since({ fixed: [change("EXA-01", { was: "fail", now: "pass" })] }) })).toBeNull();
  });

  test("lists what is open where no earlier run is known: failures and gaps, each control once", () => {
    const controls = [
      control("EXA-01", [finding("fail"), finding("fail")]),
      control("EXA-02", [finding("not-assessable")]),
      control("EXA-03", [finding("pass")]),
    ];
    expect(linesOf({ controls }).filter((line) => line.startsWith("- "))).toEqual([
      "- EXA-01 The duty of EXA-01 (A clause): failed",
      "- EXA-02 The duty of EXA-02 (A clause): cannot be assessed",
    ]);
  });

  test.each([
    ["new", { was: null, now: "fail" }, "failed"],
    ["changed", { was: "due", now: "not-assessable" }, "cannot be assessed"],
    ["gone", { was: "fail", now: null }, "no longer looked at"],
  ])("lists what is %s", (list, more, word) => {
    const news = since({ [list]: [change("EXA-01", more), change("EXA-01", more)] });
    expect(linesOf({ since: news }).filter((line) => line.startsWith("- "))).toEqual([
      `- EXA-01 The duty of EXA-01 (A clause): ${word}`,
    ]);
    expect(linesOf({ since: news })).toContain("New since the run as of 9 March 2026:");
  });

  test.each<[string | undefined, string | null]>([
    ["2026-03-10", "- in the week of 9 March 2026: EXA-01"],
    ["2026-03-15", "- in the week of 9 March 2026: EXA-01"],
    ["2026-03-16", "- in the week of 16 March 2026: EXA-01"],
    ["2026-03-24", "- in the week of 23 March 2026: EXA-01"],
    ["2026-03-25", null],
    [undefined, "- on a date not known: EXA-01"],
  ])("tells of what is due by %s in 14 days, by week: %s", (due, line) => {
    const lines = linesOf({ controls: [control("EXA-01", [finding("due", due === undefined ? {} : { due })])] });
    expect(lines.filter((each) => each.startsWith("- "))).toEqual(line === null ? [] : [line]);
  });

  test("holds no name, pseudonym, key, date, message or number of children, though names were asked for", () => {
    const notice = of({
      identified: true,
      controls: [
        control("EXA-01", [finding("fail", { subject: pupil, message: "Zqxwyv was late." })]),
        control("EXA-02", [finding("due", { subject: pupil, due: "2026-03-12" })]),
      ],
      cohort: { inCare: 77, previouslyInCare: 78, otherSocialWorker: 79 },
    });
    expect(notice?.text).toContain("Controls: 1 failed and 1 due.");
    for (const secret of [
      "child-7f3a2c91",
      "Zqxwyv",
      "Quorlbex",
      "12 January",
      "2026-01-12",
      "12 March",
      "77",
      "78",
      "79",
    ]) {
      expect(notice?.text).not.toContain(secret);
      expect(notice?.subject).not.toContain(secret);
    }
    expect(notice?.subject).toBe("cic-audit: there is something new or due");
  });

  test("tells of each school that has news, and of one that could not be audited", () => {
    const notice = noticeOf([
      { name: "abbey", result: document({ controls: [control("EXA-01", [finding("pass")])] }) },
      { name: "hill", result: document() },
      { name: "zoo", result: null },
    ]);
    expect(notice?.text).not.toContain("abbey");
    expect(notice?.text).toMatch(/^hill\n\nAudited as of 10 March 2026/);
    expect(notice?.text).toContain("zoo\n\nThis school could not be audited.");
  });
});
