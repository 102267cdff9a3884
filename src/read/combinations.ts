import type { RecordWalk } from "./record-walk.ts";

/** The pupils of a large county, and some. There is no room for more, so that memory does not grow with a file. */
const MOST = 1 << 18;
const MOST_BYTES = 1 << 23;
/** Stands between two cells, and in none. */
const NUL = 0;

/**
 * Numbers the combinations of what stands in some columns of a file: 0, 1, … as they are met. They are told apart by
 * their bytes as written, quotes and spaces included, and no string is made of them: an open hash table.
 */
export class Combinations {
  /** How many there are. */
  size = 0;
  private readonly places: readonly number[];
  /** The number of a combination and one more, so that 0 is a free slot: half of them are at least. */
  private slots = new Int32Array(1 << 10);
  private readonly hashes: number[] = [];
  /** The bytes of all of them one after the other, and where each begins. */
  private store = Buffer.alloc(1 << 12);
  private readonly starts = [0];
  /** Exports are sorted: what follows a combination did so before, or it comes again. Both are looked at before a hash. */
  private readonly followers: number[] = [];
  private last = 0;

  constructor(places: readonly number[]) {
    this.places = places;
  }

  /** The number of a record's combination: what `size` was before, if it is new; null where there is no room for it. */
  numberOf(bytes: Buffer, record: RecordWalk): number | null {
    const expected = this.followers[this.last] as number;
    if (expected < this.size && this.isSame(expected, bytes, record)) {
      this.last = expected;
      return expected;
    }
    if (this.size > 0 && this.isSame(this.last, bytes, record)) return this.last;
    const number = this.find(bytes, record);
    if (number === null) return null;
    this.followers[this.last] = number;
    this.last = number;
    return number;
  }

  /** The cells of a combination, as they are written. */
  cells(number: number): Buffer[] {
    let start = this.starts[number] as number;
    return this.places.map(() => {
      const end = this.store.indexOf(NUL, start);
      const cell = this.store.subarray(start, end);
      start = end + 1;
      return cell;
    });
  }

  private find(bytes: Buffer, record: RecordWalk): number | null {
    const hash = this.hash(bytes, record);
    let slot = hash & (this.slots.length - 1);
    for (let taken = this.slots[slot] as number; taken > 0; taken = this.slots[slot] as number) {
      if (this.isSame(taken - 1, bytes, record)) return taken - 1;
      slot = (slot + 1) & (this.slots.length - 1);
    }
    return this.add(bytes, record, hash);
  }

  /** FNV-1a. */
  private hash(bytes: Buffer, record: RecordWalk): number {
    let hash = 0x811c9dc5;
    for (const place of this.places) {
      const end = record.cellEnds[place] as number;
      for (let at = record.cellStart(place); at < end; at += 1)
        hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
      hash = Math.imul(hash, 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }

  private isSame(number: number, bytes: Buffer, record: RecordWalk): boolean {
    const { store } = this;
    let other = this.starts[number] as number;
    for (const place of this.places) {
      const end = record.cellEnds[place] as number;
      for (let at = record.cellStart(place); at < end; at += 1, other += 1)
        if (bytes[at] !== store[other]) return false;
      if (store[other] !== NUL) return false;
      other += 1;
    }
    return true;
  }

  private add(bytes: Buffer, record: RecordWalk, hash: number): number | null {
    const number = this.size;
    let to = this.starts[number] as number;
    const most = to + record.end - record.start + 1;
    if (number === MOST || most > MOST_BYTES) return null;
    if (most > this.store.length) this.store = Buffer.concat([this.store], 2 * most);
    for (const place of this.places) {
      to += bytes.copy(this.store, to, record.cellStart(place), record.cellEnds[place]);
      this.store[to] = NUL;
      to += 1;
    }
    this.starts.push(to);
    this.followers.push(0);
    this.hashes.push(hash);
    this.size += 1;
    if (2 * this.size > this.slots.length) this.enlarge();
    else this.enter(number);
    return number;
  }

  /** Gives a combination the first slot that is free from where its hash says. */
  private enter(number: number): void {
    let slot = (this.hashes[number] as number) & (this.slots.length - 1);
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1);
    this.slots[slot] = number + 1;
  }

  private enlarge(): void {
    this.slots = new Int32Array(2 * this.slots.length);
    for (let number = 0; number < this.size; number += 1) this.enter(number);
  }
}
