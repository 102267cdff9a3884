import { type DefaultTreeAdapterTypes, parse } from "parse5";

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A page as a browser reads it; a mistake in its HTML is an error. */
export function parsed(html: string): Element {
  const document = parse(html, {
    onParseError: ({ code, startLine }) => {
      // Characters that are in no text to begin with, and are shown as they came.
      if (code !== "noncharacter-in-input-stream") throw new Error(`${code} in line ${startLine}`);
    },
  });
  return document.childNodes.find((node) => node.nodeName === "html") as Element;
}

/** Every element within, in the order of the page; `not` names elements that are passed over with all they hold. */
export function elements(root: Node, not: readonly string[] = []): Element[] {
  const children = "childNodes" in root ? root.childNodes.filter(({ nodeName }) => !not.includes(nodeName)) : [];
  return children.flatMap((child) => ["tagName" in child ? [child] : [], elements(child, not)].flat());
}

export function textOf(node: Node): string {
  if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

export const attribute = (element: Element, name: string) =>
  element.attrs.find((each) => each.name === name)?.value ?? null;
export const named = (root: Node, ...names: readonly string[]) =>
  elements(root).filter(({ tagName }) => names.includes(tagName));
