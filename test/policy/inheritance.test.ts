import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../src/policy/load.ts";
import { complaint, folderOf, head, KINDS, loaded, PARENT } from "./sandbox.ts";

const child = (rest: string, id = "child") => `${head(id)}extends: [parent]\n${rest}`;
const own = `clauses:\n  Own:\n    OWN-1: { duty: Our own, evidence: attest }\n`;
const idsOf = ({ controls }: { controls: readonly { id: string }[] }) => controls.map(({ id }) => id);

describe("a profile that extends another", () => {
  test("has its own controls and those it takes over, each with where it was written", async () => {
    const policy = await loaded("child", { "child.yaml": child(own) });
    expect(policy.controls.map(({ id, from }) => [id, from])).toEqual([
      ["OWN-1", "child"],
      ["PAR-1", "parent"],
      ["PAR-2", "parent"],
    ]);
    expect(policy.lineage).toEqual(["parent"]);
  });

  test("tells which of its profiles come with the program", async () => {
    const shipped = await loaded("child", { "child.yaml": child(own) });
    expect(shipped.shipped).toEqual(["child", "parent"]);
    const folder = await folderOf({ "parent.yaml": PARENT });
    const file = join(await folderOf({ "mine.yaml": child(own, "mine") }), "mine.yaml");
    expect((await loadPolicy(file, { kinds: KINDS, folder })).shipped).toEqual(["parent"]);
  });

  test("reads parameters as the control kind does, and keeps them as they are written", async () => {
    const { controls } = await loaded("parent", {});
    expect(controls[0]).toEqual({
      id: "PAR-1",
      title: "A plan is held",
      clause: "Plans",
      evidence: "data",
      check: "plan.held",
      params: { within: "10 school days" },
      settings: { within: { count: 10, unit: "school days" } },
      chosen: ["school days"],
      severity: "high",
      addressee: "designated teacher",
      from: "parent",
    });
    expect(controls[1]).toMatchObject({ check: "attestation", severity: "medium", settings: {} });
  });

  test("names a file by its path from the profile's own folder", async () => {
    const folder = await folderOf({ "school.yaml": child("", "school"), "parent.yaml": PARENT });
    const elsewhere = await folderOf({ "parent.yaml": PARENT });
    const policy = await loadPolicy(`${folder}/school.yaml`, { kinds: KINDS, folder: elsewhere });
    expect(policy.id).toBe("school");
    const byPath = await folderOf({ "school.yaml": `${head("school")}extends: [./base.yml]\n`, "base.yml": PARENT });
    expect(idsOf(await loadPolicy(`${byPath}/school.yaml`, { kinds: KINDS, folder: elsewhere }))).toEqual([
      "PAR-1",
      "PAR-2",
    ]);
  });

  test("has the notes of those it extends, and its own document", async () => {
    const noted = PARENT.replace("clauses:", "notes: [Of the parent]\nclauses:");
    const policy = await loaded("child", {
      "parent.yaml": noted,
      "child.yaml": child("notes: [Of the child]\ndocument: { dated: 2023-11-28 }\n"),
    });
    expect(policy.notes).toEqual(["Of the child", "Of the parent"]);
    expect(policy.document).toMatchObject({ dated: "2023-11-28", citesReplaced: [] });
  });
});

describe("several profiles", () => {
  const other = `${head("other")}clauses:\n  Other:\n    OTH-1: { duty: Other, evidence: attest }\n`;
  const both = (first: string, second: string) => `${head("both")}extends: [${first}, ${second}]\n`;

  test("are taken over together", async () => {
    const policy = await loaded("both", { "other.yaml": other, "both.yaml": both("parent", "other") });
    expect(idsOf(policy)).toEqual(["PAR-1", "PAR-2", "OTH-1"]);
    expect(policy.lineage).toEqual(["parent", "other"]);
  });

  test("may share a parent", async () => {
    const policy = await loaded("both", {
      "a.yaml": child("", "a"),
      "b.yaml": child(own, "b"),
      "both.yaml": both("a", "b"),
    });
    expect(idsOf(policy)).toEqual(["PAR-1", "PAR-2", "OWN-1"]);
    expect(policy.lineage).toEqual(["a", "b", "parent"]);
  });

  test("of which one leaves a control out and the other keeps it: it is kept", async () => {
    const policy = await loaded("both", {
      "a.yaml": child("leave-out:\n  PAR-2: Why.\n", "a"),
      "b.yaml": child("", "b"),
      "both.yaml": both("a", "b"),
    });
    expect(idsOf(policy)).toContain("PAR-2");
    expect(policy.leftOut).toEqual([]);
  });

  test("that differ on a control are an error", async () => {
    const files = { "a.yaml": child("change:\n  PAR-1: { severity: low }\n", "a"), "both.yaml": both("a", "parent") };
    expect(await complaint("both", files)).toBe(
      "both.yaml line 4, column 1: PAR-1 comes from these in two forms: extend only one.",
    );
  });
});

describe("profiles that cannot be joined", () => {
  test.each([
    ["a profile that extends itself", { "child.yaml": `${head("child")}extends: [child]\n` }, "child -> child"],
    [
      "a circle",
      {
        "child.yaml": `${head("child")}extends: [a]\n`,
        "a.yaml": `${head("a")}extends: [parent, b]\n`,
        "b.yaml": `${head("b")}extends: [a]\n`,
      },
      "b.yaml line 4, column 11: these profiles extend each other in a circle: a -> b -> a.",
    ],
    [
      "one that is not there",
      { "child.yaml": `${head("child")}extends:\n  - parent\n  - parnt\n` },
      `child.yaml line 6, column 5: no policy is called "parnt"; did you mean "parent"?`,
    ],
    [
      "a file that is not there",
      { "child.yaml": `${head("child")}extends: [./none.yaml]\n` },
      "child.yaml line 4, column 11: there is no file called none.yaml.",
    ],
    [
      "a control of a parent written again",
      { "child.yaml": child("clauses:\n  Own:\n    PAR-1: { duty: Ours, evidence: attest }\n") },
      `child.yaml line 7, column 5: PAR-1 is a control of parent already: say under "change" what is otherwise.`,
    ],
    [
      "the id of a parent",
      { "child.yaml": child("", "parent") },
      "child.yaml line 1, column 1: a profile that this one extends is called parent too.",
    ],
    [
      "a faulty parent",
      { "parent.yaml": "", "child.yaml": child("") },
      "parent.yaml line 1, column 1: the file must be",
    ],
  ])("%s", async (_name, files, says) => {
    expect(await complaint("child", files)).toContain(says);
  });

  test("eight of them in a row, and no more", async () => {
    const level = (n: number) => [`l${n}.yaml`, `${head(`l${n}`)}extends: [${n === 1 ? "parent" : `l${n - 1}`}]\n`];
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map(level));
    expect((await loaded("l7", files)).lineage).toHaveLength(7);
    expect(await complaint("l8", files)).toContain(
      "l1.yaml line 4, column 11: profiles extend one another more than 8",
    );
  });
});
