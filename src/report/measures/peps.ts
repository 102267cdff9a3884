import type { Measure } from "../../domain/measure.ts";
import type { Finding } from "../../domain/result.ts";
import type { School } from "../../domain/school.ts";
import { type Asked, type Asks, doneBy, ruleIn, toldBy } from "./asks.ts";
import { termsBegun } from "./terms.ts";

const common = { topic: "peps", group: "children in care", unit: "PEPs" } as const;
const WHO = "of children in care and on roll on the day of the report";
const DATES =
  "the date of each meeting in the PEP file, the dates of entering care and of joining the school in the pupil list, and " +
  "the terms in the school calendar";

/** PEPs on time, in each term, their quality, and the children's views in them. */
export function pepMeasures(school: School, { asPolicy, exactly }: Asks): Measure[] {
  const initial = asPolicy("pep.initial-within", { within: "20 school days", from: ["care start", "school start"] });
  const eachTerm = exactly("pep.each-term", {});
  const figures = doneBy(eachTerm, DATES);
  return [
    {
      ...{ ...common, id: "peps.initial-on-time", title: "First PEP meetings held on time" },
      ...doneBy(initial, DATES),
      method:
        `First PEP meetings, ${WHO}, after entering care or joining the school, held on time` +
        `${ruleIn(initial, ": within 20 school days")}. Those not due yet do not count.`,
    },
    {
      ...{ ...common, id: "peps.each-term", title: "PEP meetings held in each term" },
      ...figures,
      ...(figures.numerator === null ? {} : byTerm(eachTerm, school)),
      method:
        `Terms of 20 school days or more in care and on roll, ${WHO}, in which a PEP meeting was held. A term that is ` +
        "not over counts once its meeting was held.",
    },
    ...asThePolicyAsks(asPolicy("pep.each-term", {})),
    ...latestMeasures(exactly),
    ...attendedMeasures(exactly),
  ];
}

/** Whom templates of the report ask about, besides the designated teacher. */
const AT_MEETINGS = [
  { id: "peps.with-social-worker", role: "social worker", who: "the social worker" },
  { id: "peps.with-carer", role: "carer", who: "the carer" },
  { id: "peps.with-virtual-school", role: "virtual school", who: "the virtual school" },
];

function attendedMeasures(exactly: Asks["exactly"]): Measure[] {
  return AT_MEETINGS.map(({ id, role, who }) => ({
    ...{ ...common, id, title: `PEP meetings with ${who}` },
    ...doneBy(
      exactly("pep.attended-by", { roles: [role] }),
      "the date of each meeting and who was there in the PEP file",
    ),
    method: "PEP meetings of the year so far, held while the child was in care, by the attendees in the PEP file.",
  }));
}

/** A policy may ask for more than a meeting: who has to be there, how good the plan is. */
function asThePolicyAsks(asked: Asked): Measure[] {
  if (!asked.hasParams) return [];
  return [
    {
      ...{ ...common, id: "peps.each-term-in-full", title: "PEP meetings in each term with all that the policy asks" },
      ...doneBy(asked, `${DATES}; attendees and quality where the policy asks for them`),
      method: `The same terms, in which a PEP meeting was held${ruleIn(asked)}.`,
    },
  ];
}

/** By term, where each finding is of a term. What cannot be told counts as not done, as in the year. */
function byTerm({ findings }: Asked, school: School): Pick<Measure, "terms"> {
  const terms = termsBegun(school);
  const isOfTerm = ({ child, key }: Finding) => child !== null && terms.some(({ from }) => from === key);
  if (terms.length === 0 || findings.length === 0 || !findings.every(isOfTerm)) return {};
  return {
    terms: terms.map(({ name, from }) => {
      const own = findings.filter(({ key }) => key === from);
      const told = toldBy(own);
      const people = new Set(own.map(({ child }) => child)).size;
      return { term: name, numerator: told.filter(({ is }) => is === "yes").length, denominator: told.length, people };
    }),
  };
}

/** What the latest PEP of each child holds: the control kind that tells, and what in the PEP file tells it. */
const LATEST = [
  {
    id: "peps.green",
    title: "PEPs rated green",
    check: "pep.quality",
    params: { minimum: "green" },
    told: "rating",
  },
  {
    ...{ id: "peps.amber-or-green", title: "PEPs rated amber or green" },
    ...{ check: "pep.quality", params: { minimum: "amber" }, told: "rating" },
  },
  {
    ...{ id: "peps.views", title: "PEPs that hold the child's views" },
    ...{ check: "pep.records", params: { item: "pupil views" }, told: "child's views" },
  },
  {
    ...{ id: "peps.smart-targets", title: "PEPs with a SMART target or more" },
    ...{ check: "pep.smart-targets", params: { minimum: 1 }, told: "number of SMART targets" },
  },
];

function latestMeasures(exactly: Asks["exactly"]): Measure[] {
  return LATEST.map(({ id, title, check, params, told }) => ({
    ...{ ...common, id, title },
    ...doneBy(exactly(check, params), `the date of each meeting and the ${told} in the PEP file`),
    method: `By each child's latest PEP of this academic year, ${WHO}. Of a child without one it cannot be told.`,
  }));
}
