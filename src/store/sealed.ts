import { createHash } from "node:crypto";

/** The last line of a sealed text tells whether the rest is as it was written. */
const SEAL = "sha256";

/**
 * An object as JSON that can tell whether it is whole: its last member is the SHA-256 of the rest, written without
 * spaces. Blanks and line ends do not count, so that an editor or a copy from another system does no harm.
 */
export function sealed(content: object): string {
  const members = Object.entries({ ...content, [SEAL]: hashOf(content) }).filter(([, value]) => value !== undefined);
  return `{\n${members.map(([name, value]) => ` ${JSON.stringify(name)}: ${laidOut(value)}`).join(",\n")}\n}\n`;
}

/** A list has a line for each of its items, so that it can be read, and searched line by line. */
function laidOut(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n${value.map((item) => `  ${JSON.stringify(item)}`).join(",\n")}\n ]`;
}

/** What a sealed text holds; null where it is not as it was written. */
export function unsealed(text: string): Readonly<Record<string, unknown>> | null {
  const found = jsonOf(text);
  if (typeof found !== "object" || found === null) return null;
  const { [SEAL]: seal, ...content } = found as Record<string, unknown>;
  return seal === hashOf(content) ? content : null;
}

const hashOf = (content: object) => createHash("sha256").update(JSON.stringify(content)).digest("hex");

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
