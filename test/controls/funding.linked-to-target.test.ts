import { controlCases } from "../support/control-cases.ts";

const row = (pep_target: string, spent = "500", academic_year = "2025/26") => ({ academic_year, spent, pep_target });
const is = (reason: string) => ({ expect: [["2025/26", reason]] as const });

controlCases("funding.linked-to-target", {
  "a target is named": { funding: [row("Reading age up by a year")], ...is("linked") },
  "yes is a link": { funding: [row("yes")], ...is("linked") },
  "the target has a number alone": { funding: [row("2")], ...is("linked") },
  "left empty": { funding: [row("")], ...is("unlinked") },
  "no is no link": { funding: [row("No")], ...is("unlinked") },
  "none is no link": { funding: [row("none")], ...is("unlinked") },
  "n/a is no link": { funding: [row("N/A")], ...is("unlinked") },
  "0 is no link": { funding: [row("0")], ...is("unlinked") },
  "a dash is no link": { funding: [row("-")], ...is("unlinked") },
  "one of two rows has none": { funding: [row("yes"), row("")], ...is("unlinked") },
  "a row of nothing spent needs none": { funding: [row("yes"), row("", "0")], ...is("linked") },
  "what was spent is not known": { funding: [row("", "")], ...is("unlinked") },
  "no column for the target": {
    funding: [{ academic_year: "2025/26", spent: "500" }],
    ...is("notRecorded"),
  },
  "nothing spent": { funding: [row("", "0")], ...is("nothingSpent") },
  "no row": { funding: [], ...is("nothingSpent") },
  "last year's row": { funding: [row("", "500", "2024/25")], ...is("nothingSpent") },
  "a year that cannot be read": { funding: [row("yes"), row("", "500", "25")], ...is("yearUnread") },
  "nobody in care": { pupils: [{ care_status: "CPP", care_start: "" }], funding: [], expect: "nobody" },
  "no funding file": { funding: null, expect: "data absent" },
});
