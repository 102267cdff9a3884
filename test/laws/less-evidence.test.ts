import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DatasetName, datasetOf } from "../../src/domain/datasets.ts";
import { type Exports, sample, type Table } from "../support/exports.ts";
import { auditorOf, bettered, type Verdict, type Verdicts } from "../support/verdicts.ts";

/**
 * Evidence that is taken away or spoilt makes no failure, and nothing that could not be assessed, any better, unless the
 * exports are refused. Some places are tried, at random; with CIC_AUDIT_LAWS=all, every row and cell (hours), of the files
 * in CIC_AUDIT_LAWS_FILES where it names any.
 */
const EVERYWHERE = process.env.CIC_AUDIT_LAWS === "all";
const FILES = process.env.CIC_AUDIT_LAWS_FILES?.split(",");
const HOURS = 10_000_000;

const school = sample("every-control-broken");
const files = FILES ?? Object.keys(school);

/** A place in the exports. The header is row 0, and stands for the whole column; a whole row has no column. */
interface Place {
  readonly file: string;
  readonly row: number;
  readonly column: string;
}

const tableOf = (file: string) => school[file] as Table;
const columnsOf = (file: string) => tableOf(file)[0] as Table[number];
const indexOf = ({ file, column }: Place) => columnsOf(file).indexOf(column);
const cellAt = (place: Place) => tableOf(place.file)[place.row]?.[indexOf(place)];

const datasetIn = ({ file }: Place) => file.replace(".csv", "") as DatasetName;
const kindOf = (place: Place) => datasetOf(datasetIn(place)).columns[place.column];

const inRows = (file: string, column: string) =>
  [...tableOf(file).keys()].slice(1).map((row): Place => ({ file, row, column }));
const rows = files.map((file) => inRows(file, ""));
const cells = files.flatMap((file) => columnsOf(file).map((column) => inRows(file, column)));
const columns = files.map((file) => columnsOf(file).map((column): Place => ({ file, row: 0, column })));

/** Whether a finding may be better for what was done to a place, and why. */
type Excuse = (verdict: Verdict, place: Place, after: Verdicts) => boolean;

/** The finding rests on this very row: the row was the breach itself, or what set the clock going. */
const restsOn: Excuse = ({ evidence }, { file, row }) =>
  evidence.some((cite) => cite.file === file && cite.line === row + 1);

/** It is of the pupil in this row of the list: nobody off the list is looked at, and the rows of others are counted. */
const isOfPupil: Excuse = ({ child }, { file, row }) =>
  file === "pupils.csv" && child?.id === cellAt({ file, row, column: "upn" });

/** It was set going by attendance below a percentage, and this is one of the child's absences: they are cited as a sum. */
const isSummedUp: Excuse = ({ check, child }, { file, row }) =>
  file === "attendance.csv" &&
  ["attendance.support-plan", "attendance.concern-raised"].includes(check) &&
  child?.id === cellAt({ file, row, column: "upn" }) &&
  !["/", "\\"].includes(cellAt({ file, row, column: "code" }) ?? "");

/** School days are those of the calendar (contract, section 4): one with a hole in it is warned of. */
const isWarnedOf: Excuse = (_, { file }, { warnings }) =>
  file === "calendar.csv" && warnings.some((warning) => warning.file === "calendar");

/** A row that names nobody, or nobody on the list, is counted and reported, and is about no child (section 2). */
const namesNobody: Excuse = (verdict, place, after) =>
  place.column === "upn" && (restsOn(verdict, place, after) || isOfPupil(verdict, place, after));

/** What has no date, or "no" in its place, has not happened (section 2); and who has no end at the school has not left. */
const hasNotHappened: Excuse = (verdict, place, after) =>
  [datasetOf(datasetIn(place)).happensOn, "school_end"].includes(place.column) && restsOn(verdict, place, after);

/** A pupil with neither a status nor a date of care is not in care, as in most exports; the list says how many there are. */
const hasNoStatus: Excuse = (verdict, place, after) =>
  place.column === "care_status" &&
  ["care_start", "care_end"].every((column) => cellAt({ ...place, column }) === "") &&
  isOfPupil(verdict, place, after);

/** Yes and no are answers there, no less than what they replace; "no" is a care_status. */
const isAnAnswer: Excuse = (verdict, place, after) =>
  kindOf(place) === "yes/no"
    ? restsOn(verdict, place, after)
    : place.column === "care_status" && isOfPupil(verdict, place, after);

/** Somebody who is trained, or has signed, on a day not known has done so: no deadline hangs on it. */
const needsNoDay: Excuse = (verdict, place, after) =>
  /^(trained_on|signed_.*)$/.test(place.column) && restsOn(verdict, place, after);

/** Free text is taken at its word, unless it says that there is nothing. */
const isFreeText: Excuse = (verdict, place, after) => kindOf(place) === "text" && restsOn(verdict, place, after);

describe.each(["stoke-on-trent", "warwickshire"])("by the policy of %s", async (policy) => {
  const audit = await auditorOf(policy);
  const before = audit(school) as Verdicts;

  /** What is better than it was, and has no excuse. */
  function falsely(place: Place, exports: Exports, excuses: readonly Excuse[]): string[] {
    const after = audit(exports);
    if (after === null) return [];
    const better = bettered(before, after).filter((one) => !excuses.some((excuse) => excuse(one, place, after)));
    return better.map(({ control, child, key }) => [control, child?.id, key, JSON.stringify(place)].join(" "));
  }

  /** Tries a change at some places, as often in one group of them as in any other: the register has most of the cells. */
  function holds(groups: readonly (readonly Place[])[], change: (place: Place) => Table, excuses: readonly Excuse[]) {
    const check = (place: Place) => falsely(place, { ...school, [place.file]: change(place) }, excuses);
    if (EVERYWHERE) return expect(groups.flat().flatMap(check)).toEqual([]);
    const some = fc.constantFrom(...groups).chain((group) => fc.constantFrom(...group));
    const property = fc.property(some, (place) => {
      expect(check(place)).toEqual([]);
    });
    return fc.assert(property, { numRuns: 6 });
  }

  test("a file taken out", () => {
    for (const file of files) {
      const { [file]: _, ...others } = school;
      expect(falsely({ file, row: 0, column: "" }, others, [])).toEqual([]);
    }
  });

  test("a column taken out", { timeout: HOURS }, () => {
    const without = (place: Place) => tableOf(place.file).map((row) => row.toSpliced(indexOf(place), 1));
    holds(columns, without, [(_, { file, column }) => file === "pupils.csv" && column === "upn"]);
  });

  test("a row taken out", { timeout: HOURS }, () => {
    holds(rows, ({ file, row }) => tableOf(file).toSpliced(row, 1), [restsOn, isOfPupil, isWarnedOf, isSummedUp]);
  });

  test.each([
    ["", [namesNobody, hasNotHappened, hasNoStatus]],
    ["???", [namesNobody]],
    ["31/02/2026", [namesNobody, isFreeText]],
    ["yes", [namesNobody, isAnAnswer, needsNoDay, isFreeText]],
    ["no", [namesNobody, hasNotHappened, isAnAnswer, isFreeText]],
  ] as const)("%j in a cell", { timeout: HOURS }, (text, excuses) => {
    const put = (place: Place) =>
      tableOf(place.file).map((row, i) => (i === place.row ? row.with(indexOf(place), text) : row));
    holds(cells, put, excuses);
  });
});
