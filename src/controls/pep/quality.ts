import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow } from "../looked-at.ts";
import { latestMeetings, NO_LATEST, sayNoLatest } from "./latest.ts";
import { isAtLeast, type Rating, rating } from "./rating.ts";

export const pepQuality = defineControlKind({
  id: "pep.quality",
  title: "PEPs of the quality asked for",
  params: z.strictObject({ minimum: rating("The least quality that is good enough: red, amber or green") }),
  doc: {
    asks: "Whether the latest PEP of each child in care was found to be good enough.",
    when: {
      pass: "quality of the latest meeting of the period is the minimum or better; green is the best, red the worst.",
      fail: "quality of the latest meeting of the period is below the minimum.",
      "not-assessable":
        "The child has no meeting in the period, or one on a date not known, or quality of the latest is not given.",
      "not-applicable": "Nobody is in care and on roll on the as-of date.",
    },
    examples: {
      pass: "Amber asked for; the latest meeting, on 5 November 2025, is green.",
      fail: "Green asked for; the latest meeting is amber, although the one before it was green.",
      "not-assessable": "The latest meeting has quality left empty: the virtual school has not rated it yet.",
      "not-applicable": "The only child on the list left care last year.",
    },
    mend: "Ask the virtual school what the PEP lacks, complete it, and have it rated again.",
  },
  reasons: {
    goodEnough: passes((f: { on: IsoDate; found: Rating }) => `The PEP of ${inWords(f.on)} was rated ${f.found}.`),
    notGoodEnough: fails(
      (f: { on: IsoDate; found: Rating; minimum: Rating }) =>
        `The PEP of ${inWords(f.on)} was rated ${f.found}; at least ${f.minimum} is asked for.`,
    ),
    notRated: cannotTell(
      (f: { on: IsoDate }) => `The PEP of ${inWords(f.on)} has no rating: fill in quality in the PEP file.`,
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
    const found = pep.quality.value;
    const evidence = [pep.meeting_date, pep.quality];
    if (found === null) return say.notRated({ on }, evidence);
    return isAtLeast(found, minimum)
      ? say.goodEnough({ on, found }, evidence)
      : say.notGoodEnough({ on, found, minimum }, evidence);
  },
});
