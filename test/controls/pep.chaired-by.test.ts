import { controlCases } from "../support/control-cases.ts";

const byTeacher = { with: { role: "designated teacher" } };
const chaired = (chaired_by: string, chair_agreed: string) => [
  { meeting_date: "2025-11-05", chaired_by, chair_agreed },
];

controlCases("pep.chaired-by", {
  "chaired by the role": { ...byTeacher, peps: chaired("DT", ""), expect: [["2025-11-05", "chaired"]] },
  "chaired by the role, whatever was agreed": {
    ...byTeacher,
    peps: chaired("designated teacher", "no"),
    expect: [["2025-11-05", "chaired"]],
  },
  "another chair, as agreed": { ...byTeacher, peps: chaired("SW", "yes"), expect: [["2025-11-05", "agreed"]] },
  "another chair, not agreed": { ...byTeacher, peps: chaired("SW", "no"), expect: [["2025-11-05", "notAgreed"]] },
  "another chair, agreed or not": {
    ...byTeacher,
    peps: chaired("SW", ""),
    expect: [["2025-11-05", "agreementUnknown"]],
  },
  "nobody written down, another chair agreed": {
    ...byTeacher,
    peps: chaired("", "yes"),
    expect: [["2025-11-05", "agreed"]],
  },
  "nobody written down, no other chair agreed": {
    ...byTeacher,
    peps: chaired("", "no"),
    expect: [["2025-11-05", "chairUnknown"]],
  },
  "neither column in the file": {
    ...byTeacher,
    peps: [{ meeting_date: "2025-11-05" }],
    expect: [["2025-11-05", "chairUnknown"]],
  },
  "a meeting on a date not known": {
    ...byTeacher,
    peps: [{ meeting_date: "yes", chaired_by: "DT" }],
    expect: [["2025/26", "meetingUndated"]],
  },
  "a meeting held before the child entered care": {
    ...byTeacher,
    pupils: [{ care_start: "2025-11-06" }],
    peps: chaired("SW", "no"),
    expect: "nobody",
  },
  "nobody in care": {
    ...byTeacher,
    pupils: [{ care_status: "none", care_start: "" }],
    peps: chaired("SW", "no"),
    expect: "nobody",
  },
  "no PEP file": { ...byTeacher, peps: null, expect: "data absent" },
});
