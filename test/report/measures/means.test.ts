import { describe } from "vitest";
import { measureCases } from "./measuring.ts";

const spend = { academic_year: "2025/26", allocated: "1000.10", spent: "400.20", pep_target: "Reading" };

describe("funding", () => {
  measureCases({
    "adds up pounds and pence exactly": {
      funding: [spend, { ...spend, spent: "300.10", allocated: "", pep_target: "" }],
      // 0.2 and 0.1 are not 0.3 in binary fractions.
      expect: { "funding.received": "1000.1", "funding.spent": "700.3", "funding.linked": "400.2 of 700.3" },
    },
    "of this academic year alone": {
      funding: [spend, { ...spend, academic_year: "2024/25" }],
      expect: { "funding.received": "1000.1", "funding.spent": "400.2" },
    },
    "of children previously in care is apart, and is theirs to no target of a PEP": {
      pupils: [{}, { upn: "B2", care_status: "PCiC", care_start: "", care_end: "" }],
      funding: [spend, { ...spend, upn: "B2", allocated: "2630", spent: "2000", pep_target: "" }],
      expect: {
        "funding.received": "1000.1",
        "funding.received, previously in care": "2630",
        "funding.spent, previously in care": "2000",
      },
    },
    "a row whose year cannot be read may be of this one": {
      funding: [spend, { ...spend, academic_year: "last year" }],
      expect: { "funding.received": "1000.1, 1 untold", "funding.spent": "400.2, 1 untold" },
    },
    "a target that is none is no target": {
      funding: [
        { ...spend, pep_target: "none" },
        { ...spend, spent: "100", pep_target: "n/a" },
      ],
      expect: { "funding.linked": "0 of 500.2" },
    },
    "a file that does not say what it is for": {
      funding: [{ ...spend, pep_target: null }],
      expect: { "funding.spent": "400.2", "funding.linked": "unknown" },
    },
    "what was spent is left empty": {
      funding: [spend, { ...spend, spent: "" }],
      expect: {
        "funding.received": "2000.2",
        "funding.spent": "400.2, 1 untold",
        "funding.linked": "400.2 of 400.2, 1 untold",
      },
    },
    "what was allocated is in none of the child's rows": {
      pupils: [{}, { upn: "B2" }],
      funding: [
        spend,
        { ...spend, upn: "B2", allocated: "" },
        { ...spend, upn: "B2", allocated: "", pep_target: "Sport" },
      ],
      expect: { "funding.received": "1000.1, 1 untold" },
    },
    "a row that says nothing": {
      funding: [{ ...spend, allocated: "", spent: "" }],
      expect: { "funding.received": "unknown", "funding.spent": "unknown", "funding.linked": "unknown" },
    },
    "nothing in the file": {
      funding: [],
      expect: { "funding.received": "0", "funding.linked": "0 of 0" },
    },
    "no file is not nothing": {
      funding: null,
      expect: { "funding.received": "unknown", "funding.spent": "unknown", "funding.linked": "unknown" },
    },
    "of children in care alone, those who have left among them": {
      pupils: [{ school_end: "2025-12-19" }, { upn: "B2", care_status: "PCiC", care_start: "", care_end: "" }],
      funding: [spend, { ...spend, upn: "B2" }],
      expect: { "funding.received": "1000.1" },
    },
  });
});

describe("training", () => {
  const day = { role: "designated teacher", date: "2025-10-01", days: "0.7", topic: "attachment" };

  measureCases({
    "adds up days, in the year so far, for each audience": {
      training: [
        day,
        { ...day, date: "2026-03-10", days: "0.1" },
        { ...day, date: "2025-08-31", days: "5" },
        { ...day, role: "all staff", days: "1" },
      ],
      expect: { "training.designated-teacher": "0.8", "training.staff": "1", "training.governors": "0" },
    },
    "an event without its days": {
      training: [day, { ...day, date: "2025-11-01", days: "" }, { ...day, role: "governors", days: "" }],
      expect: { "training.designated-teacher": "0.7, 1 untold", "training.governors": "unknown" },
    },
    "no file is no training known": { training: null, expect: { "training.staff": "unknown" } },
  });
});
