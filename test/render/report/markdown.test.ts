import { describe, expect, test } from "vitest";
import { renderReportMarkdown } from "../../../src/render/report/markdown.ts";
import { ATTENDANCE, REPORT, reportOf } from "../../support/report.ts";

describe("a report as Markdown", () => {
  test("begins with what it is, who may read it and who reports to whom", () => {
    const text = renderReportMarkdown(REPORT);
    expect(
      text.startsWith(
        "# Children in care: the designated teacher’s report to governors, 2025/26\n\n> **Confidential: Part Two",
      ),
    ).toBe(true);
    expect(text).toContain("| Policy | Education of children in care, reviewed on 3 March 2026 |");
    expect(text.endsWith("\n")).toBe(true);
  });

  test("has each kind of block", () => {
    const text = renderReportMarkdown(
      reportOf([
        { is: "paragraph", text: "Said." },
        { is: "caution", text: "Mind." },
        { is: "list", items: ["One", "Two"] },
        { is: "table", caption: "Sums", head: ["", "Sum"], rows: [["All", "3"]] },
        { is: "own words", id: "a", prompt: "What helps", text: "This.\nThat." },
        { is: "own words", id: "b", prompt: "What hinders", text: null },
      ]),
    );
    expect(text.split("## A section\n\n")[1]).toBe(`Said.

> **Note:** Mind.

- One
- Two

**Sums**

|  | Sum |
| --- | --- |
| All | 3 |

**In the designated teacher’s own words:** *What helps*

This.

That.

**For the designated teacher to write:** *What hinders*
`);
  });

  test("shows a chart as its figures, after what it says", () => {
    const text = renderReportMarkdown(reportOf([{ is: "chart", chart: ATTENDANCE }]));
    expect(text).toContain("Children in care attended less than other pupils in every term");
    expect(text).toMatch(/\| Children in care \| 93\\?\.1% \| 91\\?\.4% \| 92\\?\.8% \|/);
    expect(text).toMatch(/\| Children in care, nationally \| 90\\?\.8% \| no figure \| no figure \|/);
  });

  test("lets no text pass for Markdown or HTML", () => {
    const nasty = "<b>*bold*</b> | [x](y)\n# new";
    const text = renderReportMarkdown(
      reportOf([{ is: "own words", id: "a", prompt: nasty, text: nasty }], { title: nasty }),
    );
    expect(text).not.toMatch(/<b>|[^\\]\*bold|[^\\]\[x|\n# new/);
  });
});
