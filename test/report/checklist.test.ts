import { describe, expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { NO_DETAILS } from "../../src/domain/report-details.ts";
import { readBenchmarks } from "../../src/read/benchmarks.ts";
import { renderReportMarkdown } from "../../src/render/report/markdown.ts";
import { childrenOf, exportsOf, governors } from "../support/report-school.ts";

/** What thirteen templates of the report ask for, taken together, and where Part Two has it. A nil return is apart. */
const ASKED: readonly (readonly [item: string, at: RegExp])[] = [
  [
    "school, date, year, who reports to whom",
    /\| School \|.*\| Academic year \|.*\| Report by \| Ms T.*\| Report to \| C/s,
  ],
  ["the designated governor and the meeting", /\| Designated governor \| Mr G \|\n\| Meeting of \| 14 July 2026 \|/],
  ["the number on roll", /\| Children in care on roll \| 12 \|/],
  ["the number on roll of the whole school", /\| Pupils on roll \| – \| – \| 34 \|/],
  ["by year group", /\| Year 8 \| 12 \|/],
  ["by responsible authority", /\| Placed by another local authority \| 3 of 12/],
  ["previously in care", /\| Previously in care, on roll \|/],
  ["joined and left", /\| Joined the school while in care \|.*\| Left the school while in care \|/s],
  ["in care for a year or more", /\| In care for 12 months or more \| 12 of 12/],
  ["time for the role", /to write:\*\* \*Time for the role/],
  ["the policy and its last review", /\| Policy last reviewed \| 10 September 2025 \|/],
  ["progress", /\| Progress average or better in every subject \| 11 of 12/],
  ["progress subject by subject", /\| Mathematics \| 1 of 2 \| 1 of 2 \|/],
  [
    "progress beside that of peers",
    /\| Progress average or better in every subject \| 11 of 12 .*\| 19 of 20 \(95%\) \|/,
  ],
  ["progress in words", /to write:\*\* \*Progress.*set beside other pupils/],
  ["national figures", /looked after 12 months at 31 March, England/],
  ["attendance", /\| Sessions attended \| 3,240 of 3,600 \(90%\)/],
  ["attendance beside that of others", /\| Figure \| Children in care \|.*\| Other pupils \|/],
  ["steps taken on attendance", /to write:\*\* \*Steps taken on attendance/],
  ["suspensions beside those of others", /\| Suspensions \| 2 among 12 .*\| 1 among 22 /],
  ["suspensions and exclusions", /\| Suspended at least once \| 2 of 12.*\| Permanently excluded \| 0 of 12/s],
  ["steps taken on suspensions", /to write:\*\* \*Steps taken to prevent suspensions/],
  ["PEPs held, and in time", /\| PEP meetings held in each term \| 30 of 36/],
  [
    "professionals at PEPs",
    /\| PEP meetings with the social worker \| 30 of 30 .*\| PEP meetings with the virtual school \| 0 of 30 /s,
  ],
  ["official results of key stages", /\| looked after 12 months at 31 March, England \| 17.4% \(2024\/25\) \|/],
  ["the process of PEPs", /to write:\*\* \*PEPs in practice/],
  ["challenging targets", /\| PEPs with a SMART target or more \| 12 of 12/],
  ["special educational needs", /\| SEN support \| 0 of 12.*to write:\*\* \*Special educational needs/s],
  ["gifts and talents", /to write:\*\* \*Able and talented/],
  ["Pupil Premium Plus received and spent", /£10,800/],
  ["its use and impact", /to write:\*\* \*What Pupil Premium Plus changed/],
  ["training, and what it changed", /Training this year.*to write:\*\* \*What training changed/s],
  ["the school development plan", /to write:\*\* \*The school development plan/],
  ["the effect of policies", /to write:\*\* \*What the school's policies do/],
  ["work with virtual schools", /to write:\*\* \*Work with virtual schools and others/],
  ["wellbeing", /\| SDQ completed \| 12 of 12.*to write:\*\* \*Wellbeing/s],
  ["pupil voice", /to write:\*\* \*What children say/],
  ["a case study", /to write:\*\* \*A case study/],
  ["last year's areas for development", /## Last year's recommendations.*to write:\*\* \*Last year's areas/s],
  ["strengths, priorities", /Strengths that the exports show:.*\*Strengths.*What to put right first:.*\*Priorities/s],
  [
    "suggested actions after each part",
    /Personal education plans: suggested actions.*Staff, training and policy: suggested actions/s,
  ],
  ["where it can be evidenced", /\| Duty \| Clause \| Stands \| Counts \| Evidence \|/],
  ["how improvement is measured", /to write:\*\* \*How improvement is measured/],
  ["a copy for the virtual school", /## Copies for virtual schools/],
  ["gaps explained", /A gap here means that there is no data/],
];

let text: Promise<string> | undefined;

async function partTwo(): Promise<string> {
  const children = childrenOf(12, (i) => ({
    ...{ peps: [i < 6, true, true], suspended: i < 2 },
    authority: i < 3 ? "Pairshire" : "Nowhereshire",
    takes: i < 2 ? { Mathematics: i === 0 ? "below" : "above" } : {},
  }));
  const { partTwo: report } = await governors(exportsOf(children, { others: 20 }), {
    details: {
      ...NO_DETAILS,
      ...{ writtenBy: "Ms T", chair: "Chair", governor: "Mr G", meeting: date("2026-07-14"), caseStudy: true },
    },
    figures: (await readBenchmarks("policies/benchmarks-2026-11.csv")).figures,
  });
  return renderReportMarkdown(report).replace(/\\(?=[^\w\s])/g, "");
}

describe("Part Two answers what templates ask for", () => {
  test.each(ASKED)("%s", async (_, at) => {
    text ??= partTwo();
    expect(await text).toMatch(at);
  });

  test("a case study only where the config wants one", async () => {
    const { partTwo: report } = await governors(exportsOf(childrenOf(1)));
    expect(report.sections.map(({ id }) => id)).not.toContain("case-study");
  });
});
