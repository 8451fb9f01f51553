import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { spreadOf } from "../statistics.ts";

/** One thing that somebody does with a page, and how long it took until it was to be seen, in milliseconds. */
export interface PageTime {
  readonly name: string;
  /** What is wanted, null where nothing is. */
  readonly wanted: number | null;
  readonly times: readonly number[];
}

/** Run in the page: does something, and answers when the picture after it was given to the screen. */
const TIMED = `(act) => new Promise((resolve) => {
  const start = performance.now();
  act();
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => resolve(performance.now() - start);
    channel.port2.postMessage(0);
  });
})`;

/** Notes when the first picture was there: the frame after the one that has the map. */
const WATCH = `new MutationObserver((_, watcher) => {
  if (document.querySelector("main > *") === null) return;
  watcher.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => { window.pictured = performance.now(); }));
}).observe(document, { childList: true, subtree: true });`;

const TYPED = "handlers module_1".split("").map((_, at, all) => all.slice(0, at + 1).join(""));

/** Opens a page some times, does with it what a reader does, and takes the time of each. */
export async function measurePage(
  browser: Browser,
  file: string,
  runs: number,
): Promise<readonly PageTime[]> {
  const url = pathToFileURL(file).href;
  const first: number[] = [];
  const times = new Map<string, number[]>();
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(url);
    first.push(Number(await (await page.waitForFunction("window.pictured")).jsonValue()));
    const note = async (name: string, act: string) => {
      const known = times.get(name) ?? [];
      times.set(name, [...known, await timed(page, act)]);
    };
    await zoom(note);
    for (const text of [...TYPED, ""])
      await note(
        "search",
        `const field = document.querySelector("#search"); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event("input"))`,
      );
    for (let turn = 0; turn < 2; turn += 1) await note("state", `document.querySelector(".chip").click()`);
    await note(
      "panel",
      `document.querySelector("svg.map .tile").dispatchEvent(new MouseEvent("click", { bubbles: true }))`,
    );
    for (const view of ["gaps", "debt", "related", "drift", "coverage"])
      await note(`view ${view}`, `location.hash = "#${view}"`);
    await context.close();
  }
  const rest = [...times].map(([name, taken]) => ({ name, wanted: wantedFor(name), times: taken }));
  return [{ name: "first picture", wanted: 1_500, times: first }, ...rest];
}

/** Into the largest folder, on into the largest in it, and back in one step. */
async function zoom(note: (name: string, act: string) => Promise<void>): Promise<void> {
  const into = `document.querySelector("svg.map .folder").dispatchEvent(new MouseEvent("click", { bubbles: true }))`;
  await note("zoom in", into);
  await note("zoom in", into);
  await note("zoom out", `document.querySelector(".crumbs a").click()`);
}

function wantedFor(name: string): number | null {
  return name === "search" || name.startsWith("zoom") ? 100 : null;
}

async function timed(page: Page, act: string): Promise<number> {
  return Number(await page.evaluate(`(${TIMED})(() => { ${act} })`));
}

/** The measured times as a Markdown table. */
export function timesTable(rows: readonly PageTime[]): string {
  const lines = rows.map(({ name, wanted, times }) => {
    const { median } = spreadOf(times);
    const worst = Math.max(...times);
    return `| ${name} | ${median.toFixed(0)} ms | ${worst.toFixed(0)} ms | ${wanted === null ? "" : `≤ ${wanted} ms`} |`;
  });
  return ["| what | median | worst | wanted |", "| --- | --- | --- | --- |", ...lines, ""].join("\n");
}
