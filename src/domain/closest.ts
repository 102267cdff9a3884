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
  const from = written.toLowerCase();
  let near: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const most = Math.min(allowed(word), fewest - 1);
    if (Math.abs(word.length - from.length) > most) continue;
    const steps = distance(from, word.toLowerCase(), most);
    if (steps > most) continue;
    near = word;
    fewest = steps;
  }
  return near;
}

/**
 * How many letters must be added, dropped or changed to make one word the other (Levenshtein), or some number above
 * `most` where it is more than that. Only what can still come to `most` is worked out: a school may have many columns.
 */
function distance(from: string, to: string, most: number): number {
  const far = most + 1;
  let row: number[] = [];
  for (let j = 0; j <= to.length; j += 1) row.push(Math.min(j, far));
  for (let i = 1; i <= from.length; i += 1) {
    const next = [Math.min(i, far)];
    let least = next[0] as number;
    for (let j = 1; j <= to.length; j += 1) {
      const isNear = j - i <= most && i - j <= most;
      const steps = isNear ? stepsTo(row, next, j, from.charCodeAt(i - 1) === to.charCodeAt(j - 1)) : far;
      next.push(steps);
      least = Math.min(least, steps);
    }
    if (least >= far) return far;
    row = next;
  }
  return row[to.length] as number;
}

/** The fewest steps to a place, from the three before it. */
function stepsTo(above: readonly number[], before: readonly number[], j: number, isSame: boolean): number {
  const changed = (above[j - 1] as number) + (isSame ? 0 : 1);
  return Math.min(changed, (above[j] as number) + 1, (before[j - 1] as number) + 1);
}
