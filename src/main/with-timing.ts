import { performance } from "node:perf_hooks";
import { resourceUsage } from "node:process";
import { startPhaseClock } from "../io/phase-clock.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Runs a command by the clock, and says on standard error where the time went and how much memory it took at most. */
export async function withTiming(
  context: RunContext,
  run: (context: RunContext) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const clock = startPhaseClock("starting Node", () => performance.now());
  clock.enter("running the command");
  try {
    return await run({ ...context, onPhase: clock.enter });
  } finally {
    const phases = clock.phases();
    const all = phases.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
    const lines = [...phases, ["in all", all] as const].map(
      ([name, milliseconds]) => `${milliseconds.toFixed(1).padStart(9)} ms  ${name}`,
    );
    const megabytes = (resourceUsage().maxRSS * 1024) / 1e6;
    await context.alarm(
      ["where the time went:", ...lines, `${megabytes.toFixed(1).padStart(9)} MB  at most`].join("\n"),
    );
  }
}
