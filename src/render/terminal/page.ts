import { Chalk, type ChalkInstance } from "chalk";
import type { Status } from "../../domain/status.ts";
import type { Look } from "../renderer.ts";
import { visible, wrap } from "../text.ts";

/** How a status is painted. The word is always there: colour alone says nothing. */
const PAINT: Readonly<Record<Status, (chalk: ChalkInstance) => (text: string) => string>> = {
  fail: (chalk) => chalk.red.bold,
  "not-assessable": (chalk) => chalk.yellow,
  due: (chalk) => chalk.cyan,
  pass: (chalk) => chalk.green,
  "not-applicable": (chalk) => chalk.dim,
  waived: (chalk) => chalk.dim,
};

export type Paint = (text: string) => string;

/** A page for a terminal: no line wider than it is, in colour or without. */
export class Page {
  readonly width: number;
  private readonly chalk: ChalkInstance;

  constructor({ width, color }: Pick<Look, "width" | "color">) {
    this.width = width;
    this.chalk = new Chalk({ level: color ? 1 : 0 });
  }

  /** The painter of a status. */
  of(status: Status): Paint {
    return PAINT[status](this.chalk);
  }

  readonly bold: Paint = (text) => this.chalk.bold(text);
  readonly dim: Paint = (text) => this.chalk.dim(text);

  /** A text of any origin in lines: the first so far in, the others two columns further. */
  lines(indent: number, text: string, paint: Paint = (line) => line): string {
    const lines = wrap(visible(text), this.width - indent - 2);
    return lines.map((line, i) => `${" ".repeat(indent + (i === 0 ? 0 : 2))}${paint(line)}`).join("\n");
  }

  /** A section with its heading; nothing where there is nothing in it. */
  section(title: string, blocks: readonly string[], paint: Paint = this.bold): string {
    return blocks.length === 0 ? "" : [this.lines(0, title, paint), ...blocks].join("\n");
  }
}
