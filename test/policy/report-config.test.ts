import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { NO_DETAILS } from "../../src/domain/report-details.ts";
import { CONFIG_FILE, loadConfig } from "../../src/policy/config.ts";
import { folderOf } from "../support/folder.ts";
import { PNG } from "../support/report.ts";

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

async function load(text: string, files: Record<string, Uint8Array | string> = {}) {
  const folder = folderOf({ [CONFIG_FILE]: text, ...files });
  return loadConfig(join(folder, CONFIG_FILE), folder).then(
    ({ report }) => report,
    (error: Error) => error.message.replaceAll(`${folder}/`, ""),
  );
}

describe("what a config file says of the report", () => {
  test("is nothing, where it says nothing", async () => {
    expect(await load("waivers: []\n")).toEqual(NO_DETAILS);
    expect(await load("report: {}\n")).toEqual({ ...NO_DETAILS, terms: {} });
  });

  test("is who reports to whom, in which words, and how it looks", async () => {
    const text = `report:
  written-by: Ms Teacher
  chair: Chair of governors
  governor: Mr Governor
  meeting: 14/07/2026
  terms: { children: LAC, plan: ePEP, board: trust board }
  case-study: true
  not-names: [Summer]
  colour: "#123456"
  logo: logo.png
  logo-text: A fern
`;
    expect(await load(text, { "logo.png": PNG })).toEqual({
      ...{ writtenBy: "Ms Teacher", chair: "Chair of governors", governor: "Mr Governor", meeting: "2026-07-14" },
      terms: { children: "LAC", plan: "ePEP", board: "trust board" },
      ...{ caseStudy: true, notNames: ["Summer"] },
      look: { colour: "#123456", logo: { bytes: PNG, type: "image/png", alternative: "A fern" } },
    });
  });

  test("may be a JPEG, whatever the file is called", async () => {
    const details = await load("report: { logo: logo.png }\n", { "logo.png": JPEG });
    expect(details).toMatchObject({ look: { logo: { type: "image/jpeg" } } });
  });

  test.each<[string, string, Record<string, Uint8Array | string>, RegExp]>([
    ["a term that there is not", "report: { terms: { children: kids } }", {}, /"children" cannot be "kids"/],
    ["a colour by its name", "report: { colour: blue }", {}, /"colour" cannot be "blue"/],
    ["a key that there is not", "report: { chairs: two }", {}, /unknown key "chairs"; did you mean "chair"\?/],
    ["a logo that is not there", "report: { logo: logo.png }", {}, /no file called logo\.png/],
    ["a logo that is no picture", "report: { logo: l.svg }", { "l.svg": "<svg/>" }, /neither a PNG nor a JPEG/],
    ["a logo too large", "report: { logo: l.png }", { "l.png": new Uint8Array(1048577) }, /larger than 1 MB/],
  ])("is refused with %s", async (_, text, files, said) => {
    expect(await load(text, files)).toMatch(said);
  });
});
