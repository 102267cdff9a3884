import { defineConfig } from "vitest/config";

/** `.ci/run` names a file for the totals of the run. */
const report = process.env.CIC_AUDIT_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    maxWorkers: "100%",
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
    env: { NO_COLOR: "1", FORCE_COLOR: "0" },
  },
});
