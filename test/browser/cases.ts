import type { BrowserContextOptions, Locator } from "playwright-core";
import * as assert from "uvu/assert";
import { VIEWS } from "../../src/page/model/route.ts";
import { HOSTILE_PHASE, HOSTILE_SOURCE } from "../support/pictured-repo.ts";
import { violations } from "./accessibility.ts";
import type { WatchedPage } from "./open-browser.ts";

/** One thing that has to hold in a browser. */
export interface BrowserCase {
  readonly title: string;
  /** What the page shows: a few sources of every state where nothing is said, some hundreds, or many phases. */
  readonly tree?: "few" | "many" | "phases";
  /** Behind the `#` of the address. */
  readonly route: string;
  readonly options?: BrowserContextOptions;
  readonly run: (watched: WatchedPage) => Promise<void>;
}

const PHONE = { viewport: { width: 390, height: 844 } } as const;
/** A window of 1280 by 800 at twice the size. */
const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } as const;

const LOOKS = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["on a phone", PHONE],
  ["at 200 %", ZOOMED],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

const PICTURES = [...VIEWS, "coverage?open=core/src/exec.rs", "related?focus=core/src/exec.rs.spec.md"];

const sound = PICTURES.flatMap((route) =>
  LOOKS.map(([look, options]): BrowserCase => {
    return {
      title: `${route}, ${look}, keeps nobody out and fits its window`,
      route,
      options,
      run: async ({ page }) => {
        if (route.includes("open=")) await page.locator(".prose").waitFor();
        assert.equal(await violations(page), []);
        const over = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assert.ok(Number(over) <= 0, `${over} pixels too wide`);
      },
    };
  }),
);

const open = (path: string) => `coverage?open=${encodeURIComponent(path)}`;

/** The middle of the smallest tile of a map, which is painted and no element, in pixels of the window. */
async function smallestTile(map: Locator): Promise<readonly [number, number]> {
  const outlines = (
    await map.locator(".paint path").evaluateAll((all) => all.map((path) => path.getAttribute("d")))
  )
    .join("")
    .matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g);
  const boxes = [...outlines].map(([, ...numbers]) => numbers.map(Number));
  const [x = 0, y = 0, width = 0, height = 0] = boxes.reduce((least, box) =>
    (box[2] ?? 0) * (box[3] ?? 0) < (least[2] ?? 0) * (least[3] ?? 0) ? box : least,
  );
  const place = await map.boundingBox();
  return [(place?.x ?? 0) + x + width / 2, (place?.y ?? 0) + y + height / 2];
}

