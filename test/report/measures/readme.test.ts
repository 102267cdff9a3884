import { expect, test } from "vitest";
import { date } from "../../../src/calendar/dates.ts";
import { measures } from "../../../src/measures.ts";
import { joined, table } from "../../../src/render/pages/markdown.ts";
import { WHOM } from "../../../src/report/measures/whom.ts";
import { schoolFrom } from "../../support/school.ts";

// Drift fails here. `npx vitest run test/report/measures/readme.test.ts -u` writes the page anew.
test("the list of measures is what the program counts", async () => {
  const all = measures(schoolFrom({}, date("2026-03-10")), []);
  const groupsOf = (id: string) => all.filter((measure) => measure.id === id).map(({ group }) => group);
  const firsts = all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
  const rows = firsts.map(({ id, title, unit, method }) => [id, title, unit, groupsOf(id).join("; "), method]);
  const page = joined([
    "# Measures",
    "The figures of the report to governors, each with how it is counted where the policy has no rule of its own for it.",
    table(["measure", "title", "of what", "of whom", "how it is counted"], rows),
    table(["of whom", "who counts"], Object.entries(WHOM)),
    "What the exports cannot tell is never counted as done: it is in the number asked about and named besides. Of " +
      "absence, suspension and money it is left out of both numbers and named. Where a file is not there, there is no " +
      "figure, and never nought. Which sessions, suspensions and meetings count is as the control kinds have it.",
  ]);
  await expect(page).toMatchFileSnapshot("../../../src/report/measures/README.md");
});
