import { expect, test } from "vitest";
import { date } from "../../src/calendar/dates.ts";
import { remarksOn } from "../../src/policy/remarks.ts";
import { head, loaded } from "./sandbox.ts";

const profile = `${head("own")}extends: [parent]
notes: [A note.]
document:
  dated: 2023-11-28
  review-by: 2024-11-28
  cites-replaced:
    - { cited: the guidance of 2009, by: that of 2018, on: 2018-02-26 }
`;

test.each([
  ["2018-02-25", []],
  ["2018-02-26", ["replaced"]],
  ["2024-11-28", ["replaced"]],
  ["2024-11-29", ["overdue", "replaced"]],
])("on %s: %s", async (asOf, wanted) => {
  const says = {
    overdue: "The policy's own review was due by 28 November 2024: ask whether there is a later edition.",
    replaced: "The policy cites the guidance of 2009; that of 2018 replaced it on 26 February 2018.",
  };
  const remarks = remarksOn(await loaded("own", { "own.yaml": profile }), date(asOf));
  expect(remarks).toEqual([...wanted.map((key) => says[key as keyof typeof says]), "A note."]);
});

test("a profile that knows nothing of its document has its notes alone", async () => {
  expect(remarksOn(await loaded("parent", {}), date("2026-01-01"))).toEqual([]);
});
