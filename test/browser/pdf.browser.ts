import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { renderHtml } from "../../src/render/report/html.ts";
import { printPdf } from "../../src/store/pdf.ts";
import { REPORT } from "../support/report.ts";
import { browser, pagesOf } from "./browser.ts";

const folder = mkdtempSync(join(tmpdir(), "cic-audit-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const print = async () => Buffer.from(await printPdf(renderHtml(REPORT), REPORT.asOf, await browser()));
const pdf = await print();
const path = join(folder, "report.pdf");
writeFileSync(path, pdf);
const pages = await pagesOf(path);
const oneLine = (text: string) => text.replace(/\s+/g, " ");

describe("the PDF of a report", () => {
  test("is on A4", () => {
    const sizes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(
      new Set(sizes.map(([, width, height]) => `${Math.round(Number(width))} by ${Math.round(Number(height))}`)),
    ).toEqual(new Set(["595 by 842"]));
  });

  test("says on every page who may read it, and which page it is", () => {
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, at) => {
      const foot = oneLine(page.split("\n").slice(-6).join(" "));
      expect(foot).toContain("Confidential: Part Two minutes only.");
      expect(foot).toContain(`Page ${at + 1} of ${pages.length}`);
    });
  });

  test("has all that the report says", () => {
    const all = oneLine(pages.join(" "));
    for (const { title } of REPORT.sections) expect(all).toContain(title);
    for (const text of ["no figure", "late by 4 school days", "£11,300", "For the designated teacher to write"]) {
      expect(all).toContain(text);
    }
  });

  test("repeats the head of a table that goes on", async () => {
    const table = { is: "table", caption: "Long", head: ["Row", "Head of it"], rows: [] as string[][] } as const;
    for (let row = 1; row <= 80; row++) table.rows.push([`Row ${row}`, "a cell"]);
    const long = { ...REPORT, sections: [{ id: "long", title: "Long", blocks: [table] }] };
    const longer = join(folder, "long.pdf");
    writeFileSync(longer, await printPdf(renderHtml(long), REPORT.asOf, await browser()));
    const withRows = (await pagesOf(longer)).filter((page) => page.includes("a cell"));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(page).toContain("Head of it");
  });

  test("is tagged, outlined and titled for those who hear it", () => {
    const text = pdf.toString("latin1");
    for (const part of ["/StructTreeRoot", "/Lang (en-GB)", "/Outlines", "/MarkInfo"]) expect(text).toContain(part);
  });

  test("is the same bytes from the same report, and tells neither when nor where it was made", async () => {
    const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
    expect(digest(await print())).toBe(digest(pdf));
    const about = pdf.toString("latin1").match(/\/(Creator|Producer|CreationDate|ModDate|Author) \([^)]*\)/g);
    expect(about?.map((each) => each.replace(/m\d+/, "m"))).toEqual([
      "/Creator (cic-audit)",
      "/Producer (Skia/PDF m)",
      "/CreationDate (D:20260717000000+00'00')",
      "/ModDate (D:20260717000000+00'00')",
    ]);
  });
});
