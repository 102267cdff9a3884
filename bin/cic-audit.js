#!/usr/bin/env node
import { existsSync } from "node:fs";

process.on("uncaughtException", (error) => {
  console.error("cic-audit: a fault in cic-audit; nothing was audited.", error);
  process.exitCode = 3;
});
const cli = new URL("../dist/cli/main.js", import.meta.url);
if (!existsSync(cli)) console.error("cic-audit is not built: run `npm run demo`, or `npm ci && npm run build`, first.");
const status = existsSync(cli) ? await (await import(cli)).main(process.argv.slice(2)) : 2;
process.exitCode ??= status;
