import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TempRepo } from "../../support/temp-repo.ts";

/** What one run of the program took; times in milliseconds, memory in megabytes of 1,000,000 bytes. */
export interface RunCost {
  readonly wall: number;
  /** Of Node alone, all of its threads; Git's is not in it. */
  readonly processor: number;
  readonly memory: number;
}

const NOTE = `import { writeFileSync } from "node:fs";
process.on("exit", () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.BENCH_COST, JSON.stringify([(user + system) / 1000, process.resourceUsage().maxRSS]));
});`;

/**
 * Runs Node once in a repository and says what it cost.
 *
 * @throws Error when it ends with another status than 0.
 */
export function measureRun(args: readonly string[], { home, run }: TempRepo): RunCost {
  const file = join(home, "cost.json");
  const env = { BENCH_COST: file, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NOTE)}` };
  const start = process.hrtime.bigint();
  const { status, stderr } = run(process.execPath, args, { env });
  const wall = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const [processor = 0, kibibytes = 0] = String(readFileSync(file)).slice(1, -1).split(",").map(Number);
  return { wall, processor, memory: (kibibytes * 1_024) / 1e6 };
}
