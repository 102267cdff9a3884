/** A school's year has few different dates and words; a file that has more than this is no school's. */
const MOST = 1 << 16;

/** Makes a reader of texts that reads each text once, for as long as there are not too many to remember. */
export function remembering<K extends string, T>(read: (text: K) => T): (text: K) => T {
  const seen = new Map<K, T>();
  return (text) => {
    const earlier = seen.get(text);
    if (earlier !== undefined) return earlier;
    const value = read(text);
    if (seen.size >= MOST) seen.clear();
    seen.set(text, value);
    return value;
  };
}
