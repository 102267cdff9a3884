import { inWords } from "../../calendar/dates.ts";
import type { Block, Edition, Report, Section } from "../../domain/report.ts";
import type { SchoolFacts } from "../facts.ts";
import { signatory } from "../signatories.ts";
import { inTermsOf, quoted } from "../terms.ts";

interface Frame {
  readonly edition: Edition;
  readonly title: string;
  readonly standing: string;
  readonly sections: readonly Section[];
  /** Whether governors meet about it; so it is unless it says otherwise. */
  readonly isForGovernors?: boolean;
}

/** Puts an edition together: who reports on what to whom, and everything drafted in the words of the school. */
export function framed(facts: SchoolFacts, frame: Frame): Report {
  const { edition, title, standing, sections, isForGovernors = true } = frame;
  const head = [...headFacts(facts), ...(isForGovernors ? governorsOf(facts, edition) : [])];
  const say = inTermsOf(facts.terms);
  return {
    edition,
    title: say(`${title}, ${facts.academicYear}`),
    standing: say(facts.isDraft ? `${draftOf(edition)} ${standing}` : standing),
    asOf: facts.asOf,
    facts: head.flatMap(([label, text]) => (text === undefined ? [] : [{ label: say(label), text: say(text) }])),
    sections: sections.map(({ id, title: heading, blocks }) => ({
      id,
      title: say(heading),
      blocks: blocks.map(blockIn(say)),
    })),
    look: facts.details.look,
  };
}

/** Figures are drawn for the public edition alone: the others hold those of the day, which a record would not change. */
const draftOf = (edition: Edition) =>
  edition === "public"
    ? "Draft, to be shown to nobody: cic-audit keeps no record of its figures, so that a reader could subtract them from " +
      "those of the report itself."
    : "Draft: do not hand on. The final figures may differ.";

type HeadRow = readonly [label: string, text: string | undefined];

function headFacts({ name, academicYear, asOf, details, policy, designatedTeacher }: SchoolFacts): HeadRow[] {
  return [
    ["School", name === null ? "not named in the exports" : quoted(name)],
    ["Academic year", `${academicYear}, as at ${inWords(asOf)}`],
    ["Policy", `${quoted(policy.title)}, version ${policy.version}`],
    ["Report by", signatory("teacher", details.writtenBy ?? designatedTeacher)],
  ];
}

/** In the editions for governors nobody is left out: who is not given can be filled in by hand. */
function governorsOf({ details }: SchoolFacts, edition: Edition): HeadRow[] {
  const none = edition === "public" || edition === "part two" ? "not given" : undefined;
  return [
    ["Report to", details.chair ? signatory("chair", details.chair) : none],
    ["Designated governor", details.governor ? quoted(details.governor) : none],
    ["Meeting of", details.meeting ? inWords(details.meeting) : none],
  ];
}

type Say = (text: string) => string;

/** A block in the school's words; what the designated teacher wrote herself stays as it is. */
const blockIn =
  (say: Say) =>
  (block: Block): Block => {
    switch (block.is) {
      case "paragraph":
      case "caution":
        return { ...block, text: say(block.text) };
      case "list":
        return { ...block, items: block.items.map(say) };
      case "table":
        return {
          ...block,
          caption: say(block.caption),
          head: block.head.map(say),
          rows: block.rows.map((row) => row.map(say)),
        };
      case "own words":
        return { ...block, prompt: say(block.prompt) };
      case "chart":
        return { ...block, chart: chartIn(block.chart, say) };
    }
  };

function chartIn(chart: Extract<Block, { is: "chart" }>["chart"], say: Say) {
  const series = chart.series.map((one) => ({ ...one, name: say(one.name) }));
  return { ...chart, title: say(chart.title), alternative: say(chart.alternative), series };
}
