import { DATASET_NAMES, type DatasetName, datasetOf } from "../domain/datasets.ts";
import { ExportError } from "../domain/errors.ts";
import { plain } from "../domain/words.ts";
import { type SessionColumn, sessionColumnsOf } from "./grid.ts";

/** Other names that management information systems give to our columns, as they are compared: see `plain`. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  upn: ["uniquepupilnumber", "pupilupn"],
  pupil_id: ["admissionnumber", "admissionno", "adno", "studentid"],
  forename: ["legalforename", "legalfirstname", "firstname", "preferredforename"],
  surname: ["legalsurname", "legallastname", "lastname"],
  date_of_birth: ["dob", "birthdate"],
  year_group: ["year", "ncyear", "ncyearactual", "yearcode", "yeargroupsthisacademicyear"],
  care_status: ["lookedafter", "incarestatus", "lookedafterstatus", "lacstatus"],
  care_start: ["incarefrom", "datestartedtobelookedafter", "careenteredon"],
  care_end: ["incareto", "dateceasedtobelookedafter"],
  placing_authority: ["careauthority", "leacareauthority", "responsiblelocalauthority"],
  school_start: ["entrydate", "admissiondate", "dateofadmission"],
  school_end: ["leavingdate", "dateofleaving"],
  leaving_reason: ["reasonforleaving"],
  sen_status: ["senprovision", "sencategory", "sendstatus"],
  code: ["mark", "attendancecode", "attendancemark", "rawmark"],
  session: ["sessionname", "ampm"],
  comment: ["comments", "attendancecomment"],
  possible: ["possiblesessions", "sessionspossible"],
  present: ["presentsessions", "attendedsessions", "sessionsattended", "attended"],
  authorised: ["authorisedabsence", "authorisedabsences", "authorisedabsencesessions"],
  unauthorised: ["unauthorisedabsence", "unauthorisedabsences", "unauthorisedabsencesessions"],
  type: ["exclusiontype", "suspensiontype"],
  sessions: ["numberofsessions", "exclusionlength"],
};

/** A file whose data set is known: which of our columns stands where. */
export interface Recognised {
  readonly dataset: DatasetName;
  /** Our column to its place in the file. */
  readonly places: ReadonlyMap<string, number>;
  /** Headers, as the file writes them, that mean nothing to this data set. */
  readonly unknown: readonly string[];
  /** Of a register that is laid out as a grid: the columns of its sessions, in place of date, session and code. */
  readonly sessions?: readonly SessionColumn[];
}

/** Columns that say who a row is about: any report may carry them along, so that they tell nothing of its data set. */
const WHO = new Set(["upn", "pupil_id", "forename", "surname", "date_of_birth", "year_group"]);

/** How a header fits a data set: how many columns speak for it, how many it lacks, and one that it has twice. */
interface Match extends Recognised {
  readonly telling: number;
  readonly lacking: number;
  readonly twice: string | undefined;
}

/**
 * The data set a header belongs to, or null where it is none of ours. Every data set whose necessary columns are there
 * is a candidate; the one that most columns speak for wins, then the one that the file's name speaks of, then the one
 * of which least is lacking. Throws ExportError where two columns of it have one meaning.
 */
export function recognise(header: readonly string[], file: string): Recognised | null {
  const candidates = DATASET_NAMES.map((dataset) => match(header, dataset)).filter((found) => found !== null);
  const isNamed = ({ dataset }: Match) => Number(plain(file).includes(plain(dataset)));
  const byFit = (a: Match, b: Match) => b.telling - a.telling || isNamed(b) - isNamed(a) || a.lacking - b.lacking;
  const [best] = candidates.sort(byFit);
  if (best === undefined) return grid(header);
  const { dataset, places, unknown, twice } = best;
  if (twice !== undefined) throw duplicate(file, twice, dataset);
  return { dataset, places, unknown };
}

/** A row for each pupil and a column for each session or day is a register too (contract, section 2). */
function grid(header: readonly string[]): Recognised | null {
  const sessions = sessionColumnsOf(header);
  const places = new Map(
    ["upn", "pupil_id"].flatMap((key) => {
      const place = header.findIndex((text) => means(text, key));
      return place < 0 ? [] : [[key, place] as const];
    }),
  );
  if (sessions.length === 0 || places.size === 0) return null;
  const read = new Set([...places.values(), ...sessions.map(({ place }) => place)]);
  return { dataset: "attendance", places, unknown: header.filter((_, place) => !read.has(place)), sessions };
}

const means = (text: string, column: string) =>
  plain(column) === plain(text) || SYNONYMS[column]?.includes(plain(text)) === true;

function match(header: readonly string[], dataset: DatasetName): Match | null {
  const columns = Object.keys(datasetOf(dataset).columns);
  const places = new Map<string, number>();
  const unknown: string[] = [];
  let twice: string | undefined;
  for (const [place, text] of header.entries()) {
    const column = columns.find((name) => means(text, name));
    if (column === undefined) unknown.push(text);
    else if (places.has(column)) twice = column;
    else places.set(column, place);
  }
  const keyed = !columns.includes("upn") || places.has("upn") || places.has("pupil_id");
  if (!keyed || !datasetOf(dataset).needs.every((column) => places.has(column))) return null;
  const telling = [...places.keys()].filter((column) => !WHO.has(column)).length;
  return { dataset, places, unknown, telling, lacking: columns.length - places.size, twice };
}

function duplicate(file: string, column: string, dataset: DatasetName): ExportError {
  return new ExportError([
    {
      file,
      line: 1,
      column,
      message: `two columns of this ${dataset} file have this meaning, and they may disagree.`,
      remedy: "Take one of them out of the export.",
    },
  ]);
}
