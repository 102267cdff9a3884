import type { Section } from "../../domain/report.ts";
import { paragraph } from "../blocks.ts";
import type { Reader } from "./coverage.ts";

const EACH =
  "Each virtual school has a copy of its own, which speaks of the children whom that authority placed and of no others";

/** That there are copies for virtual schools; with the command that writes them, for who runs it. */
export function copiesSection(reader: Reader): Section {
  const text =
    reader === "governors"
      ? `${EACH}. The designated teacher sends it.`
      : `${EACH}: cic-audit report with --audience virtual-school and --authority writes it.`;
  return { id: "copies", title: "Copies for virtual schools", blocks: [paragraph(text)] };
}
