import { describe, expect, test } from "vitest";
import { keyOf } from "../../src/normalise/keys.ts";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;

const list = (...rows: readonly Row[]) => reading({ "pupils.csv": rows });
/** A list of one pupil with these values, beside one who is not in care, so that no column of it is empty throughout. */
const pupil = (values: Row) => list({ ...IN_CARE, ...values }, NOT_IN_CARE);
const idsOf = ({ intake }: ReturnType<typeof reading>) => intake.pupils.map(({ id }) => id);

describe("who is looked at", () => {
  test.each([
    ["CiC", "2019-03-01", "", true, "in care"],
    ["CLA", "", "", true, "in care, from a date not known"],
    ["CiC", "2019-03-01", "2026-01-12", true, "was in care"],
    ["CiC", "2026-06-01", "", true, "will be in care"],
    ["PCiC", "", "", true, "previously in care"],
    ["CPP", "", "", true, "with a social worker"],
    ["CiN", "", "", true, "with a social worker"],
    ["Ever 6", "", "", true, "with a social worker within six years"],
    ["none", "2019-03-01", "2026-01-12", true, "was in care"],
    ["", "2019-03-01", "2026-01-12", true, "was in care"],
    ["", "", "2026-01-12", true, "was in care"],
    ["none", "", "", false, "not in care"],
    ["none", "no", "no", false, "not in care"],
    ["N", "", "", false, "not in care"],
  ])("care_status %j, care_start %j, care_end %j: %s, %s", (care_status, care_start, care_end, looked) => {
    const { intake, tallies, errors, warnings } = pupil({ care_status, care_start, care_end });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(intake.pupils).toHaveLength(looked ? 1 : 0);
    const used = looked ? 1 : 0;
    expect(tallies["pupils.csv"]).toEqual({ rows: 2, used, others: 2 - used, unlisted: 0, skipped: 0 });
  });

  test("an empty status is taken as not in care, and said once", () => {
    const blank = { care_status: "", care_start: "", care_end: "" };
    const { intake, errors, warnings } = list(IN_CARE, { ...NOT_IN_CARE, ...blank }, { upn: "B2", ...blank });
    expect([intake.pupils.length, errors]).toEqual([1, []]);
    expect(warnings).toEqual([
      'pupils.csv, column care_status: 2 of the pupils have an empty care_status and no care dates, and are taken as not in care. Write "none" for pupils who are not in care.',
    ]);
  });

  test("a list of empty statuses alone tells nobody anything", () => {
    const { errors, warnings } = list(
      { ...IN_CARE, care_status: "", care_start: "no" },
      { ...NOT_IN_CARE, care_status: "" },
    );
    expect(warnings).toEqual([]);
    expect(errors).toEqual([
      'pupils.csv, column care_status: it is empty for every pupil, so that nobody can tell who is in care. Export it with the statuses filled in. Write "none" for pupils who are not in care.',
    ]);
  });

  test("empty statuses are counted by the file", () => {
    const blank = { ...NOT_IN_CARE, care_status: "" };
    const { errors, warnings } = reading({
      "pupils-a.csv": [IN_CARE, blank],
      "pupils-b.csv": [
        { upn: "B2", care_status: "" },
        { upn: "B3", care_status: "none" },
      ],
    });
    expect(errors).toEqual([]);
    expect(warnings.map((text) => text.slice(0, 40))).toEqual([
      "pupils-a.csv, column care_status: 1 of t",
      "pupils-b.csv, column care_status: 1 of t",
    ]);
  });

  test.each(["2019-03-01", "yes"])("an empty status beside care_start %s is an error", (care_start) => {
    expect(pupil({ care_status: "", care_start }).errors).toEqual([
      "pupils.csv line 2, column care_status: care_start is filled in and care_status is empty. Write the status: CiC, PCiC, CPP, CiN, Ever6 or none.",
    ]);
  });

  test.each(["2019-03-01", "yes"])(
    "none beside care_start %s is taken as not in care, with a warning",
    (care_start) => {
      const { intake, errors, warnings } = pupil({ care_status: "none", care_start });
      expect([intake.pupils, errors]).toEqual([[], []]);
      expect(warnings).toEqual([
        "pupils.csv line 2, column care_status: care_status is none, but care_start is filled in and care_end is not: taken as not in care. Correct the status, or fill in care_end.",
      ]);
    },
  );

  test.each(["none", "PCiC", "CiN", ""])(
    "%j until a date not known is an error: it may have been this year",
    (care_status) => {
      const { errors } = pupil({ care_status, care_end: "yes" });
      expect(errors).toEqual([
        "pupils.csv line 2, column care_end: the child was in care until a date not known, and may have been in care this year. Write the date on which care ended.",
      ]);
    },
  );

  test("CiC until a date not known is in care for as long as the list can tell", () => {
    const { intake, errors } = pupil({ care_end: "yes" });
    expect([intake.pupils.length, errors]).toEqual([1, []]);
  });
});

