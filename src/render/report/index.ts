import type { Report } from "../../domain/report.ts";

type ReportRenderer = (report: Report) => Promise<string | Uint8Array>;

/**
 * Every form in which a report can be written; the same report gives the same bytes. Each is loaded when it is wanted:
 * drawing and Word take longer to load than to use.
 */
export const REPORT_FORMATS: Readonly<Record<"markdown" | "html" | "docx", ReportRenderer>> = {
  markdown: async (report) => (await import("./markdown.ts")).renderReportMarkdown(report),
  html: async (report) => (await import("./html.ts")).renderHtml(report),
  docx: async (report) => (await import("./docx.ts")).renderDocx(report),
};
