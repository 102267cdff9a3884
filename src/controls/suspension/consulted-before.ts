import { z } from "zod";
import { inWords } from "../../calendar/dates.ts";
import { dateOf } from "../../domain/cells.ts";
import { type Assessment, cannotTell, fails, failsLate, isDue, passes } from "../../domain/control.ts";
import type { IsoDate } from "../../domain/dates.ts";
import { worstAnswer } from "../answers.ts";
import { defineControlKind } from "../define.ts";
import { anyEventPossible, suspensions } from "../looked-at.ts";
import { rolesAmong } from "../params.ts";
import { startUnknown } from "./start-unknown.ts";

const COLUMNS = { "virtual school": "vs_consulted" } as const;

export const suspensionConsultedBefore = defineControlKind({
  id: "suspension.consulted-before",
  title: "the people named consulted before a suspension",
  params: z.strictObject({ roles: rolesAmong(["virtual school"], "Who must be consulted") }),
  doc: {
    asks: "Whether everybody the policy names was consulted before each suspension and permanent exclusion.",
    when: {
      pass: "Everybody named was consulted on or before the day on which it began.",
      fail: "Somebody named was consulted after that day, or not at all and that day is over.",
      due: "It began today, and somebody named has not been consulted yet.",
      "not-assessable":
        "The start or the consultation is on a date not known, or the file has no column for the consultation.",
      "not-applicable": "No suspension or permanent exclusion began in the period while its child was in care.",
    },
    examples: {
      pass: "Suspended on 2 March, virtual school consulted on 2 March.",
      fail: "Suspended on 2 March, virtual school consulted on 3 March.",
      due: "Suspended today, and vs_consulted is empty.",
      "not-assessable": "The file has no column vs_consulted.",
      "not-applicable": "Nobody in care has been suspended since 1 September.",
    },
    mend: "Ring them now about the support the child needs, and record it. Make the call a step before the decision.",
    meet: "Ring them today, before the decision is final, and enter the date.",
  },
  reasons: {
    consulted: passes((f: { roles: string }) => `Consulted before it began: ${f.roles}.`),
    consultedLate: failsLate(
      (f: { role: string; consulted: IsoDate; start: IsoDate }) =>
        `The ${f.role} was consulted on ${inWords(f.consulted)}, after the suspension began on ${inWords(f.start)}.`,
    ),
    notConsulted: fails(
      (f: { role: string; start: IsoDate }) =>
        `The ${f.role} was not consulted; the suspension began on ${inWords(f.start)}.`,
    ),
    awaited: isDue((f: { role: string }) => `The ${f.role} has still to be consulted, today.`),
    dateUnknown: cannotTell(
      (f: { role: string; column: string }) =>
        `The ${f.role} was consulted on a date not known: enter it in ${f.column} of the suspensions file.`,
    ),
    notRecorded: cannotTell(
      (f: { role: string; column: string }) =>
        `Whether the ${f.role} was consulted is not recorded: add ${f.column} to the suspensions file.`,
    ),
    startUnknown,
  },
  concerns: anyEventPossible,
  findsIn: () => ["suspensions"],
  subjects: suspensions,
  judgesBy: () => [],
  judge({ subject: { event, on: start }, params, school, say }) {
    if (start === null) return say.startUnknown({}, [event.start_date]);
    const answers = params.roles.map((role): Assessment => {
      const column = COLUMNS[role];
      const cell = event[column];
      const evidence = [event.start_date, cell];
      const consulted = dateOf(cell);
      if (cell.value.is === "unknown") return say.notRecorded({ role, column }, evidence, start);
      if (cell.value.is === "undated") return say.dateUnknown({ role, column }, evidence, start);
      if (consulted === null && school.asOf <= start) return say.awaited({ role }, evidence, start);
      if (consulted === null) return say.notConsulted({ role, start }, evidence, start);
      return consulted > start
        ? say.consultedLate({ role, consulted, start }, evidence, start)
        : say.consulted({ roles: params.roles.join(", ") }, evidence, start);
    });
    return worstAnswer(answers);
  },
});
