import { z } from "zod";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, placements } from "../looked-at.ts";
import { startUnknown } from "./start-unknown.ts";

export const provisionFullTime = defineControlKind({
  id: "provision.full-time",
  title: "alternative provision that is full time, or adds up to full time with school",
  params: z.strictObject({ hours: z.number().positive().describe("The hours a week that are full time") }),
  doc: {
    asks: "Whether each alternative provision of a child in care adds up to full time, with the hours at school.",
    when: {
      pass: "hours_per_week and school_hours_per_week add up to the hours of a full week or more.",
      fail: "They add up to fewer.",
      "not-assessable":
        "One of the two is empty or has no column (write 0 where there are none), or the placement began on a date not known.",
      "not-applicable":
        "No alternative provision was active in the period, up to the as-of date, on a day on which its child was in care.",
    },
    examples: {
      pass: "15 hours at the provider and 10 at school, 25 asked for.",
      fail: "15 and 9.5 hours.",
      "not-assessable": "15 hours, and school_hours_per_week is empty.",
      "not-applicable": "The only alternative provision ended on 22 July, before this year.",
    },
    mend: "Agree more hours with the provider or at school until the week is full, in a PEP meeting if it has to be for less.",
  },
  reasons: {
    full: passes((f: { hours: number; asked: number }) => `${f.hours} hours a week in all; ${f.asked} are full time.`),
    tooFew: fails(
      (f: { hours: number; asked: number }) => `Only ${f.hours} hours a week in all; ${f.asked} are full time.`,
    ),
    notRecorded: cannotTell(
      () =>
        "The hours do not add up without both figures: fill in hours_per_week and school_hours_per_week in the provision file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["provision"],
  subjects: placements("alternative provision"),
  judgesBy: () => [],
  judge({ subject: { event, on }, params: { hours: asked }, say }) {
    const { start_date, hours_per_week, school_hours_per_week } = event;
    const evidence = [start_date, hours_per_week, school_hours_per_week];
    if (on === null) return say.startUnknown({}, [start_date]);
    if (hours_per_week.value === null || school_hours_per_week.value === null) return say.notRecorded({}, evidence);
    const hours = hours_per_week.value + school_hours_per_week.value;
    return hours >= asked ? say.full({ hours, asked }, evidence) : say.tooFew({ hours, asked }, evidence);
  },
});
