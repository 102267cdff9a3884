import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { NO_MAPPING } from "../../src/domain/mapping.ts";
import { closingRow } from "../../src/normalise/closing.ts";
import { Intake } from "../../src/normalise/intake.ts";
import { understand } from "../../src/normalise/understand.ts";
import { readBody } from "../../src/read/body.ts";
import { csvSource } from "../../src/read/source.ts";
import { folderOf } from "../support/folder.ts";

const AS_OF = date("2026-03-10");
const LIST = [
  ["A1", "100", "CiC"],
  ["B2", "200", "none"],
  ["C3", "300", "none"],
];

/** What comes of a register after a pupil list: with rows passed over, or with every row read. */
async function readingOf(content: string, mayPass: boolean) {
  const intake = new Intake(AS_OF);
  const listed = understand(["upn", "admission no", "care_status"], "pupils.csv", 1, NO_MAPPING);
  if (listed === null) throw new Error("no pupil list");
  const pupils = intake.open("pupils.csv", listed);
  for (const [i, cells] of LIST.entries()) pupils.add(cells, i + 2);
  pupils.finish();

  const cells = (content.split("\n")[0] as string).split(",");
  const meaning = understand(cells, "register.csv", 1, NO_MAPPING);
  if (meaning === null) throw new Error("no register");
  const reading = intake.open("register.csv", meaning, 1);
  const source = csvSource({ path: join(folderOf({ "register.csv": content }), "register.csv"), name: "register.csv" });
  const header = { delimiter: ",", line: 1, cells, above: 0 } as const;
  let handed = 0;
  const add = (row: readonly string[], line: number) => {
    handed += 1;
    reading.add(row, line);
  };
  const body = await readBody(source, header, closingRow(meaning), add, mayPass ? reading.skim : undefined);
  const passed = body.passed === undefined ? 0 : (reading.passOver?.(body.passed, body.told ?? []) ?? 0);
  reading.finish();
  const said = {
    tally: reading.tally,
    sessions: [...intake.sessions].map(([id, sessions]) => [id, [...sessions]]),
    others: intake.others.map(({ attendance: { attended, possible } }) => `${attended}/${possible}`).sort(),
    days: [...intake.otherDays].map(([day, { attended, possible }]) => `${day} ${attended}/${possible}`).sort(),
    marked: [...intake.markedDates].sort(),
    problems: [...intake.errors, ...intake.warnings],
    sha256: body.sha256,
    closing: body.closing,
  };
  return { said, handed, passed };
}

const HEADERS = [
  "upn,date,session,code",
  "upn,Admission No,date,session,code",
  "code,UPN,session,date,Admission No",
  "Surname,Forename,DOB,upn,date,session,code",
];
const anyCell: Readonly<Record<string, fc.Arbitrary<string>>> = {
  upn: fc.constantFrom("A1", "B2", "C3", "Z9", "b2 ", '"B2"', "", "Total", "1E+12"),
  date: fc.constantFrom("2026-01-12", "13/01/2026", "2026-03-11", "2025-08-31", "31/02/2026", "01/13/2026", ""),
  session: fc.constantFrom("AM", "PM", "P1"),
  code: fc.constantFrom("/", "\\", "o", "#", "", "-", "?", "Y1"),
  admissionno: fc.constantFrom("100", "0200", "300", "999", "", "1E+12"),
};
const anyRegister = fc.constantFrom(...HEADERS).chain((header) => {
  const columns = header.split(",").map((name) => anyCell[name.toLowerCase().replace(" ", "")] ?? fc.constant("x"));
  const anyRow = fc.tuple(...columns).map((cells) => cells.join(","));
  return fc.array(anyRow, { maxLength: 60 }).map((rows) => [header, ...rows].join("\n"));
});

describe("rows of a register that are counted without being read", () => {
  test("change nothing: neither what is known of a child, nor a count, nor a problem", async () => {
    await fc.assert(
      fc.asyncProperty(anyRegister, async (content) => {
        const [plain, passing] = [await readingOf(content, false), await readingOf(content, true)];
        expect(passing.said).toEqual(plain.said);
        expect(passing.handed + passing.passed).toBe(plain.handed);
      }),
      { numRuns: 150 },
    );
  });

  test("are none where a number is that of a total, whatever stands beside it", async () => {
    const rows = [
      "B2,200,2026-01-12,AM,/",
      "Total,,2026-01-12,AM,/",
      ",Total,2026-01-12,AM,/",
      "C3,300,2026-01-12,AM,/",
    ];
    const { said, passed } = await readingOf(["upn,Admission No,date,session,code", ...rows].join("\n"), true);
    expect(said.closing).toEqual([3, 4]);
    expect(said.tally).toMatchObject({ rows: 2, others: 2, unlisted: 0 });
    expect(passed).toBe(1);
  });

  test("are most of a register: every row of a pupil not looked at that repeats a date and a mark", async () => {
    const row = (upn: string, code: string) => `${upn},2026-01-12,AM,${code}`;
    const rows = [
      row("A1", "/"),
      row("B2", "/"),
      row("C3", "/"),
      row("C3", "O"),
      row("B2", "O"),
      row("Z9", "/"),
      row("A1", "/"),
    ];
    const { said, handed, passed } = await readingOf(["upn,date,session,code", ...rows].join("\n"), true);
    expect([handed, passed]).toEqual([4, 3]);
    expect(said.tally).toEqual({ rows: 7, used: 2, others: 4, unlisted: 1, skipped: 0 });
    expect(said.others).toEqual(["1/2", "1/2"]);
    expect(said.days).toEqual(["2026-01-12 2/4"]);
  });
});
