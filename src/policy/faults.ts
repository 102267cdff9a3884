import { z } from "zod";
import { didYouMean } from "../domain/closest.ts";
import type { YamlPath } from "./yaml-file.ts";

/** Something wrong in a profile, and where. */
export interface Fault {
  readonly path: YamlPath;
  readonly message: string;
}

/** A value as a schema wants it, or what is wrong with it. */
export type Checked<T> =
  | { readonly value: T; readonly faults?: undefined }
  | { readonly value?: undefined; readonly faults: readonly Fault[] };

/** Checks a value against a schema, and says in plain words what is wrong with it. */
export function check<T>(schema: z.ZodType<T>, value: unknown): Checked<T> {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? { value: parsed.data } : { faults: parsed.error.issues.flatMap(faultsOf(schema)) };
}

const faultsOf =
  (schema: z.ZodType) =>
  (issue: z.core.$ZodIssue): Fault[] => {
    const { path } = issue;
    if (issue.code === "invalid_union" && issue.errors.length > 0) {
      return meant(issue.errors).flatMap((fault) => faultsOf(schema)({ ...fault, path: [...path, ...fault.path] }));
    }
    if (issue.code !== "unrecognized_keys") return [{ path, message: inWords(issue, schema) }];
    const known = Object.keys(shapeAt(schema, path).properties ?? {});
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key "${key}"${didYouMean(key, known) || `; known here: ${known.join(", ") || "none"}.`}`,
    }));
  };

/** Of several shapes that a value may have, what is wrong with the one that was meant: its own type is right. */
const meant = (shapes: readonly z.core.$ZodIssue[][]) =>
  shapes.find((faults) => faults.every(({ code, path }) => code !== "invalid_type" || path.length > 0)) ??
  (shapes[0] as z.core.$ZodIssue[]);

function inWords(issue: z.core.$ZodIssue, schema: z.ZodType): string {
  const key = issue.path.findLast((step) => typeof step === "string");
  const name = key === undefined ? "the file" : `"${key}"`;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `${name} is missing.`
        : `${name} must be ${NAMES[issue.expected] ?? issue.expected}, and is ${nameOf(issue.input, issue.expected)}.`;
    case "invalid_value":
      return `${name} cannot be ${JSON.stringify(issue.input)}${didYouMean(String(issue.input), issue.values.map(String)) || `; it is one of: ${issue.values.join(", ")}.`}`;
    case "invalid_key":
      return `${name} will not do as a key: ${issue.issues[0]?.message}`;
    case "too_small":
      return issue.origin === "number" || issue.origin === "int"
        ? `${name} must be at least ${issue.minimum}.`
        : `${name} is empty.`;
    case "too_big":
      return `${name} must be at most ${issue.maximum}.`;
    case "custom":
      return `${name}: ${issue.message}${issue.message.endsWith("?") ? "" : "."}`;
    default:
      return `${name} cannot be ${JSON.stringify(issue.input)}: ${shapeAt(schema, issue.path).description ?? issue.message}.`;
  }
}

/** What zod calls a type, as a writer of YAML knows it. */
const NAMES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, as in [one, two]",
  object: "a set of keys with values",
  record: "a set of keys with values",
};

function nameOf(value: unknown, expected: string): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return `the number ${value}${expected === "string" ? ": write it in quotes" : ""}`;
  return NAMES[typeof value] ?? typeof value;
}

type Shape = z.core.JSONSchema.JSONSchema;

/** What a schema says of the value at a path: its keys, its description. */
function shapeAt(schema: z.ZodType, path: YamlPath): Shape {
  const whole: Shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return path.reduce<Shape>(
    (shape, step) => asShape(shape.properties?.[String(step)] ?? shape.additionalProperties ?? shape.items),
    whole,
  );
}

/** A schema may say of a value that anything, or nothing, will do: then there is no more to know of it. */
const asShape = (shape: Shape[string]): Shape => {
  if (typeof shape !== "object") return {};
  return (shape as Shape).anyOf?.map(asShape).find(({ properties }) => properties) ?? (shape as Shape);
};
