import type { Section } from "../../domain/report.ts";
import { ownWords, paragraph, table } from "../blocks.ts";
import type { SchoolFacts } from "../facts.ts";
import { PROMPTS } from "../own-words/prompts.ts";
import { type FollowUp, followUps } from "../previous.ts";
import { cited } from "../recommendations.ts";
import { STATUS_WORDS } from "../statuses.ts";

type Results = Parameters<typeof followUps>[1];

/** What the last report found open, and what became of it. Without the last result: a place to tell it. */
export function followUpSection({ previous, narrative }: SchoolFacts, results: Results): Section {
  const title = "Last year's recommendations";
  const words = ownWords(PROMPTS.lastYear, narrative);
  if (previous === null) {
    const text = "The result of last year was not given, so that its recommendations are not followed up here.";
    return { id: "last-year", title, blocks: [paragraph(text), words] };
  }
  const all = followUps(previous, results);
  return {
    id: "last-year",
    title,
    blocks: [paragraph(sumOf(all, previous.academicYear)), ...followUpTable(all), words],
  };
}

export function followUpTable(all: readonly FollowUp[]): Section["blocks"] {
  return table(
    "What was open then, and how it stands now",
    ["Duty", "Clause", "Then", "Now"],
    all.map(({ control, now }) => [
      control.title,
      cited(control),
      STATUS_WORDS[control.status],
      now === null ? "not in this policy" : STATUS_WORDS[now],
    ]),
  );
}

function sumOf(all: readonly FollowUp[], year: string): string {
  const met = all.filter(({ now }) => now === "pass").length;
  return all.length === 0
    ? `No duty was open in the result for ${year}.`
    : `Of the duties that were open in the result for ${year}, ${all.length} in all, ${met} ${met === 1 ? "is" : "are"} met now.`;
}
