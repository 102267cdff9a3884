import { z } from "zod";
import { academicYearOf, lastOfJuly } from "../../calendar/academic-year.ts";
import { add, inWords } from "../../calendar/dates.ts";
import { spendingOf, sumOf } from "../../calendar/spending.ts";
import { cannotTell, fails, isDue, passes } from "../../domain/control.ts";
import type { AcademicYear, IsoDate } from "../../domain/dates.ts";
import type { School } from "../../domain/school.ts";
import { defineControlKind } from "../define.ts";
import { anyChildNow, type ChildSubject, childrenNow } from "../looked-at.ts";
import { yearUnread } from "./spending.ts";

export const fundingSpentOnChild = defineControlKind({
  id: "funding.spent-on-child",
  title: "money meant for a child spent on that child",
  params: z.strictObject({}),
  doc: {
    asks:
      "Whether what was allocated for each child in care in the academic year has been spent on that child. The " +
      "amounts of all rows of the year are added up: write an allocation that pays for several things in one row, " +
      "and leave it empty in the others. The year before is looked at too where the file has rows of it, so that what " +
      "was not spent by July is not forgotten in September. What the money did for the child no column can show.",
    when: {
      pass: "Money was spent, and as much as was allocated.",
      fail: "31 July of the year has passed, and nothing is recorded, or less was spent than was allocated.",
      due: "Nothing is recorded yet, or less was spent than was allocated; 31 July itself is in time.",
      "not-assessable":
        "There are rows of the year, and none says what was allocated; or what is known to be spent is less, and " +
        "spent is empty in a row; or the academic_year of a row cannot be read.",
      "not-applicable": "Nobody is in care and on roll on the as-of date.",
    },
    examples: {
      pass: "£2,630 allocated; £1,500 and £1,130 spent.",
      fail: "£2,630 allocated and £1,500 spent by 1 August 2026.",
      due: "£2,630 allocated and £1,500 spent by 31 July 2026.",
      "not-assessable": "£1,500 spent, and allocated is empty.",
      "not-applicable": "No child in care is on roll.",
    },
    mend: "Agree with the virtual school what becomes of the rest, and record what was spent, and for what.",
    meet: "Plan the rest of the money at the next PEP meeting, against the targets of the child.",
  },
  reasons: {
    spent: passes((f: Sums & { year: string }) => `Spent on the child in ${f.year}: ${inPounds(f)}.`),
    underspent: fails((f: Sums & { by: IsoDate }) => `Spent on the child by ${inWords(f.by)}: ${inPounds(f)}.`),
    awaited: isDue(
      (f: Sums & { by: IsoDate }) => `Spent on the child so far: ${inPounds(f)}. The rest is due by ${inWords(f.by)}.`,
    ),
    allocationUnknown: cannotTell(
      () => "What was allocated for the child is not known: fill in allocated in the funding file.",
    ),
    spentUnknown: cannotTell(() => "What was spent on the child is not known: fill in spent in the funding file."),
    yearUnread,
  },
  concerns: anyChildNow,
  findsIn: () => [],
  subjects: ({ school }) =>
    childrenNow(school).flatMap((child) => yearsOf(child, school).map((year) => ({ child, key: year.label, year }))),
  judgesBy: () => ["funding"],
  judge({ subject: { child, year }, school, say }) {
    const { rows, unread } = spendingOf(child, { year });
    if (unread) return say.yearUnread({}, [unread.academic_year]);
    const cells = rows.flatMap(({ allocated, spent }) => [allocated, spent]);
    const isAllocated = rows.some(({ allocated }) => allocated.value !== null);
    if (rows.length > 0 && !isAllocated) return say.allocationUnknown({}, cells);
    const spent = sumOf(rows.map((row) => row.spent.value));
    const allocated = isAllocated ? sumOf(rows.map((row) => row.allocated.value)) : null;
    const sums = { spent, allocated };
    if (allocated !== null && spent > 0 && spent >= allocated) return say.spent({ ...sums, year: year.label }, cells);
    if (rows.some((row) => row.spent.value === null)) return say.spentUnknown({}, cells);
    const by = lastOfJuly(year);
    return school.asOf <= by ? say.awaited({ ...sums, by }, cells, by) : say.underspent({ ...sums, by }, cells, by);
  },
});

/** This academic year, and the one before where the file has rows of it. */
function yearsOf(child: ChildSubject["child"], { year }: School): AcademicYear[] {
  const before = academicYearOf(add(year.from, -1, "day"));
  return spendingOf(child, { year: before }).rows.length > 0 ? [before, year] : [year];
}

/** `allocated` is null where nothing at all is recorded for the year. */
type Sums = { spent: number; allocated: number | null };

const pounds = (amount: number) => `£${amount.toFixed(2).replace(/\.00$/, "")}`;
const inPounds = ({ spent, allocated }: Sums) =>
  allocated === null ? "nothing is recorded" : `${pounds(spent)} of ${pounds(allocated)}`;
