import { quoted } from "./terms.ts";

/** The people whom a report names, each with a post: who reports, who governs, who is in the chair. */
interface Post {
  readonly post: string;
  /** Whether what the config says is the post already: `Link governor`, `The chair`. */
  readonly isSaidBy: RegExp;
}

const POSTS = {
  teacher: { post: "designated teacher", isSaidBy: /\bdesignated teacher\b/i },
  governor: { post: "designated governor", isSaidBy: /\b(designated|link|lead)\b|\bgovernor (for|with)\b/i },
  chair: {
    post: "chair of the governing body",
    isSaidBy: /\bchair(man|woman|person)? of\b|^(the )?(vice[- ]|co-)?chair(man|woman|person)?$/i,
  },
} as const satisfies Readonly<Record<string, Post>>;

/** `Mrs G. Governor, designated governor`; the post alone where nobody is named, with a capital. */
export function signatory(who: keyof typeof POSTS, named: string | null | undefined): string {
  const { post, isSaidBy } = POSTS[who];
  if (!named) return post.charAt(0).toUpperCase() + post.slice(1);
  return isSaidBy.test(named) ? quoted(named) : `${quoted(named)}, ${post}`;
}
