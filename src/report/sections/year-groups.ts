import type { Block } from "../../domain/report.ts";
import type { Child } from "../../domain/school.ts";
import { paragraph, table } from "../blocks.ts";

/** In a smaller group a row would be of one child. */
const LEAST = 10;

/** How many children in care there are in each year group, where there are enough for it; single ones together. */
export function yearGroups(children: readonly Child[]): Block[] {
  if (children.length < LEAST) {
    return [paragraph("Year groups are left out: with fewer than 10 children each would tell of a child or two.")];
  }
  const groups = new Map<string, number>();
  for (const { pupil } of children) {
    const year = yearOf(pupil.year_group.value);
    groups.set(year, (groups.get(year) ?? 0) + 1);
  }
  const several = [...groups].filter(([, count]) => count > 1).sort(([a], [b]) => rank(a) - rank(b));
  const single = [...groups.values()].filter((count) => count === 1).length;
  const rows = [...several, ...(single > 0 ? [["Year groups with one child each", single] as const] : [])].map(
    ([year, count]) => [year, String(count)],
  );
  return table("Children in care this year, by year group", ["Year group", "Children"], rows);
}

/** A year group as the list has it, where it is one: any other text might be a name. */
function yearOf(text: string | null): string {
  const [, number] = /^(?:year|yr|y)?\s*(\d{1,2})$/i.exec(text?.trim() ?? "") ?? [];
  if (number !== undefined) return `Year ${Number(number)}`;
  return /^(n[12]?|nursery|r|reception)$/i.test(text?.trim() ?? "") ? "Nursery and Reception" : "Not known";
}

const rank = (year: string) => (year.startsWith("Year") ? Number(year.slice(5)) : year === "Not known" ? 99 : 0);
