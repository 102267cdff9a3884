import { createTransport } from "nodemailer";
import { UsageError } from "../../domain/errors.ts";
import type { MailServer } from "./mail-server.ts";

/** A mail server answers within seconds. */
const PATIENCE_MS = 30_000;

/**
 * Sends a message in plain text through a mail server: the one connection that the program opens. The server has to show
 * a certificate that this machine trusts, unless it is this machine. Throws UsageError where the message was not taken.
 */
export async function sendMail(server: MailServer, message: { readonly subject: string; readonly text: string }) {
  const { host, port, isSecure, isPlain, to, from, login } = server;
  const transport = createTransport({
    ...{ host, port, secure: isSecure, requireTLS: !isSecure && !isPlain, ignoreTLS: isPlain },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    // The name of this machine is nobody's business.
    name: "[127.0.0.1]",
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  try {
    const { rejected } = await transport.sendMail({ from, to: [...to], ...message });
    if (rejected.length > 0) throw new Error(`it did not take ${rejected.length} of ${to.length} addresses`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the mail server ${host}:${port} did not take the notice: ${reason}`, { cause: error });
  } finally {
    transport.close();
  }
}
