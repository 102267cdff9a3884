import { z } from "zod";
import { cannotTell, fails, passes } from "../../domain/control.ts";
import type { RecordOf } from "../../domain/datasets.ts";
import { namesSomething } from "../../domain/filled-in.ts";
import { defineControlKind } from "../define.ts";
import { always, theSchool } from "../looked-at.ts";
import { role } from "../params.ts";
import { answerOf, conditionsOf, QUALITIES, type Quality } from "./post-holder.ts";

const wanted = (describes: string) => z.literal("yes").optional().describe(describes);

export const roleFilled = defineControlKind({
  id: "role.filled",
  title: "a named post holder with the standing and training asked for",
  about: "school",
  params: z.strictObject({
    role: role("The post"),
    senior: wanted("yes: the post holder must be a senior leader"),
    trained: wanted("yes: the post holder must have been trained"),
    qualified: wanted("yes: the post holder must be a qualified teacher"),
  }),
  doc: {
    asks: "Whether somebody is named in the post on the as-of date, and has every quality that the policy asks for.",
    when: {
      pass:
        "One post holder with a name began on or before the as-of date, has not left before it, and has every " +
        "quality: senior_leader yes, qualified_teacher yes, trained_on a date up to the as-of date, or yes.",
      fail:
        "Nobody is named in the post on the as-of date (a name such as TBC or vacant is nobody), or nobody in it " +
        "has every quality. An empty trained_on has not happened; a training date after the as-of date has not " +
        "either.",
      "not-assessable":
        "There is no roles file; or nobody is known to answer, and somebody may, whose from, senior_leader or " +
        "qualified_teacher is empty, or of whom a column is missing.",
    },
    examples: {
      pass:
        "Designated teacher from 1 September 2023, senior_leader yes, trained_on 1 October 2025; senior and " +
        "trained asked for.",
      fail: "One designated teacher is senior and not trained, the other trained and not senior.",
      "not-assessable": "The only designated teacher has senior_leader left empty.",
    },
    mend: "Name somebody, or see to what the post holder lacks, and record it in the roles file.",
  },
  reasons: {
    filled: passes((f: { role: string }) => `This post is filled as asked for: ${f.role}.`),
    vacant: fails((f: { role: string }) => `Nobody is named in this post on the as-of date: ${f.role}.`),
    lacking: fails(
      (f: { role: string; qualities: readonly string[] }) =>
        `Nobody in this post is ${f.qualities.join(" and ")}: ${f.role}.`,
    ),
    unrecorded: cannotTell(
      (f: { role: string; columns: readonly string[] }) =>
        `Whether this post is filled as asked for is not recorded: ${f.role}. Fill in ${f.columns.join(" and ")} ` +
        "in the roles file.",
    ),
  },
  concerns: always,
  findsIn: () => [],
  subjects: theSchool,
  judgesBy: () => ["roles"],
  judge({ params, school: { roles, asOf }, say }) {
    const { role } = params;
    const asked = (Object.keys(QUALITIES) as Quality[]).filter((quality) => params[quality]);
    const named = roles.filter((holder) => holder.role.value === role && isSomebody(holder));
    const tried = named.map((holder) => conditionsOf(holder, asked, asOf));
    const cells = tried.flat().map(({ cell }) => cell);
    const good = tried.find((conditions) => answerOf(conditions) === "yes");
    if (good)
      return say.filled(
        { role },
        good.map(({ cell }) => cell),
      );
    const open = tried
      .filter((conditions) => answerOf(conditions) === "unknown")
      .flatMap((conditions) => conditions.filter(({ is }) => is === "unknown").map(({ cell }) => cell));
    if (open.length > 0)
      return say.unrecorded({ role, columns: [...new Set(open.map(({ cite }) => cite.field))] }, open);
    const isHeld = named.some((holder) => answerOf(conditionsOf(holder, [], asOf)) === "yes");
    const qualities = asked.map((quality) => QUALITIES[quality]);
    return isHeld ? say.lacking({ role, qualities }, cells) : say.vacant({ role }, cells);
  },
});

/** A row without a name is a post that nobody holds; a file without names says nothing of that. */
function isSomebody({ name }: RecordOf<"roles">): boolean {
  return name.cite.value === null || namesSomething(name.value);
}
