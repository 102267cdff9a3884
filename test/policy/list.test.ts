import { expect, test } from "vitest";
import { listPolicies } from "../../src/policy/list.ts";
import { folderOf, head, PARENT } from "./sandbox.ts";

test("the profiles of a folder, by id, each in a line", async () => {
  const folder = await folderOf({
    "parent.yaml": PARENT,
    "child.yaml": `${head("child")}extends: [parent]\n`,
    "notes.txt": "",
  });
  expect(await listPolicies(folder)).toEqual([
    { id: "child", title: "Policy child", version: "1", extends: ["parent"], controls: 0 },
    { id: "parent", title: "Policy parent", version: "1", extends: [], controls: 2 },
  ]);
});
