import type { Topic } from "../../domain/measure.ts";
import type { ControlResult } from "../../domain/result.ts";
import { PROMPTS, type Prompt } from "../own-words/prompts.ts";
import { QUESTIONS, type Question } from "../questions.ts";

/** A part of the report about children or staff: what is measured in it, which duties belong there, what is asked. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** What it is called in a cell of a table, where its title is a list. */
  readonly short?: string;
  readonly topics: readonly Topic[];
  /** The families of control kinds: what stands before the dot of their ids. */
  readonly families: readonly string[];
  readonly prompts: readonly Prompt[];
  readonly questions: readonly Question[];
}

/** The parts of the report, in its order. Every control kind belongs to one of them. */
export const PARTS: readonly Part[] = [
  {
    ...{ id: "children", title: "Children on roll, joining and leaving", short: "Joining and leaving" },
    topics: ["roll"],
    families: ["pupil", "roll", "transition"],
    prompts: [],
    questions: [QUESTIONS.obstacles],
  },
  {
    ...{ id: "peps", title: "Personal education plans" },
    topics: ["peps"],
    families: ["pep", "lac-review"],
    prompts: [PROMPTS.peps],
    questions: [QUESTIONS.peps],
  },
  {
    ...{ id: "attainment", title: "Attainment and progress" },
    topics: ["attainment"],
    families: ["attainment"],
    prompts: [PROMPTS.attainment],
    questions: [QUESTIONS.attainment],
  },
  {
    ...{ id: "attendance", title: "Attendance, timetables and alternative provision", short: "Attendance" },
    topics: ["attendance"],
    families: ["attendance", "timetable", "provision"],
    prompts: [PROMPTS.attendance],
    questions: [QUESTIONS.attendance],
  },
  {
    ...{ id: "suspensions", title: "Suspensions and exclusions" },
    topics: ["suspensions"],
    families: ["suspension", "exclusion"],
    prompts: [PROMPTS.suspensions],
    questions: [QUESTIONS.suspensions],
  },
  {
    ...{ id: "sen", title: "Special educational needs, gifts and talents", short: "Special educational needs" },
    topics: ["sen"],
    families: ["ehcp"],
    prompts: [PROMPTS.sen, PROMPTS.able],
    questions: [QUESTIONS.sen],
  },
  {
    ...{ id: "wellbeing", title: "Wellbeing and the children's own views" },
    topics: ["wellbeing"],
    families: ["sdq"],
    prompts: [PROMPTS.wellbeing, PROMPTS.voice],
    questions: [QUESTIONS.wellbeing],
  },
  {
    ...{ id: "funding", title: "Pupil Premium Plus" },
    topics: ["funding"],
    families: ["funding"],
    prompts: [PROMPTS.funding],
    questions: [QUESTIONS.funding],
  },
  {
    ...{ id: "staff", title: "Staff, training and policy", short: "Staff" },
    topics: ["training"],
    families: ["role", "training", "policy", "report"],
    prompts: [PROMPTS.role, PROMPTS.training, PROMPTS.plan, PROMPTS.policies, PROMPTS.agencies],
    questions: [QUESTIONS.role, QUESTIONS.staff, QUESTIONS.policies, QUESTIONS.resources],
  },
  {
    ...{ id: "statements", title: "Duties answered by a signed statement" },
    topics: [],
    families: ["attestation"],
    prompts: [],
    questions: [QUESTIONS.statements],
  },
];

/** The results that belong to a part. */
export function resultsOf({ families }: Part, results: readonly ControlResult[]): ControlResult[] {
  return results.filter(({ control }) => families.includes(control.check.split(".")[0] ?? ""));
}
