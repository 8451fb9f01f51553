import type { Invocation } from "../args/invocation.ts";
import type { WorkTreeFate } from "../io/edit/edit-work-tree.ts";
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
  for (const [path, fate] of fates)
    if (NOTICES[fate] !== null) await context.notice(`${path} ${NOTICES[fate]}`);
  return 0;
}

/** What a person has to know of a file whose version in the index was edited. */
const NOTICES: Readonly<Record<WorkTreeFate, string | null>> = {
  same: null,
  merged: null,
  kept: "has unstaged changes where the edit is; only its staged version was edited",
  absent: "is not in the work tree; only its staged version was edited",
};
