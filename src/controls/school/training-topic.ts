import type { Answer } from "../../domain/cells.ts";
import type { RecordOf } from "../../domain/datasets.ts";

/** A topic that any training answers. */
const ANY = "any";

/** A text as words in lower case, each with a space before and after it. */
function words(text: string): string {
  return ` ${
    text
      .toLowerCase()
      .replaceAll("&", " and ")
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
}

/**
 * Whether an event was about a topic: its own topic holds the words of the one asked for, side by side and in order,
 * whatever the case and the punctuation. "Attachment & trauma, day 1" is about attachment and trauma, "attachment" is
 * not.
 */
export function isAbout({ topic }: RecordOf<"training">, asked: string): Answer {
  if (asked === ANY) return "yes";
  if (topic.value === null) return "unknown";
  return words(topic.value).includes(words(asked)) ? "yes" : "no";
}
