/** What a scheduler is to run, in full paths: it has no folder and no PATH of its own to rely on. */
export interface Job {
  /** The program and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
  /** The folder that the files of the job lie in. */
  readonly folder: string;
}

/** A file of a job, by its name in the folder. */
export interface JobFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** When it runs: before school, Monday to Friday. Not between one and three, which a night in spring leaves out. */
export const AT = { hour: 6, minute: 30 } as const;

/** What the job is, for whoever comes across it. */
export const DESCRIPTION = "Audits this school's exports against its policy for children in care (cic-audit)";

/** A text as one word of a shell. */
export const shellWord = (text: string) => (/^[\w./:=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
