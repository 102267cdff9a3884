import type { Judgement } from "../domain/status.ts";
import type { ResultDocument } from "./result-schema.ts";

/** How a result is to look; only the terminal heeds it. */
export interface Look {
  /** The columns of the terminal; no line is longer. */
  readonly width: number;
  readonly color: boolean;
  /** Quiet: the verdict and what it rests on, nothing else. Verbose: passes and evidence too. */
  readonly detail: "quiet" | "normal" | "verbose";
  /** The statuses that raise the exit status: what a quiet run speaks of. */
  readonly raising: readonly Judgement[];
}

/** A result as text. The same document gives the same text. */
export type Renderer = (document: ResultDocument, look: Look) => string;
