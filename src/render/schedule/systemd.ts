import { AT, DESCRIPTION, type Job, type JobFile, shellWord } from "./job.ts";

const two = (number: number) => String(number).padStart(2, "0");

/** A service and the timer that starts it, for the user's own systemd. A machine that was off catches up. */
export function systemdFiles({ command: [program, ...args], folder }: Job): JobFile[] {
  const units = ["cic-audit.service", "cic-audit.timer"].map((name) => shellWord(`${folder}/${name}`));
  const service = `# To install: systemctl --user link ${units.join(" ")}
#             systemctl --user enable --now cic-audit.timer
# It ends as failed where a control failed: systemctl --user --failed shows it, and the folder of reports says why.
[Unit]
Description=${DESCRIPTION}

[Service]
Type=oneshot
ExecStart=${[specified(quoted(program)), ...args.map(argument)].join(" ")}
UMask=0077
NoNewPrivileges=yes
`;
  const timer = `[Unit]
Description=${DESCRIPTION}, before school

[Timer]
OnCalendar=Mon..Fri *-*-* ${two(AT.hour)}:${two(AT.minute)}:00
Persistent=true

[Install]
WantedBy=timers.target
`;
  return [
    { name: "cic-audit.service", text: service },
    { name: "cic-audit.timer", text: timer },
  ];
}

/** One word of ExecStart (systemd.service, "Command lines"): quotes and backslashes escaped. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
/** A percent sign begins a specifier anywhere. */
const specified = (text: string) => text.replaceAll("%", "%%");
/** A dollar begins a variable, but not in the path of the program. */
const argument = (text: string) => specified(quoted(text)).replaceAll("$", "$$$$");
