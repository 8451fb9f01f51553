import { formatsOf } from "../args/command-formats.ts";
import type { Invocation } from "../args/invocation.ts";
import { SpecCheckError } from "../core/errors.ts";
import { loadReplayReporter } from "../reporters/replay.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";
import { writeOutcome } from "./write-outcome.ts";

/** Writes the report that some parts make together, with the exit status of the whole. */
export async function runMerge(
  { files, options }: Extract<Invocation, { readonly command: "merge-reports" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { mergeReportFiles } = await import("../commands/merge-reports.ts");
  const merged = await mergeReportFiles({ cwd: context.cwd, files });
  if (merged.kind === "check") return writeOutcome({ report: merged.report, notices: [] }, context);
  const formats = formatsOf("replay");
  if (!formats.includes(options.format)) {
    throw new SpecCheckError("usage", `the report of a replay has no format ${options.format}`, {
      help: `Choose one of: ${formats.join(", ")}.`,
    });
  }
  const render = await loadReplayReporter(options.format);
  await context.report.write(render(merged.report, context.style));
  return 0;
}
