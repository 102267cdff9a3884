/** What a finding can say, worst first (contract, section 3). */
export const STATUSES = ["fail", "not-assessable", "due", "pass", "not-applicable", "waived"] as const;
export type Status = (typeof STATUSES)[number];

/** What a control kind can judge; waiving is somebody's decision, taken afterwards. */
export type Judgement = Exclude<Status, "waived">;

export type Counts = Readonly<Record<Status, number>>;

const WEIGHS = ["fail", "not-assessable", "due", "pass"] as const;

/** The worst of some statuses; `not-applicable` where none of them weighs. */
export function worstOf(statuses: readonly Status[]): Judgement {
  return WEIGHS.find((status) => statuses.includes(status)) ?? "not-applicable";
}

/** How often each status occurs. */
export function countStatuses(statuses: readonly Status[]): Counts {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}
