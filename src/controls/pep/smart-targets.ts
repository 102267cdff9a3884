import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow } from "../looked-at.ts";
import { count } from "../params.ts";
import { latestMeetings, NO_LATEST, sayNoLatest } from "./latest.ts";

export const pepSmartTargets = defineControlKind({
  id: "pep.smart-targets",
  title: "enough SMART targets in each child's PEP",
  params: z.strictObject({ minimum: count("How many SMART targets the latest PEP must hold at least") }),
  doc: {
    asks: "Whether the latest PEP meeting of each child in care set enough SMART targets.",
    when: {
      pass: "smart_targets of the latest meeting of the period is at least the minimum.",
      fail: "smart_targets of the latest meeting of the period is less than the minimum.",
      "not-assessable":
        "The child has no meeting in the period, or one on a date not known, or smart_targets of the latest is not " +
        "given.",
      "not-applicable": "Nobody is in care and on roll on the as-of date.",
    },
    examples: {
      pass: "One target asked for; the latest meeting, on 5 November 2025, has 3.",
      fail: "The latest meeting has 0, whatever an earlier one had.",
      "not-assessable": "The latest meeting has smart_targets left empty.",
      "not-applicable": "The only child on the list left care last year.",
    },
    mend: "Write targets that are specific, measurable and dated, with the child, and add them to the PEP.",
  },
  reasons: {
    enough: passes((f: { on: IsoDate; found: number }) => `SMART targets in the PEP of ${inWords(f.on)}: ${f.found}.`),
    tooFew: fails(
      (f: { on: IsoDate; found: number; minimum: number }) =>
        `SMART targets in the PEP of ${inWords(f.on)}: ${f.found}; at least ${f.minimum} asked for.`,
    ),
    notRecorded: cannotTell(
      (f: { on: IsoDate }) =>
        `The SMART targets of the PEP of ${inWords(f.on)} are not recorded: fill in smart_targets in the PEP file.`,
    ),
    ...NO_LATEST,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: latestMeetings,
  judgesBy: () => ["peps"],
  judge({ subject: { child, latest }, params: { minimum }, say }) {
    if (latest === null) return sayNoLatest(child, say);
    const { on, pep } = latest;
    const found = pep.smart_targets.value;
    const evidence = [pep.meeting_date, pep.smart_targets];
    if (found === null) return say.notRecorded({ on }, evidence);
    return found >= minimum ? say.enough({ on, found }, evidence) : say.tooFew({ on, found, minimum }, evidence);
  },
});
