import type { Invocation } from "../args/invocation.ts";
import { packed, packedParts } from "../io/packed-text.ts";
import { readPageAssets } from "../io/page-assets.ts";
import { openProgress } from "../io/progress.ts";
import { renderPage } from "../reporters/html/page.ts";
import type { ExitStatus, RunContext } from "./run-context.ts";

/** Writes a page that shows a tree and its specs. It informs: what it shows blocks nobody. */
export async function runReport(
  { rev, since, usesCache, options }: Extract<Invocation, { readonly command: "report" }>,
  context: RunContext,
): Promise<ExitStatus> {
  const { report } = await import("../commands/report.ts");
  const { cwd, process } = context;
  const progress = openProgress(process.stderr, "drawing");
  try {
    const assets = await readPageAssets();
    const { configFile } = options;
    let packing: Promise<readonly string[]> | null = null;
    const outcome = await report({
      cwd,
      env: process.env,
      configFile,
      rev,
      since,
      usesCache,
      onProgress: progress.update,
      // Other threads pack them while this one reads on; a failure is met below.
      onTexts: (texts) => {
        packing = packedParts(texts);
        packing.catch(() => {});
      },
    });
    await progress.clear();
    for (const notice of outcome.notices) await context.notice(notice);
    const { details } = outcome;
    // What takes longest first: other threads pack it while this one writes the rest as JSON.
    const [texts, sources, commits, data] = await Promise.all([
      packing ?? packedParts(details.texts),
      packedParts(details.sources),
      packedParts(details.commits),
      packed(JSON.stringify(outcome.data)),
    ]);
    await context.report.write(renderPage(outcome.data, { ...assets, data, sources, texts, commits }));
    return 0;
  } finally {
    await progress.clear();
  }
}
