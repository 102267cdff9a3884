/** Text of our own in a cell of a table: policies and control kinds hold nothing that comes from an export. */
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/** Blocks of Markdown. Empty blocks are left out. */
export const joined = (blocks: readonly string[]) => `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
export const section = (title: string, ...blocks: readonly string[]) =>
  blocks.every((block) => block === "") ? "" : [`## ${title}`, ...blocks.filter((block) => block !== "")].join("\n\n");
export const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");

/** A table; empty where it has no row. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  if (rows.length === 0) return "";
  return [line(head), line(head.map(() => "---")), ...rows.map((cells) => line(cells.map(cell)))].join("\n");
}
