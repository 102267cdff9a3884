import { dirname, join } from "node:path";
import { z } from "zod";
import { AUDIENCES, FAIL_ON, FORMATS, type Outputs } from "../domain/outputs.ts";
import { text } from "./written.ts";

const formats = z
  .array(z.enum(FORMATS))
  .min(1)
  .refine((all) => new Set(all).size === all.length, "a form stands here twice");

/** The keys of the config file that say where results go. Names are never asked for here: `--identify` is for a person. */
export const outputKeys = {
  outputs: z
    .strictObject({
      folder: text("The folder that files are written into, from this file's folder; --out goes before it").optional(),
      formats: formats
        .describe("The forms of the files in the folder, in place of markdown, json and csv; --format goes before them")
        .optional(),
      "fail-on": z.enum(FAIL_ON).describe("From which status on a run ends with an error status").optional(),
    })
    .default({})
    .describe("Where results go: for every command that has --out"),
  audience: z.enum(AUDIENCES).describe("Whom the report is for where --audience says nothing").optional(),
};

const written = z.object(outputKeys);

/** What the config file says of the results, with its folder from the working folder. */
export function outputsOf({ outputs, audience }: z.output<typeof written>, configFile: string): Outputs {
  const { folder, formats: forms } = outputs;
  return {
    folder: folder && join(dirname(configFile), folder),
    formats: forms,
    ...{ failOn: outputs["fail-on"], audience },
  };
}
