import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { durationInWords, since } from "../../calendar/duration.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { Duration, IsoDate } from "../../domain/dates.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { interval, role } from "../params.ts";
import { isAbout } from "./training-topic.ts";

export const trainingHeld = defineControlKind({
  id: "training.held",
  title: "training held as often as it should be",
  about: "school",
  params: z.strictObject({
    audience: role("Who is trained: a post, all staff or governors"),
    topic: z.string().min(1).describe("What the training is about, as its topic must say; any: whatever it is about"),
    every: interval("How long ago the last training may be"),
  }),
  doc: {
    asks:
      "Whether the people named were trained on the topic, up to the as-of date and no longer ago than the policy " +
      "allows. Training of all staff does not count for a post: record the post holder's part in it in a row of " +
      "its own.",
    when: {
      pass:
        "An event for the audience, whose topic holds the words of the topic asked for, is dated within the time; " +
        "the day exactly so long ago is within it.",
      fail: "There is no such event, or the last one is longer ago.",
      "not-assessable":
        "There is no training file; or an event for the audience may be the one, but its date is not known or its " +
        "topic is empty.",
    },
    examples: {
      pass:
        "All staff, safeguarding, every year: an event on 10 March 2025 with the topic Safeguarding update; as-of " +
        "date 10 March 2026.",
      fail: "The same event, as-of date 11 March 2026.",
      "not-assessable": "An event for all staff on 1 October 2025 whose topic is empty.",
    },
    mend:
      "Hold the training, and record its date, audience and topic in the training file, in the words of the " +
      "policy.",
  },
  reasons: {
    held: passes((f: Asked & { on: IsoDate }) => `Training held on ${inWords(f.on)}: ${about(f)}.`),
    outOfDate: fails(
      (f: Asked & { last: IsoDate; every: Duration }) =>
        `Training last held on ${inWords(f.last)}, more than ${durationInWords(f.every)} ago: ${about(f)}.`,
    ),
    never: fails((f: Asked) => `No such training is recorded: ${about(f)}.`),
    unclear: cannotTell(
      (f: Asked & { column: string }) =>
        `Whether this training was held in time is not recorded: ${about(f)}. Fill in ${f.column} in the training ` +
        "file.",
    ),
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["training"],
  judge({ params: { audience, topic, every }, school, say }) {
    const from = since(school.asOf, every);
    const asked = { audience, topic };
    const events = school.training.filter((event) => event.role.value === audience && isAbout(event, topic) !== "no");
    const inTime = events.filter(({ date }) => (dateOf(date) ?? from) >= from);
    const sure = inTime.filter((event) => dateOf(event.date) !== null && isAbout(event, topic) === "yes");
    const held = lastOf(sure);
    if (held) return say.held({ ...asked, on: held.on }, citesOf(held.event));
    const [open] = inTime;
    if (open) {
      const column = dateOf(open.date) === null ? "date" : "topic";
      return say.unclear({ ...asked, column }, citesOf(open));
    }
    const last = lastOf(events);
    return last ? say.outOfDate({ ...asked, last: last.on, every }, citesOf(last.event)) : say.never(asked, []);
  },
});

type Event = RecordOf<"training">;
type Asked = { audience: string; topic: string };

const about = ({ audience, topic }: Asked) => (topic === "any" ? audience : `${audience}, ${topic}`);
const citesOf = ({ role, date, topic }: Event) => [role, date, topic];

/** The last event on a known day. */
function lastOf(events: readonly Event[]): { event: Event; on: IsoDate } | undefined {
  return events
    .flatMap((event) => {
      const on = dateOf(event.date);
      return on === null ? [] : [{ event, on }];
    })
    .sort((a, b) => (a.on < b.on ? 1 : -1))[0];
}
