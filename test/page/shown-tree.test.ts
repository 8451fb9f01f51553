import * as assert from "uvu/assert";
import type { ReportData } from "../../src/core/picture/report-data.ts";
import { laidPicture } from "../../src/page/model/laid-picture.ts";
import { type Route, START } from "../../src/page/model/route.ts";
import { type ShownTree, shownTree } from "../../src/page/model/shown-tree.ts";
import { describe } from "../support/describe.ts";
import { picturedSource as source } from "./pictured-source.ts";

const SOURCES = [
  source("a/src/x.rs", { lines: 40, crate: "a" }),
  source("a/src/y.rs", { status: "own", items: 90 }),
  source("b/z.rs", { class: "test", phase: "1", owners: ["@o"] }),
];

const storeOf = (sources: ReportData["sources"]) => ({ data: { sources } });

describe("shownTree", (test) => {
  const paths = ({ all }: ShownTree) => all.map(({ path }) => path).join(" ");
  const routes: readonly (readonly [Partial<Route>, all: string, shown: number])[] = [
    [{}, "a/src/x.rs a/src/y.rs b/z.rs", 3],
    [{ folder: "a" }, "a/src/x.rs a/src/y.rs", 2],
    [{ hidden: ["own"] }, "a/src/x.rs a/src/y.rs b/z.rs", 2],
    [{ query: "z" }, "b/z.rs", 1],
    [{ class: "test" }, "b/z.rs", 1],
    [{ crate: "a" }, "a/src/x.rs", 1],
    [{ phase: "1" }, "b/z.rs", 1],
    [{ owner: "@o" }, "b/z.rs", 1],
  ];

  test("tells of each route what it asks for, the first time and the second", () => {
    const store = storeOf(SOURCES);
    for (const [change, all, shown] of [...routes, ...routes.slice(2, 4), ...routes]) {
      const tree = shownTree(store, { ...START, ...change });
      assert.is(paths(tree), all, JSON.stringify(change));
      assert.is(tree.root.totals.sources, shown, JSON.stringify(change));
    }
  });

  test("is made once for what is open and for the size of tiles, and anew for another page", () => {
    const store = storeOf(SOURCES);
    const tree = shownTree(store, START);
    assert.is(shownTree(store, { ...START, open: "b/z.rs", size: "items" }), tree);
    assert.is(paths(shownTree(storeOf(SOURCES.slice(2)), START)), "b/z.rs");
  });
});

describe("laidPicture", (test) => {
  const { root } = shownTree(storeOf(SOURCES), START);
  const area = { width: 900, height: 400 };

  test("lays out anew for another size only", () => {
    const lines = laidPicture(root, "lines", area);
    const items = laidPicture(root, "items", area);
    assert.ok(laidPicture(root, "lines", { ...area }) === lines);
    const wide = laidPicture(root, "lines", { ...area, width: 1_000 });
    assert.is(new Set([lines, items, wide]).size, 3);
    assert.is(wide.laid.x1, 1_000);
    assert.not.equal(lines.outlines, items.outlines);
  });

  test("outlines each source with its state", () => {
    const { outlines, parts } = laidPicture(root, "lines", area);
    const rectangles = [...outlines].map(([status, d]) => [status, d.split("z").length - 1] as const);
    assert.equal(
      rectangles.filter(([, count]) => count > 0),
      [
        ["own", 1],
        ["missing", 2],
      ],
    );
    assert.is(parts.filter(({ data }) => data.source !== null).length, 3);
  });

  test("notices the largest two hundred", () => {
    const many = Array.from({ length: 300 }, (_, at) => source(`m${at}.rs`, { lines: 1 + at }));
    const picture = laidPicture(shownTree(storeOf(many), START).root, "lines", area);
    const noticed = picture.parts.filter(
      ({ x0, x1, y0, y1 }) => (x1 - x0) * (y1 - y0) > picture.noticedAbove,
    );
    assert.ok(noticed.length > 190 && noticed.length <= 200, `${noticed.length}`);
    assert.is(laidPicture(root, "lines", area).noticedAbove, 0);
  });
});
