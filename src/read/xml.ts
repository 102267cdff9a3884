import { type Reading, readElements } from "./elements.ts";
import type { ExportFile } from "./exports.ts";
import { type Refusal, refused } from "./kind.ts";
import { superStarReport } from "./superstar.ts";
import type { Tables } from "./table.ts";
import { transferFile } from "./transfer-file.ts";

/** The XML files that are read, by their root. */
const READERS: ReadonlyMap<string, (file: ExportFile) => Reading> = new Map([
  ["CTfile", transferFile],
  ["SuperStarReport", superStarReport],
]);

const AS_CSV = "Export the data set from your system as CSV or as an Excel workbook (.xlsx) instead.";
/** XML files that a school may well have, and what to do with them. */
const OTHERS: ReadonlyMap<string, Refusal> = new Map([
  [
    "EXPSSDA903",
    {
      message: "it is the SSDA903 return of a local authority as XML.",
      remedy: "Ask whoever sent it for the same return as CSV files.",
    },
  ],
  [
    "Workbook",
    {
      message: "it is a workbook saved as XML (Excel 2003).",
      remedy: 'Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    },
  ],
  ["Message", { message: "it is a census or another return to the Department for Education as XML.", remedy: AS_CSV }],
]);

/**
 * Reads the tables of an XML file: a Common Transfer File, or a report that SIMS wrote. Throws ExportError for any
 * other, and for what is no well-formed XML.
 */
export async function readXml(file: ExportFile): Promise<Tables> {
  let reading: Reading | undefined;
  const fingerprint = await readElements(file, (root) => {
    const reader = READERS.get(root);
    if (reader === undefined) throw refused(file.name, OTHERS.get(root) ?? unknownRoot(root));
    reading = reader(file);
    return reading.onElement;
  });
  return { ...(reading as Reading).result(), fingerprint };
}

/** The name of an element is no pupil's, but nobody knows what a long one holds. */
function unknownRoot(root: string): Refusal {
  const named = /^[A-Za-z][\w.-]{0,39}$/.test(root) ? ` of the kind "${root}"` : "";
  return { message: `it is an XML file${named}, which is not read here.`, remedy: AS_CSV };
}
