import type { Renderer } from "./renderer.ts";

/** The result as one JSON document. */
export const renderJson: Renderer = (document) => `${JSON.stringify(document, null, 2)}\n`;
