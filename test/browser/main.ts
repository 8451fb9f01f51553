import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import { fillPicturedRepo } from "../support/pictured-repo.ts";
import { withRepo } from "../support/temp-repo.ts";
import { type BrowserCase, CASES } from "./cases.ts";
import { openBrowser, withPage } from "./open-browser.ts";

/** Opens a report in a browser and asks of it what `npm test` cannot. Arguments choose cases by their words. */
const wanted = process.argv.slice(2);
const cases = CASES.filter(({ title }) => wanted.every((word) => title.includes(word)));
let failed = 0;

async function runCases(file: string): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const each of cases) await runCase(each, file);
  } finally {
    await browser.close();
  }

  async function runCase({ title, route, options, run }: BrowserCase, page: string): Promise<void> {
    try {
      await withPage(browser, { ...options, url: `${pathToFileURL(page)}#${route}` }, async (watched) => {
        watched.page.setDefaultTimeout(10_000);
        await run(watched);
        assert.equal(watched.troubles, []);
      });
      process.stdout.write(`ok   ${title}\n`);
    } catch (error) {
      failed += 1;
      process.stdout.write(`FAIL ${title}\n${told(error)}\n`);
    }
  }
}

/** Assertions keep what differs beside their message. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof assert.Assertion ? `${error.message}\n${error.details}` : `${error.stack}`;
}

await withRepo(async (repo) => {
  fillPicturedRepo(repo);
  const file = join(repo.home, "report.html");
  const { status, stdout, stderr } = repo.specCheck(["report"]);
  assert.is(status, 0, stderr);
  writeFileSync(file, stdout);
  await runCases(file);
});

process.stdout.write(`${cases.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;
