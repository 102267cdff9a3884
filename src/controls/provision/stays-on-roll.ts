import { z } from "zod";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, placements } from "../looked-at.ts";
import { groups } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

export const provisionStaysOnRoll = defineControlKind({
  id: "provision.stays-on-roll",
  title: "a child in alternative provision kept on roll, or responsibility for the child put in writing",
  params: z.strictObject({ groups: groups() }),
  doc: {
    asks: "Whether the school remains responsible for each child in alternative provision: the child is on its roll, or it is put in writing who is responsible.",
    when: {
      pass: "on_roll is yes, or responsibility_in_writing is.",
      fail: "Both are no.",
      "not-assessable":
        "Neither is yes, and one of them is empty or has no column; or the placement began on a date not known.",
      "not-applicable":
        "No alternative provision was active in the period, up to the as-of date, on a day on which its child was in care (or in the group). A child of a group that counts only while on roll is looked at too if taken off the roll in the period before the placement began.",
    },
    examples: {
      pass: "on_roll no, responsibility_in_writing yes.",
      fail: "on_roll no, responsibility_in_writing no.",
      "not-assessable": "on_roll no, and responsibility_in_writing is empty.",
      "not-applicable": "The only alternative provision ended on 22 July, before this year.",
    },
    mend: "Put the child back on roll, or agree in writing with the provider and the local authority who is responsible.",
  },
  reasons: {
    onRoll: passes(() => "The child in alternative provision is on roll."),
    inWriting: passes(() => "Not on roll, but it is put in writing who is responsible for the child."),
    nobody: fails(() => "Not on roll while in alternative provision, and nobody is made responsible in writing."),
    notRecorded: cannotTell(
      () =>
        "Who is responsible for the child is not recorded: fill in on_roll and responsibility_in_writing in the provision file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["provision"],
  subjects: placements("alternative provision"),
  judgesBy: () => [],
  judge({ subject: { event, on }, say }) {
    const { start_date, on_roll, responsibility_in_writing } = event;
    const evidence = [start_date, on_roll, responsibility_in_writing];
    if (on === null) return say.startUnknown({}, [start_date]);
    if (on_roll.value === "yes") return say.onRoll({}, evidence);
    if (responsibility_in_writing.value === "yes") return say.inWriting({}, evidence);
    const answers = [on_roll.value, responsibility_in_writing.value];
    return answers.includes("unknown") ? say.notRecorded({}, evidence) : say.nobody({}, evidence);
  },
});
