import { type Spending, spendingOf, sumOf } from "../../calendar/spending.ts";
import { namesSomething } from "../../domain/filled-in.ts";
import type { Measure, MeasureGroup } from "../../domain/measure.ts";
import type { Child, School } from "../../domain/school.ts";
import { inCareInPeriod, previouslyInCareInPeriod } from "./groups.ts";
import { type Figures, missing, noFigure } from "./shares.ts";

/** What the funding file holds for a child in the year. */
interface Purse extends Spending {
  readonly child: Child;
}
type Amount = "allocated" | "spent";

const WHO = "for children on roll in the academic year so far";

/** Pupil Premium Plus received, spent, and spent on targets of the PEP. */
export function fundingMeasures(school: School): Measure[] {
  return [...ofGroup("children in care", inCareInPeriod(school), school), ...formerly(school)];
}

/** For a child who was in care before, the money is the school's own to spend: the PEP has no say in it. */
function formerly(school: School): Measure[] {
  const all = ofGroup("previously in care", previouslyInCareInPeriod(school), school);
  return all.filter(({ id }) => id !== "funding.linked");
}

function ofGroup(group: MeasureGroup, children: readonly Child[], school: School): Measure[] {
  const isAbsent = children.length > 0 && !school.present.has("funding");
  const purses = children.map((child) => ({ child, ...spendingOf(child, school) }));
  const measure = (id: string, title: string, method: string, figures: () => Figures): Measure => ({
    ...{ id, topic: "funding", title, group, unit: "pounds", method },
    ...(isAbsent ? noFigure("There is no funding file: without it nobody can tell what was spent.") : figures()),
  });
  return [
    measure("funding.received", "Pupil Premium Plus received", `What was allocated ${WHO}.`, () =>
      total(purses, "allocated"),
    ),
    measure("funding.spent", "Pupil Premium Plus spent", `What was spent ${WHO}.`, () => total(purses, "spent")),
    measure(
      "funding.linked",
      "Spent on targets of the PEP",
      `Of what was spent ${WHO}, what the funding file puts down to a target of the PEP. What it puts down to none counts as not linked.`,
      () => linked(purses),
    ),
  ];
}

/** What a child's rows leave open. One allocation may pay for several things, and stand in one of the rows alone. */
const OPEN: Readonly<Record<Amount, (purse: Purse) => number>> = {
  allocated: ({ rows }) => Number(rows.length > 0 && rows.every(({ allocated }) => allocated.value === null)),
  spent: ({ rows }) => rows.filter(({ spent }) => spent.value === null).length,
};

function openIn(purses: readonly Purse[], amount: Amount): number {
  return purses.reduce((sum, purse) => sum + OPEN[amount](purse) + Number(purse.unread !== undefined), 0);
}

function total(purses: readonly Purse[], amount: Amount): Figures {
  const known = purses.flatMap(({ rows }) => rows.map((row) => row[amount].value)).filter((value) => value !== null);
  const open = openIn(purses, amount);
  if (open > 0 && known.length === 0) return nothingKnown(settles(amount));
  return { numerator: sumOf(known), denominator: null, people: peopleIn(purses), ...missing(open, settles(amount)) };
}

function linked(purses: readonly Purse[]): Figures {
  const spends = purses.flatMap(({ rows }) => rows).filter(({ spent }) => (spent.value ?? 0) > 0);
  const open = openIn(purses, "spent");
  const settledBy = `${settles("spent")}, with the target of the PEP that it was for`;
  if (open > 0 && spends.length === 0) return nothingKnown(settledBy);
  if (spends.some(({ pep_target }) => pep_target.cite.value === null))
    return noFigure(
      "The funding file has no column for the target of the PEP, so that it does not say what the money is for.",
    );
  const toTargets = spends.filter(({ pep_target }) => namesSomething(pep_target.value));
  return {
    numerator: sumOf(toTargets.map(({ spent }) => spent.value)),
    denominator: sumOf(spends.map(({ spent }) => spent.value)),
    ...{ people: peopleIn(purses), ...missing(open, settledBy) },
  };
}

const nothingKnown = (settledBy: string) => noFigure(`It is in no row. What would settle it: ${settledBy}.`);
const settles = (amount: Amount) => `${amount} in every row of the funding file, and its academic year as 2025/26`;
const peopleIn = (purses: readonly Purse[]) => purses.filter(({ rows }) => rows.length > 0).length;
