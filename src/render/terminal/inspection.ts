import { inWords } from "../../calendar/dates.ts";
import { datasetOf } from "../../domain/datasets.ts";
import type { FileDocument, InspectionDocument } from "../inspection.ts";
import { rowsInWords } from "../labels.ts";
import type { Look } from "../renderer.ts";
import { counted, listed } from "../text.ts";
import { grid } from "./grid.ts";
import { Page } from "./page.ts";
import { warningLines } from "./warnings.ts";

/** An inspection for a person at a terminal: file by file, then what no file gave, then whether an audit can use them. */
export function inspectionPage(document: InspectionDocument, screen: Pick<Look, "width" | "color">): string {
  const page = new Page(screen);
  const { policy, asOf } = document;
  const parts = [
    page.section("What was recognised in the exports; nothing was audited", [
      page.lines(2, `Policy: ${policy.title} (${policy.id}, version ${policy.version})`),
      page.lines(2, `As of: ${inWords(asOf)}`),
    ]),
    ...document.files.map((file) => section(page, file)),
    page.section(
      "Passed over, as the config says",
      document.passedOver.map((file) => page.lines(2, file)),
    ),
    page.section("Of no file in particular", oddities(page, document)),
    missing(page, document),
    toPut(page, document),
    page.lines(0, verdict(document), page.of(document.trusted ? "pass" : "fail")),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(page: Page, file: FileDocument): string {
  const { columns, lacking } = file;
  return page.section(`${file.file}: ${titleOf(file)}`, [
    ...contentLines(page, file),
    ...(columns.length > 0 ? [columnTable(page, file)] : []),
    ...(lacking.length > 0 ? [page.lines(2, `Not in this file, and so not known: ${listed(lacking)}.`)] : []),
    ...oddities(page, file),
  ]);
}

function titleOf({ dataset, title, problems }: FileDocument): string {
  if (title !== null) return title;
  if (dataset !== null) return `${dataset}, one row per ${datasetOf(dataset).rowIs}`;
  return problems.length > 0 ? "could not be read" : "of no data set that is known here";
}

const DELIMITERS: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "vertical bars",
};

function contentLines(page: Page, { header, content }: FileDocument): string[] {
  if (header === null) return [];
  const between = header.delimiter === null ? "" : `${DELIMITERS[header.delimiter]} between values, `;
  const named = header.line === 0 ? "columns named in each record" : `${between}header on line ${header.line}`;
  if (content === null) return [page.lines(2, `${named}; it could not be read to its end`)];
  const { encoding, rows, tally } = content;
  const became = tally ? rowsInWords({ rows, ...tally }) : `${counted(rows, "row")}: ${NOBODY_KNOWS}`;
  return [page.lines(2, `${encoding}, ${named}`), page.lines(2, became)];
}

const NOBODY_KNOWS = "whose they are cannot be told without a sound pupil list";

function columnTable({ width }: Page, { columns }: FileDocument): string {
  const named = columns.filter(({ becomes }) => becomes !== "marks");
  const marks = columns.length - named.length;
  const rows = named.map(({ header, becomes, like }) => {
    const nothing = like === null ? "nothing" : `nothing; it looks like ${like}`;
    return [header || "(no name)", becomesInWords(becomes) ?? nothing];
  });
  const days = marks > 0 ? [[counted(marks, "column"), "the marks of a session or a day each"]] : [];
  return grid(width, ["Column of the file", "Read as"], [...rows, ...days], 0);
}

function becomesInWords(becomes: FileDocument["columns"][number]["becomes"]): string | undefined {
  if (becomes === "ignored") return "nothing, as the config says";
  return becomes === null || becomes === "marks" ? undefined : becomes.column;
}

/** Lines to copy: as they are, whatever the width of the terminal. */
function toPut(page: Page, { config }: InspectionDocument): string {
  if (config.yaml === "") return "";
  return page.section(`To put in ${CONFIG_FILE}, if it is so; fill in what is left open`, ["", config.yaml]);
}

const CONFIG_FILE = "cic-audit.config.yaml";

type Odd = Pick<FileDocument, "problems" | "warnings">;

function oddities(page: Page, { problems, warnings }: Odd): string[] {
  const all = Number.POSITIVE_INFINITY;
  const told = (title: string, remarks: Odd["warnings"]) =>
    remarks.length > 0 ? [page.lines(2, title), ...warningLines(page, { warnings: [...remarks] }, 4, all)] : [];
  return [...told("Cannot be trusted:", problems), ...told("Warnings:", warnings)];
}

function missing(page: Page, { missing: datasets }: InspectionDocument): string {
  const needed = datasets.filter(({ controls }) => controls > 0);
  const others = datasets.flatMap(({ dataset, controls }) => (controls > 0 ? [] : dataset));
  const rows = needed.map(({ dataset, controls }) => [dataset, datasetOf(dataset).rowIs, String(controls)]);
  return page.section("Data sets that no file gave", [
    ...(rows.length > 0 ? [grid(page.width, ["Data set", "One row per", "Controls that wait for it"], rows, 1)] : []),
    ...(others.length > 0 ? [page.lines(2, `No control waits for ${listed(others)}.`)] : []),
  ]);
}

function verdict({ files, problems, trusted }: InspectionDocument): string {
  const count = problems.length + files.reduce((sum, file) => sum + file.problems.length, 0);
  if (!trusted) return `These exports cannot be trusted as they are: ${counted(count, "problem")}.`;
  const strange = files.filter(({ dataset, title }) => dataset === null && title === null).length;
  if (strange === 0) return "Every file was recognised.";
  return `An audit can use these exports, without ${counted(strange, "file")} of no known data set.`;
}
