import { ExportError } from "../domain/errors.ts";

/** What a file is, by its first bytes; whatever it is called. */
export type Kind = "workbook" | "xml" | "text";

/** Why a file cannot be read as an export, and what to do about it. */
export interface Refusal {
  readonly message: string;
  readonly remedy: string;
}

/** So many of its first bytes tell what a file is. */
export const TELLING_BYTES = 4096;

const SAVE_AS = 'Open it in Excel and save it as "Excel Workbook (.xlsx)" or "CSV UTF-8 (Comma delimited)".';
const EXPORT_AS = "Export the data set from your system as CSV or as an Excel workbook (.xlsx).";
const isA = (what: string, remedy = SAVE_AS): Refusal => ({ message: `it is ${what}.`, remedy });

const ZIP = "PK\u0003\u0004";
const COMPOUND = "\u00d0\u00cf\u0011\u00e0";
const WEB_PAGE = /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|div)\b/is;
/** An archive of OpenDocument says what it is in its first file, which is not compressed. */
const OPEN_DOCUMENT = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/;
const NAMES_IN_UTF16 = { encrypted: nulled("EncryptedPackage"), word: nulled("WordDocument") };

/**
 * What a file that begins with these bytes is read as, or why it is not: `TELLING_BYTES` are enough. Of an archive only
 * its directory, at its end, tells for certain: `readWorkbook` looks.
 */
export function kindOf(start: Buffer): Kind | Refusal {
  const latin1 = start.toString("latin1");
  if (latin1.startsWith(ZIP)) return ofArchive(latin1);
  if (latin1.startsWith(COMPOUND)) return ofCompoundFile(latin1);
  if (latin1.startsWith("%PDF")) return isA("a PDF document", EXPORT_AS);
  const text = latin1
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\0", "")
    .trimStart();
  if (WEB_PAGE.test(text)) {
    return isA("a web page, as some systems save what they call an Excel file, or as a log-in page is");
  }
  return text.startsWith("<") ? "xml" : "text";
}

/** Whether an archive with files of these names is a workbook, or what it is instead. */
export function kindOfArchive(names: readonly string[]): "workbook" | Refusal {
  if (names.includes("xl/workbook.xml")) return "workbook";
  const has = (folder: string) => names.some((name) => name.startsWith(folder));
  if (has("xl/workbook.bin")) return isA("a binary Excel workbook (.xlsb)");
  if (has("word/")) return isA("a Word document", EXPORT_AS);
  if (has("ppt/")) return isA("a PowerPoint presentation", EXPORT_AS);
  return isA(
    "a zip archive, and no Excel workbook",
    "Take the exports out of the archive, and put them in the folder.",
  );
}

function ofArchive(latin1: string): Kind | Refusal {
  const [, document] = OPEN_DOCUMENT.exec(latin1) ?? [];
  if (document === undefined) return "workbook";
  return document === "spreadsheet"
    ? isA("an OpenDocument spreadsheet (.ods)", SAVE_AS.replace("Excel", "LibreOffice or Excel"))
    : isA("an OpenDocument file (.odt or the like), and no spreadsheet", EXPORT_AS);
}

/** The directory of such a file may stand anywhere in it, so that not every one can be told. */
function ofCompoundFile(latin1: string): Refusal {
  if (latin1.includes(NAMES_IN_UTF16.encrypted)) {
    return isA("an Excel workbook with a password", `${SAVE_AS.replace(" and", ", take the password off, and")}`);
  }
  if (latin1.includes(NAMES_IN_UTF16.word)) return isA("an old Word document (.doc)", EXPORT_AS);
  return isA(
    "an old Excel workbook (.xls), or one with a password",
    `${SAVE_AS.replace(" and", ", take the password off if it has one, and")}`,
  );
}

/** A text in UTF-16 as it looks read as Latin-1. */
function nulled(text: string): string {
  return Buffer.from(text, "utf16le").toString("latin1");
}

/** The error by which a file is refused. */
export function refused(file: string, { message, remedy }: Refusal, line?: number): ExportError {
  return new ExportError([{ file, line, message, remedy }]);
}
