// The peer of the benchmark: csv-parse over a file as arrays, doing nothing with the rows.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

const parser = createReadStream(process.argv[2], { highWaterMark: 1 << 20 }).pipe(parse({ columns: false }));
parser.on("readable", () => {
  while (parser.read() !== null);
});
