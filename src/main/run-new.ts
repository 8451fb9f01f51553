import type { Invocation } from "../args/invocation.ts";
import { fateNotices } from "./fate-notices.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Writes skeletons of specs. A dry run prints the patch alone, so that it can be piped, and says beside it what it does. */
export async function runNew(
  invocation: Extract<Invocation, { readonly command: "new" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { newSpecs } = await import("../commands/new-specs.ts");
  const { sources, isDryRun, options } = invocation;
  const { cwd, process, style } = context;
  const asked = { cwd, env: process.env, configFile: options.configFile, sources, isDryRun };
  const { report, fates, notices } = await newSpecs(asked);
  for (const notice of [...notices, ...fateNotices(fates)]) await context.notice(notice);
  if (options.format === "json") {
    const { jsonDocument } = await import("../reporters/json/document.ts");
    const { version, written, left, patch } = report;
    await context.report.write(jsonDocument({ version, dryRun: isDryRun, written, left, patch }));
  } else {
    const { renderNewText } = await import("../reporters/new-text.ts");
    const text = renderNewText(report, style);
    if (isDryRun) await context.notice(text.trimEnd());
    await context.report.write(isDryRun ? report.patch : text);
  }
  return 0;
}
