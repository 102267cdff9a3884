/** `1 control`, `2 controls`; the plural is given where it is not made with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** `Children in care` of `children in care`. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