export const CASES: readonly BrowserCase[] = [
  ...sound,
  {
    title: "a spec that means harm shows as text",
    route: open("core/src/exec.rs"),
    run: async ({ page }) => {
      const prose = page.locator(".prose");
      await prose.waitFor();
      assert.match((await prose.textContent()) ?? "", /<script>window\.broken = 1<\/script>.*<img src=/s);
      assert.is(await page.locator("#app script, #app img, #app iframe").count(), 0);
      const links = await prose
        .locator("a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      assert.is(links.length, 2, "the link to a script is none");
      assert.is(links[0], "https://example.org/");
      assert.match(links[1] ?? "", /^#coverage\?open=core\/src\/lib\.rs\.spec\.md$/);
      assert.is(await page.evaluate("window.broken"), undefined);
    },
  },
  {
    title: "a name that means harm shows as text, in the map, the tables and its panel",
    route: open(HOSTILE_SOURCE),
    run: async ({ page }) => {
      await page.getByRole("complementary").locator("summary").first().waitFor();
      assert.is(await page.getByRole("complementary").getAttribute("aria-label"), HOSTILE_SOURCE);
      assert.is(await page.locator("svg g.open").count(), 1);
      assert.is(await page.evaluate("window.broken"), undefined);
    },
  },
  {
    title: "the map goes by keys alone: into a folder, to a tile, into its panel and back",
    route: "coverage",
    run: async ({ page }) => {
      const first = page.locator("svg.map [tabindex='0']");
      await first.focus();
      assert.match((await first.getAttribute("aria-label")) ?? "", /^Folder tui/);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowUp");
      assert.match((await first.getAttribute("aria-label")) ?? "", /^Folder core/);
      await page.keyboard.press("Enter");
      await page.locator(".crumbs [aria-current]", { hasText: "core" }).waitFor();
      await page.locator("svg.map [aria-label^='core/src/lib.rs:']").focus();
      await page.keyboard.press("Enter");
      const panel = page.getByRole("complementary", { name: "core/src/lib.rs" });
      await panel.waitFor();
      assert.is(await panel.evaluate((node) => node.matches(":focus")), true);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await panel.waitFor({ state: "detached" });
      const held = page.locator("svg.map [tabindex='0']:focus");
      await held.waitFor();
      const before = await held.getAttribute("aria-label");
      await page.keyboard.press("ArrowRight");
      const keys = ["ArrowLeft", "ArrowDown", "ArrowUp"];
      for (const key of keys)
        if ((await held.getAttribute("aria-label")) === before) await page.keyboard.press(key);
      assert.is.not(await held.getAttribute("aria-label"), before);
      await page.keyboard.press("Escape");
      await page.locator(".crumbs [aria-current]", { hasText: "All sources" }).waitFor();
    },
  },
  {
    title: "of many tiles the small ones are opened by a pointer and reached by keys",
    tree: "many",
    route: "coverage",
    options: { viewport: { width: 1280, height: 1000 } },
    run: async ({ page }) => {
      assert.equal(await violations(page), []);
      const map = page.locator("svg.map");
      const tiles = map.locator(".tile");
      assert.is(await tiles.count(), 200);
      const place = await smallestTile(map);
      await page.mouse.move(...place);
      const look = (await page.locator(".look").textContent()) ?? "";
      assert.match(look, /^crate\d\/src\/.*\.rs: /);
      assert.is(await tiles.and(page.locator(`[aria-label="${look}"]`)).count(), 0, "no button yet");
      await page.mouse.click(...place);
      const path = look.replace(/: .*/, "");
      await page.getByRole("complementary", { name: path }).waitFor();
      assert.is(await map.locator(".tile.open").getAttribute("aria-label"), look);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      const held = map.locator("[tabindex='0']:focus");
      await held.waitFor();
      assert.is(await held.getAttribute("aria-label"), look, "whoever closes a panel goes on from its tile");
      const seen = new Set<string>();
      for (let step = 0; step < 12; step += 1) {
        seen.add((await held.getAttribute("aria-label")) ?? "");
        await page.keyboard.press(step % 2 === 0 ? "ArrowLeft" : "ArrowUp");
      }
      assert.is(seen.size, 12);
      assert.ok((await tiles.count()) > 201, "those of small tiles are made as somebody comes to them");
    },
  },
  {
    title: "a long API shows its beginning until somebody asks for all of it",
    route: open("tui/src/view.rs"),
    run: async ({ page }) => {
      const items = page.locator(".items li");
      await items.first().waitFor();
      assert.is(await items.count(), 20);
      await page.getByRole("button", { name: "Show all 32, in the order of the source" }).click();
      assert.is(await items.count(), 32);
      assert.match((await items.nth(1).textContent()) ?? "", /^#\[derive\(Debug, Clone\)\] struct View/);
    },
  },
  {
    title: "search and states narrow the map, its table and the address, and the way back widens them",
    route: "coverage",
    run: async ({ page }) => {
      const tiles = page.locator("svg.map .tile");
      const all = await tiles.count();
      await page.getByRole("button", { name: /^Missing/ }).click();
      await page.waitForURL(/hidden=missing/);
      const left = await tiles.count();
      assert.ok(left < all && left > 0);
      await page.goBack();
      assert.is(await tiles.count(), all);
      await page.getByRole("searchbox", { name: "Search paths" }).fill("WIRE core");
      await page.waitForURL(/query=WIRE/);
      assert.equal(
        await tiles.evaluateAll((found) =>
          found.map((tile) => tile.getAttribute("aria-label")?.split(":")[0]),
        ),
        ["core/src/wire.rs"],
      );
      await page.getByRole("searchbox").fill("nothing is called so");
      await page.getByText("No source is like that.").waitFor();
    },
  },
  {
    title: "a table is sorted by keys, upwards and downwards",
    route: "gaps",
    run: async ({ page }) => {
      const table = page.getByRole("table", { name: "Sources without a spec" });
      const paths = async () =>
        (await table.locator("tbody th").allTextContents()).map((text) => text.replace(/:1$/, ""));
      await table.getByRole("button", { name: "Source", exact: true }).focus();
      await page.keyboard.press("Enter");
      const up = await paths();
      assert.equal(up, [HOSTILE_SOURCE, "tui/src/main.rs", "tui/src/view.rs"]);
      await page.keyboard.press("Enter");
      assert.equal(await paths(), up.toReversed());
      assert.is(await table.locator("[aria-sort='descending']").count(), 1);
      await table.getByRole("link", { name: "tui/src/view.rs:1" }).click();
      await page.getByRole("complementary", { name: "tui/src/view.rs" }).waitFor();
    },
  },
  {
    title: "the graph puts a spec in the middle, with its broken and its one-way links",
    route: "related",
    run: async ({ page }) => {
      await page.locator("svg.graph a", { hasText: "core/exec.rs" }).click();
      await page.locator("svg.graph .focus").waitFor();
      assert.equal(await page.locator("svg.graph .absent text").allTextContents(), ["gone.rs"]);
      const states = await page.getByRole("table").locator("tbody .tag").allTextContents();
      assert.equal(states, ["leads nowhere", "linked back", "linked back"]);
    },
  },
  {
    title: "debt offers the filters that it obeys",
    route: "debt",
    run: async ({ page }) => {
      const offered = page.getByRole("combobox");
      assert.equal(await offered.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label"))), [
        "Crate",
        "Phase",
      ]);
      await offered.first().selectOption("tui");
      await page.getByText("No spec names any.").waitFor();
    },
  },
  {
    title: "drift shows a column for each month and the same as a table",
    route: "drift",
    run: async ({ page }) => {
      const chart = page.getByRole("img", { name: /^API changes by month/ });
      assert.is(await chart.locator("rect").count(), 4);
      const rows = page.getByRole("table", { name: "API changes by month" }).locator("tbody tr");
      assert.equal(await rows.allTextContents(), ["2026-09100003", "2026-10212001"]);
    },
  },
  {
    title: "drift narrows to a phase, which its address keeps",
    route: "drift",
    run: async ({ page }) => {
      const rows = page.getByRole("table", { name: "API changes by month" }).locator("tbody tr");
      const phases = page.getByRole("table", { name: "API changes by phase" }).locator("tbody tr");
      assert.equal(await phases.allTextContents(), [
        "engine1 spec unchanged, 1 no spec, 4 spec updated",
        "screen1 no spec",
      ]);
      assert.is(await page.getByRole("searchbox").isVisible(), false);
      await page.getByRole("combobox", { name: "Phase" }).selectOption("screen");
      await page.waitForURL(/#drift\?phase=screen/);
      assert.equal(await rows.allTextContents(), ["2026-09100000", "2026-10101000"]);
      assert.is(await phases.count(), 0);
    },
  },
  {
    title: "coverage stands in a column for each month's end, by phase, and in a table",
    route: "drift",
    run: async ({ page }) => {
      const chart = page.getByRole("img", { name: /^Coverage by month/ });
      assert.equal(await chart.locator("rect title").allTextContents(), [
        "2026-09: 3 engine",
        "2026-09: 1 missing",
        "2026-10: 3 engine",
        "2026-10: 3 missing",
      ]);
      const table = page.getByRole("table", { name: "Coverage by month" });
      assert.equal(await table.locator("thead th").allTextContents(), [
        "Month",
        "engine",
        "screen",
        "Missing",
      ]);
      assert.equal(await table.locator("tbody tr").allTextContents(), ["2026-09301", "2026-10303"]);
      await page.getByRole("combobox", { name: "Phase" }).selectOption("screen");
      await page.waitForURL(/phase=screen/);
      assert.equal(await table.locator("thead th").allTextContents(), [
        "Month",
        "Own spec",
        "Overview",
        "Missing",
      ]);
      assert.equal(await table.locator("tbody tr").allTextContents(), ["2026-09001", "2026-10002"]);
    },
  },
  {
    title: "coverage puts phases together that are too many, and a name that means harm shows as text",
    tree: "phases",
    route: "drift",
    run: async ({ page }) => {
      const table = page.getByRole("table", { name: "Coverage by month" });
      const told = await table.locator("thead th").allTextContents();
      assert.equal(
        [told.length, told[1], told[8], told[9]],
        [10, HOSTILE_PHASE, "3 other phases", "Missing"],
      );
      assert.match((await table.locator("tbody tr").allTextContents()).join(), /1111111310$/);
      const chart = page.getByRole("img", { name: /^Coverage by month/ });
      assert.is(await chart.locator("rect").count(), 9);
      assert.is(await page.locator("#app img").count(), 0);
      assert.is(await page.evaluate("window.broken"), undefined);
      assert.equal(await violations(page), []);
    },
  },
  {
    title: "debt stands in a column for each month's end and in a table",
    route: "drift",
    run: async ({ page }) => {
      const chart = page.getByRole("img", { name: /^Debt by month/ });
      assert.is(await chart.locator("rect").count(), 6);
      const rows = page.getByRole("table", { name: "Debt by month" }).locator("tbody tr");
      assert.equal(await rows.allTextContents(), ["2026-0911011", "2026-1011011"]);
    },
  },
  {
    title: "print leaves the controls out and keeps the picture",
    route: "coverage",
    run: async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      assert.is(await page.getByRole("searchbox").isVisible(), false);
      assert.is(await page.locator("svg.map").isVisible(), true);
    },
  },
];
