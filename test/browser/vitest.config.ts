import { defineConfig } from "vitest/config";

/** What needs an installed Chromium: not part of `npm test`, which needs nothing but Node and npm. */
const report = process.env.CIC_AUDIT_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["test/browser/*.browser.ts"],
    testTimeout: 120_000,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