describe("a row that cannot be trusted", () => {
  test.each([
    ["care_status", "foster", "this is no care status that is known here."],
    ["care_start", "31/02/2020", "there is no such date."],
    ["care_end", "soon", "this is not a date."],
    ["school_start", "31/09/2021", "there is no such date."],
    ["school_end", "tbc", "this is not a date."],
  ])("an unreadable %s of a child who is looked at", (column, text, message) => {
    const { errors } = pupil({ [column]: text });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`pupils.csv line 2, column ${column}, "${text}": ${message}`);
  });

  test.each(["care_status", "care_start", "care_end"])(
    "an unreadable %s of anybody: it decides who is looked at",
    (column) => {
      const { errors } = list(IN_CARE, { ...NOT_IN_CARE, [column]: "perhaps" });
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`pupils.csv line 3, column ${column}, "perhaps"`);
    },
  );

  test.each([
    ["school_start", "31/09/2021"],
    ["school_end", "tbc"],
  ])("an unreadable %s of another pupil is a warning", (column, text) => {
    const { errors, warnings } = list(IN_CARE, { ...NOT_IN_CARE, [column]: text });
    expect(errors).toEqual([]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`pupils.csv line 3, column ${column}, "${text}"`);
  });

  test("a date of birth that cannot be read is not repeated", () => {
    expect(pupil({ date_of_birth: "31/02/2012" }).errors).toEqual([
      "pupils.csv line 2, column date_of_birth: there is no such date. Write the date as dd/mm/yyyy, or yes, no or nothing where there is none.",
    ]);
  });

  test.each([
    ["care_start", "care_end", "2026-01-12", "2025-01-12"],
    ["school_start", "school_end", "2025-09-01", "2021-07-20"],
  ])("a %s after its %s would hide the child", (from, to, begins, ends) => {
    const { errors } = pupil({ [from]: begins, [to]: ends });
    expect(errors).toEqual([
      `pupils.csv line 2, column ${to}, "${ends}": it is earlier than ${from}, "${begins}". Correct the one that is wrong, or leave the end empty.`,
    ]);
  });

  test("neither a UPN nor a pupil id", () => {
    const { errors, tallies } = pupil({ upn: " ", pupil_id: "" });
    expect(errors).toEqual([
      "pupils.csv line 2: the pupil has neither a UPN nor a pupil_id. Fill in one of them, or take the row out.",
    ]);
    expect(tallies["pupils.csv"]).toMatchObject({ rows: 2, others: 1, skipped: 1 });
  });
});

describe("a pupil who is listed twice", () => {
  test("in equal rows is counted once, with a warning", () => {
    const again = { ...IN_CARE, upn: ` ${PRIVATE.upn.toLowerCase()} `, care_start: "01/03/2019", care_status: "LAC" };
    const { intake, errors, warnings, tallies } = list(IN_CARE, again, IN_CARE);
    expect([intake.pupils.length, errors]).toEqual([1, []]);
    expect(warnings).toEqual([
      "pupils.csv line 3: this row repeats line 2 and is counted once.",
      "pupils.csv line 4: this row repeats line 3 and is counted once.",
    ]);
    expect(tallies["pupils.csv"]).toEqual({ rows: 3, used: 1, others: 0, unlisted: 0, skipped: 2 });
  });

  test.each([
    { care_status: "none" },
    { care_start: "2019-03-02" },
    { school_end: "2026-01-12" },
    { surname: "Otherwise" },
    { pupil_id: "881188" },
  ])("in rows that disagree is an error with both lines: %o", (other) => {
    const { errors } = list(NOT_IN_CARE, IN_CARE, { ...IN_CARE, ...other });
    expect(errors).toEqual([
      "pupils.csv line 4: this row and line 3 are about one pupil and disagree. Keep the one that is right.",
    ]);
  });

  test("in another file is known by its name", () => {
    const { warnings } = reading({ "pupils.csv": [IN_CARE], "pupils-2.csv": [IN_CARE] });
    expect(warnings).toEqual(["pupils-2.csv line 2: this row repeats pupils.csv line 2 and is counted once."]);
    const { errors } = reading({ "pupils.csv": [IN_CARE], "pupils-2.csv": [{ ...IN_CARE, care_start: "" }] });
    expect(errors).toEqual([
      "pupils-2.csv line 2: this row and pupils.csv line 2 are about one pupil and disagree. Keep the one that is right.",
    ]);
  });
});

