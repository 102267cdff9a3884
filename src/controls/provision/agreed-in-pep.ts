import { z } from "zod";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, placements } from "../looked-at.ts";
import { startUnknown } from "./start-unknown.ts";

export const provisionAgreedInPep = defineControlKind({
  id: "provision.agreed-in-pep",
  title: "alternative provision agreed in the PEP",
  params: z.strictObject({}),
  doc: {
    asks: "Whether each alternative provision of a child in care is agreed in the PEP.",
    when: {
      pass: "in_pep is yes.",
      fail: "in_pep is no.",
      "not-assessable": "in_pep is empty or has no column, or the placement began on a date not known.",
      "not-applicable":
        "No alternative provision was active in the period, up to the as-of date, on a day on which its child was in care.",
    },
    examples: {
      pass: "Alternative provision from 6 January, in_pep yes.",
      fail: "The same with in_pep no.",
      "not-assessable": "The provision file has no column in_pep.",
      "not-applicable": "The only placement is a part-time timetable.",
    },
    mend: "Call a PEP meeting with the provider, agree there what the placement is for, and write it into the plan.",
  },
  reasons: {
    agreed: passes(() => "The alternative provision is agreed in the PEP."),
    notAgreed: fails(() => "The alternative provision is not agreed in the PEP."),
    notRecorded: cannotTell(
      () => "Whether the provision is agreed in the PEP is not recorded: fill in in_pep in the provision file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["provision"],
  subjects: placements("alternative provision"),
  judgesBy: () => [],
  judge({ subject: { event, on }, say }) {
    const evidence = [event.start_date, event.in_pep];
    if (on === null) return say.startUnknown({}, [event.start_date]);
    if (event.in_pep.value === "unknown") return say.notRecorded({}, evidence);
    return event.in_pep.value === "yes" ? say.agreed({}, evidence) : say.notAgreed({}, evidence);
  },
});
