import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as assert from "uvu/assert";
import { fillManySources, fillPhases, fillPicturedRepo } from "../support/pictured-repo.ts";
import { type TempRepo, withRepo } from "../support/temp-repo.ts";
import { type BrowserCase, CASES } from "./cases.ts";
import { openBrowser, withPage } from "./open-browser.ts";

/** Opens a report in a browser and asks of it what `npm test` cannot. Arguments choose cases by their words. */
const wanted = process.argv.slice(2);
const cases = CASES.filter(({ title }) => wanted.every((word) => title.includes(word)));
let failed = 0;

async function runCases(files: Readonly<Record<"few" | "many" | "phases", string>>): Promise<void> {
  const browser = await openBrowser();
  try {
    for (const each of cases) await runCase(each, files[each.tree ?? "few"]);
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

/** Writes the report of a repository beside it; of many sources Git's folder keeps what was read. */
function reportOf(repo: TempRepo): string {
  const file = join(repo.home, "report.html");
  const { status, stdout, stderr } = repo.writing(["report"]);
  assert.is(status, 0, stderr);
  writeFileSync(file, stdout);
  return file;
}

await withRepo(async (few) => {
  fillPicturedRepo(few);
  await withRepo(async (many) => {
    fillManySources(many);
    await withRepo(async (phases) => {
      fillPhases(phases);
      await runCases({ few: reportOf(few), many: reportOf(many), phases: reportOf(phases) });
    });
  });
});

process.stdout.write(`${cases.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || cases.length === 0 ? 1 : 0;