describe("two pupils with one number", () => {
  const common =
    "pupils.csv line 3: this row and line 2 have a UPN or pupil_id in common, and are two pupils. Correct the number that is wrong.";

  test.each([
    ["the same pupil id", { pupil_id: IN_CARE.pupil_id }],
    ["the same pupil id, but for its zeros", { pupil_id: `00${IN_CARE.pupil_id}` }],
    ["no UPN and the same pupil id", { upn: "", pupil_id: IN_CARE.pupil_id }],
  ])("%s", (_, keys) => {
    const { errors, tallies } = list(IN_CARE, { ...NOT_IN_CARE, ...keys } as Row);
    expect(errors).toEqual([common]);
    expect(tallies["pupils.csv"]).toMatchObject({ used: 1, skipped: 1 });
  });

  test("is no matter where the numbers are empty, or the pupil's own", () => {
    const { errors } = list(
      { ...IN_CARE, pupil_id: "" },
      { ...NOT_IN_CARE, pupil_id: "" },
      { upn: "B2", pupil_id: "B2", care_status: "none" },
    );
    expect(errors).toEqual([]);
  });
});

describe("the key of a pupil", () => {
  test.each([
    ["z 9999 0000 0017", "Z999900000017"],
    ["\u200bZ999900000017\ufeff", "Z999900000017"],
    [" 00 1275 ", "001275"],
    ["", ""],
  ])("%j is %j", (text, key) => expect(keyOf(text)).toBe(key));

  test("where there is none is empty", () => expect(keyOf(null)).toBe(""));

  test("is the UPN, else the pupil id", () => {
    expect(idsOf(list(IN_CARE))).toEqual([PRIVATE.upn]);
    expect(idsOf(list({ ...IN_CARE, upn: "" }))).toEqual([IN_CARE.pupil_id]);
    expect(idsOf(list({ pupil_id: "ab 12", care_status: "CiC" }))).toEqual(["AB12"]);
  });

  const rowsOf = (pupils: readonly Row[], key: Row) =>
    reading({ "pupils.csv": pupils, "peps.csv": [{ ...key, meeting_date: "2026-01-12" }] });

  test.each([
    ["the UPN", { upn: PRIVATE.upn }],
    ["the UPN in other letters", { upn: "z9999 00000017" }],
    ["the pupil id", { pupil_id: "771177" }],
    ["both", { upn: PRIVATE.upn, pupil_id: "771177" }],
    ["the UPN, and an unknown pupil id", { upn: PRIVATE.upn, pupil_id: "1" }],
    ["the UPN, and the pupil id of another", { upn: PRIVATE.upn, pupil_id: "772277" }],
    ["the pupil id, and an empty UPN", { upn: "", pupil_id: "771177" }],
    ["the pupil id, and a UPN that the list does not have", { upn: "T1", pupil_id: "771177" }],
  ])("finds the child by %s", (_, key) => {
    const { intake, warnings } = rowsOf([IN_CARE, NOT_IN_CARE], key as Row);
    expect(intake.tables.peps?.map(({ id }) => id)).toEqual([PRIVATE.upn]);
    expect(warnings).toEqual([]);
  });

  test("does not find a child by a number that is nobody's", () => {
    const { intake, tallies } = rowsOf([IN_CARE, NOT_IN_CARE], { upn: "T1", pupil_id: "2" });
    expect(intake.tables.peps).toEqual([]);
    expect(tallies["peps.csv"]).toMatchObject({ rows: 1, unlisted: 1 });
  });
});
