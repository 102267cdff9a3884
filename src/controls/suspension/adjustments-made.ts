import { z } from "zod";
import { cannotTell, doesNotApply, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, suspensions } from "../looked-at.ts";
import { groups } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

export const suspensionAdjustmentsMade = defineControlKind({
  id: "suspension.adjustments-made",
  title: "reasonable adjustments made before a child with special educational needs is suspended",
  params: z.strictObject({ groups: groups() }),
  doc: {
    asks: "Whether reasonable adjustments were made before each suspension and permanent exclusion of a child with special educational needs. Exports do not say who is disabled; sen_status K or E (SEN support, EHC plan) stands in for it.",
    when: {
      pass: "adjustments_made is yes.",
      fail: "adjustments_made is no, and sen_status is K or E.",
      "not-assessable":
        "adjustments_made is empty or has no column; or it is no and sen_status is not given; or the suspension began on a date not known.",
      "not-applicable":
        "No suspension or permanent exclusion began in the period while its child was in care (or in the group), or sen_status is N.",
    },
    examples: {
      pass: "sen_status E, adjustments_made yes.",
      fail: "sen_status K, adjustments_made no.",
      "not-assessable": "sen_status K, and adjustments_made is empty.",
      "not-applicable": "sen_status N.",
    },
    mend: "Agree with the SENCO and the virtual school what is to be done differently for this child, and write it into the plan. Record it with the suspension.",
  },
  reasons: {
    made: passes(() => "Reasonable adjustments were made before the suspension."),
    notMade: fails(() => "No reasonable adjustments were made before the suspension."),
    noSen: doesNotApply(() => "No special educational need is recorded."),
    notRecorded: cannotTell(
      () =>
        "Whether reasonable adjustments were made is not recorded: fill in adjustments_made in the suspensions file.",
    ),
    senUnknown: cannotTell(
      () =>
        "No adjustments were made, and whether the child has special educational needs is not known: fill in sen_status.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: suspensions,
  judgesBy: () => [],
  judge({ subject: { child, event, on }, say }) {
    const { sen_status } = child.pupil;
    const evidence = [sen_status, event.adjustments_made];
    if (sen_status.value === "N") return say.noSen({}, [sen_status]);
    if (on === null) return say.startUnknown({}, [event.start_date]);
    if (event.adjustments_made.value === "unknown") return say.notRecorded({}, evidence);
    if (event.adjustments_made.value === "yes") return say.made({}, evidence);
    return sen_status.value === null ? say.senUnknown({}, evidence) : say.notMade({}, evidence);
  },
});
