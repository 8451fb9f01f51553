import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A program to start, and where. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Exit statuses that are no failure: one of a check that blocks is one. */
  readonly statuses: readonly number[];
}

/**
 * Wall time of one run, in milliseconds.
 *
 * @throws Error when it ends with another status: what failed is no measurement.
 */
export function timeOnce(command: Command): number {
  const start = process.hrtime.bigint();
  run(command, command.env);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Peak resident memory of the Node process of one run, in megabytes of 1,000,000 bytes. */
export function memoryOnce(command: Command, home: string): number {
  const file = join(home, "peak-memory");
  const script = `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));`;
  const url = `data:text/javascript,${encodeURIComponent(script)}`;
  run(command, { ...command.env, BENCH_MEMORY: file, NODE_OPTIONS: `--import=${url}` });
  const kibibytes = Number(readFileSync(file, "utf8"));
  rmSync(file);
  return (kibibytes * 1024) / 1e6;
}

function run({ program, args, cwd, statuses }: Command, env: Readonly<Record<string, string>>): void {
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  if (status === null || !statuses.includes(status)) {
    throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr}`);
  }
}
