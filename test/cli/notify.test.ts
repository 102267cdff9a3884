import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { tellCommand } from "../../src/store/notices/command.ts";
import { mailServerAt } from "../../src/store/notices/mail-server.ts";
import { CANARY, CLEAN, LATE, replaceExports, workplace } from "./example.ts";

let folder: string;
beforeEach(() => {
  folder = workplace(LATE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(folder, ...parts);
const sink = () => Object.assign(new PassThrough({ encoding: "utf8", highWaterMark: 1 << 24 }), { columns: 80 });

async function check(notify: string, args: readonly string[] = [], more: Readonly<Record<string, string>> = {}) {
  const io = {
    ...{ stdout: sink(), stderr: sink(), now: new Date("2026-03-10T12:00:00Z") },
    env: { PATH: process.env.PATH, CIC_AUDIT_KEY_FILE: at("settings", "key"), ...more },
  };
  const status = await main(["check", at("exports"), "--policy", at("policy.yaml"), "--notify", notify, ...args], io);
  return { status, stdout: String(io.stdout.read() ?? ""), stderr: String(io.stderr.read() ?? "") };
}

/** A mail server on this machine, while something is done: what it was sent, and by whom. */
async function withMailServer<T>(options: SMTPServerOptions, use: (port: number) => Promise<T>) {
  const mails: { readonly to: readonly string[]; readonly text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    ...options,
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (part: Buffer) => {
        text += part.toString("utf8");
      });
      stream.on("end", () => {
        mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  // A client that turns away is no fault of the server.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.server.address() as AddressInfo;
    return { mails, result: await use(port) };
  } finally {
    await new Promise<void>((resolve) => server.close(resolve));
  }
}

describe("--notify file:", () => {
  test("leaves a notice without names for its owner alone, and the run ends as ever", async () => {
    const { status, stdout } = await check(`file:${at("notice.txt")}`, ["--identify"]);
    expect(status).toBe(1);
    expect(stdout).toContain(CANARY.surname);
    const text = readFileSync(at("notice.txt"), "utf8");
    expect(text).toMatch(/^- EXA-02 .*: failed$/m);
    for (const secret of Object.values(CANARY)) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/child-[0-9a-f]/);
    expect((statSync(at("notice.txt")).mode & 0o777).toString(8)).toBe("600");
  });

  test("writes nothing where nothing is new or due", async () => {
    replaceExports(folder, CLEAN);
    expect((await check(`file:${at("notice.txt")}`)).status).toBe(0);
    expect(existsSync(at("notice.txt"))).toBe(false);
  });

  test("tells of exports that could not be audited, and of nothing in them", async () => {
    replaceExports(folder, { ...CLEAN, "peps.csv": `upn,meeting_date\n${CANARY.upn},31/02/2026\n` });
    expect((await check(`file:${at("notice.txt")}`)).status).toBe(3);
    const text = readFileSync(at("notice.txt"), "utf8");
    expect(text).toContain("The audit could not be made");
    expect(text).not.toContain("31/02/2026");
  });

  test("tells the second time of what is new alone, where a history is kept", async () => {
    writeFileSync(at("cic-audit.config.yaml"), "history: history\n");
    await check(`file:${at("first.txt")}`);
    expect(existsSync(at("first.txt"))).toBe(true);
    expect((await check(`file:${at("second.txt")}`)).status).toBe(1);
    expect(existsSync(at("second.txt"))).toBe(false);
  });
});

describe("--notify command:", () => {
  test("hands the notice to the command, and what that says to the error stream", async () => {
    const { status, stderr, stdout } = await check(`command:cat > "${at("taken.txt")}"; echo handed on`);
    expect(status).toBe(1);
    expect(stderr).toContain("handed on\n");
    expect(stdout).not.toContain("handed on");
    expect(readFileSync(at("taken.txt"), "utf8")).toContain("EXA-02");
  });

  test("runs no command where nothing is new or due", async () => {
    replaceExports(folder, CLEAN);
    await check(`command:touch "${at("ran")}"`);
    expect(existsSync(at("ran"))).toBe(false);
  });

  test("keeps a password from the command", async () => {
    const secrets = { CIC_AUDIT_SMTP_USER: "office", CIC_AUDIT_SMTP_PASSWORD: "plimsoll" };
    await check(`command:env > "${at("env.txt")}"`, [], secrets);
    expect(readFileSync(at("env.txt"), "utf8")).toContain("PATH=");
    expect(readFileSync(at("env.txt"), "utf8")).not.toMatch(/plimsoll|SMTP/);
  });

  test("minds no command that reads nothing", async () => {
    expect((await check("command:true")).stderr).not.toContain("lost");
  });

  test("ends one that hangs, and all that it began", async () => {
    const told = tellCommand("sleep 60 & sleep 60", "text", { PATH: process.env.PATH }, 200);
    await expect(told).rejects.toThrow(/did not end in time/);
  });
});

describe("a notice that is lost", () => {
  test("is told of, and a run that would end well ends with status 2", async () => {
    const lost = await check("command:echo no line; exit 7", ["--fail-on", "never"]);
    expect(lost.status).toBe(2);
    expect(lost.stderr).toContain("a notice was lost: the command of --notify ended with status 7. It said: no line");
  });

  test("does not hide what the audit found", async () => {
    expect((await check("command:false")).status).toBe(1);
  });

  test("does not keep the others", async () => {
    await check("command:false", ["--notify", `file:${at("notice.txt")}`]);
    expect(existsSync(at("notice.txt"))).toBe(true);
  });

  test("is news to the next run, where a history is kept", async () => {
    writeFileSync(at("cic-audit.config.yaml"), "history: history\n");
    await check("command:false");
    await check(`file:${at("notice.txt")}`);
    expect(readFileSync(at("notice.txt"), "utf8")).toContain("EXA-02");
  });
});

describe("--notify smtp:", () => {
  test("sends the notice to everybody named, in plain text, from the first of them", async () => {
    const { mails, result } = await withMailServer({}, (port) =>
      check(`smtp://127.0.0.1:${port}?to=office@example.org,head@example.org`),
    );
    expect(result.status).toBe(1);
    expect(result.stderr).not.toContain("lost");
    expect(mails.map(({ to }) => to)).toEqual([["office@example.org", "head@example.org"]]);
    const text = mails.map((mail) => mail.text).join();
    expect(text).toContain("From: office@example.org\r\n");
    expect(text).toContain("Subject: cic-audit: there is something new or due\r\n");
    expect(text).toMatch(/Content-Type: text\/plain/);
    expect(text).toContain("EXA-02");
    for (const secret of Object.values(CANARY)) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/child-[0-9a-f]/);
  });

  test("logs in as the environment says, with the password of a file", async () => {
    writeFileSync(at("password"), "plimsoll\n", { mode: 0o600 });
    const logins: unknown[] = [];
    const options: SMTPServerOptions = {
      ...{ authOptional: false, allowInsecureAuth: true, hideSTARTTLS: true },
      onAuth({ username, password }, _session, done) {
        logins.push([username, password]);
        done(null, { user: username });
      },
    };
    const { mails } = await withMailServer(options, (port) =>
      check(`smtp://localhost:${port}?to=a@example.org`, [], {
        ...{ CIC_AUDIT_SMTP_USER: "office", CIC_AUDIT_SMTP_PASSWORD_FILE: at("password") },
      }),
    );
    expect(logins).toEqual([["office", "plimsoll"]]);
    expect(mails).toHaveLength(1);
  });

  test("sends nothing to a server whose certificate is not trusted", async () => {
    const { mails, result } = await withMailServer({ secure: true }, (port) =>
      check(`smtps://127.0.0.1:${port}?to=a@example.org`),
    );
    expect(mails).toEqual([]);
    expect(result.stderr).toMatch(
      /a notice was lost: the mail server 127\.0\.0\.1:\d+ did not take the notice: .*certificate/,
    );
  });

  test("is lost where the server will not take it, and where there is none", async () => {
    const refusing: SMTPServerOptions = {
      onRcptTo: (_address, _session, done) => done(new Error("nobody of that name")),
    };
    const { result } = await withMailServer(refusing, async (port) => ({
      ...{ port, refused: await check(`smtp://127.0.0.1:${port}?to=a@example.org`, ["--fail-on", "never"]) },
    }));
    expect(result.refused).toMatchObject({ status: 2, stderr: expect.stringContaining("nobody of that name") });
    const gone = await check(`smtp://127.0.0.1:${result.port}?to=a@example.org`, ["--fail-on", "never"]);
    expect(gone).toMatchObject({ status: 2, stderr: expect.stringContaining("a notice was lost") });
  });
});

describe("--notify, before anything is audited, refuses", () => {
  test.each([
    ["mail:a@example.org", /--notify takes command:/],
    ["command:", /--notify takes command:/],
    ["file:", /--notify takes command:/],
    ["smtp://", /names no mail server/],
    ["smtp://mail.example.org", /say whom the mail is for/],
    ["smtp://mail.example.org?to=office", /are e-mail addresses/],
    ["smtp://mail.example.org?to=a@example.org%0D%0ABcc:b@example.org", /are e-mail addresses/],
    ["smtp://mail.example.org?to=a@example.org&from=x", /are e-mail addresses/],
    ["smtp://mail.example.org?too=a@example.org", /a mail server is written as/],
    ["smtp://mail.example.org/inbox?to=a@example.org", /a mail server is written as/],
    ["smtp://mail.example.org?to=a@example.org&tls=off", /tls can be none/],
  ])("%s", async (notify, said) => {
    const { status, stderr, stdout } = await check(notify);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(said);
  });

  test("a file among the exports", async () => {
    const { status, stderr } = await check(`file:${at("exports", "notice.txt")}`);
    expect(status).toBe(2);
    expect(stderr).toContain("where the exports are");
  });

  test("a password on the command line, without repeating it", async () => {
    const { status, stderr } = await check("smtp://office:plimsoll@mail.example.org?to=a@example.org");
    expect(status).toBe(2);
    expect(stderr).toContain("CIC_AUDIT_SMTP_PASSWORD");
    expect(stderr).not.toContain("plimsoll");
  });
});

describe("a mail server", () => {
  const read = (address: string, env = {}) =>
    mailServerAt(`${address}${address.includes("?") ? "&" : "?"}to=a@example.org`, env);

  test.each([
    ["smtp://mail.example.org", { port: 587, isSecure: false, isPlain: false }],
    ["smtps://mail.example.org", { port: 465, isSecure: true, isPlain: false }],
    ["smtp://mail.example.org:2525", { port: 2525, isSecure: false, isPlain: false }],
    ["smtp://mail.example.org?tls=none", { port: 587, isSecure: false, isPlain: true }],
    ["smtp://localhost", { port: 587, isSecure: false, isPlain: true }],
    ["smtp://[::1]:25", { host: "::1", port: 25, isSecure: false, isPlain: true }],
  ])("%s is reached with TLS, unless it is this machine or the user said so", async (address, expected) => {
    expect(await read(address)).toMatchObject(expected);
  });

  test.each([
    [{ CIC_AUDIT_SMTP_USER: "office" }, /wants both/],
    [{ CIC_AUDIT_SMTP_PASSWORD: "x" }, /wants both/],
    [{ CIC_AUDIT_SMTP_USER: "o", CIC_AUDIT_SMTP_PASSWORD: "x", CIC_AUDIT_SMTP_PASSWORD_FILE: "y" }, /set one of them/],
    [{ CIC_AUDIT_SMTP_USER: "o", CIC_AUDIT_SMTP_PASSWORD_FILE: "nowhere" }, /there is no file called nowhere/],
  ])("is refused with %j", async (env, said) => {
    await expect(read("smtp://mail.example.org", env)).rejects.toThrow(said);
  });

  test("is sent no password without TLS", async () => {
    const login = { CIC_AUDIT_SMTP_USER: "o", CIC_AUDIT_SMTP_PASSWORD: "x" };
    await expect(read("smtp://mail.example.org?tls=none", login)).rejects.toThrow(/never sent without TLS/);
  });

  test("takes a password from no file that others can read", async () => {
    writeFileSync(at("password"), "plimsoll");
    for (const mode of [0o640, 0o604, 0o644]) {
      chmodSync(at("password"), mode);
      const env = { CIC_AUDIT_SMTP_USER: "o", CIC_AUDIT_SMTP_PASSWORD_FILE: at("password") };
      await expect(read("smtp://mail.example.org", env)).rejects.toThrow(/can be read by others: chmod 600/);
    }
  });
});
