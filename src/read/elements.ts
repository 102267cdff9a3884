import { lstat } from "node:fs/promises";
import { SaxesParser } from "saxes";
import type { ExportFile } from "./exports.ts";
import { type Refusal, refused } from "./kind.ts";
import { LARGEST_FILE, type Tables } from "./table.ts";
import { type Fingerprint, textOf, unreadable } from "./text.ts";

/** An element of an XML file: its name without a prefix, the text in it, and the line that it starts on. */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Called as each element ends, with how deep it stands (the root is 1). True where it is dealt with, and forgotten. */
export type OnElement = (element: Element, depth: number) => boolean;

/** Takes what is needed of a file while it is read. */
export interface Reading {
  readonly onElement: OnElement;
  /** What it came to, after the last element. */
  readonly result: () => Pick<Tables, "tables" | "notes">;
}

interface Growing extends Element {
  readonly children: Element[];
  text: string;
}

const DEEPEST = 64;
/** Longer than any value of an export. */
const LONGEST_TEXT = 1 << 18;
/** Encodings of which the bytes tell for themselves, whichever of these is said. */
const ENCODINGS = /^(utf-?8|utf-?16(le|be)?|us-ascii|ascii|iso-8859-1|latin-?1|windows-1252|cp1252)$/i;

const EXPORT_AGAIN = "Export it from your system again, and leave the file as it is.";
const AS_CSV = "Export the data set from your system as CSV instead.";
const REFUSALS = {
  tooLarge: { message: "it is larger than any export of a school.", remedy: AS_CSV },
  malformed: {
    message: "it is no well-formed XML: a tag, a quote or an & stands where none can.",
    remedy: EXPORT_AGAIN,
  },
  doctype: { message: "it defines a document type of its own, as no export does that is read here.", remedy: AS_CSV },
  encoding: { message: "it says that its letters are encoded in a way that is not read here.", remedy: AS_CSV },
  tooDeep: { message: `its elements stand more than ${DEEPEST} deep in each other.`, remedy: AS_CSV },
  tooLong: { message: "the text of an element is longer than any of an export.", remedy: EXPORT_AGAIN },
} as const satisfies Record<string, Refusal>;

/**
 * Reads an XML file once, its root deciding who takes the elements. Strict: anything but well-formed XML, entities but
 * the five that XML has itself, and a document type are refused, by ExportError with the line.
 */
export async function readElements(file: ExportFile, choose: (root: string) => OnElement): Promise<Fingerprint> {
  let fingerprint: Fingerprint | undefined;
  const parser = parserOf(file, choose);
  try {
    if ((await lstat(file.path)).size > LARGEST_FILE) throw refused(file.name, REFUSALS.tooLarge);
    const pieces = textOf(file, (done) => {
      fingerprint = done;
    });
    for await (const piece of pieces) parser.write(piece);
    parser.close();
  } catch (error) {
    throw unreadable(file, error);
  }
  return fingerprint as Fingerprint;
}

function parserOf(file: ExportFile, choose: (root: string) => OnElement): SaxesParser {
  const parser = new SaxesParser();
  const refuse = (refusal: Refusal, line = parser.line): never => {
    throw refused(file.name, refusal, line);
  };
  const open: Growing[] = [];
  let onElement: OnElement | undefined;
  /** What saxes says of an error may quote the file. */
  parser.on("error", () => refuse(REFUSALS.malformed));
  parser.on("doctype", () => refuse(REFUSALS.doctype));
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding !== undefined && !ENCODINGS.test(encoding)) refuse(REFUSALS.encoding);
  });
  parser.on("opentagstart", ({ name }) => {
    if (open.length === DEEPEST) refuse(REFUSALS.tooDeep);
    const local = name.slice(name.indexOf(":") + 1);
    onElement ??= choose(local);
    // Where the name ends its line, the parser is on the next one.
    open.push({ name: local, line: parser.line - (parser.columnIndex === 0 ? 1 : 0), children: [], text: "" });
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element === undefined) return;
    element.text += text;
    if (element.text.length > LONGEST_TEXT) refuse(REFUSALS.tooLong, element.line);
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop() as Growing;
    element.text = element.text.trim();
    const isDone = onElement?.(element, open.length + 1);
    if (!isDone) open.at(-1)?.children.push(element);
  });
  return parser;
}

/** The first element of a name in an element, at the end of a path of names; undefined where there is none. */
export function childOf(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  let child = element;
  for (const name of path) child = child?.children.find((one) => one.name === name);
  return child;
}

/** Every element of a name in an element. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}
