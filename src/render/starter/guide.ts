import type { Control, Policy } from "../../domain/policy.ts";
import { datasetTable, vocabularyTable } from "../pages/dataset-page.ts";
import { bullets, joined, section, table } from "../pages/markdown.ts";

export interface Guide {
  readonly policy: Policy;
  readonly statements: readonly Control[];
  /** How the program is run from a job, as a shell would have it. */
  readonly command: string;
  /** The folder that the guide lies in. */
  readonly folder: string;
}

/** What lies in the folder that `cic-audit init` sets up, and what to do with it: for a designated teacher. */
export function guide({ policy, statements, command, folder }: Guide): string {
  return joined([
    "# Auditing our policy for children in care",
    `Set up for: ${policy.title} (\`${policy.id}\`, version ${policy.version}).`,
    section(
      "What to do",
      bullets([
        "Put what your system exports into `exports`, one CSV file for each data set, beginning with the pupil list.",
        "Where it exports nothing that fits, copy the file from `templates` into `exports` and fill it in: " +
          "`templates/README.md` shows how, with an example of every row.",
        "Run `cic-audit inspect exports` to see what was understood, and put the lines that it offers into the config file.",
        "Answer the statements below in `exports/attestations.csv`.",
        "Run `cic-audit check exports` in this folder.",
      ]),
      "**Copy no template that you leave empty.** A file with nothing but its header says that there was none: an empty " +
        "`suspensions.csv` says that nobody was suspended. Where a file is not there, the result says that it cannot tell.",
    ),
    section(
      "Statements to sign",
      statements.length === 0
        ? "This policy asks for none."
        : "No export can show these. For each, write in `exports/attestations.csv`: `answer` yes or no, `date` the day " +
            "on which you say so (31/01/2026), `by` your post, `evidence` where it can be seen. A row without an " +
            "answer counts as not answered.",
      table(
        ["control", "what is stated", "where the policy says so"],
        statements.map(({ id, title, clause, from }) => [
          id,
          title,
          from === policy.id ? clause : `${clause} (${from})`,
        ]),
      ),
    ),
    section(
      "Every data set and its columns",
      "A file is known by its columns, not by its name. Every pupil is known by `upn`, else by `pupil_id`. An empty " +
        "date means that it has not happened; an empty yes/no, that it is not known.",
      datasetTable(),
    ),
    section("Columns that hold one of a few words", vocabularyTable()),
    section(
      "Every school day by itself",
      "A line for crontab: at half past six, Monday to Friday. It says nothing while all is well, and leaves the " +
        "result in `reports`.",
      `    30 6 * * 1-5 cd ${quoted(folder)} && ${command} check exports --quiet --out reports`.replaceAll("%", "\\%"),
    ),
  ]);
}

/** A path as one word for a shell. */
export const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;
