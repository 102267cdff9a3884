import type { RecordWalk } from "./record-walk.ts";
import { type Delimiter, type OnRow, recordsIn } from "./records.ts";

const LF = 10;

/** The records of a piece of a file that are to be read: gathered, and then read at once. */
export class Staging {
  private readonly delimiter: Delimiter;
  private readonly bytes: Buffer;
  private length = 0;
  /** The line of the file that each line here is. */
  private lines: number[] = [];

  /** `most` is the length of the longest piece. */
  constructor(delimiter: Delimiter, most: number) {
    this.delimiter = delimiter;
    this.bytes = Buffer.allocUnsafe(most + 1);
  }

  /** Adds the record that was stepped over last, which begins on a line of the file. */
  add(bytes: Buffer, { start, end, breaks }: RecordWalk, line: number): void {
    this.length += bytes.copy(this.bytes, this.length, start, end);
    // Whatever line end it had: a CR alone would otherwise join an LF that was not beside it.
    this.bytes[this.length] = LF;
    this.length += 1;
    for (let i = 0; i <= breaks; i += 1) this.lines.push(line + i);
  }

  /** Hands over the records that are not blank, and is empty again. */
  handOver(decode: (bytes: Buffer) => string, onRow: OnRow): void {
    if (this.length === 0) return;
    const { lines, delimiter } = this;
    const text = decode(this.bytes.subarray(0, this.length));
    this.lines = [];
    this.length = 0;
    recordsIn(text, delimiter, (cells, line) => onRow(cells, lines[line - 1] as number));
  }
}
