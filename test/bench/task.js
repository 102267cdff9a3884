// What every program of the benchmark works out: for each child in care, of the sessions in care and on roll, how many
// were possible, how many were attended, and the first day by which attendance stood below a percentage.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** As in policy.yaml. */
export const BELOW = 97;
export const FEWEST = 20;
export const ATTENDED = ["/", "\\", "L", "K", "V", "P", "W", "B"];
export const ABSENT = ["C1", "C2", "C", "M", "J1", "S", "T", "R", "I", "E", "G", "N", "O", "U"];

/** The children in care by UPN, and from when to when their sessions count. */
export function childrenIn(pupilList) {
  const inCare = parse(readFileSync(pupilList), { columns: true }).filter(({ care_status }) => care_status === "CiC");
  const spanOf = ({ care_start, school_start, school_end }) => ({
    from: care_start > school_start ? care_start : school_start,
    to: school_end || "9999",
  });
  return new Map(inCare.map((row) => [row.upn, spanOf(row)]));
}

/** The answers, from the possible and attended sessions of each child on each day. */
export function answersOf(byChild) {
  const answers = [...byChild].map(([upn, byDay]) => {
    let [possible, attended, firstBelow] = [0, 0, null];
    for (const [day, sessions] of [...byDay].sort(([one], [other]) => (one < other ? -1 : 1))) {
      possible += sessions.possible;
      attended += sessions.attended;
      if (possible >= FEWEST && attended * 100 < possible * BELOW) firstBelow ??= day;
    }
    return { upn, possible, attended, firstBelow };
  });
  return answers.sort((one, other) => (one.upn < other.upn ? -1 : 1));
}
