import type { Measure } from "../../domain/measure.ts";
import type { School } from "../../domain/school.ts";
import { type Asks, doneBy, ruleIn } from "./asks.ts";
import { inCareNow } from "./groups.ts";
import { shareDone } from "./shares.ts";

const common = { topic: "sen", group: "children in care" } as const;

/** Special educational needs, and the reviews of education, health and care plans. */
export function senMeasures(school: School, { asPolicy }: Asks): Measure[] {
  const reviewed = asPolicy("ehcp.reviewed", { every: "1 year" });
  const withStatus = (status: "K" | "E") =>
    shareDone(
      inCareNow(school).map((child) => {
        const { value } = child.pupil.sen_status;
        return { child, is: value === null ? "unknown" : value === status ? "yes" : "no" };
      }),
      "the SEN status in the pupil list",
    );
  return [
    {
      ...{ ...common, id: "sen.support", title: "SEN support", unit: "children" },
      ...withStatus("K"),
      method: "Of the children in care and on roll on the day of the report, those with SEN support (K).",
    },
    {
      ...{ ...common, id: "sen.plan", title: "Education, health and care plan", unit: "children" },
      ...withStatus("E"),
      method: "Of the children in care and on roll on the day of the report, those with a plan (E).",
    },
    {
      ...{ ...common, id: "sen.plan-reviewed", title: "Plans issued or reviewed in time", unit: "reviews" },
      ...doneBy(
        reviewed,
        "the SEN status in the pupil list, and the dates of issue and of the last review in the EHC plan file",
      ),
      method: `Of the plans of children in care, those issued or reviewed in time${ruleIn(reviewed, ": within the last year")}.`,
    },
  ];
}
