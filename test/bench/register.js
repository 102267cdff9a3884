// The register as systems export it: the names of every pupil in every row, and now and then a comment that runs over a
// line. Ours has neither, and would flatter whoever skips them.
import { createReadStream, createWriteStream, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import { parse as parseAtOnce } from "csv-parse/sync";

const HEADER = "UPN,Surname,Forename,Date,Session,Mark,Comments";
/** One comment in so many rows. */
const COMMENTS = 100;
const COMMENT = "rang home, no answer;\nrang again";
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes the register of a sample school anew. */
export async function asExported(folder) {
  const pupils = parseAtOnce(readFileSync(join(folder, "pupils.csv")), { columns: true });
  const names = new Map(pupils.map(({ upn, surname, forename }) => [upn, `${quoted(surname)},${quoted(forename)}`]));
  const from = join(folder, "attendance.csv");
  const to = createWriteStream(`${from}.new`);
  let pending = `${HEADER}\n`;
  let row = 0;
  for await (const [upn, date, session, code, comment] of createReadStream(from).pipe(parse({ from_line: 2 }))) {
    row += 1;
    const said = quoted(row % COMMENTS === 0 ? COMMENT : comment);
    pending += `${upn},${names.get(upn)},${date},${session},${code},${said}\n`;
    if (pending.length < 1 << 20) continue;
    if (!to.write(pending)) await new Promise((resolve) => to.once("drain", resolve));
    pending = "";
  }
  to.end(pending);
  await finished(to);
  renameSync(`${from}.new`, from);
}
