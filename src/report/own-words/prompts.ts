/** A place in the report for the designated teacher's own words. */
export interface Prompt {
  /** Stands in the file of her words; never changed, so that what she wrote is found again. */
  readonly id: string;
  readonly title: string;
  readonly ask: string;
  /** Whether it is about the school, so that it may stand in open minutes. */
  readonly isPublic: boolean;
}

const ofSchool = (id: string, title: string, ask: string): Prompt => ({ id, title, ask, isPublic: true });
const ofChildren = (id: string, title: string, ask: string): Prompt => ({ id, title, ask, isPublic: false });

/** What templates of the report ask for and no export can tell. */
export const PROMPTS = {
  role: ofSchool(
    "role",
    "Time for the role",
    "How much time the designated teacher has, what makes the role hard, and what is delegated and to whom.",
  ),
  training: ofSchool(
    "training",
    "What training changed",
    "How what was learnt was passed on to staff, and what they now do differently.",
  ),
  plan: ofSchool(
    "development-plan",
    "The school development plan",
    "Where the plan, staffing and resources take account of children in care.",
  ),
  policies: ofSchool(
    "policies",
    "What the school's policies do",
    "How policies on visits, clubs, homework, behaviour, admissions and the extended day work for children in care.",
  ),
  agencies: ofSchool(
    "agencies",
    "Work with virtual schools and others",
    "How the school works with virtual schools and other services, and what would help.",
  ),
  strengths: ofChildren("strengths", "Strengths", "The three things that work best for children in care here."),
  priorities: ofChildren("priorities", "Priorities", "The three things that matter most next year."),
  lastYear: ofChildren(
    "last-year",
    "Last year's areas for development",
    "What was done about each, and what came of it.",
  ),
  attendance: ofChildren(
    "attendance",
    "Steps taken on attendance",
    "What is done where attendance is below that of other pupils, and whether it works.",
  ),
  suspensions: ofChildren(
    "suspensions",
    "Steps taken to prevent suspensions",
    "What is done so that suspensions do not happen again.",
  ),
  peps: ofChildren(
    "peps",
    "PEPs in practice",
    "What helps and what hinders PEPs, and what they call for beyond Pupil Premium Plus.",
  ),
  attainment: ofChildren(
    "attainment",
    "Progress",
    "What lies behind the figures, set beside other pupils here and children in care nationally.",
  ),
  sen: ofChildren(
    "sen",
    "Special educational needs",
    "Whether needs are met and at the right stage, and whether support could follow a child who moves suddenly.",
  ),
  able: ofChildren("able", "Able and talented", "Who has a particular gift or talent, and how it is encouraged."),
  funding: ofChildren("funding", "What Pupil Premium Plus changed", "What the money was used for, and to what effect."),
  wellbeing: ofChildren(
    "wellbeing",
    "Wellbeing",
    "Social and emotional progress, friendships, and whether any child in care was bullied.",
  ),
  voice: ofChildren(
    "pupil-voice",
    "What children say",
    "What children in care say about school, in their words and without a name.",
  ),
  caseStudy: ofChildren("case-study", "A case study", "One child's year, told so that nobody would know the child."),
  improvement: ofChildren(
    "improvement",
    "How improvement is measured",
    "By which figures the school will know next year that things are better.",
  ),
} as const satisfies Readonly<Record<string, Prompt>>;

/** Every place to write, in the order of the report. */
export const ALL_PROMPTS: readonly Prompt[] = Object.values(PROMPTS);
