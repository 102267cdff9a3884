import { z } from "zod";
import { type Assessment, cannotTell, fails, passes } from "../../domain/control.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow } from "../looked-at.ts";
import { childrenWithPlan, NO_PLAN, sayNoPlan } from "./plans.ts";

export const ehcpCrossReferenced = defineControlKind({
  id: "ehcp.cross-referenced",
  title: "EHC plans that refer to the PEP",
  params: z.strictObject({}),
  doc: {
    asks: "Whether the EHC plan of each child in care with sen_status E refers to the child's PEP.",
    when: {
      pass: "pep_cross_referenced is yes in every row about the child in the EHC plan file.",
      fail: "It is no in one of them.",
      "not-assessable":
        "It is not no in any, and empty in one, or no column of the file; or the child has no row there; or " +
        "sen_status is empty and there is no row that tells of a plan.",
      "not-applicable": "Nobody in care and on roll on the as-of date has a plan: sen_status is N or K for all.",
    },
    examples: {
      pass: "sen_status E, pep_cross_referenced yes.",
      fail: "sen_status E, pep_cross_referenced no.",
      "not-assessable": "sen_status E, pep_cross_referenced empty.",
      "not-applicable": "The only child in care has sen_status K.",
    },
    mend:
      "Ask for the reference at the next review of the plan, send the PEP to whoever writes it, and record the " +
      "answer.",
  },
  reasons: {
    referenced: passes(() => "The EHC plan refers to the PEP."),
    notReferenced: fails(() => "The EHC plan does not refer to the PEP."),
    notRecorded: cannotTell(
      () =>
        "Whether the EHC plan refers to the PEP is not recorded: fill in pep_cross_referenced in the EHC plan file.",
    ),
    ...NO_PLAN,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: childrenWithPlan,
  judgesBy: () => ["ehcp"],
  judge({ subject: { child }, say }) {
    if (child.ehcp.length === 0) return sayNoPlan(child, say);
    const answers = child.ehcp.map(({ pep_cross_referenced: cell }): Assessment => {
      if (cell.value === "unknown") return say.notRecorded({}, [cell]);
      return cell.value === "yes" ? say.referenced({}, [cell]) : say.notReferenced({}, [cell]);
    });
    return worstAnswer(answers);
  },
});
