/** The forms that a result can take. Kept apart from the renderers, so that the command line can name them unloaded. */
export { FORMATS, type Format } from "../domain/outputs.ts";
