import type { IsoDate } from "../../src/domain/dates.ts";
import type { Block, Chart, Report, Written } from "../../src/domain/report.ts";

/** A report of a year with twelve children, with something of everything that a format has to show. */

/** A badge of 96 by 96 pixels. */
export const PNG = Uint8Array.from(
  Buffer.from(
    [
      "iVBORw0KGgoAAAANSUhEUgAAAGAAAABgCAMAAADVRocKAAAABlBMVEX9/f4eUIsMH8/2AAABLElEQVRo3u3ZQQ7CMAxEUef+",
      "l2bVFRX+M7ZJKtXr+L8WqJAg4p13/jgr1jUD8buZrXcZK53pfolAeZ/AeY+Q8oag9lXC6EuC1eeCmefENFDoIyILVIH0Cou3",
      "ANZLAnmJS28D2i0A7OL8W6CbtkD3XIDvmcI0oGxZwjSg7RjCNKBubAeWCthPpQ2I3zx6X1zZDUTowjiwqv1syz/rXJbVV9b2",
      "AhGecAwQYQqnABGucAgQ2ewD2LG0T4UBAJ0Cfbi7CUB9uNwOkEOwz5Z3ALh/t+2d6QWEPttuBcAZqc+2GwFwRuyz7dU19J1q",
      "B7oE/llo788DHYL0ee7vlwH1iZkAnv/juE/QvCsI/fn/cHRCzauC0VcIL48FO8+MWj4zGuo/jLb6lxIT/+q/89z5AICxEVeC",
      "hGpzAAAAAElFTkSuQmCC",
    ].join(""),
    "base64",
  ),
);

export const ATTENDANCE: Chart = {
  kind: "lines",
  title: "Attendance over the terms",
  unit: "%",
  categories: ["Autumn 2025", "Spring 2026", "Summer 2026"],
  over: "terms",
  series: [
    { name: "Children in care", values: [93.1, 91.4, 92.8] },
    { name: "Other pupils", values: [94.2, 93.6, 93.9] },
    { name: "Children in care, nationally", values: [90.8, null, null] },
  ],
  alternative:
    "Children in care attended less than other pupils in every term; the gap was 1.1 points in autumn, 2.2 in spring and 1.1 in summer.",
};

export const COMPLIANCE: Chart = {
  kind: "bars",
  title: "Duties kept, by section of the policy",
  unit: "%",
  categories: [
    "Admission and the first weeks",
    "Personal education plans",
    "Attendance and absence",
    "Suspension and exclusion",
    "Pupil premium plus",
    "Training of staff",
  ],
  series: [{ name: "Duties kept", values: [100, 83, 92, 75, 100, null] }],
  alternative:
    "Two sections were kept in full; suspension and exclusion was kept least, at 75%. Training could not be assessed.",
};

const TIMELINESS: Chart = {
  kind: "bars",
  title: "PEPs held in time",
  unit: "PEPs",
  categories: ["Autumn 2025", "Spring 2026", "Summer 2026"],
  series: [
    { name: "In time", values: [11, 10, 12] },
    { name: "Late", values: [1, 2, 0] },
  ],
  alternative: "33 of 36 PEPs were held in time; one was late in autumn and two in spring.",
};

/** Paragraphs and lists that somebody wrote, with words that stand out. */
export const WRITTEN: readonly Written[] = [
  {
    is: "paragraph",
    runs: [
      { look: "plain", text: "This, " },
      { look: "bold", text: "at last" },
      { look: "plain", text: "." },
    ],
  },
  {
    is: "item",
    number: null,
    runs: [
      { look: "plain", text: "One " },
      { look: "italic", text: "thing" },
    ],
  },
  { is: "item", number: null, runs: [{ look: "plain", text: "Two" }] },
  { is: "item", number: 3, runs: [{ look: "plain", text: "Three" }] },
  { is: "item", number: 4, runs: [{ look: "plain", text: "Four" }] },
  { is: "paragraph", runs: [{ look: "plain", text: "That." }] },
];

const paragraph = (text: string): Block => ({ is: "paragraph", text });

export function reportOf(blocks: readonly Block[], more: Partial<Report> = {}): Report {
  return {
    edition: "part two",
    title: "Children in care: the designated teacher’s report to governors, 2025/26",
    standing:
      "Confidential: Part Two minutes only. It speaks of children by pseudonym, and who knows the school may know who is " +
      "meant; do not copy, publish or take away this report, and destroy it once its figures have been read.",
    asOf: "2026-07-17" as IsoDate,
    facts: [
      { label: "School", text: "Fernhill High School (URN 999999)" },
      { label: "Academic year", text: "2025/26, up to 17 July 2026" },
    ],
    sections: [{ id: "a-section", title: "A section", blocks }],
    look: { colour: "#1d4f8b", logo: null },
    ...more,
  };
}

