import { pathToFileURL } from "node:url";
import type { Browser, CDPSession, Page } from "playwright-core";
import { spreadOf } from "../statistics.ts";
import { FRAME, READINGS, WATCH } from "./readings.ts";

/** How long something took until it was to be seen, in milliseconds. */
export interface PageTime {
  /** What it was. */
  readonly name: string;
  readonly wall: number;
  /** Of that what the main thread of the page worked: on a busy machine it waits as long again. */
  readonly processor: number;
}

/** Opens a page some times, does with it what a reader does, and takes the time of each. */
export async function measurePage(
  browser: Browser,
  file: string,
  runs: number,
): Promise<readonly PageTime[]> {
  const times: PageTime[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(pathToFileURL(file).href);
    const pictured = await page.evaluate("window.pictured");
    times.push({ name: "first picture", wall: Number(pictured), processor: await worked(session) });
    for (const { name, act } of READINGS) times.push({ name, ...(await timed(page, session, act)) });
    await context.close();
  }
  return times;
}

async function timed(page: Page, session: CDPSession, act: string): Promise<Omit<PageTime, "name">> {
  const before = await worked(session);
  const wall = Number(await page.evaluate(`(${FRAME})(() => { ${act} })`));
  return { wall, processor: (await worked(session)) - before };
}

/** Processor time of the main thread so far. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1_000;
}

/** What is wanted of some of them. */
const WANTED: ReadonlyMap<string, number> = new Map([
  ["first picture", 1_500],
  ["zoom in", 100],
  ["zoom out", 100],
  ["search", 100],
]);

/** The measured times as a Markdown table: the median and the worst. */
export function timesTable(times: readonly PageTime[]): string {
  const lines = [...new Set(times.map(({ name }) => name))].map((name) => {
    const own = times.filter((time) => time.name === name);
    const told = (key: "wall" | "processor") =>
      `${spreadOf(own.map((time) => time[key])).median.toFixed(0)} (${Math.max(...own.map((time) => time[key])).toFixed(0)}) ms`;
    const wanted = WANTED.get(name);
    return `| ${name} | ${told("wall")} | ${told("processor")} | ${wanted === undefined ? "" : `≤ ${wanted} ms`} |`;
  });
  return [
    "| what | until it is seen (worst) | of that worked (worst) | wanted |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}
