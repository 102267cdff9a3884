import { inWords } from "../../calendar/dates.ts";
import type { OpenStatus } from "../../domain/changes.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { ruleInWords, subjectInWords } from "../labels.ts";
import type { ControlDocument, FindingDocument, ResultDocument } from "../result-schema.ts";
import { counted } from "../text.ts";
import { IN_WORDS } from "../verdict.ts";

type Since = NonNullable<ResultDocument["since"]>;
type Change = Since["new"][number];

/** A list of changes under its heading. */
export interface ChangeChapter {
  readonly title: string;
  readonly entries: readonly { readonly line: string; readonly toDo?: string | undefined }[];
}

/** What stands above the changes, and what a reader should know of them. */
export function changesHead({ since, remarks, unchanged }: Since): { title: string; remarks: readonly string[] } {
  const title = since === null ? "Since the last run: there is none" : `Since the run of ${day(since.asOf)}`;
  return { title, remarks: [...remarks, `${counted(unchanged, "finding")} open as before.`] };
}

/** The changes, list by list; a list with nothing in it is left out. */
export function changeChapters(document: ResultDocument, changes: Since): ChangeChapter[] {
  const chapter = (title: string, list: readonly Change[], say: (change: Change) => string) => ({
    title: `${title}: ${list.length}`,
    entries: list.map((change) => ({ line: lineOf(change, say(change), document), toDo: toDoOf(change, document) })),
  });
  const chapters: ChangeChapter[] = [
    chapter("New", changes.new, ({ now }) => stateOf(now)),
    chapter("Changed", changes.changed, ({ was, now }) => `${stateOf(now)}${earlier(was)}`),
    {
      title: `Asked anew: ${counted(changes.askedAnew.length, "control")}`,
      entries: changes.askedAnew.map(({ control, authority, counts }) => {
        const found = Object.entries(counts).flatMap(([status, count]) => (count > 0 ? [`${count} ${status}`] : []));
        return { line: `${ruleInWords({ id: control, authority })}: ${found.join(", ") || "nothing open"}` };
      }),
    },
    chapter("Due within 14 days", changes.dueSoon, ({ due }) => `due${due ? ` by ${day(due)}` : ""}`),
    chapter("No longer open, and not known to be mended", changes.gone, goneInWords),
    chapter("Passed now", changes.fixed, ({ was }) => `passed${earlier(was)}`),
  ];
  return chapters.filter(({ entries }) => entries.length > 0);
}

const goneInWords = ({ was, now }: Change) =>
  `${now === null ? "not looked at any more" : IN_WORDS[now]}${earlier(was)}`;

/** What an open finding was, as half a sentence. */
export const WAS: Readonly<Record<OpenStatus, string>> = {
  fail: "it had failed",
  "not-assessable": "it could not be assessed",
  due: "it was due",
};
const earlier = (was: Change["was"]) => (was === null ? "" : `; ${WAS[was]}`);
const stateOf = (status: Change["now"]) => (status === null ? "not open" : IN_WORDS[status]);
const day = (of: string) => inWords(of as IsoDate);

function lineOf(change: Change, state: string, document: ResultDocument): string {
  const said = change.message === undefined ? "." : `. ${change.message}`;
  return `${ruleInWords({ id: change.control, authority: change.authority })}: ${subjectInWords(change, document)}: ${state}${said}`;
}

/** What is to be done about a change, by whom; nothing about what passed, or is not there any more. */
function toDoOf({ fingerprint, now }: Change, { controls }: ResultDocument): string | undefined {
  if (now !== "fail" && now !== "due") return undefined;
  const found = controls.map((control) => [control, byFingerprint(control, fingerprint)] as const);
  const [control, finding] = found.find(([, one]) => one !== undefined) ?? [];
  return finding?.mend && `To do, ${control?.addressee}: ${finding.mend}`;
}

const byFingerprint = ({ findings }: ControlDocument, fingerprint: string): FindingDocument | undefined =>
  findings.find((finding) => finding.fingerprint === fingerprint);
