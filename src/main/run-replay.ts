import type { Invocation } from "../args/invocation.ts";
import { openProgress } from "../io/progress.ts";
import { loadReplayReporter } from "../reporters/replay.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";
import { shardLine } from "./shard-line.ts";

/** Prints what the hook would have said of a range of commits. It informs: what would have been blocked is past. */
export async function runReplay(
  invocation: Extract<Invocation, { readonly command: "replay" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { replay } = await import("../commands/replay.ts");
  const { range, assumeSpecs, shard, paths, options } = invocation;
  const { cwd, process, style } = context;
  const { configFile, format } = options;
  const progress = openProgress(process.stderr, "replaying");
  const onProgress = progress.update;
  try {
    const asked = { cwd, env: process.env, configFile, paths, range, assumeSpecs, shard, onProgress };
    const { report, notices } = await replay(asked);
    await progress.clear();
    for (const notice of notices) await context.notice(notice);
    const render = await loadReplayReporter(format);
    await context.report.write(render(report, style));
    if (report.shard !== undefined) await context.alarm(shardLine(report.shard));
    return 0;
  } finally {
    await progress.clear();
  }
}
