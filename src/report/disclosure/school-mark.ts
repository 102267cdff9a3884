import type { Answer } from "../../domain/cells.ts";
import type { SchoolMark } from "../../domain/published.ts";
import { plain } from "../../domain/words.ts";
import type { SchoolFacts } from "../facts.ts";

/** The marks of a school, as its school file names it. Without the key nobody can tell which school it is. */
export function schoolMark({ row }: Pick<SchoolFacts, "row">, pseudonym: (id: string) => string): SchoolMark {
  const mark = (what: "urn" | "name") => {
    const written = plain(row?.[what].value ?? "");
    return written === "" ? null : pseudonym(`school ${what} ${written}`);
  };
  return { urn: mark("urn"), name: mark("name") };
}

/** Whether two reports are of one school: by the URN where both have it, else by the name. */
export function isSameSchool(one: SchoolMark | undefined, other: SchoolMark | undefined): Answer {
  for (const what of ["urn", "name"] as const) {
    const [mine, theirs] = [one?.[what], other?.[what]];
    if (mine && theirs) return mine === theirs ? "yes" : "no";
  }
  return "unknown";
}
