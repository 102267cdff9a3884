import { plain } from "./words.ts";

/** HTML that may stand in a page as it is. Only `html` makes it, and `drawn` for what a library drew. */
export interface Markup {
  readonly markup: string;
}

type Value = string | Markup | readonly Markup[];

/** A template of HTML. A text put into it, in an element or in a quoted attribute, stays text, whatever it holds. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: String.raw({ raw: parts }, ...values.map(inserted)) };
}

/** What a library drew, which has escaped the texts in it. */
export const drawn = (markup: string): Markup => ({ markup });

function inserted(value: Value): string {
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => plain(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
