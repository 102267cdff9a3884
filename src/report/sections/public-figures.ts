import { inWords } from "../../calendar/dates.ts";
import type { IsoDate } from "../../domain/dates.ts";
import type { Section } from "../../domain/report.ts";
import { caution, paragraph, table } from "../blocks.ts";
import type { Doubt, PublicFigures } from "../disclosure/figures.ts";

/** The sentence that says why there are no figures: the same for none, one and nine children. */
const TOO_FEW =
  "This report holds no figure of children. Where there are fewer than 10 children in care, none included, any figure " +
  "would tell those who know the school what happened to one of them, and so it is left out for every school of that " +
  "size. Governors see the figures in Part Two, in closed session.";

/** The figures of a public report of some day, or why there are none. */
export function publicFiguresSection(figures: PublicFigures, asOf: IsoDate): Section {
  return { id: "figures", title: "Figures", blocks: [...dayOf(figures, asOf), ...blocksFor(figures)] };
}

/** Where the figures were drawn for an earlier report, which day they are of. It follows from the record, and from no child. */
function dayOf(figures: PublicFigures, asOf: IsoDate): Section["blocks"] {
  if (figures.are !== "shown" || figures.asOf === asOf) return [];
  return [
    caution(
      `These figures are those of ${inWords(figures.asOf)}, for which a report of this year showed them first, and not ` +
        `those of ${inWords(asOf)}, the day of this report. They are drawn once in an academic year, so that nobody can ` +
        "subtract the figures of one report from those of another.",
    ),
  ];
}

function blocksFor(figures: PublicFigures): Section["blocks"] {
  if (figures.are === "under the floor") return [caution(TOO_FEW)];
  if (figures.are === "not to be told apart") return [caution(NOT_TO_BE_TOLD[figures.since])];
  const { asOf, children, rows } = figures;
  const cohort = `About ${children} children in care were on roll on ${inWords(asOf)}.`;
  if (rows.length === 0) return [paragraph(`${cohort} No duty has a figure that may be shown.`), caution(LEFT_OUT)];
  const head = ["Duty", "Clause", `Met, of about ${children}`];
  return [
    paragraph(`${cohort} ${RULE}`),
    ...table(
      `Children for whom the exports show a duty to be met, on ${inWords(asOf)}`,
      head,
      rows.map(({ control, title, shown }) => [title, control, `about ${shown}`]),
    ),
    caution(LEFT_OUT),
  ];
}

const RULE =
  "Counts are to the nearest 5. A child is counted where the exports show that everything the duty asks for was done; " +
  "those who are not counted are children for whom it was not, is still due, is not asked, or cannot be told.";

const LEFT_OUT =
  "A duty is left out where fewer than 5 children would be counted or fewer than 5 would not, and where this figure " +
  "together with an earlier one could tell something of a child who joined or left between them. That a duty is left " +
  "out says nothing of whether it is met. Figures are drawn once in an academic year.";

const NOT_TO_BE_TOLD: Readonly<Record<Doubt, string>> = {
  "another key":
    "This report holds no figure of children: earlier reports were made with another key for pseudonyms, so that it " +
    "cannot be told whether a reader could subtract their figures from these.",
  "other children":
    "This report holds no figure of children: an earlier report of this school was of other children, as the exports " +
    "number them, so that it cannot be told whether a reader could subtract its figures from these.",
  "a school not named":
    "This report holds no figure of children: there is an earlier report of this year, and it cannot be told whether it " +
    "is of this school, nor whether a reader could subtract its figures from these. A school file that names " +
    "the school settles it for later years.",
};
