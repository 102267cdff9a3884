import { readFile, stat } from "node:fs/promises";
import { UsageError } from "../../domain/errors.ts";

/** A mail server, and whom a message through it is for. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps); else it has to begin before the message is sent. */
  readonly isSecure: boolean;
  /** No TLS: the server is this machine, or the user said so. */
  readonly isPlain: boolean;
  readonly to: readonly string[];
  readonly from: string;
  readonly login: { readonly user: string; readonly password: string } | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/** One address, with nothing that could begin another or a further header. */
const ADDRESS = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/;
const THIS_MACHINE = ["localhost", "127.0.0.1", "[::1]"];
const EXAMPLE = "smtp://mail.example.org:587?to=office@example.org";

/**
 * Reads `smtp://host:port?to=…&from=…` or `smtps://…`. Who logs in, and with which password, only the environment or a
 * file of its owner's tells: a command line can be seen by everybody on a machine. Throws UsageError.
 */
export async function mailServerAt(address: string, env: Env): Promise<MailServer> {
  const url = urlOf(address);
  const given = url.searchParams;
  const to = given.getAll("to").flatMap((text) => text.split(","));
  const from = given.get("from") ?? to[0] ?? "";
  if (to.length === 0) throw new UsageError(`--notify: say whom the mail is for: ${EXAMPLE}`);
  if (![...to, from].every((one) => ADDRESS.test(one))) {
    throw new UsageError("--notify: to and from are e-mail addresses, as office@example.org.");
  }
  const isSecure = url.protocol === "smtps:";
  const login = await loginOf(env);
  const isLocal = THIS_MACHINE.includes(url.hostname);
  return {
    ...{ host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port) || (isSecure ? 465 : 587), isSecure },
    isPlain: !isSecure && (isLocal || isWithoutTls(given.get("tls"), login !== undefined)),
    ...{ to, from, login },
  };
}

/** The address of a server, with nothing in it that would be passed over, and no password. */
function urlOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === "") throw new UsageError(`--notify names no mail server: write ${EXAMPLE}`);
  if (url.username !== "" || url.password !== "") throw new UsageError(NO_PASSWORD);
  const isStrange = [...url.searchParams.keys()].some((key) => !["to", "from", "tls"].includes(key));
  if (!isStrange && ["", "/"].includes(url.pathname) && url.hash === "") return url;
  throw new UsageError(`--notify: a mail server is written as ${EXAMPLE}, with from= and tls=none if need be.`);
}

function isWithoutTls(tls: string | null, hasLogin: boolean): boolean {
  if (tls === null) return false;
  if (tls !== "none") throw new UsageError("--notify: tls can be none, or is left out.");
  if (hasLogin) throw new UsageError("--notify: a password is never sent without TLS: leave out tls=none.");
  return true;
}

const NO_PASSWORD =
  "--notify: no user and no password on a command line, where others can see them: " +
  "set CIC_AUDIT_SMTP_USER, and CIC_AUDIT_SMTP_PASSWORD or CIC_AUDIT_SMTP_PASSWORD_FILE.";

async function loginOf(env: Env): Promise<MailServer["login"]> {
  const { CIC_AUDIT_SMTP_USER: user, CIC_AUDIT_SMTP_PASSWORD: spoken, CIC_AUDIT_SMTP_PASSWORD_FILE: file } = env;
  if (spoken && file)
    throw new UsageError("CIC_AUDIT_SMTP_PASSWORD and CIC_AUDIT_SMTP_PASSWORD_FILE: set one of them.");
  const password = file ? await passwordIn(file) : spoken;
  if (!user && !password) return undefined;
  if (user && password) return { user, password };
  throw new UsageError("a mail server wants both CIC_AUDIT_SMTP_USER and a password, or neither.");
}

/** Whether anybody but its owner may open it. Windows has other means than these bits. */
const isOpen = (mode: number) => process.platform !== "win32" && (mode & 0o077) !== 0;

async function passwordIn(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new UsageError(`CIC_AUDIT_SMTP_PASSWORD_FILE: there is no file called ${file}.`);
  if (isOpen(found.mode)) throw new UsageError(`${file} can be read by others: chmod 600 ${file}`);
  return (await readFile(file, "utf8")).split(/\r?\n/)[0] ?? "";
}
