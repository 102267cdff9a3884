import { latestAssessments } from "../../domain/assessments.ts";
import type { Cell, Evidence } from "../../domain/cells.ts";
import type { School } from "../../domain/school.ts";
import { ALL_PROMPTS } from "../own-words/prompts.ts";
import { type PupilName, type Screen, screenFor } from "./names.ts";

/** What keeps a report clear of the pupil list. */
export interface Screens {
  /** For what is about children: an ordinary word with a capital may be a name. */
  readonly aboutChildren: Screen;
  /** For what anybody may read, and for what the exports call a training or a subject. */
  readonly open: Screen;
}

/** A text of an export in which words are on the pupil list: on which line, and whether they were withheld. */
export interface ListedWords extends Pick<Evidence, "file" | "line" | "field"> {
  readonly are: "withheld" | "left";
}

/** A shorter pupil list may be of the children in care alone, and of hardly anybody else. */
const FEWEST_PUPILS = 20;

/** Where nothing is withheld: for the designated teacher's own eyes. */
export const NO_SCREENS: Screens = { aboutChildren: (text) => text, open: (text) => text };

/**
 * The screens of a school. On a short list, "(name withheld) transition" would tell that one of a few pupils is called
 * Summer, and the public edition would change with what a child is called: such words are left there, and the
 * designated teacher is told of them. Only how long the list is decides, and never who on it is in care.
 */
export function screensFor(pupils: readonly PupilName[], exempt: readonly string[]): Screens {
  const aboutChildren = screenFor(pupils, exempt);
  return {
    aboutChildren,
    open: pupils.length >= FEWEST_PUPILS ? aboutChildren : screenFor(pupils, exempt, "ordinary words"),
  };
}

const PUBLIC = new Set(ALL_PROMPTS.flatMap(({ id, isPublic }) => (isPublic ? [id] : [])));

/** A place of the designated teacher's words, screened: those about the school may stand in open minutes. */
export function screenPlace({ aboutChildren, open }: Screens, text: string, id: string): string {
  return PUBLIC.has(id) ? open(text) : aboutChildren(text);
}

/** Whether an ordinary word that is a name too was left in a text that anybody may read. */
function leavesName({ aboutChildren, open }: Screens, text: string): boolean {
  return open(text) !== aboutChildren(text);
}

/** The places of her words in which an ordinary word that is a name too was left. */
export function placesLeft(texts: ReadonlyMap<string, string>, screens: Screens): string[] {
  return [...texts].flatMap(([id, text]) => (PUBLIC.has(id) && leavesName(screens, text) ? [id] : []));
}

/** The topics of training and the subjects of children with words of the pupil list in them, each text once. */
export function listedInExports(school: School, screens: Screens): ListedWords[] {
  const topics = school.training.map(({ topic }) => topic);
  const subjects = school.children.flatMap((child) => latestAssessments(child, school).map(({ subject }) => subject));
  // The last line first, so that of rows with one text the first one stays.
  const cells = [...topics, ...subjects].sort((a, b) => byPlace(b.cite, a.cite));
  const texts = new Map(cells.map((cell) => [`${cell.cite.field} ${cell.value}`, cell] as const));
  return [...texts.values()].flatMap((cell) => wordsOf(cell, screens)).sort(byPlace);
}

function wordsOf({ value, cite: { file, line, field } }: Cell<string | null>, screens: Screens): ListedWords[] {
  const text = value ?? "";
  const isWithheld = screens.open(text).normalize("NFC") !== text.normalize("NFC");
  if (isWithheld) return [{ file, line, field, are: "withheld" }];
  return leavesName(screens, text) ? [{ file, line, field, are: "left" }] : [];
}

type Place = Pick<Evidence, "file" | "line">;
const byPlace = (a: Place, b: Place) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);
