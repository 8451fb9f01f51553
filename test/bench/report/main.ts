import { copyFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "../../browser/open-browser.ts";
import { DIST, withRepo } from "../../support/temp-repo.ts";
import { measurePage, timesTable } from "./measure-page.ts";
import { measureRun } from "./measure-run.ts";
import { fillWorkspace } from "./workspace.ts";

/** Makes a report of many sources and opens it in a browser: how long both take, and how large it is. */
const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "5000" },
    runs: { type: "string", default: "5" },
    page: { type: "string" },
    keep: { type: "string" },
  },
});
const count = wholeNumber("sources", values.sources);
const runs = wholeNumber("runs", values.runs);

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new RangeError(`--${name} wants a count, not ${text}`);
  return number;
}

async function open(file: string): Promise<void> {
  process.stdout.write(`file: ${(statSync(file).size / 1e6).toFixed(2)} MB (≤ 6 MB)\n`);
  const browser = await openBrowser();
  try {
    process.stdout.write(`\n${timesTable(await measurePage(browser, file, runs))}`);
  } finally {
    await browser.close();
  }
}

if (values.page !== undefined) await open(values.page);
else
  await withRepo(async (repo) => {
    fillWorkspace(repo, count);
    const file = join(repo.home, "report.html");
    for (const name of ["making", "making again"]) {
      const { wall, processor, memory } = measureRun([DIST, "report", "--output", file], repo);
      const cost = `${seconds(wall)} s (≤ 5 s), ${seconds(processor)} s of processor time`;
      process.stdout.write(`${name}: ${cost}, ${memory.toFixed(0)} MB at most\n`);
    }
    if (values.keep !== undefined) copyFileSync(file, values.keep);
    await open(file);
  });

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(1);
}
