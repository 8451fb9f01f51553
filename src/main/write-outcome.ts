import type { CheckOutcome } from "../commands/check.ts";
import { counted } from "../core/counted.ts";
import { exitStatus } from "../core/report.ts";
import { loadReporter } from "../reporters/index.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/**
 * Writes the notices and the report of a check, and answers with the status that the report asks for. Of a shard
 * that is 0: the verdict needs all of them.
 */
export async function writeOutcome(
  { report, notices }: CheckOutcome,
  context: RunContext,
): Promise<ExitStatus> {
  for (const notice of notices) await context.notice(notice);
  const render = await loadReporter(context.options.format);
  for (const piece of render(report, context.style)) if (!(await context.report.write(piece))) break;
  if (report.shard !== undefined) {
    const { shardLine } = await import("./shard-line.ts");
    await context.alarm(shardLine(report.shard));
    return 0;
  }
  const status = exitStatus(report, context.options.maxWarnings);
  if (status === 1 && context.options.output !== null) {
    const { errors, warnings } = report.summary;
    const counts = `${counted(errors, "error")}, ${counted(warnings, "warning")}`;
    await context.alarm(`blocked by ${counts}; the report is in ${context.options.output}`);
  }
  return status;
}
