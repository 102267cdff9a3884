import type { Child } from "../domain/school.ts";

/**
 * Code letters for children: Child A, Child B … Child AA. They follow the pseudonyms, which follow no name and no UPN,
 * so that the letters tell nothing either. Governors and the designated teacher have the same letter for a child; a
 * virtual school has letters of its own, for gaps between them would tell how many other children there are.
 */
export function codesFor(children: readonly Child[], pseudonym: (id: string) => string): ReadonlyMap<string, string> {
  const ids = children.map(({ id }) => ({ id, name: pseudonym(id) })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(ids.map(({ id }, i) => [id, `Child ${lettersOf(i)}`]));
}

function lettersOf(index: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`;
}
