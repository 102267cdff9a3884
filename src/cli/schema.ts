import { z } from "zod";
import { CONTROL_KINDS } from "../controls/index.ts";
import { runSchema } from "../history/run.ts";
import { baselineSchema } from "../policy/baseline-file.ts";
import { CONFIG_FILE, configSchema } from "../policy/config.ts";
import { profileSchema } from "../policy/schema.ts";
import { deadlinesSchema } from "../render/deadlines/schema.ts";
import { resultSchema } from "../render/result-schema.ts";
import { schoolsSchema } from "../render/schools/document.ts";
import { trendSchema } from "../render/trend/document.ts";
import { type Io, write } from "./io.ts";
import type { SchemaName } from "./schema-names.ts";

type Schema = z.core.JSONSchema.JSONSchema;

interface Described {
  readonly schema: z.ZodType;
  readonly title: string;
  readonly description: string;
}

const SCHEMAS: Readonly<Record<SchemaName, Described>> = {
  policy: {
    schema: profileSchema,
    title: "A policy of cic-audit",
    description:
      "A policy for children in care, or a part of one, as a YAML file. What only the whole can tell, such as a day " +
      "that does not exist or a control that no parent has, `cic-audit policies validate` checks.",
  },
  config: {
    schema: configSchema,
    title: "The config file of cic-audit",
    description: `What a school has decided once and for all, in ${CONFIG_FILE} beside or above its exports.`,
  },
  result: {
    schema: resultSchema,
    title: "A result of cic-audit",
    description: "What `cic-audit check --format json` gives: a school audited against a policy.",
  },
  deadlines: {
    schema: deadlinesSchema,
    title: "What falls due next, by cic-audit",
    description: "What `cic-audit deadlines --format json` gives.",
  },
  run: {
    schema: runSchema,
    title: "A run in the history of cic-audit",
    description:
      "What is kept of a check in the folder that the config file calls history: a file a run. Its last member, sha256, " +
      "is the SHA-256 of the rest as JSON without spaces.",
  },
  baseline: {
    schema: baselineSchema,
    title: "Known failures of cic-audit",
    description: "What `cic-audit check --write-baseline` writes, as a YAML file; what is null is still to be decided.",
  },
  trend: {
    schema: trendSchema,
    title: "How a school gets on, by cic-audit",
    description: "What `cic-audit trend --format json` gives.",
  },
  schools: {
    schema: schoolsSchema,
    title: "The results of several schools",
    description: "What `cic-audit check --format json` gives of a folder with a school in each subfolder.",
  },
};

/** `cic-audit schema`: JSON Schema, draft 2020-12, of a file as people write it or of the result. */
export async function printSchema(name: SchemaName, io: Io): Promise<void> {
  await write(io.stdout, `${JSON.stringify(schemaOf(name), null, 2)}\n`);
}

function schemaOf(name: SchemaName): Schema {
  const { schema, title, description } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-2020-12",
    override: ({ jsonSchema }) => {
      if (name === "policy" && isControl(jsonSchema)) Object.assign(jsonSchema, { allOf: KINDS });
    },
  });
  return { $schema, $id: `urn:cic-audit:${name}:1`, title, description, ...rest } as Schema;
}

/** What a control of a policy looks like: nothing else has a duty. */
const isControl = ({ properties }: Schema) => properties !== undefined && "duty" in properties;

/** The parameters of a control are those of its check, and the check is one that there is. */
const KINDS: readonly Schema[] = [
  { properties: { check: { enum: [...CONTROL_KINDS.keys()] } } },
  ...[...CONTROL_KINDS.values()].map(({ id, params }) => ({
    if: { properties: { check: { const: id } }, required: ["check"] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { params: paramsOf(params) } },
  })),
];

function paramsOf(params: z.ZodType): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(params, { io: "input", unrepresentable: "any" });
  return schema as Schema;
}
