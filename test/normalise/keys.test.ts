import { describe, expect, test } from "vitest";
import { IN_CARE, NOT_IN_CARE, PRIVATE, reading } from "../support/reading.ts";

type Row = Readonly<Record<string, string>>;

const OTHER: Row = { ...NOT_IN_CARE, forename: "Ann", surname: "Beech" };

/** Whose a suspension is by its row, read after a pupil list. */
function whose(row: Row, list: readonly Row[] = [IN_CARE, OTHER]) {
  const suspension = { type: "suspension", start_date: "2026-01-12" };
  const { intake, tallies, ...said } = reading({ "pupils.csv": list, "export.csv": [{ ...row, ...suspension }] });
  const { used, others, unlisted, skipped } = tallies["export.csv"] as Record<string, number>;
  const is = used ? "looked at" : others ? "other pupil" : unlisted ? "not on the list" : skipped ? "nobody" : "lost";
  return { is, id: intake.tables.suspensions?.[0]?.id, ...said };
}

const { forename, surname, date_of_birth: dob } = PRIVATE;
const named = { Surname: surname, Forename: forename, DOB: dob };

describe("a row is about the pupil", () => {
  test.each<[string, Row]>([
    ["with its UPN", { upn: PRIVATE.upn }],
    ["with its UPN, in small letters and spaced", { UPN: ` ${PRIVATE.upn.toLowerCase().replace(/(.{4})/g, "$1 ")} ` }],
    ["with its number", { pupil_id: IN_CARE.pupil_id as string }],
    ["with its number, padded", { "Admission No": `00${IN_CARE.pupil_id}` }],
    ["with its number, under another name", { "Student ID": IN_CARE.pupil_id as string }],
    ["with its number, where the UPN is empty", { upn: "", pupil_id: IN_CARE.pupil_id as string }],
    ["with its number, where the UPN is not known", { upn: "UN1", pupil_id: IN_CARE.pupil_id as string }],
    ["with its number, where the UPN is nobody's", { upn: "Z999900000999", pupil_id: IN_CARE.pupil_id as string }],
    ["with its UPN, whatever the number", { upn: PRIVATE.upn, pupil_id: OTHER.pupil_id as string }],
    ["with its name and date of birth", named],
    [
      "with its name in one, and date of birth",
      { "Student name": `${surname.toUpperCase()}, ${forename}`, DOB: "2012-01-15" },
    ],
    ["with its name in one, forename first", { Name: `${forename} ${surname}`, DOB: `${dob} 00:00:00` }],
    ["with its name and date of birth, where the UPN is empty", { upn: "", ...named }],
  ])("%s", (_, row) => expect(whose(row)).toMatchObject({ is: "looked at", id: PRIVATE.upn, errors: [] }));

  test.each<[string, Row]>([
    ["a name that is another", { ...named, Forename: `${forename}e` }],
    ["another date of birth", { ...named, DOB: "16/01/2012" }],
    ["another UPN", { upn: "Z999900000999", ...named, DOB: "16/01/2012" }],
  ])("and nobody's with %s", (_, row) => expect(whose(row).is).toBe("not on the list"));

  test.each<[string, Row]>([
    ["a name alone", { ...named, DOB: "" }],
    ["half a name", { ...named, Forename: "" }],
    ["a date of birth that is none", { ...named, DOB: "31/02/2012" }],
  ])("and left out with %s", (_, row) => {
    expect(whose(row)).toMatchObject({ is: "nobody", errors: [] });
    expect(whose(row).warnings.join()).toContain("the row has neither a UPN nor a pupil_id");
  });
});

describe("numbers of two kinds", () => {
  const list = [
    { upn: "A1", "Admission No": "12", "Student ID": "700", care_status: "CiC" },
    { upn: "B2", "Admission No": "700", "Student ID": "12", care_status: "none" },
  ];

  test("are kept apart where the list has both", () => {
    expect(whose({ "Admission No": "12" }, list)).toMatchObject({ is: "looked at", id: "A1", errors: [] });
    expect(whose({ "Student ID": "12" }, list)).toMatchObject({ is: "other pupil", errors: [] });
    expect(whose({ "Student ID": "700" }, list)).toMatchObject({ is: "looked at", id: "A1" });
  });

  test("are no conflict in the list, but one kind is not given twice", () => {
    expect(whose({ upn: "A1" }, list).errors).toEqual([]);
    const twice = [list[0] as Row, { ...list[1], "Student ID": "700" } as Row];
    expect(whose({ upn: "A1" }, twice).errors).toEqual([expect.stringContaining("have a UPN or pupil_id in common")]);
  });
});

