import type { Invocation } from "../args/invocation.ts";
import { exitStatus } from "../core/report.ts";
import { fateNotices } from "./fate-notices.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/**
 * Mends what has exactly one right repair, and answers with the status of the staged change that comes of it. A dry
 * run prints the patch alone, so that it can be piped, and says beside it what it does.
 */
export async function runFix(
  invocation: Extract<Invocation, { readonly command: "fix" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { fix } = await import("../commands/fix.ts");
  const { paths, isDryRun, options } = invocation;
  const { env, platform, ppid } = context.process;
  const { configFile, maxWarnings, format } = options;
  const place = { platform, ppid };
  const { report, check, fates, notices } = await fix({
    ...{ cwd: context.cwd, env, configFile, paths, maxWarnings, place },
    isDryRun,
  });
  for (const notice of [...notices, ...fateNotices(fates)]) await context.notice(notice);
  if (format === "json") {
    const { renderFixJson } = await import("../reporters/fix-json.ts");
    await context.report.write(renderFixJson(report));
  } else {
    const { renderFixText } = await import("../reporters/fix-text.ts");
    const text = renderFixText(report, context.style);
    if (isDryRun) await context.notice(text.trimEnd());
    await context.report.write(isDryRun ? report.patch : text);
  }
  return exitStatus(check, maxWarnings);
}
