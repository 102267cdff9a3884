// The bar: the loop that anybody would write, over the rows of the register as csv-parse gives them, as arrays.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";
import { ABSENT, ATTENDED, answersOf, childrenIn } from "./task.js";

const folder = process.argv[2];
const children = childrenIn(join(folder, "pupils.csv"));
const byChild = new Map([...children.keys()].map((upn) => [upn, new Map()]));

function take([upn, , , day, , code]) {
  const span = children.get(upn);
  const isAttended = ATTENDED.includes(code);
  if (!span || day < span.from || day > span.to || (!isAttended && !ABSENT.includes(code))) return;
  const byDay = byChild.get(upn);
  const sessions = byDay.get(day) ?? { possible: 0, attended: 0 };
  byDay.set(day, sessions);
  sessions.possible += 1;
  sessions.attended += isAttended ? 1 : 0;
}

const parser = createReadStream(join(folder, "attendance.csv"), { highWaterMark: 1 << 20 }).pipe(
  parse({ columns: false, from_line: 2 }),
);
parser.on("readable", () => {
  for (let row = parser.read(); row !== null; row = parser.read()) take(row);
});
parser.on("end", () => console.log(JSON.stringify(answersOf(byChild))));
