import { z } from "zod";
import { type Assessment, cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, type Suspension, suspensions } from "../looked-at.ts";
import { rolesAmong } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

const COLUMNS = { "virtual school": "vs_invited", "social worker": "sw_invited" } as const;

export const suspensionReintegrationInvited = defineControlKind({
  id: "suspension.reintegration-invited",
  title: "the people named invited to the meeting on a child's return from suspension",
  params: z.strictObject({ roles: rolesAmong(["virtual school", "social worker"], "Who must be invited") }),
  doc: {
    asks: "Whether everybody the policy names was invited to the meeting on the return from each suspension that is over.",
    when: {
      pass: "Everybody named was invited.",
      fail: "Somebody named was not invited.",
      "not-assessable":
        "Whether somebody named was invited is empty or has no column; or the suspension began or ended on a date not known. A suspension is always for a fixed time, so that an empty end_date is one not known; a permanent exclusion has an end only if one is given.",
      "not-applicable":
        "No suspension that began in the period while its child was in care had ended before the as-of date.",
    },
    examples: {
      pass: "Suspended from 5 to 6 March; vs_invited and sw_invited say yes.",
      fail: "sw_invited says no.",
      "not-assessable": "sw_invited is empty.",
      "not-applicable": "The only suspension ends today.",
    },
    mend: "Invite them to a meeting now, even if the child is back, and review the support agreed. Record the invitation.",
  },
  reasons: {
    invited: passes((f: { roles: string }) => `Invited to the return meeting: ${f.roles}.`),
    notInvited: fails((f: { role: string }) => `The ${f.role} was not invited to the return meeting.`),
    notRecorded: cannotTell(
      (f: { role: string; column: string }) =>
        `Whether the ${f.role} was invited is not recorded: fill in ${f.column} in the suspensions file.`,
    ),
    endUnknown: cannotTell(
      () => "Whether the suspension is over is not known: enter end_date in the suspensions file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: (asked) => suspensions(asked).filter((suspension) => mayBeOver(suspension, asked.school.asOf)),
  judgesBy: () => [],
  judge({ subject: { event, on }, params, say }) {
    if (on === null) return say.startUnknown({}, [event.start_date]);
    if (event.end_date.value.is !== "on") return say.endUnknown({}, [event.start_date, event.end_date]);
    const answers = params.roles.map((role): Assessment => {
      const column = COLUMNS[role];
      const cell = event[column];
      if (cell.value === "unknown") return say.notRecorded({ role, column }, [cell]);
      return cell.value === "no"
        ? say.notInvited({ role }, [cell])
        : say.invited({ roles: params.roles.join(", ") }, [cell]);
    });
    return worstAnswer(answers);
  },
});

/** Whether a suspension ended before a day, as far as can be told: an end not known must not hide it. */
function mayBeOver({ event: { type, end_date }, on }: Suspension, day: IsoDate): boolean {
  const end = end_date.value;
  if (end.is === "on") return end.date < day;
  return end.is === "undated" || (type.value === "suspension" && on !== day);
}
