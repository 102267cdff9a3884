/** `; did you mean "duty"?` where one of some words is near enough to what was written, else the empty text. */
export function didYouMean(written: string, words: Iterable<string>): string {
  const near = closest(written, words, (word) => Math.max(1, Math.floor(word.length / 3)));
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

/** The word that is nearest to what was written, of those no more steps away from it than are allowed for them. */
export function closest(
  written: string,
  words: Iterable<string>,
  allowed: (word: string) => number,
): string | undefined {
  const near = [...words]
    .map((word) => ({ word, steps: distance(written.toLowerCase(), word.toLowerCase()) }))
    .filter(({ steps, word }) => steps <= allowed(word))
    .sort((a, b) => a.steps - b.steps);
  return near[0]?.word;
}

/** How many letters must be added, dropped or changed to make one word the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + Number(letter !== other);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
