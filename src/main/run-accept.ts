import type { Invocation } from "../args/invocation.ts";
import { fateNotices } from "./fate-notices.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Records that API changes were reviewed, and prints the edit. */
export async function runAccept(
  invocation: Extract<Invocation, { readonly command: "accept" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { accept } = await import("../commands/accept.ts");
  const { sources, reason, isDryRun, options } = invocation;
  const asked = { cwd: context.cwd, env: context.process.env, configFile: options.configFile };
  const { patch, fates, notices } = await accept({ ...asked, sources, reason, isDryRun });
  for (const notice of notices) await context.notice(notice);
  await context.report.write(patch);
  for (const notice of fateNotices(fates)) await context.notice(notice);
  return 0;
}
