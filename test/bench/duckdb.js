// The same in SQL, by DuckDB where it is installed: `npm install --no-save @duckdb/node-api`. It is no dependency of
// ours, since a database of 70 MB would come with every installation.
import { createRequire } from "node:module";
import { join } from "node:path";
import { ABSENT, ATTENDED, BELOW, FEWEST } from "./task.js";

const PACKAGE = "@duckdb/node-api";
const { DuckDBInstance } = createRequire(import.meta.url)(PACKAGE);

const folder = process.argv[2];
const textOf = (text) => `'${text.replaceAll("'", "''")}'`;
const fileOf = (name) => `read_csv(${textOf(join(folder, name))}, header = true, all_varchar = true)`;
const among = (codes) => codes.map(textOf).join(", ");

const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
const reader = await connection.runAndReadAll(`
  with child as (
    select upn, greatest(care_start, school_start) as since, coalesce(school_end, '9999') as until
    from ${fileOf("pupils.csv")} where care_status = 'CiC'
  ), day as (
    select upn, date, count(*) filter (mark in (${among([...ATTENDED, ...ABSENT])})) as possible,
      count(*) filter (mark in (${among(ATTENDED)})) as attended
    from ${fileOf("attendance.csv")} join child using (upn)
    where date between since and until group by all
  ), so_far as (
    select upn, date, sum(possible) over days as possible, sum(attended) over days as attended
    from day window days as (partition by upn order by date)
  )
  select upn, max(possible)::integer, max(attended)::integer,
    min(date) filter (possible >= ${FEWEST} and attended * 100 < possible * ${BELOW})
  from so_far group by upn order by upn`);
const answers = reader
  .getRows()
  .map(([upn, possible, attended, firstBelow]) => ({ upn, possible, attended, firstBelow }));
console.log(JSON.stringify(answers));
