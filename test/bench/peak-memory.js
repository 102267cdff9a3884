// Preloaded into what is measured: says on stderr, at the end, how much memory it held at its peak, in KB.
process.on("exit", () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`));
