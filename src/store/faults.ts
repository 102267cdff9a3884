import { UsageError } from "../domain/errors.ts";

/** What the operating system says, in the words of whoever has to mend it. */
const IN_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: "there is no space left on the disk",
  EDQUOT: "your disk quota is used up",
  EROFS: "the disk can only be read",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOENT: "no file or folder can be made there",
  ENOTDIR: "part of the path is a file, not a folder",
  EISDIR: "there is a folder of that name",
  EEXIST: "there is something else of that name",
  ENAMETOOLONG: "the name is too long",
  EIO: "the disk reported a fault",
};

/** An error of the file system that a user can mend, as one clear message; any other error is passed on as it is. */
export function fileFault(what: string, error: unknown): unknown {
  const reason = IN_WORDS[(error as NodeJS.ErrnoException).code ?? ""];
  return reason === undefined ? error : new UsageError(`${what}: ${reason}.`, { cause: error });
}
