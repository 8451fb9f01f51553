import type { Invocation } from "../args/invocation.ts";
import { packed, readPageAssets } from "../io/page-assets.ts";
import { openProgress } from "../io/progress.ts";
import { renderPage } from "../reporters/html/page.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Writes a page that shows a tree and its specs. It informs: what it shows blocks nobody. */
export async function runReport(
  { rev, since, options }: Extract<Invocation, { readonly command: "report" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { report } = await import("../commands/report.ts");
  const { cwd, process } = context;
  const progress = openProgress(process.stderr, "drawing");
  try {
    const assets = await readPageAssets();
    const { configFile } = options;
    const outcome = await report({
      cwd,
      env: process.env,
      configFile,
      rev,
      since,
      onProgress: progress.update,
    });
    await progress.clear();
    for (const notice of outcome.notices) await context.notice(notice);
    const data = await packed(JSON.stringify(outcome.data));
    const details = await packed(JSON.stringify(outcome.details));
    await context.report.write(renderPage(outcome.data, { ...assets, data, details }));
    return 0;
  } finally {
    await progress.clear();
  }
}
