/** The shells that there is completion for. Kept apart, so that the command line can name them unloaded. */
export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];
