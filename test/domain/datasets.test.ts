import { describe, expect, test } from "vitest";
import { DATASET_NAMES, datasetOf } from "../../src/domain/datasets.ts";

/** Contract, section 2: which columns hold dates. */
const DATES =
  /^(date|start|end|from|to|issued|last_review|last_governors_report|clasef_completed|provision_from)$|^signed_(headteacher|chair|virtual_school)$|_(date|start|end|section|notified|consulted|sent|on|reviewed|adopted|meeting|by_vs)$/;
/** An answer all the same: the contract has it among the yes/no of a PEP, though its name ends like a date's. */
const ANSWERS = ["targets_reviewed"];
/** Dates all the same: what is due so long after them hangs on the day. */
const MORE_DATES = ["date_of_birth", "staff_informed", "social_worker_assigned"];
const isDate = (column: string) => MORE_DATES.includes(column) || (DATES.test(column) && !ANSWERS.includes(column));

const columns = DATASET_NAMES.flatMap((dataset) =>
  Object.entries(datasetOf(dataset).columns).map(([column, kind]) => [dataset, column, kind] as const),
);

describe("the data sets of the contract", () => {
  test("are all there", () => {
    expect([...DATASET_NAMES].sort().join(" ")).toBe(
      "attainment attendance attendance_summary attestations calendar contacts ehcp funding lac_reviews moves peps provision pupils roles school sdq support suspensions training",
    );
  });

  test.each(columns.filter(([, column]) => isDate(column)))("%s.%s is a date", (_, __, kind) => {
    expect(["date", "event"]).toContain(kind);
  });

  test.each(columns.filter(([, column]) => !isDate(column)))("%s.%s is none", (_, __, kind) => {
    expect(["date", "event"]).not.toContain(kind);
  });

  test.each(DATASET_NAMES)(
    "%s: what must be read is there to be read, and what it happens on is an event",
    (dataset) => {
      const { columns, needs, mustRead, happensOn } = datasetOf(dataset);
      for (const column of [...needs.flat(), ...mustRead]) expect(Object.keys(columns)).toContain(column);
      for (const column of mustRead) expect(needs).toContain(column);
      for (const column of [happensOn].filter((name) => name !== undefined)) {
        expect([columns[column], needs.includes(column)]).toEqual(["event", true]);
      }
    },
  );
});
