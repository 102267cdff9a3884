import { defineConfig } from "vitest/config";

/**
 * What needs the tools of a Linux machine: cron, systemd-analyze, xmllint, mandoc, man, zsh and fish. Not part of
 * `npm test`, which needs nothing but Node, npm and bash; where one of them is missing, its tests fail.
 */
const report = process.env.CIC_AUDIT_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["test/tools/*.tools.ts"],
    testTimeout: 60_000,
    reporters: report ? ["default", "json"] : ["default"],
    ...(report ? { outputFile: { json: report } } : {}),
  },
});
