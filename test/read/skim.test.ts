import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExportError } from "../../src/domain/errors.ts";
import { readRecords } from "../../src/read/records.ts";
import { type Skimming, skimRecords } from "../../src/read/skim.ts";
import { folderOf } from "../support/folder.ts";

type Row = readonly [line: number, ...cells: string[]];

const fileOf = (content: string | Uint8Array) => ({
  path: join(folderOf({ "register.csv": content }), "register.csv"),
  name: "register.csv",
});
type File = ReturnType<typeof fileOf>;

/** A register with a header on its second line: the pupils A and É are looked at, of every other the marks are counted. */
const register: Skimming = {
  width: 4,
  fromLine: 2,
  keys: [1],
  telling: [0, 3],
  counterOf: ([key = ""]) => (/^[aé]/i.test(key) ? null : key.length % 2),
  kindOf: ([, mark]) => (mark === "N" ? 1 : 0),
  aside: 0,
};

/** What a reading gives, or what it is refused for. */
async function outcomeOf<T>(read: (onRow: (cells: readonly string[], line: number) => void) => Promise<T>) {
  const rows: Row[] = [];
  try {
    const done = await read((cells, line) => rows.push([line, ...cells]));
    return { rows, done };
  } catch (error) {
    if (!(error instanceof ExportError)) throw error;
    return { refused: error.problems };
  }
}

const plain = (file: File) => outcomeOf((onRow) => readRecords(file, ",", onRow));
const skim = (file: File, piece?: number, skimming = register) =>
  outcomeOf((onRow) => skimRecords(file, ",", skimming, onRow, piece));

/** How many rows were passed over, as text: the counter, the kind, how many. */
const countsIn = (passed: readonly (readonly number[])[]) =>
  passed.flatMap((counts, counter) => counts.map((count, kind) => `${counter} ${kind}: ${count}`)).filter(Boolean);

function add(counts: number[][], counter: number, kind: number): void {
  const row = counts[counter] ?? [];
  row[kind] = (row[kind] ?? 0) + 1;
  counts[counter] = row;
}

/** The counter of a row that has the columns and names anybody. */
function counterIn(cells: readonly string[], { width, keys, counterOf }: Skimming): number | null {
  const texts = keys.map((place) => cells[place] as string);
  return cells.length === width && texts.some((key) => key !== "") ? counterOf(texts) : null;
}

/** The rule, written naively: which rows of the plain reading are handed over, and how many others there are. */
function ruleOf(rows: readonly Row[], writtenAt: (row: Row, place: number) => string, skimming = register) {
  const told = new Map<string, number>();
  const passed: number[][] = [];
  const handed = rows.filter((row) => {
    const [line, ...cells] = row;
    const counter = line <= skimming.fromLine ? null : counterIn(cells, skimming);
    if (counter === null) return true;
    const written = JSON.stringify(skimming.telling.map((place) => writtenAt(row, place)));
    const isNew = !told.has(written);
    if (isNew || counter !== skimming.aside) told.set(written, (told.get(written) ?? -1) + 1);
    if (isNew) return true;
    const kind = skimming.kindOf(skimming.telling.map((place) => cells[place] as string));
    add(passed, counter, kind);
    return false;
  });
  return { handed, counts: countsIn(passed), told: [...told.values()] };
}

