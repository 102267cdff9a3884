import { academicYearOf } from "../calendar/academic-year.ts";
import type { Attendance } from "../domain/attendance.ts";
import { contentOf, dateOf } from "../domain/cells.ts";
import type { DatasetName, RecordOf } from "../domain/datasets.ts";
import type { IsoDate } from "../domain/dates.ts";
import type { Mapping } from "../domain/mapping.ts";
import { lowest, type Progress } from "../domain/progress.ts";
import type { Enrolled, OtherPupil } from "../domain/school.ts";
import { plain } from "../domain/words.ts";
import type { Recognised } from "./recognised.ts";
import { happened, recordReader } from "./record.ts";

/** Takes what is to be kept of a row about a pupil whom no policy speaks of. */
export type TakeOther = (id: string, cells: readonly string[], line: number) => void;

/**
 * The pupils on the list whom no policy speaks of, to set children in care beside them. A slip in a row of theirs is no
 * reason to refuse the exports: what cannot be read in it is not known.
 */
export class Compared {
  private readonly pupils = new Map<string, Enrolled["pupil"]>();
  private readonly suspensions = new Map<string, Map<string, RecordOf<"suspensions">>>();
  private readonly assessments = new Map<string, Map<string, Latest>>();
  private readonly asOf: IsoDate;

  constructor(asOf: IsoDate) {
    this.asOf = asOf;
  }

  /** Takes in a row of the pupil list. */
  add(id: string, { school_start, school_end }: RecordOf<"pupils">): void {
    this.pupils.set(id, { school_start, school_end });
  }

  /** What takes the rows of a file; null where nothing of it is compared. */
  taking(dataset: DatasetName, file: string, recognised: Recognised, words: Mapping["words"]): TakeOther | null {
    if (dataset === "suspensions") return this.takingSuspensions(file, recognised, words);
    return dataset === "attainment" ? this.takingAssessments(file, recognised, words) : null;
  }

  /** Everybody, with the sessions that the register counted. */
  all(sums: ReadonlyMap<string, Attendance>): OtherPupil[] {
    return [...this.pupils].map(([id, pupil]) => ({
      pupil,
      attendance: sums.get(id) ?? NO_SESSIONS,
      suspensions: [...(this.suspensions.get(id)?.values() ?? [])],
      progress: new Map([...(this.assessments.get(id) ?? [])].map(([subject, { progress }]) => [subject, progress])),
    }));
  }

  private takingSuspensions(file: string, recognised: Recognised, words: Mapping["words"]): TakeOther {
    const read = recordReader("suspensions", file, recognised, this.asOf, words);
    return (id, cells, line) => {
      const { record } = read(cells, line);
      // A row that stands twice, as in two exports of one term, is one suspension.
      if (happened("suspensions", record) !== "not-yet") inner(this.suspensions, id).set(contentOf(record), record);
    };
  }

  private takingAssessments(file: string, recognised: Recognised, words: Mapping["words"]): TakeOther {
    const read = recordReader("attainment", file, recognised, this.asOf, words, ["subject", "assessed_on", "progress"]);
    const { from } = academicYearOf(this.asOf);
    return (id, cells, line) => {
      const { record } = read(cells, line);
      const on = dateOf(record.assessed_on);
      if (happened("attainment", record) === "not-yet" || (on !== null && on < from)) return;
      const latest = inner(this.assessments, id);
      const subject = plain(record.subject.value ?? "");
      const later = { on: on ?? UNDATED, progress: on === null ? null : record.progress.value };
      latest.set(subject, latestOf(latest.get(subject), later));
    };
  }
}

/** The latest assessment of a subject; one without a date may be it. */
interface Latest {
  readonly on: IsoDate;
  readonly progress: Progress | null;
}

function latestOf(one: Latest | undefined, other: Latest): Latest {
  if (one === undefined || one.on < other.on) return other;
  return one.on > other.on ? one : { on: one.on, progress: lowest(one.progress, other.progress) };
}

function inner<T>(outer: Map<string, Map<string, T>>, id: string): Map<string, T> {
  const found = outer.get(id) ?? new Map<string, T>();
  outer.set(id, found);
  return found;
}

const UNDATED = "9999-12-31" as IsoDate;
const NO_SESSIONS: Attendance = { attended: 0, possible: 0 };
