import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOf } from "../../domain/cells.ts";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { inCareOn, isIn } from "../../domain/membership.ts";
import { isUndone } from "../../domain/undone.ts";
import { defineControlKind } from "../define.ts";
import { anyChildInPeriod, eachChildInPeriod } from "../looked-at.ts";

export const exclusionNonePermanent = defineControlKind({
  id: "exclusion.none-permanent",
  title: "no child in care permanently excluded",
  params: z.strictObject({}),
  doc: {
    asks: "Whether any child was permanently excluded while in care.",
    when: {
      pass: "The suspensions file has no permanent exclusion of the child that began in the period while in care, or each of them has the outcome withdrawn, cancelled or reinstated.",
      fail: "A permanent exclusion began in the period while the child was in care, and its outcome is none of these. It counts after the child has left care or the school, too.",
      "not-assessable":
        "A permanent exclusion, not undone, is recorded without its date; or there is no suspensions file.",
      "not-applicable": "Nobody was in care and on roll on any day of the period.",
    },
    examples: {
      pass: "A permanent exclusion of 20 January with the outcome withdrawn, and no other.",
      fail: "A permanent exclusion of 20 January with the outcome upheld, of a child in care since 2019.",
      "not-assessable": 'type is permanent and start_date says "yes".',
      "not-applicable": "The only child in care joined the school after the as-of date.",
    },
    mend: "Ask the headteacher, the virtual school and the governors whether it can be withdrawn; see that the child is taught from the first day. Record what was decided in outcome.",
  },
  reasons: {
    none: passes(() => "No permanent exclusion while in care is recorded for the year so far."),
    undone: passes(() => "Every permanent exclusion of the year so far was withdrawn, cancelled or reinstated."),
    excluded: fails((f: { on: IsoDate }) => `Permanently excluded on ${inWords(f.on)} while in care.`),
    dateUnknown: cannotTell(
      () => "A permanent exclusion is recorded without its date: enter start_date in the suspensions file.",
    ),
  },
  concerns: anyChildInPeriod,
  findsIn: () => [],
  subjects: eachChildInPeriod,
  judgesBy: () => ["suspensions"],
  judge({ subject: { child }, school, say }) {
    const exclusions = child.suspensions
      .filter(({ type }) => type.value === "permanent")
      .map((row) => ({ row, on: dateOf(row.start_date) }))
      .filter(({ on }) => on === null || (isIn(school.period, on) && inCareOn(child, on)));
    const standing = exclusions.filter(({ row }) => !isUndone(row));
    for (const { row, on } of standing) if (on !== null) return say.excluded({ on }, citesOf(row));
    const [undated] = standing;
    if (undated) return say.dateUnknown({}, citesOf(undated.row));
    if (exclusions.length > 0)
      return say.undone(
        {},
        exclusions.flatMap(({ row }) => citesOf(row)),
      );
    return say.none({}, [child.pupil.care_status]);
  },
});

const citesOf = ({ type, start_date, outcome }: RecordOf<"suspensions">) => [type, start_date, outcome];
