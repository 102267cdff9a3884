import { SCHOOL_NAME } from "./names.ts";
import type { Tables } from "./rows.ts";
import { daysFrom } from "./stories.ts";
import type { SchoolYear } from "./term-dates.ts";

type Staff = Pick<Tables, "roles" | "training" | "school" | "attestations">;

const ALL_STAFF_TOPICS = [
  "safeguarding",
  "attachment and trauma",
  "statutory guidance",
  "policy briefing",
  "impact of care",
  "virtual school introduction",
  "children with a social worker",
];
const SIGNERS = ["headteacher", "designated teacher", "designated governor"];
const SEEN_IN = ["Leadership minutes", "Governors' visit note", "Staff briefing, sign-in sheet", "Policy file"];

/** The school and its staff, as policies would have them, and a signed statement for each control that asks for one. */
export function staffOf({ terms }: SchoolYear, statements: readonly string[]): Staff {
  const day = (term: number, nth: number) => terms[term]?.[nth] as string;
  const years = (count: number) => daysFrom(day(0, 0), -365 * count);
  const trained = (role: string, date: string, days: string) => (topic: string) => ({ role, date, days, topic });
  return {
    roles: [
      { ...post("designated teacher", "Mrs Quillon", years(4)), ...standing("yes", "yes", day(0, 20)) },
      { ...post("designated governor", "Mr Ashwhistle", years(2)), ...standing("no", "no", day(0, 50)) },
      { ...post("virtual school officer", "Dr Penhallow-Finch", years(2)), ...standing("yes", "no", day(0, 10)) },
      { ...post("CWSW lead", "Miss Larksong", years(3)), ...standing("yes", "yes", day(0, 20)) },
    ],
    training: [
      ...ALL_STAFF_TOPICS.map(trained("all staff", day(0, 2), "0.25")),
      trained("designated teacher", day(0, 20), "1")("local authority"),
      trained("designated teacher", day(1, 30), "1")("attachment and trauma"),
      trained("governors", day(0, 50), "0.25")("statutory guidance"),
      trained("designated governor", day(0, 50), "0.25")("statutory guidance"),
      trained("CWSW lead", day(0, 20), "1")("children with a social worker"),
    ],
    school: [
      {
        ...{ name: SCHOOL_NAME, urn: "999031", phase: "secondary", local_authority: "Stoke-on-Trent" },
        ...{ policy_adopted: years(2), policy_reviewed: day(0, 15), signed_headteacher: day(0, 15) },
        ...{ signed_chair: day(0, 16), signed_virtual_school: day(0, 20) },
        ...{ last_governors_report: day(2, 18), clasef_completed: day(0, 60) },
      },
    ],
    attestations: statements.map((control, i) => ({
      ...{ control, answer: "yes", date: day(i % 2, 30 + (i % 11)) },
      ...{ by: SIGNERS[i % SIGNERS.length] as string, evidence: SEEN_IN[i % SEEN_IN.length] as string },
    })),
  };
}

const post = (role: string, name: string, from: string) => ({ role, name, from });
const standing = (qualified_teacher: string, senior_leader: string, trained_on: string) => ({
  qualified_teacher,
  senior_leader,
  trained_on,
});
