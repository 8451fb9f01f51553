import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts the browser of the machine; `CHROMIUM` names another one. Nothing is ever downloaded. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error("no Chromium is installed; on Debian: apt-get install chromium");
  }
  // Chromium refuses its sandbox to root, which CI often is.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args });
}

/** A page, and everything that it said or asked for. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors, words of the console and requests other than for the report itself. */
  readonly troubles: readonly string[];
}

/** Opens an address in a fresh context, hands it to `use`, and closes it whatever happens. */
export async function withPage(
  browser: Browser,
  { url, ...options }: BrowserContextOptions & { readonly url: string },
  use: (watched: WatchedPage) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    const page = await context.newPage();
    const troubles: string[] = [];
    const own = url.replace(/#.*/, "");
    page.on("console", (message) => troubles.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => troubles.push(`error: ${error.stack ?? error.message}`));
    page.on("dialog", (dialog) => troubles.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (request.url().replace(/#.*/, "") !== own) troubles.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    await page.locator("main > *").first().waitFor();
    await use({ page, troubles });
  } finally {
    await context.close();
  }
}
