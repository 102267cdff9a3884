import { z } from "zod";
import { type Assessment, cannotTell, fails, passes } from "../../domain/control.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { noRow, schoolRow } from "./school-row.ts";

/** Who may be asked to sign, and the column that says whether they have. */
const COLUMNS = {
  headteacher: "signed_headteacher",
  "chair of governors": "signed_chair",
  "virtual school head": "signed_virtual_school",
} as const;
type Signatory = keyof typeof COLUMNS;

export const policySigned = defineControlKind({
  id: "policy.signed",
  title: "the policy signed by those who answer for it",
  about: "school",
  params: z.strictObject({
    by: z
      .array(z.enum(Object.keys(COLUMNS) as Signatory[]))
      .min(1)
      .describe("Who must have signed: headteacher, chair of governors or virtual school head"),
  }),
  doc: {
    asks: "Whether everybody the policy names has signed it. Which edition they signed is not looked at.",
    when: {
      pass: "The column of each has a date up to the as-of date, or yes.",
      fail: "The column of one of them is empty or says no, or has a date after the as-of date.",
      "not-assessable":
        "There is no school file, or not one row in it; or nobody is known not to have signed, and the column of " +
        "one is missing.",
    },
    examples: {
      pass: "Headteacher and chair asked for; signed_headteacher 10 September 2025, signed_chair yes.",
      fail: "The same, with signed_chair empty.",
      "not-assessable": "The same, without a column signed_chair.",
    },
    mend: "Have the policy signed by whoever is named, and enter the date in the school file.",
  },
  reasons: {
    signed: passes((f: { by: readonly string[] }) => `The policy is signed: ${f.by.join(", ")}.`),
    unsigned: fails((f: { by: string }) => `The policy is not signed by the ${f.by}.`),
    notRecorded: cannotTell(
      (f: { by: string; column: string }) =>
        `Whether the ${f.by} has signed the policy is not recorded: add ${f.column} to the school file.`,
    ),
    noRow,
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["school"],
  judge({ params, school, say }) {
    const row = schoolRow(school);
    if (row === null) return say.noRow({}, []);
    const answers = params.by.map((by): Assessment => {
      const column = COLUMNS[by];
      const cell = row[column];
      if (cell.value.is === "unknown") return say.notRecorded({ by, column }, [cell]);
      return cell.value.is === "not-yet" ? say.unsigned({ by }, [cell]) : say.signed({ by: params.by }, [cell]);
    });
    return worstAnswer(answers);
  },
});