describe("a whole name", () => {
  const LISTED = { ...IN_CARE, forename: "Ann-Marie", surname: "van der Berg, Jnr" };

  test.each(["Ann-Marie van der Berg, Jnr", "van der Berg, Jnr, Ann-Marie", "VAN DER BERG, Ann Marie Jnr"])(
    "is that of the pupil, wherever its surname begins: %s",
    (Name) => expect(whose({ Name, DOB: dob }, [LISTED])).toMatchObject({ is: "looked at", errors: [] }),
  );

  test("of other words is another's", () => {
    expect(whose({ Name: "Ann-Marie Berg, Jnr", DOB: dob }, [LISTED])).toMatchObject({ is: "not on the list" });
  });

  test("is taken as it is written before its words are put in order", () => {
    const ANOTHER = { ...NOT_IN_CARE, forename: "Berg", surname: "Ann", date_of_birth: dob };
    const both = [{ ...IN_CARE, forename: "Ann", surname: "Berg" }, ANOTHER];
    expect(whose({ Name: "Berg, Ann", DOB: dob }, both)).toMatchObject({ is: "looked at", errors: [] });
    expect(whose({ Name: "Ann, Berg", DOB: dob }, both)).toMatchObject({ is: "other pupil", errors: [] });
  });
});

describe("rows that could be anybody's are refused", () => {
  const TWINS = [IN_CARE, { ...NOT_IN_CARE, forename, surname, date_of_birth: dob }];

  test("by name and date of birth, where two pupils have both", () => {
    expect(whose(named, TWINS)).toMatchObject({
      is: "nobody",
      errors: [
        "export.csv line 2: two pupils on the pupil list have this name and date of birth. Add the UPN to the export.",
      ],
    });
    expect(whose({ upn: PRIVATE.upn, ...named }, TWINS)).toMatchObject({ is: "looked at", errors: [] });
  });

  test("by a number that a spreadsheet has shortened, in an export or in the list", () => {
    expect(whose({ pupil_id: "7.71E+05" }).errors).toEqual([
      "export.csv line 2: a spreadsheet has shortened the number of the pupil to a power of ten: whose row it is is lost. Export the file again, and do not save it from Excel.",
    ]);
    expect(whose({ upn: "A1" }, [{ pupil_id: "1.23E+12", care_status: "CiC" }]).errors[0]).toBe(
      "pupils.csv line 2: a spreadsheet has shortened the number of the pupil. Export the list again, and do not save it from Excel.",
    );
  });

  test("by such a number beside another that is nobody's", () => {
    expect(whose({ upn: "Z999900000999", pupil_id: "7.71E+05" }).errors).toHaveLength(1);
    expect(whose({ upn: PRIVATE.upn, pupil_id: "7.71E+05" })).toMatchObject({ is: "looked at", errors: [] });
  });

  test("by numbers that the list has none of", () => {
    const list = [{ upn: "A1", care_status: "CiC" }];
    expect(whose({ "Student ID": "700" }, list).errors).toEqual([
      "export.csv: it names pupils in a way that the pupil list does not, so that nobody can tell whose its rows are. Export it with the UPN, or the pupil list with the numbers that stand here.",
    ]);
    expect(whose({ upn: "Z9", "Student ID": "700" }, list).errors).toEqual([]);
  });
});

describe("two columns of one meaning", () => {
  const list = (one: string, other: string) => {
    const { errors, intake } = reading({
      "pupils.csv": [{ upn: "A1", care_status: "CiC", "SEN status": one, "SEN Status": other }],
    });
    return { errors, sen: intake.pupils[0]?.record.sen_status.value };
  };

  test("are read where they say the same, in whatever words, or the second says nothing", () => {
    expect(list("SEN Support", "K")).toEqual({ errors: [], sen: "K" });
    expect(list("K", "")).toEqual({ errors: [], sen: "K" });
  });

  test("are told of where they disagree", () => {
    const { intake, warnings } = reading({
      "pupils.csv": [{ upn: "A1", care_status: "CiC", care_start: "2019-03-01", "In care from": "2020-03-01" }],
    });
    expect(intake.errors.map(({ line, column, message }) => [line, column, message])).toEqual([
      [2, "care_start", "two columns of the file have this meaning, and they disagree in this row."],
    ]);
    expect(warnings).toEqual([]);
  });
});

describe("a UPN whose check letter does not fit", () => {
  test("is told of and joined as it is", () => {
    const { warnings } = whose({ upn: "B999900000017" }, [{ ...IN_CARE, upn: "B999900000017" }]);
    expect(warnings).toEqual([
      "pupils.csv line 2, column upn: the check letter of this UPN does not fit its digits. See that it is the same in the other exports: rows are found by it as it is.",
    ]);
    const many = whose({ upn: "B999900000017" }, [
      IN_CARE,
      { ...NOT_IN_CARE, upn: "B999900000017" },
      { upn: "C999900000017", care_status: "none" },
    ]);
    expect(many.warnings[0]).toContain(
      "pupils.csv line 3, column upn: the check letter of 2 UPNs, this one first, does not fit",
    );
  });
});
