import type { SessionClass } from "../domain/attendance.ts";
import type { IsoDate } from "../domain/dates.ts";

const are = (is: SessionClass, codes: string) => codes.split(" ").map((code) => [code, is] as const);

/** The codes in force from 19 August 2024: School Attendance (Pupil Registration) (England) Regulations 2024, reg 10. */
const FROM_AUGUST_2024 = new Map([
  ...are("attended", "/ \\ L K V P W B"),
  ...are("authorised", "C1 C2 C M J1 S T R I E"),
  ...are("unauthorised", "G N O U"),
  ...are("not-possible", "D X Q Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #"),
]);

/** The codes before it: J was an approved activity, C took in part-time timetables, H and F were agreed holidays. */
const BEFORE = new Map([
  ...are("attended", "/ \\ L V P W B J"),
  ...are("authorised", "C M S T R I E H F"),
  ...are("unauthorised", "G N O U"),
  ...are("not-possible", "D X Y Z #"),
]);

const REFORM = "2024-08-19" as IsoDate;
/** Sub-codes of the covid years stood for their letter: X01 to X09 for X, I01 and I02 for I, to August 2022. */
const COVID = { until: "2022-08-31" as IsoDate, codes: /^(?:(X)0[1-9]|(I)0[12])$/ };

/** The codes in force now, as a register may hold them. */
export const CODES_IN_FORCE: readonly string[] = [...FROM_AUGUST_2024.keys()];

/** What a register code says of a session on a day. An empty mark and `-` are no mark; a code unknown then is unknown. */
export function classify(code: string, on: IsoDate): SessionClass {
  if (code === "" || code === "-") return "no-mark";
  const covid = on <= COVID.until ? COVID.codes.exec(code) : null;
  const letter = covid?.[1] ?? covid?.[2] ?? code;
  return (on >= REFORM ? FROM_AUGUST_2024 : BEFORE).get(letter) ?? "unknown";
}

/** Whether a text in capitals is a code in force now, or says that there is no mark. */
export const isKnownCode = (code: string) => classify(code, REFORM) !== "unknown";
