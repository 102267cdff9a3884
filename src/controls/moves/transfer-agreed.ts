import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { isSameAuthority } from "../../domain/authority.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Asked, cannotTell, fails, failsLate, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { belongsInPeriod } from "../../domain/membership.ts";
import type { Child } from "../../domain/school.ts";
import { roleOf, WORDS } from "../../domain/words.ts";
import { defineControlKind } from "../define.ts";
import { moves } from "../looked-at.ts";
import { isOneOf, type MoveKind, moveUndated } from "./direction.ts";

const KINDS = Object.keys(WORDS["move kind"]) as MoveKind[];

const params = z.strictObject({
  kind: z
    .enum(KINDS)
    .default("in-year transfer")
    .describe("Which moves need agreement: in-year transfers, if not given"),
  by: z
    .array(z.string().transform(roleOf).pipe(z.literal("virtual school")))
    .length(1)
    .describe("Who must agree: the virtual school, whose agreement alone is recorded"),
  placing_authority: z
    .string()
    .min(1)
    .optional()
    .describe("Whose children are meant: those placed by this authority, or all if it is not given"),
});
type Params = z.output<typeof params>;

export const rollTransferAgreed = defineControlKind({
  id: "roll.transfer-agreed",
  title: "the virtual school's agreement before a move",
  params,
  doc: {
    asks:
      "Whether the virtual school agreed to each move of the kind named, into the school or out of it, by the day of " +
      "the move. Names of authorities are compared without case, punctuation and words such as city and council.",
    when: {
      pass: "agreed_by_vs is dated on or before the move.",
      fail: "agreed_by_vs is dated after the move, or is empty or no.",
      "not-assessable":
        "The agreement or the move has no date, there is no column agreed_by_vs, or nobody can tell whose child it is.",
      "not-applicable": "No child in care (and placed by the authority named) made such a move in the period.",
    },
    examples: {
      pass: "In-year transfer on 12 January 2026, agreed by the virtual school on that day.",
      fail: "In-year transfer on 12 January 2026, agreed on 13 January: a day after the child moved.",
      "not-assessable": "placing_authority is empty, and the policy asks about one authority's children alone.",
      "not-applicable": "The only transfer was of a child placed by another authority.",
    },
    mend: "Ask the virtual school now whether it agrees, and what it would have changed. If it had, enter the date.",
  },
  reasons: {
    agreed: passes(
      (f: { agreed: IsoDate; moved: IsoDate }) =>
        `The virtual school agreed on ${inWords(f.agreed)} to the move of ${inWords(f.moved)}.`,
    ),
    agreedLate: failsLate(
      (f: { agreed: IsoDate; moved: IsoDate }) =>
        `The virtual school agreed on ${inWords(f.agreed)}, after the child had moved on ${inWords(f.moved)}.`,
    ),
    notAgreed: fails(
      (f: { moved: IsoDate }) => `The virtual school is not recorded as agreeing to the move of ${inWords(f.moved)}.`,
    ),
    dateUnknown: cannotTell(
      () => "The virtual school agreed on a date not known: enter it in agreed_by_vs of the moves file.",
    ),
    notRecorded: cannotTell(
      () => "Whether the virtual school agreed is not recorded: add agreed_by_vs to the moves file.",
    ),
    authorityUnknown: cannotTell(
      (f: { authority: string }) =>
        `Enter the authority that placed the child in placing_authority of the pupil list: is it ${f.authority}?`,
    ),
    moveUndated,
  },
  concerns: (asked) => asked.school.children.some((child) => isMeant(child, asked)),
  findsIn: () => ["moves"],
  subjects: (asked) => moves(asked).filter((m) => isOneOf([asked.params.kind], m) && isMeant(m.child, asked)),
  judgesBy: () => [],
  judge({ subject: { child, event, on: moved }, params, say }) {
    const { placing_authority } = child.pupil;
    const { date, agreed_by_vs } = event;
    const authority = params.placing_authority;
    if (authority !== undefined && isSameAuthority(placing_authority.value, authority) === "unknown")
      return say.authorityUnknown({ authority }, [placing_authority, date]);
    const evidence = [date, agreed_by_vs];
    if (moved === null) return say.moveUndated({}, evidence);
    if (agreed_by_vs.value.is === "unknown") return say.notRecorded({}, evidence);
    if (agreed_by_vs.value.is === "undated") return say.dateUnknown({}, evidence);
    const agreed = dateOf(agreed_by_vs);
    if (agreed === null) return say.notAgreed({ moved }, evidence);
    return agreed <= moved ? say.agreed({ agreed, moved }, evidence) : say.agreedLate({ agreed, moved }, evidence);
  },
});

/** In care on some day of the period, and not known to be placed by another authority than the one named. */
function isMeant(child: Child, { school, params: { placing_authority } }: Asked<Params>): boolean {
  if (!belongsInPeriod(child, school.period)) return false;
  return (
    placing_authority === undefined || isSameAuthority(child.pupil.placing_authority.value, placing_authority) !== "no"
  );
}