export const REPORT: Report = reportOf([], {
  facts: [
    { label: "School", text: "Fernhill High School (URN 999999)" },
    { label: "Academic year", text: "2025/26, up to 17 July 2026" },
    { label: "Reported by", text: "The designated teacher for children in care" },
    { label: "Reported to", text: "The governing board, meeting of 22 September 2026" },
    { label: "Policy", text: "Education of children in care, reviewed on 3 March 2026" },
  ],
  sections: [
    {
      id: "summary",
      title: "Summary",
      blocks: [
        paragraph(
          "Twelve children in care were on roll during the year, placed by four local authorities. Of 64 duties of the school’s policy, 55 were kept, 5 were not, and 4 could not be assessed from the records the school exported.",
        ),
        {
          is: "caution",
          text: "Where fewer than 10 children make up a figure, a change of one child moves it by 10 points or more. Read the figures with that in mind.",
        },
        { is: "chart", chart: COMPLIANCE },
        {
          is: "own words",
          id: "strengths",
          prompt: "Three strengths, and three priorities for next year",
          written: [],
        },
      ],
    },
    {
      id: "roll",
      title: "Children on roll",
      blocks: [
        {
          is: "table",
          caption: "Children in care on roll, by key stage",
          head: ["Key stage", "Children in care", "12 months or more", "With an EHC plan", "Share of the school"],
          rows: [
            ["Key stage 3", "5", "4", "2", "0.8%"],
            ["Key stage 4", "7", "6", "3", "1.2%"],
            ["All", "12", "10", "5", "1.0%"],
          ],
        },
        paragraph("Three children joined during the year and one left, for a placement outside the county."),
      ],
    },
    {
      id: "attendance",
      title: "Attendance",
      blocks: [
        { is: "chart", chart: ATTENDANCE },
        {
          is: "caution",
          text: "National figures are of children looked after for 12 months or more on 31 March; the school’s are of all children in care.",
        },
        {
          is: "table",
          caption: "Sessions missed",
          head: ["Group", "Possible sessions", "Missed", "Share", "Persistently absent"],
          rows: [
            ["Children in care", "4,212", "317", "7.5%", "not shown: fewer than 5 children"],
            ["Other pupils", "218,900", "13,350", "6.1%", "14.2%"],
          ],
        },
        {
          is: "own words",
          id: "attendance-steps",
          prompt: "Steps taken where attendance is below that of other pupils",
          written: [
            {
              is: "paragraph",
              runs: [{ look: "plain", text: "Two children have a mentor who meets them at the gate each morning." }],
            },
            {
              is: "paragraph",
              runs: [
                {
                  look: "plain",
                  text: "We agreed with both virtual schools that lateness is followed up on the same day; since Easter no session has gone without a call.",
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: "peps",
      title: "Personal education plans",
      blocks: [
        { is: "chart", chart: TIMELINESS },
        {
          is: "list",
          items: [
            "Every child had a PEP meeting in each term in which they were on roll.",
            "A social worker took part in 34 of 36 meetings, a carer in 35.",
            "The virtual school returned two PEPs for targets that were not specific enough; both were mended within 10 school days.",
          ],
        },
        {
          is: "table",
          caption: "Each child’s plan, by pseudonym",
          head: ["Child", "Year", "Autumn", "Spring", "Summer", "Targets met"],
          rows: Array.from({ length: 12 }, (_, at) => [
            `Child ${String.fromCharCode(65 + at)}`,
            `${7 + (at % 5)}`,
            at === 3 ? "late by 4 school days" : "in time",
            at === 5 || at === 9 ? "late by 2 school days" : "in time",
            at === 11 ? "left the school" : "in time",
            `${2 + (at % 3)} of 5`,
          ]),
        },
        { is: "own words", id: "pep-process", prompt: "What helps and what hinders PEPs", written: [] },
      ],
    },
    {
      id: "funding",
      title: "Pupil premium plus",
      blocks: [
        {
          is: "table",
          caption: "Pupil premium plus received and spent",
          head: ["Term", "Received", "Spent", "Not yet spent"],
          rows: [
            ["Autumn 2025", "£10,280", "£9,950", "£330"],
            ["Spring 2026", "£10,280", "£10,410", "£200"],
            ["Summer 2026", "£11,100", "£11,300", "£0"],
          ],
        },
        paragraph("Spending was tied to targets of the children’s PEPs in every case; tutoring took the largest part."),
        { is: "own words", id: "impact", prompt: "What the money changed for children", written: [] },
      ],
    },
  ],
  look: {
    colour: "#1d4f8b",
    logo: { bytes: PNG, type: "image/png", alternative: "Fernhill High School" },
  },
});
