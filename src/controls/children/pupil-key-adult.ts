import { z } from "zod";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { namesSomething } from "../../domain/filled-in.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, eachChildNow } from "../looked-at.ts";
import { groups } from "../params.ts";

export const pupilKeyAdult = defineControlKind({
  id: "pupil.key-adult",
  title: "a trusted adult named for each child",
  params: z.strictObject({ groups: groups() }),
  doc: {
    asks: "Whether an adult is named as the one whom each child can turn to.",
    when: {
      pass: "key_adult is filled in.",
      fail: "key_adult is empty, or says that there is nobody: none, no, TBC, a dash.",
      "not-assessable": "The pupil list has no column key_adult.",
      "not-applicable": "Nobody in care (or in the group) is on roll on the as-of date.",
    },
    examples: {
      pass: "key_adult holds a name.",
      fail: "key_adult is empty.",
      "not-assessable": "The pupil list was exported without key_adult.",
      "not-applicable": "No child in care is on roll.",
    },
    mend: "Ask the child whom they trust, agree it with that adult, and enter the name in key_adult.",
  },
  reasons: {
    named: passes(() => "A key adult is named."),
    missing: fails(() => "No key adult is named."),
    notRecorded: cannotTell(() => "Whether there is a key adult is not recorded: add key_adult to the pupil list."),
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: eachChildNow,
  judgesBy: () => [],
  judge({ subject: { child }, say }) {
    const { key_adult } = child.pupil;
    if (namesSomething(key_adult.value)) return say.named({}, [key_adult]);
    return key_adult.cite.value === null ? say.notRecorded({}, [key_adult]) : say.missing({}, [key_adult]);
  },
});
