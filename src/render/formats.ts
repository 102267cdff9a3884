/** The forms that a result can take. Kept apart from the renderers, so that the command line can name them unloaded. */
export const FORMATS = ["table", "json", "csv", "markdown"] as const;
export type Format = (typeof FORMATS)[number];
