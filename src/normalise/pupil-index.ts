import type { Key } from "./keys.ts";
import type { KeySpace } from "./recognised.ts";

/** A school may call the one what a system calls the other, where its list has only one of them. */
const SAME_ELSEWHERE = new Map<KeySpace, KeySpace>([
  ["admission number", "system number"],
  ["system number", "admission number"],
]);

/** Who goes by which number, and by which name and date of birth. */
export class PupilIndex {
  private readonly ids = new Map<KeySpace, Map<string, string>>();

  /** Names a pupil of the list. Gives the other pupil who goes by one of the numbers, if there is one. */
  add(id: string, keys: readonly Key[]): string | undefined {
    let other: string | undefined;
    for (const { space, text } of keys) {
      const earlier = this.spaceOf(space).get(text);
      if (space === "person" && earlier !== undefined) this.spaceOf(space).set(text, "two pupils");
      else this.spaceOf(space).set(text, id);
      if (space !== "person" && earlier !== id) other ??= earlier;
    }
    return other;
  }

  /** Names a pupil by further numbers, which another list has for the same pupil. */
  alsoCalled(id: string, keys: readonly Key[]): void {
    for (const { space, text } of keys) if (space !== "person") this.spaceOf(space).set(text, id);
  }

  /**
   * The id of the pupil whom a row names: by the first of its names that is on the list, UPN before numbers before name
   * and date of birth. Null where none is; `two pupils` where the last is that of several.
   */
  find(keys: readonly Key[]): string | null | "two pupils" {
    for (const { space, text } of keys) {
      const id = this.idsOf(space)?.get(text);
      if (id !== undefined) return id;
    }
    return null;
  }

  /** Whether any pupil is named in this way, or in one that stands for it. */
  has(space: KeySpace): boolean {
    return this.idsOf(space) !== undefined;
  }

  private idsOf(space: KeySpace): ReadonlyMap<string, string> | undefined {
    const other = SAME_ELSEWHERE.get(space);
    return this.ids.get(space) ?? (other && this.ids.get(other));
  }

  private spaceOf(space: KeySpace): Map<string, string> {
    const ids = this.ids.get(space) ?? new Map<string, string>();
    this.ids.set(space, ids);
    return ids;
  }
}
