import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/domain/errors.ts";
import { COLUMNS } from "../support/shapes/columns.ts";
import { type Judged, judge } from "../support/shapes/judge.ts";
import { LAYOUTS } from "../support/shapes/layouts.ts";
import { REGISTERS } from "../support/shapes/registers.ts";
import type { Rewriting } from "../support/shapes/rewriting.ts";
import { KNOWN, type Known } from "../support/shapes/schools.ts";
import { SYSTEMS } from "../support/shapes/systems.ts";
import { VALUES } from "../support/shapes/values.ts";
import { WRITINGS, written } from "../support/shapes/writings.ts";

/** One school, however it is written, is judged in the same words (but for the files and lines in which they stand). */
const REWRITINGS = [...WRITINGS, ...VALUES, ...LAYOUTS, ...COLUMNS, ...REGISTERS, ...SYSTEMS];

const inOurs = new Map<string, Promise<Judged>>();

describe.each(KNOWN)("%s", (name, school) => {
  test("is no school of which there is nothing to say", async () => {
    const ours = await judgedInOurs(name, school, {});
    if (ours.is === "judged") expect(ours.disclosed.match(/"status": "fail"/g)?.length).toBeGreaterThan(20);
    else expect(ours.problems).toHaveLength(1);
  });

  test.each(REWRITINGS.map((rewriting) => [rewriting.name, rewriting] as const))("%s", async (_, rewriting) => {
    const ours = await judgedInOurs(name, school, rewriting);
    const { tables = (same) => same, files = written } = rewriting;
    const other = await judge(await files(tables(school.exports)), school.asOf);
    expect(onRecords(other)).toEqual(onRecords(ours));
    expect(other.is).toBe(ours.is);
    if (other.is === "refused" || ours.is === "refused") return;
    expect(other.disclosed).toBe(ours.disclosed);
    expect(other.identified).toBe(ours.identified);
  });
});

function judgedInOurs(
  name: string,
  { exports, asOf }: Known,
  { tellsLess }: Pick<Rewriting, "tellsLess">,
): Promise<Judged> {
  const key = `${name}, ${tellsLess?.because}`;
  const judged = inOurs.get(key) ?? judge(written(tellsLess?.left(exports) ?? exports), asOf);
  inOurs.set(key, judged);
  return judged;
}

/** What is said of records, but not of files as such: of these each shape has something else to say. */
function onRecords(judged: Judged): string[] {
  if (judged.is === "refused") return judged.problems.map(({ column, message }) => column ?? message);
  return judged.warnings
    .flatMap(({ column, message }: Problem) =>
      column === undefined ? [] : [`${column}: ${message.replace(/line \d+/, "line")}`],
    )
    .sort();
}
