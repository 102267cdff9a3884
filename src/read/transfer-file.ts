import { parseDate } from "../calendar/dates.ts";
import { childOf, childrenOf, type Element, type Reading } from "./elements.ts";
import { NO_LINE, tidied } from "./table.ts";
import { attendanceSummary, type YearData, yearsOf } from "./transfer-attendance.ts";

/** The care status goes by a name that is answered yes or no. */
const COLUMNS = [
  ...["upn", "forename", "surname", "date_of_birth", "year_group"],
  ...["in_care", "placing_authority", "sen_status"],
];
const IN_CARE = COLUMNS.indexOf("in_care");

interface Pupil {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a Common Transfer File (DfE, CTF): its pupils, and the totals of their attendance. A missing answer to "in
 * care?" stays one: only a school that filled it in has answered. Arrangements after care (PLAA) are not care.
 */
export function transferFile(): Reading {
  const pupils: Pupil[] = [];
  const years: YearData[] = [];
  let header: Element | undefined;
  return {
    onElement(element) {
      if (element.name === "Header") header ??= element;
      const isPupil = element.name === "Pupil";
      if (isPupil) {
        pupils.push(pupilOf(element));
        years.push(...yearsOf(element));
      }
      return isPupil;
    },
    result() {
      const [list, summary] = [pupilList(pupils), attendanceSummary(years, header)];
      return { tables: [list.table, ...summary.tables], notes: [...list.notes, ...summary.notes] };
    },
  };
}

function pupilOf(pupil: Element): Pupil {
  const text = (...path: readonly string[]) => tidied(childOf(pupil, ...path)?.text ?? "");
  const cells = [
    ...[text("UPN"), text("Forename"), text("Surname"), text("DOB"), text("BasicDetails", "NCyearActual")],
    ...[careAnswer(text("LookedAfter", "InCare")), text("LookedAfter", "CareAuthority"), senProvisionOf(pupil)],
  ];
  return { line: pupil.line, cells };
}

/** What is neither stays as it is, for the school to be told of. */
function careAnswer(text: string): string {
  if (/^(?:true|1)$/i.test(text)) return "yes";
  return /^(?:false|0)$/i.test(text) ? "no" : text;
}

/** The provision that began last; one without a date is the first of all. */
function senProvisionOf(pupil: Element): string {
  const provisions = childrenOf(childOf(pupil, "SENhistory"), "SEN").map((sen) => ({
    start: parseDate(childOf(sen, "StartDate")?.text ?? "") ?? "",
    code: tidied(childOf(sen, "SENprovision")?.text ?? ""),
  }));
  return provisions.reduce((last, one) => (one.start >= last.start ? one : last), { start: "", code: "" }).code;
}

/** Where nobody has answered "in care?" the column is left out: the file does not say who is. */
function pupilList(pupils: readonly Pupil[]) {
  const silent = pupils.filter(({ cells }) => cells[IN_CARE] === "").length;
  const saysWho = silent < pupils.length;
  const kept = (cells: readonly string[]) => (saysWho ? cells : cells.filter((_, column) => column !== IN_CARE));
  const rows = pupils.map(({ line, cells }) => ({ line, cells: kept(cells) }));
  const header = { line: NO_LINE, cells: kept(COLUMNS) };
  return { table: { name: "pupils", rows: [header, ...rows] }, notes: silentNotes(silent, pupils.length) };
}

function silentNotes(silent: number, all: number): string[] {
  if (all === 0) return ["there is no pupil in this transfer file."];
  if (silent === 0) return [];
  return silent === all
    ? [
        "no pupil of this transfer file has an answer to whether they are in care (InCare), so that it is no pupil list.",
      ]
    : [`${silent} of the ${all} pupils of this transfer file have no answer to whether they are in care (InCare).`];
}
