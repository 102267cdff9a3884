import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { progressOn, watching } from "../../src/cli/progress.ts";

const BACK = "\r\u001b[2K";

async function shown(texts: readonly string[], stream: object, quiet = false, env = {}) {
  const stderr = Object.assign(new PassThrough({ encoding: "utf8" }), stream);
  const progress = progressOn({ stdout: stderr, stderr, env }, quiet);
  for (const text of texts) await progress.show(text);
  await progress.clear();
  return String(stderr.read() ?? "");
}

describe("progress", () => {
  test("is one line of a terminal, each text in place of the one before, and leaves nothing", async () => {
    const texts = ["1 of 2: hill", "2 of 2: mill"];
    expect(await shown(texts, { isTTY: true, columns: 80 })).toBe(`${BACK}1 of 2: hill${BACK}2 of 2: mill${BACK}`);
  });

  test.each<[string, object, boolean, object]>([
    ["where stderr is no terminal", {}, false, {}],
    ["in a quiet run", { isTTY: true }, true, {}],
    ["on a terminal that can do nothing", { isTTY: true }, false, { TERM: "dumb" }],
  ])("is not shown %s", async (_where, stream, quiet, env) => {
    expect(await shown(["1 of 2: hill"], stream, quiet, env)).toBe("");
  });

  test("is never as wide as the terminal, where it could not be taken back, and nothing in it steers", async () => {
    const terminal = { isTTY: true, columns: 12 };
    expect(await shown(["1 of 2: hill school"], terminal)).toBe(`${BACK}1 of 2: hil${BACK}`);
    expect(await shown(["1: 日本日本日本"], terminal)).toBe(`${BACK}1: 日本日本${BACK}`);
    expect(await shown(["\u001b[2J"], terminal)).toBe(`${BACK}U+001B[2J${BACK}`);
  });
});

describe("the reading of a file", () => {
  const LARGE = 32 * 2 ** 20;
  const seen = (reads: readonly number[], size: number, already?: string) => {
    const texts: string[] = [];
    const watch = watching({ show: async (text) => void texts.push(text), clear: async () => {} }, already);
    for (const read of reads) watch("attendance.csv", read, size);
    return texts;
  };

  test("is told of by the percent, and no more once it is read", () => {
    const reads = [0, 1, LARGE / 2, LARGE / 2 + 1, LARGE];
    expect(seen(reads, LARGE)).toEqual(["attendance.csv 0%", "attendance.csv 50%", ""]);
    expect(seen(reads, LARGE, "2 of 3: hill")).toEqual([
      "2 of 3: hill, attendance.csv 0%",
      "2 of 3: hill, attendance.csv 50%",
      "2 of 3: hill",
    ]);
  });

  test("is no matter where it takes no time", () => expect(seen([0, LARGE - 1], LARGE - 1)).toEqual([]));
});
