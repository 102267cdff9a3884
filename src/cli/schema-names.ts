/** What `cic-audit schema` can print. Kept apart from the schemas, so that the command line can name them unloaded. */
export const SCHEMA_NAMES = ["policy", "config", "result", "deadlines", "schools", "run", "trend", "baseline"] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