/** Whatever else it does, skimming loses no row, and none that says more than its date and mark. */
async function expectSame(file: File, piece: number) {
  const [whole, skimmed] = [await plain(file), await skim(file, piece)];
  if (whole.refused || skimmed.refused) return expect(skimmed).toEqual(whole);
  const { passed, told, ...fingerprint } = skimmed.done;
  expect(fingerprint).toEqual(whole.done);
  const handed = new Set(skimmed.rows.map(([line]) => line));
  expect(skimmed.rows).toEqual(whole.rows.filter(([line]) => handed.has(line)));
  const others = whole.rows.filter(([line]) => !handed.has(line));
  // Handed over first, as they are here, the same rows tell everything: the rule passes over all of the others.
  const again = ruleOf([...skimmed.rows, ...others], ([, ...cells], place) => cells[place] as string);
  expect(others.every((row) => !again.handed.includes(row))).toBe(true);
  const counted: number[][] = [];
  let heeded = 0;
  for (const [, ...cells] of others) {
    const counter = register.counterOf([cells[1] as string]) as number;
    add(counted, counter, register.kindOf([cells[0] as string, cells[3] as string]));
    heeded += counter === register.aside ? 0 : 1;
  }
  expect(countsIn(passed)).toEqual(countsIn(counted));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(heeded);
}

