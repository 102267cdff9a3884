import { describe, expect, test } from "vitest";
import { IN_CARE, NOT_IN_CARE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;

const other = { upn: NOT_IN_CARE.upn as string };
const suspension = (values: Row = {}): Row => ({
  ...other,
  ...{ type: "suspension", start_date: "2026-01-12", end_date: "2026-01-13" },
  ...values,
});
const assessment = (subject: string, assessed_on: string, progress: string): Row => ({
  ...other,
  ...{ subject, assessed_on, progress },
});

function read(files: Readonly<Record<string, readonly Row[]>>) {
  const { intake, tallies } = reading({ "pupils.csv": [IN_CARE, NOT_IN_CARE], ...files });
  const [pupil, ...more] = intake.others;
  expect(more).toEqual([]);
  return { pupil, errors: intake.errors, tallies };
}
const suspensions = (...rows: readonly Row[]) => read({ "suspensions.csv": rows });
const progress = (...rows: readonly Row[]) =>
  Object.fromEntries(read({ "attainment.csv": rows }).pupil?.progress ?? []);

describe("of pupils whom no policy speaks of", () => {
  test("a suspension is kept, once, and counted among the rows of others", () => {
    const { pupil, tallies } = suspensions(suspension(), suspension(), suspension({ type: "permanent" }));
    expect(pupil?.suspensions.map(({ type }) => type.value)).toEqual(["suspension", "permanent"]);
    expect(tallies["suspensions.csv"]).toMatchObject({ rows: 3, used: 0, others: 3 });
  });

  test("one after the as-of date is not kept", () => {
    const days = ["2026-03-10", "2026-03-11"].map((start_date) => suspension({ start_date, end_date: "" }));
    expect(suspensions(...days).pupil?.suspensions.map(({ start_date }) => start_date.value)).toEqual([
      { is: "on", date: "2026-03-10" },
    ]);
  });

  test("a date that there is not does not refuse the exports: it is not known", () => {
    const { pupil, errors } = suspensions(suspension({ start_date: "31/02/2026" }));
    expect(errors).toEqual([]);
    expect(pupil?.suspensions.map(({ start_date }) => start_date.value.is)).toEqual(["unknown"]);
  });

  test("the latest assessment of the academic year in a subject decides", () => {
    expect(
      progress(
        assessment("Maths", "2026-03-02", "above"),
        assessment("MATHS", "2025-12-01", "below"),
        assessment("English", "2025-12-01", "below"),
        assessment("English", "2026-03-02", "average"),
      ),
    ).toEqual({ maths: "above", english: "average" });
  });

  test("of several on one day the lowest, and what is not known is lower than average", () => {
    expect(
      progress(
        assessment("Maths", "2026-03-02", "above"),
        assessment("Maths", "2026-03-02", "average"),
        assessment("Music", "2026-03-02", "below"),
        assessment("Music", "2026-03-02", "above"),
        assessment("English", "2026-03-02", "average"),
        assessment("English", "2026-03-02", ""),
        assessment("Art", "2026-03-02", ""),
        assessment("Art", "2026-03-02", "below"),
      ),
    ).toEqual({ maths: "average", music: "below", english: null, art: "below" });
  });

  test("assessments of the academic year to the day of the audit, and none before or after", () => {
    expect(
      progress(
        assessment("Maths", "2025-08-31", "above"),
        assessment("English", "2025-09-01", "above"),
        assessment("Art", "2026-03-10", "above"),
        assessment("Latin", "2026-03-11", "above"),
      ),
    ).toEqual({ english: "above", art: "above" });
  });

  test("an assessment without a date may be the latest: the subject is not known", () => {
    expect(progress(assessment("Maths", "yes", "above"), assessment("Maths", "2026-03-10", "above"))).toEqual({
      maths: null,
    });
  });
});
