import type { Judgement } from "../../domain/status.ts";
import type { ResultDocument } from "../result-schema.ts";

type Since = NonNullable<ResultDocument["since"]>;

/** The changes that a quiet run speaks of: those to a status that raises the exit status, and what went without a pass. */
export function newsIn(changes: Since, raising: readonly Judgement[]): Since {
  const raises = (status: string | null) => raising.some((one) => one === status);
  return {
    ...changes,
    new: changes.new.filter(({ now }) => raises(now)),
    changed: changes.changed.filter(({ now }) => raises(now)),
    gone: changes.gone.filter(({ was, now }) => raises(was) && now !== "waived"),
    askedAnew: changes.askedAnew.filter(({ counts }) =>
      Object.entries(counts).some(([status, count]) => count > 0 && raises(status)),
    ),
    dueSoon: raises("due") ? changes.dueSoon : [],
  };
}

/** Whether a quiet run has anything to say: with an earlier run to set it against, only what is news since. */
export function hasNews({ since, status }: ResultDocument, raising: readonly Judgement[]): boolean {
  if (since === undefined) return raising.includes(status);
  const news = newsIn(since, raising);
  return [news.new, news.changed, news.gone, news.askedAnew, news.dueSoon].some((list) => list.length > 0);
}
