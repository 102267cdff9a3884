import { type ChildProcess, spawn } from "node:child_process";
import { UsageError } from "../../domain/errors.ts";

/** A command that hands on a message does so at once; one that takes this long hangs. */
const PATIENCE_MS = 60_000;

/**
 * Hands a text to a command of the shell, on its standard input, and gives what the command said. What is secret in the
 * environment is kept from it. Throws UsageError where the command fails, or does not come to an end.
 */
export function tellCommand(
  command: string,
  text: string,
  env: Readonly<Record<string, string | undefined>>,
  patience = PATIENCE_MS,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, env: withoutSecrets(env), detached: ON_ITS_OWN });
    let said = "";
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      end(child);
    }, patience);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (part: string) => {
        said += part;
      });
    }
    child.on("error", (error) => reject(new UsageError(`the command of --notify cannot be run: ${error.message}.`)));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(said);
      else reject(failed(isLate ? "did not end in time" : `ended with ${signal ?? `status ${code}`}`, said));
    });
    // A command may take nothing in, and may have ended before it is all handed over: its status tells.
    child.stdin.on("error", () => {});
    child.stdin.end(text);
  });
}

const failed = (how: string, said: string) =>
  new UsageError(`the command of --notify ${how}.${said === "" ? "" : ` It said: ${said.trim()}`}`);

/** A shell has children of its own, which end with it where it leads a group. */
const ON_ITS_OWN = process.platform !== "win32";

function end(child: ChildProcess): void {
  if (!ON_ITS_OWN || child.pid === undefined) child.kill("SIGKILL");
  else process.kill(-child.pid, "SIGKILL");
}

const withoutSecrets = (env: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("CIC_AUDIT_SMTP_")));
