import { AT, DESCRIPTION, type Job, type JobFile } from "./job.ts";

const NAME = "cic-audit-task.xml";
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"];
const two = (number: number) => String(number).padStart(2, "0");

/**
 * A task for the Task Scheduler of Windows (schema 1.2), in UTF-16 as Windows writes and expects it. It runs while its
 * user is logged on, or at the next chance if that is later.
 */
export function windowsFiles({ command: [program, ...args], folder }: Job): JobFile[] {
  const install = `schtasks /Create /TN cic-audit /XML ${quoted(`${folder}\\${NAME}`)}`;
  const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${escaped(`${DESCRIPTION}. To install it: ${install}`)}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-05T${two(AT.hour)}:${two(AT.minute)}:00</StartBoundary>
      <ScheduleByWeek>
        <WeeksInterval>1</WeeksInterval>
        <DaysOfWeek>
${DAYS.map((day) => `          <${day} />`).join("\n")}
        </DaysOfWeek>
      </ScheduleByWeek>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${escaped(program)}</Command>
      <Arguments>${escaped(args.map(quoted).join(" "))}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
  return [{ name: NAME, text: Buffer.from(text.replaceAll("\n", "\r\n"), "utf16le") }];
}

/** One argument as Windows programs read a command line: no path has a quote in it. */
const quoted = (text: string) => (/[\s&^%;,=]/.test(text) ? `"${text}"` : text);

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
