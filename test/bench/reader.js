// The same by the reader of cic-audit alone: every export of the school, read and checked as an audit reads them.
import { attendanceOf, firstDayBelow, sessionsThatCount } from "../../dist/calendar/attendance-sums.js";
import { gather } from "../../dist/gather.js";
import { BELOW } from "./task.js";

const [folder, asOf] = process.argv.slice(2);
const { school } = await gather([folder], asOf);
const answers = school.children
  .filter(({ pupil }) => pupil.care_status.value === "CiC")
  .map((child) => {
    const sessions = sessionsThatCount(child, school);
    return { upn: child.id, ...attendanceOf(sessions), firstBelow: firstDayBelow(sessions, BELOW)?.on ?? null };
  });
console.log(JSON.stringify(answers));
