import { z } from "zod";
import { durationInWords } from "../../calendar/duration.ts";
import { lengthInDays } from "../../calendar/length-in-days.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, suspensions } from "../looked-at.ts";
import { duration, groups } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

const DAYS = new Set(["school days", "calendar days"]);

export const suspensionLength = defineControlKind({
  id: "suspension.length",
  title: "suspensions of few days",
  params: z.strictObject({
    warn_over: duration("A suspension of more days is long; the days of a suspension are school days").refine(
      ({ unit }) => DAYS.has(unit),
      { error: "write the length of a suspension in days" },
    ),
    groups: groups(),
  }),
  doc: {
    asks: "Whether each suspension was short. Policies ask for as few days as can be; the number above which one is called long is a choice of the profile, for a person to look at.",
    when: {
      pass: "The suspension takes no more school days than warn_over: half its sessions where they are given, else the school days from its start to its end, both included.",
      fail: "It takes more.",
      "not-assessable":
        "It began on a date not known; or sessions is empty and end_date is no date or is not reached by the calendar.",
      "not-applicable":
        "No suspension began in the period while its child was in care (or in the group). Permanent exclusions are not looked at.",
    },
    examples: {
      pass: "10 sessions, five days allowed.",
      fail: "11 sessions: five and a half days.",
      "not-assessable": "sessions and end_date are both empty.",
      "not-applicable": "The only row is a permanent exclusion.",
    },
    mend: "Ask whether the child can come back sooner, and with what support. Write down why so many days were needed.",
  },
  reasons: {
    short: passes((f: { length: string }) => `A suspension of ${f.length}.`),
    long: fails(
      (f: { length: string; limit: string }) =>
        `A suspension of ${f.length}; more than ${f.limit} is long, and the policy asks for as few as can be.`,
    ),
    lengthUnknown: cannotTell(
      () => "How long the suspension is cannot be told: enter sessions in the suspensions file.",
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: (asked) => suspensions(asked).filter(({ event }) => event.type.value !== "permanent"),
  judgesBy: () => [],
  judge({ subject: { event, on }, params: { warn_over }, school, say }) {
    const evidence = [event.start_date, event.end_date, event.sessions];
    if (on === null) return say.startUnknown({}, [event.start_date]);
    const days = lengthInDays(event, school.calendar);
    if (days === null) return say.lengthUnknown({}, evidence);
    const length = inSchoolDays(days);
    return days > warn_over.count
      ? say.long({ length, limit: inSchoolDays(warn_over.count) }, evidence)
      : say.short({ length }, evidence);
  },
});

const inSchoolDays = (count: number) => durationInWords({ count, unit: "school days" });
