import { UsageError } from "../domain/errors.ts";
import type { Notice } from "../render/notice.ts";
import { visible } from "../render/text.ts";
import { refuseAmongExports } from "../store/among-exports.ts";
import { tellCommand } from "../store/notices/command.ts";
import { type MailServer, mailServerAt } from "../store/notices/mail-server.ts";
import { checkWritable, writeOutputs } from "../store/outputs.ts";
import { type Io, write } from "./io.ts";

export interface NotifyOptions {
  readonly notify?: readonly string[];
}

/** Where a notice goes. */
export type Target =
  | { readonly is: "command"; readonly command: string }
  | { readonly is: "file"; readonly path: string }
  | { readonly is: "mail"; readonly server: MailServer };

/** Where notices are to go, as `--notify` says. Throws UsageError, before anything is audited, where none could. */
export function targetsOf({ notify = [] }: NotifyOptions, exports: readonly string[], { env }: Io): Promise<Target[]> {
  return Promise.all(notify.map((text) => targetOf(text, exports, env)));
}

async function targetOf(text: string, exports: readonly string[], env: Io["env"]): Promise<Target> {
  const [, scheme = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  if (scheme === "smtp" || scheme === "smtps") return { is: "mail", server: await mailServerAt(text, env) };
  if (scheme === "command" && rest.trim() !== "") return { is: "command", command: rest };
  if (scheme !== "file" || rest === "") throw new UsageError(HOW);
  await refuseAmongExports([rest], exports);
  await checkWritable([rest]);
  return { is: "file", path: rest };
}

const HOW =
  "--notify takes command:<a command of the shell>, file:<a path>, or smtp://host:port?to=office@example.org (or smtps).";

/** Hands a notice to all targets, and gives whether each of them took it. One that did not is told of. */
export async function tellAll(targets: readonly Target[], notice: Notice | null, io: Io): Promise<boolean> {
  if (notice === null) return true;
  let isTold = true;
  for (const target of targets) {
    try {
      await tell(target, notice, io);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      isTold = false;
      await write(io.stderr, `cic-audit: a notice was lost: ${visible(error.message)}\n`);
    }
  }
  return isTold;
}

async function tell(target: Target, notice: Notice, io: Io): Promise<void> {
  switch (target.is) {
    case "command": {
      const said = await tellCommand(target.command, notice.text, io.env);
      if (said !== "") await write(io.stderr, said);
      return;
    }
    case "file":
      return writeOutputs([{ path: target.path, text: notice.text }]);
    case "mail": {
      const { sendMail } = await import("../store/notices/mail.ts");
      return sendMail(target.server, notice);
    }
  }
}
