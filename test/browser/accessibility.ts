import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const SCRIPT = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Asks axe what keeps people from using the page; one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no script in; what is evaluated from outside is not under it.
  await page.evaluate(`${SCRIPT}; void 0`);
  const told: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + " at " + target.join(" ") + ": " + failureSummary)))`,
  );
  return Array.isArray(told) ? told.map(String) : [String(told)];
}
