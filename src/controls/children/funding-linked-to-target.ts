import { z } from "zod";
import { spendingOf } from "../../calendar/spending.ts";
import { cannotTell, doesNotApply, fails, passes } from "../../domain/control.ts";
import { namesSomething } from "../../domain/filled-in.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, eachChildNow } from "../looked-at.ts";
import { yearUnread } from "./spending.ts";

export const fundingLinkedToTarget = defineControlKind({
  id: "funding.linked-to-target",
  title: "money spent on the targets of the PEP",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether every row of money spent on a child in care in the academic year names the PEP target that it " +
      "serves.",
    when: {
      pass: "pep_target is filled in, or says yes, in every row of the year whose spent is not 0.",
      fail: "It is empty in one of them, or says that there is none: no, none, n/a, TBC, a dash.",
      "not-assessable":
        "It is filled in where it is there, and the funding file has no column pep_target, or the academic_year " +
        "of a row cannot be read.",
      "not-applicable":
        "Nothing is recorded as spent on the child in the academic year; or nobody is in care and on roll on the " +
        "as-of date.",
    },
    examples: {
      pass: "£500 spent, pep_target: reading age up by a year.",
      fail: "£500 spent, pep_target empty.",
      "not-assessable": "£500 spent, in a file without a column pep_target.",
      "not-applicable": "The only row of the child is of 2024/25.",
    },
    mend: "Decide with the social worker and the virtual school which target the money serves, or set one for it.",
  },
  reasons: {
    linked: passes((f: { rows: number }) => `Rows of money spent, each for a target of the PEP: ${f.rows}.`),
    unlinked: fails(
      (f: { rows: number; unlinked: number }) =>
        `Rows of money spent without a target of the PEP: ${f.unlinked} of ${f.rows}.`,
    ),
    notRecorded: cannotTell(
      () => "Which target of the PEP the money serves is not recorded: add pep_target to the funding file.",
    ),
    nothingSpent: doesNotApply(() => "No money is recorded as spent on the child this academic year."),
    yearUnread,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: eachChildNow,
  judgesBy: () => ["funding"],
  judge({ subject: { child }, school, say }) {
    const { rows, unread } = spendingOf(child, school);
    if (unread) return say.yearUnread({}, [unread.academic_year]);
    const spends = rows.filter(({ spent }) => spent.value !== 0);
    if (spends.length === 0)
      return say.nothingSpent(
        {},
        rows.map(({ spent }) => spent),
      );
    const cells = spends.map(({ pep_target }) => pep_target);
    const unlinked = cells.filter(({ value, cite }) => cite.value !== null && !namesSomething(value));
    if (unlinked.length > 0) return say.unlinked({ rows: spends.length, unlinked: unlinked.length }, unlinked);
    const unrecorded = cells.filter(({ cite }) => cite.value === null);
    return unrecorded.length > 0 ? say.notRecorded({}, unrecorded) : say.linked({ rows: spends.length }, cells);
  },
});
