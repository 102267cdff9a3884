import { z } from "zod";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, placements } from "../looked-at.ts";
import { startUnknown } from "./start-unknown.ts";

export const provisionViaHub = defineControlKind({
  id: "provision.via-hub",
  title: "alternative provision found through the local authority's hub",
  params: z.strictObject({}),
  doc: {
    asks: "Whether each alternative provision of a child in care was found through the local authority's hub.",
    when: {
      pass: "via_hub is yes.",
      fail: "via_hub is no.",
      "not-assessable": "via_hub is empty or has no column, or the placement began on a date not known.",
      "not-applicable":
        "No alternative provision was active in the period, up to the as-of date, on a day on which its child was in care.",
    },
    examples: {
      pass: "Alternative provision from 6 January, via_hub yes.",
      fail: "The same with via_hub no.",
      "not-assessable": "The same with via_hub empty.",
      "not-applicable": "The only alternative provision ended on 22 July, before this year.",
    },
    mend: "Tell the hub of the placement and ask it to check that the provider is right for the child. Go through the hub next time.",
  },
  reasons: {
    viaHub: passes(() => "The alternative provision was found through the hub."),
    notViaHub: fails(() => "The alternative provision was not found through the hub."),
    notRecorded: cannotTell(
      () => "Whether the provision was found through the hub is not recorded: fill in via_hub in the provision file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["provision"],
  subjects: placements("alternative provision"),
  judgesBy: () => [],
  judge({ subject: { event, on }, say }) {
    const evidence = [event.start_date, event.via_hub];
    if (on === null) return say.startUnknown({}, [event.start_date]);
    if (event.via_hub.value === "unknown") return say.notRecorded({}, evidence);
    return event.via_hub.value === "yes" ? say.viaHub({}, evidence) : say.notViaHub({}, evidence);
  },
});
