import { Combinations } from "./combinations.ts";
import { OneEncoding } from "./one-encoding.ts";
import { ODD, RecordWalk } from "./record-walk.ts";
import type { Delimiter, OnRow } from "./records.ts";
import { Staging } from "./staging.ts";
import { tidied } from "./table.ts";

/** What a reader needs of a file in which most records say no more than others did. */
export interface Skimming {
  /** The header: how many values a record has, and the line up to which nothing is passed over. */
  readonly width: number;
  readonly fromLine: number;
  /** The places of the columns that say who a record is about. */
  readonly keys: readonly number[];
  /** The places of the columns that matter whoever it is about. */
  readonly telling: readonly number[];
  /**
   * Asked once for each way in which keys are written, with their tidied texts, not all of them empty: the counter (0,
   * 1, …) of records that may be passed over once what they tell is known, or null where each of them is to be read.
   */
  readonly counterOf: (keys: readonly string[]) => number | null;
  /** Asked once for each way in which something is told, with the tidied texts: the kind (0, 1, …) that it counts as. */
  readonly kindOf: (telling: readonly string[]) => number;
  /** The counter of records that `told` leaves out. */
  readonly aside?: number;
}

/** A record of more bytes might exceed what `readRecords` allows: a letter of Windows-1252 may take three in UTF-8. */
export const LONGEST = Math.floor((1 << 18) / 3);
const LF = 10;
const CR = 13;
const BYTE_ORDER_MARK = Buffer.from("\ufeff");

/** Takes the bytes of a file piece by piece, hands over the records that are to be read, and counts the others. */
export class Skimmer {
  /** The line on which the first record begins that was not dealt with yet. */
  line = 1;
  /** How many records were passed over: by their counters, then by the kinds of what they tell. */
  readonly passed: number[][] = [];
  /** How many of them told each combination, in the order in which its kind was asked for, but for those set aside. */
  readonly told: number[] = [];
  readonly letters = new OneEncoding();
  private readonly skimming: Skimming;
  private readonly onRow: OnRow;
  private readonly walk: RecordWalk;
  private readonly staging: Staging;
  private readonly keys: Combinations;
  private readonly telling: Combinations;
  /** The counts of each combination of keys, and the kind of each combination that tells something. */
  private readonly counts: (number[] | null)[] = [];
  private readonly kinds: number[] = [];
  private readonly aside: number[] | null;

  /** `most` is the length of the longest piece. */
  constructor(delimiter: Delimiter, skimming: Skimming, onRow: OnRow, most: number) {
    this.skimming = skimming;
    this.onRow = onRow;
    this.walk = new RecordWalk(delimiter, skimming.width);
    this.staging = new Staging(delimiter, most);
    this.keys = new Combinations(skimming.keys);
    this.telling = new Combinations(skimming.telling);
    this.aside = skimming.aside === undefined ? null : this.countsFor(skimming.aside);
  }

  /**
   * Deals with the records that end in a piece, which begins where a record does. Gives where the rest of it begins, to
   * be handed in again before what follows; or null at something odd, when only what stands before it was dealt with.
   */
  take(bytes: Buffer, isLast: boolean): number | null {
    if (!this.letters.fits(isLast ? bytes : wholeLines(bytes))) return null;
    let at = this.line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    let next = at;
    while (at < bytes.length) {
      next = this.deal(bytes, at, isLast);
      if (next < 0) break;
      at = next;
    }
    this.staging.handOver((staged) => this.letters.decode(staged), this.onRow);
    return next === ODD ? null : at;
  }

  /** Deals with the record that begins at `at`, and gives where the next one does, or UNFINISHED, or ODD. */
  private deal(bytes: Buffer, at: number, isLast: boolean): number {
    const { walk } = this;
    const next = walk.over(bytes, at, bytes.length, isLast);
    if (next < 0) return isLast ? ODD : next;
    if (next - at > LONGEST) return ODD;
    if (!this.isPassed(bytes)) this.staging.add(bytes, walk, this.line);
    this.line += 1 + walk.breaks;
    return next;
  }

  /** Whether a record is passed over, having been counted. */
  private isPassed(bytes: Buffer): boolean {
    const { walk, keys, telling, told, counts, kinds, skimming } = this;
    if (this.line <= skimming.fromLine || walk.cells !== skimming.width) return false;
    const key = keys.numberOf(bytes, walk);
    if (key === null) return false;
    if (key === counts.length) counts.push(this.countsOf(this.textsOf(keys.cells(key))));
    const count = counts[key] as number[] | null;
    if (count === null) return false;
    const number = telling.numberOf(bytes, walk);
    if (number === null) return false;
    if (number === kinds.length) {
      kinds.push(skimming.kindOf(this.textsOf(telling.cells(number))));
      told.push(0);
      return false;
    }
    const kind = kinds[number] as number;
    count[kind] = (count[kind] ?? 0) + 1;
    if (count !== this.aside) told[number] = (told[number] as number) + 1;
    return true;
  }

  private countsOf(keys: readonly string[]): number[] | null {
    if (keys.every((key) => key === "")) return null;
    const counter = this.skimming.counterOf(keys);
    return counter === null ? null : this.countsFor(counter);
  }

  private countsFor(counter: number): number[] {
    this.passed[counter] ??= [];
    return this.passed[counter];
  }

  /** Cells as `readRecords` would hand them over. */
  private textsOf(cells: readonly Buffer[]): string[] {
    return cells.map((cell) => {
      const written = this.letters.decode(cell);
      return tidied(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    });
  }
}

/** The bytes up to the last line end: no letter is cut through there. */
const wholeLines = (bytes: Buffer) => bytes.subarray(0, Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1);
