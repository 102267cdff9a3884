import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { IsoDate } from "../../domain/dates.ts";

/** The oldest time that a zip can hold, written without a zone: it is the same on every machine. */
const NO_TIME = "1980-01-01T00:00:00";
const PROPERTIES = "docProps/core.xml";

/**
 * A Word document without the traces of its making: its properties bear the date of the report in place of the clock's,
 * name nobody, and its parts have no time.
 */
export function withoutTraces(docx: Uint8Array, asOf: IsoDate): Uint8Array {
  const parts = unzipSync(docx, { filter: ({ name }) => !name.endsWith("/") });
  const properties = strFromU8(parts[PROPERTIES] ?? new Uint8Array())
    .replace(/(<dcterms:(\w+)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${asOf}T00:00:00Z$3`)
    .replace(/<(dc:creator|cp:lastModifiedBy|cp:revision|dc:description)>[^<]*<\/\1>/g, "");
  return zipSync({ ...parts, [PROPERTIES]: strToU8(properties) }, { mtime: NO_TIME, level: 9 });
}
