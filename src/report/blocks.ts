import type { Block } from "../domain/report.ts";
import type { Narrative } from "./own-words/narrative.ts";
import type { Prompt } from "./own-words/prompts.ts";
import { writtenOf } from "./own-words/written.ts";

/** The pieces that sections are made of. What has nothing in it is no block. */

export const paragraph = (text: string): Block => ({ is: "paragraph", text });
export const caution = (text: string): Block => ({ is: "caution", text });
export const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ is: "list", items }]);

/** A list below what it is a list of. */
export function listUnder(text: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [paragraph(text), ...list(items)];
}

export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  return rows.length === 0 ? [] : [{ is: "table", caption, head, rows }];
}

/** The place for her own words, with what she has written there. */
export function ownWords({ id, title, ask }: Prompt, { texts }: Narrative): Block {
  return { is: "own words", id, prompt: `${title}. ${ask}`, written: writtenOf(texts.get(id) ?? "") };
}
