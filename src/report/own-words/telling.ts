import { isLikelySameAuthority, isSameAuthority, mentionsAuthority } from "../../domain/authority.ts";
import type { School } from "../../domain/school.ts";
import { placingAuthorities } from "../benchmarks.ts";
import { mayName } from "../disclosure/placing.ts";
import { childrenOfYear } from "../editions/confidential.ts";
import { givesDay } from "../screen/written-days.ts";
import type { Narrative } from "./narrative.ts";
import { ALL_PROMPTS, PROMPTS } from "./prompts.ts";
import { withoutMarks } from "./written.ts";

/** What could tell governors which child is meant, in a place of the designated teacher's words. */
export interface Telling {
  readonly id: string;
  readonly does: "name an authority that the report leaves out" | "name another authority" | "give a full date";
}

/** The places of her words that a virtual school's copy has, and where in them she names another placing authority. */
export function tellingCopy({ texts }: Narrative, school: School, authority: string): Telling[] {
  const others = placingAuthorities(school).filter(({ name }) => isSameAuthority(name, authority) !== "yes");
  return [PROMPTS.funding, PROMPTS.agencies].flatMap(({ id }): Telling[] => {
    const text = withoutMarks(texts.get(id) ?? "");
    return others.some(({ name }) => mentionsAuthority(text, name)) ? [{ id, does: "name another authority" }] : [];
  });
}

/**
 * Her words are hers: they are not changed. She is told where they name an authority that Part Two may not name, and
 * where they give a day in what is about children, so that she can write it in another way.
 */
export function tellingWords({ texts }: Narrative, school: School): Telling[] {
  const count = childrenOfYear(school).length;
  const own = school.school.map(({ local_authority }) => local_authority.value ?? "");
  const unnamed = placingAuthorities(school)
    .filter(
      ({ name, children }) => !mayName(children, count) && !own.some((known) => isLikelySameAuthority(known, name)),
    )
    .map(({ name }) => name);
  return ALL_PROMPTS.flatMap(({ id, isPublic }): Telling[] => {
    const text = withoutMarks(texts.get(id) ?? "");
    return [
      ...(unnamed.some((name) => mentionsAuthority(text, name))
        ? [{ id, does: "name an authority that the report leaves out" } as const]
        : []),
      ...(!isPublic && givesDay(text) ? [{ id, does: "give a full date" } as const] : []),
    ];
  });
}
