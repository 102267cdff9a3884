import type { Delimiter } from "./records.ts";

/** There is no telling yet where the record ends: the bytes stop before it does. */
const UNFINISHED = -1;
/** What the walk leaves to a full reading of the file: a quote where none can stand, a control character. */
export const ODD = -2;

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** What a byte is to the walk. */
const Kind = { ORDINARY: 0, ODD: 1, QUOTE: 2, DELIMITER: 3, LINE_END: 4 } as const;

/**
 * Steps over the records of a CSV file byte by byte, without making a string of them. In UTF-8 and in Windows-1252 no
 * letter holds the byte of another that matters here. Whatever it says of the last record holds until the next step.
 */
export class RecordWalk {
  /** How many cells there are, and where each of the first `width` ends, quotes included. */
  cells = 0;
  readonly cellEnds: Int32Array;
  /** Where the record begins and ends, without its line end, and how many line breaks it has inside quotes. */
  start = 0;
  end = 0;
  breaks = 0;
  private readonly width: number;
  private readonly kinds: Uint8Array;

  constructor(delimiter: Delimiter, width: number) {
    this.width = width;
    this.cellEnds = new Int32Array(width);
    this.kinds = kindsOf(delimiter);
  }

  /** Where a cell begins. */
  cellStart(place: number): number {
    return place === 0 ? this.start : (this.cellEnds[place - 1] as number) + 1;
  }

  /**
   * Steps over the record that begins at `start`, and gives where the next one does, or UNFINISHED, or ODD. The bytes
   * stop before `stop`, and with them the file if `isLast`.
   */
  over(bytes: Uint8Array, start: number, stop: number, isLast: boolean): number {
    this.start = start;
    this.breaks = 0;
    const plain = this.overPlain(bytes, start, stop);
    if (plain >= 0) return overLineEnd(bytes, plain, stop, isLast);
    this.cells = 0;
    let at = start - 1;
    do {
      at = this.overCell(bytes, at + 1, stop);
      if (at < 0) return at;
      if (this.cells < this.width) this.cellEnds[this.cells] = at;
      this.cells += 1;
    } while (at < stop && this.kinds[bytes[at] as number] === Kind.DELIMITER);
    this.end = at;
    if (at === stop) return isLast ? stop : UNFINISHED;
    return this.kinds[bytes[at] as number] === Kind.LINE_END ? overLineEnd(bytes, at, stop, isLast) : ODD;
  }

  /** To the line end of a record without a quote or anything odd, as nearly all are; else -1. One loop, for speed. */
  private overPlain(bytes: Uint8Array, start: number, stop: number): number {
    const { kinds, cellEnds, width } = this;
    let cells = 0;
    let at = start;
    for (; at < stop; at += 1) {
      const kind = kinds[bytes[at] as number] as number;
      if (kind === Kind.ORDINARY) continue;
      if (kind < Kind.DELIMITER) return -1;
      if (cells < width) cellEnds[cells] = at;
      cells += 1;
      if (kind === Kind.LINE_END) break;
    }
    if (at === stop) return -1;
    this.cells = cells;
    this.end = at;
    return at;
  }

  /** To the byte after a cell, which ought to be a delimiter or a line end. */
  private overCell(bytes: Uint8Array, from: number, stop: number): number {
    const isQuoted = from < stop && bytes[from] === QUOTE;
    return isQuoted ? this.overQuoted(bytes, from + 1, stop) : this.overText(bytes, from, stop);
  }

  /** From inside a quoted cell to beyond the quote that closes it: a quote written twice is one of its text. */
  private overQuoted(bytes: Uint8Array, from: number, stop: number): number {
    for (let at = this.overText(bytes, from, stop); at < stop; at = this.overText(bytes, at + 1, stop)) {
      const kind = this.kinds[bytes[at] as number];
      if (kind === Kind.ODD) return ODD;
      if (kind === Kind.LINE_END && !isSecondOfTwo(bytes, at)) this.breaks += 1;
      if (kind !== Kind.QUOTE) continue;
      if (at + 1 === stop || bytes[at + 1] !== QUOTE) return at + 1;
      at += 1;
    }
    return UNFINISHED;
  }

  private overText(bytes: Uint8Array, from: number, stop: number): number {
    const { kinds } = this;
    let at = from;
    while (at < stop && kinds[bytes[at] as number] === Kind.ORDINARY) at += 1;
    return at;
  }
}

/** CR and LF are one line end, and either is one alone. */
const isSecondOfTwo = (bytes: Uint8Array, at: number) => bytes[at] === LF && bytes[at - 1] === CR;

function overLineEnd(bytes: Uint8Array, at: number, stop: number, isLast: boolean): number {
  if (bytes[at] === LF) return at + 1;
  if (at + 1 === stop) return isLast ? stop : UNFINISHED;
  return bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** Control characters are refused in Windows-1252, and a NUL anywhere; a tab, a line end and their like are text. */
function kindsOf(delimiter: Delimiter): Uint8Array {
  const kinds = new Uint8Array(256);
  kinds.fill(Kind.ODD, 0, 9).fill(Kind.ODD, 14, 32).fill(Kind.ODD, 127, 128);
  kinds[QUOTE] = Kind.QUOTE;
  kinds[LF] = kinds[CR] = Kind.LINE_END;
  kinds[delimiter.charCodeAt(0)] = Kind.DELIMITER;
  return kinds;
}
