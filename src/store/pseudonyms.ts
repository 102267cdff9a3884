import { createHmac, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { UsageError } from "../domain/errors.ts";
import { fileFault } from "./faults.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** As long as the hash that it keys. */
const KEY_BYTES = 32;
/** `child-` and so many hexadecimal digits: among 300 children two share one in one school of 90,000. */
const DIGITS = 8;

/**
 * Names for children that are the same in every run on this machine, and that nobody can turn back into a UPN without
 * the local key. The key is read, or made, when the first name is asked for.
 */
export function pseudonymiser(env: Env): (id: string) => string {
  let key: Buffer | undefined;
  return (id) => {
    key ??= localKey(keyFile(env));
    return `child-${createHmac("sha256", key).update(id).digest("hex").slice(0, DIGITS)}`;
  };
}

/** Where the key of this machine is kept: `CIC_AUDIT_KEY_FILE`, or a file in the user's folder for settings. */
export function keyFile(env: Env): string {
  if (env.CIC_AUDIT_KEY_FILE) return env.CIC_AUDIT_KEY_FILE;
  const windows = process.platform === "win32" && env.APPDATA;
  const settings = env.XDG_CONFIG_HOME && isAbsolute(env.XDG_CONFIG_HOME) ? env.XDG_CONFIG_HOME : windows;
  return join(settings || join(homedir(), ".config"), "cic-audit", "pseudonym.key");
}

function localKey(file: string): Buffer {
  try {
    return read(file) ?? create(file);
  } catch (error) {
    throw fileFault(`the key for pseudonyms, ${file}, cannot be read or made`, error);
  }
}

/** The key, or null where there is none yet. Refused where it is damaged, or where others could read it. */
function read(file: string): Buffer | null {
  const handle = openIfThere(file);
  if (handle === null) return null;
  try {
    const stats = fstatSync(handle);
    const mode = stats.mode & 0o777;
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      const remedy = `Run: chmod 600 ${file}`;
      throw new UsageError(`others can read the key for pseudonyms, ${file} (mode ${mode.toString(8)}). ${remedy}`);
    }
    const key = stats.isFile() ? readFileSync(handle) : Buffer.alloc(0);
    if (key.length === KEY_BYTES) return key;
    const remedy = "Put the right one back from a backup; or delete it, and every child gets a new pseudonym.";
    throw new UsageError(`the key for pseudonyms, ${file}, is damaged. ${remedy}`);
  } finally {
    closeSync(handle);
  }
}

function openIfThere(file: string): number | null {
  try {
    return openSync(file, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Makes a key. It is written whole under another name and linked to its own, which fails where one is there by now: of
 * two runs that begin at once, both end with the key of the faster.
 */
function create(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = openSync(temporary, "wx", 0o600);
    try {
      writeSync(handle, randomBytes(KEY_BYTES));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    linkUnlessThere(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
  const key = read(file);
  if (key === null) throw new UsageError(`the key for pseudonyms, ${file}, has just been deleted: try again.`);
  return key;
}

function linkUnlessThere(temporary: string, file: string): void {
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