interface WrittenRow {
  /** Each cell as it stands in the file, quotes included. */
  readonly cells: readonly string[];
  readonly end: string;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const cellOf = (text: fc.Arbitrary<string>) =>
  fc
    .record({ text, isQuoted: fc.boolean() })
    .map(({ text, isQuoted }) => (isQuoted || /[",\r\n]/.test(text) ? quoted(text) : text));

const key = cellOf(fc.constantFrom("A1", "B1", "B1", " B1 ", "CC", '="CC"', "É9", "ë", "", "  ", 'x"y', "a,b", "D\n1"));
const date = cellOf(fc.constantFrom("2026-01-12", "2026-01-12", "2026-01-13", " ", "12\r\n1"));
const mark = cellOf(fc.constantFrom("/", "/", "\\", "N", "", "#"));
const said = cellOf(fc.array(fc.constantFrom(..."aZ ,\"\n\r;’ü£'", "\r\n"), { maxLength: 5 }).map((s) => s.join("")));
const end = fc.constantFrom("\n", "\r\n", "\r\n", "\r");

const row = fc
  .record({
    cells: fc.oneof(
      { weight: 12, arbitrary: fc.tuple(date, key, said, mark) },
      { weight: 1, arbitrary: fc.array(cellOf(fc.constantFrom("", " ", "x")), { minLength: 1, maxLength: 6 }) },
    ),
    end,
  })
  // An LF alone would be one with a CR before it.
  .map(({ cells, end }) => ({ cells, end: cells.join(",") === "" ? "\r\n" : end }));
const table: fc.Arbitrary<WrittenRow[]> = fc.array(row, { maxLength: 20 });
const piece = fc.oneof(fc.integer({ min: 1, max: 64 }), fc.constant(1 << 19));

const textOf = (rows: readonly WrittenRow[]) => rows.map(({ cells, end }) => cells.join(",") + end).join("");
const inWindows = (text: string) => Buffer.from(text.replaceAll("’", "\x92"), "latin1");
const breaksIn = (text: string) => text.replaceAll("\r\n", "\n").split(/[\r\n]/).length - 1;

/** The cells as they are written, by the line that a row begins on. */
function writtenByLine(rows: readonly WrittenRow[]) {
  let line = 1;
  const written = new Map<number, readonly string[]>();
  for (const { cells } of rows) {
    written.set(line, cells);
    line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
  }
  return written;
}

describe("a register that is skimmed", () => {
  test("hands over the rows of whom it looks at, and of the others what is told for the first time", async () => {
    const file = fileOf(
      [
        "The Oaks,,,",
        "Date,UPN,Said,Mark",
        "2026-01-12,A1,,/",
        '2026-01-12,B1,"late,\nbus",/',
        "2026-01-12,C1,,/",
        "2026-01-12,A1,,/",
        '2026-01-12,"D1 ","rang\r\nhome",N',
        "2026-01-12,CC2,,N",
        "2026-01-13,B1,,/,",
        ",,,",
        "2026-01-12,,Total,/",
        "2026-01-13,B1,,/",
        "2026-01-13,C1,,/",
        "2026-01-13,A1,,/",
      ].join("\n"),
    );
    expect(await skim(file)).toEqual({
      rows: [
        [1, "The Oaks", "", "", ""],
        [2, "Date", "UPN", "Said", "Mark"],
        [3, "2026-01-12", "A1", "", "/"],
        [4, "2026-01-12", "B1", "late,\nbus", "/"],
        [7, "2026-01-12", "A1", "", "/"],
        [8, "2026-01-12", "D1", "rang\r\nhome", "N"],
        [11, "2026-01-13", "B1", "", "/", ""],
        [13, "2026-01-12", "", "Total", "/"],
        [14, "2026-01-13", "B1", "", "/"],
        [16, "2026-01-13", "A1", "", "/"],
      ],
      // C1 twice with a slash, which is set aside, and CC2 once with an N.
      done: { ...(await plain(file)).done, passed: [[2], [undefined, 1]], told: [0, 1, 0] },
    });
  });

  test("asks about a pupil and a mark once for each way in which they are written, tidied", async () => {
    const asked: (readonly string[])[] = [];
    const keep = (texts: readonly string[]) => {
      asked.push(texts);
      return 0;
    };
    const skimming: Skimming = { width: 3, fromLine: 1, keys: [2, 0], telling: [1], counterOf: keep, kindOf: keep };
    const file = fileOf('n,m,id\n7,/,B\n"7",/,B\n7,/,B\n" 7","/","=""B"""\n7,/,B\n,/,\n,",""",\n,/,b\n');
    await skim(file, 7, skimming);
    expect(asked).toEqual([["B", "7"], ["/"], ["B", "7"], ["B", "7"], ["/"], ["b", ""]]);
  });

  test("is read as the rule says, wherever a piece of it ends, in UTF-8 or Windows-1252", async () => {
    const file = fileOf("");
    await fc.assert(
      fc.asyncProperty(table, piece, fc.constantFrom("utf-8", "marked", "windows"), async (rows, size, encoding) => {
        const text = textOf(rows);
        const content =
          encoding === "windows" ? inWindows(text) : Buffer.from(`${encoding === "marked" ? "\ufeff" : ""}${text}`);
        writeFileSync(file.path, content);
        const [whole, skimmed] = [await plain(file), await skim(file, size)];
        const written = writtenByLine(rows);
        const rule = ruleOf(whole.rows ?? [], ([line], place) => written.get(line)?.[place] as string);
        expect(whole).toHaveProperty("rows");
        expect(skimmed.rows).toEqual(rule.handed);
        expect(countsIn(skimmed.done?.passed ?? [])).toEqual(rule.counts);
        expect(skimmed.done?.told).toEqual(rule.told);
        expect(skimmed.done).toMatchObject(whole.done ?? {});
      }),
      { numRuns: 400 },
    );
  });

  test("loses nothing where the file is damaged, and is refused for what the whole of it is", async () => {
    const file = fileOf("");
    const damage = fc.constantFrom(
      '"',
      '""',
      '"x',
      "\r",
      "\n",
      ",",
      "\0",
      "\x01",
      "\x7f",
      "é",
      "\xe9",
      "\x81",
      "\xff",
      "\xc3\xa9",
      "\xef\xbb\xbf",
      "\xe2\x82\xac",
    );
    const change = fc.record({ at: fc.nat(), what: damage, drop: fc.nat({ max: 3 }) });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.boolean(),
        fc.array(change, { maxLength: 3 }),
        piece,
        async (rows, isWindows, changes, size) => {
          let latin1 = (isWindows ? inWindows(textOf(rows)) : Buffer.from(textOf(rows))).toString("latin1");
          for (const { at, what, drop } of changes) {
            const place = at % (latin1.length + 1);
            latin1 = latin1.slice(0, place) + what + latin1.slice(place + drop);
          }
          writeFileSync(file.path, `The Oaks,,,\nDate,UPN,Said,Mark\n${latin1}`, "latin1");
          await expectSame(file, size);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("is read to its end where it is longer than a piece", async () => {
    const days = Array.from({ length: 50 }, (_, i) => `2026-01-${i}`);
    const rows = days.flatMap((day) =>
      Array.from(
        { length: 1500 },
        (_, i) => `${day},${i % 100 === 0 ? "A" : "B"}${i},"Zoë,\n${i}",${i % 2 ? "/" : "N"}\r\n`,
      ),
    );
    const file = fileOf(`The Oaks,,,\r\nDate,UPN,Said,Mark\r\n${rows.join("")}`);
    expect(rows.join("").length).toBeGreaterThan(3 << 19);
    const { rows: read = [], done } = await skim(file);
    // Each day: the header or 15 pupils looked at, and the first of the others with either mark.
    expect(read).toHaveLength(2 + 50 * (15 + 2));
    expect(read.at(-1)).toEqual([3 + 2 * (49 * 1500 + 1400), "2026-01-49", "A1400", "Zoë,\n1400", "N"]);
    // B1 to B9 and B100 to B999 are counted as 0, the others as 1; those with an odd number have a slash, and B1 and B2
    // are the ones handed over.
    expect(done?.passed).toEqual([
      [50 * (5 + 450 - 1), 50 * (4 + 450 - 9 - 1)],
      [50 * (45 + 250), 50 * (45 + 250 - 5)],
    ]);
  });

  test.each([
    ["as long as may be", (1 << 18) - 100, true],
    ["longer than may be", (1 << 18) + 1, false],
  ])("is read or refused as ever where a row is %s", async (_, length, isRead) => {
    const file = fileOf(`a,b,c,d\n1,2,3,4\n12,B1,"${"x".repeat(length)}",N\n12,B1,,N\n12,B1,,N\n`);
    const whole = await plain(file);
    for (const piece of [1 << 16, 1 << 19]) expect((await skim(file, piece)).refused).toEqual(whole.refused);
    expect(whole.rows?.length).toBe(isRead ? 5 : undefined);
  });
});

describe("a file that cannot be skimmed", () => {
  const text = `a,b,c,d\n1,2,3,4\n${"12,B1,é,N\n".repeat(4)}`;

  test.each([
    ["in UTF-16", Buffer.from(`\ufeff${text}`, "utf16le"), 6],
    ["in UTF-16 without a byte order mark", Buffer.from(text, "utf16le"), 6],
    ["in UTF-16 of which the first byte looks like a line end", Buffer.from(`\u010a${text}`, "utf16le"), 6],
    ["in UTF-16 without a letter of Latin", Buffer.from("\ufeff\u0a41\u0a42", "utf16le"), 1],
    ["with a control character, from there on", Buffer.from(`${text}12,B1,\x01,N\n12,B1,,N\n`), 5],
  ])("%s is read in full", async (_, content, count) => {
    const file = fileOf(content);
    const [whole, skimmed] = [await plain(file), await skim(file)];
    expect(skimmed.rows).toHaveLength(count);
    expect(skimmed.done).toMatchObject(whole.done ?? {});
    expect(whole.rows).toEqual(expect.arrayContaining(skimmed.rows ?? []));
  });

  test("for it is not there says so as ever", async () => {
    const missing = { path: join(folderOf({}), "register.csv"), name: "register.csv" };
    const { refused } = await skim(missing);
    expect(refused).toMatchObject([{ message: "it cannot be opened or read (ENOENT)." }]);
    expect(refused).toEqual((await plain(missing)).refused);
  });

  test("throws on what is thrown while a row is taken in", async () => {
    const fault = new Error("a fault of ours");
    const fail = () => {
      throw fault;
    };
    await expect(skimRecords(fileOf(text), ",", register, fail)).rejects.toBe(fault);
    await expect(skimRecords(fileOf(text), ",", { ...register, counterOf: fail }, () => {})).rejects.toBe(fault);
  });
});
