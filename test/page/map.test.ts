import * as assert from "uvu/assert";
import { folderTree, type MapNode } from "../../src/page/model/folder-tree.ts";
import { boxOf, fitted, layTiles, tileAt } from "../../src/page/model/treemap.ts";
import { describe } from "../support/describe.ts";
import { picturedSource as source } from "./pictured-source.ts";

describe("folderTree", (test) => {
  const shape = (node: MapNode): string =>
    node.source === null ? `${node.name}[${node.children.map(shape).join(" ")}]` : node.name;
  const sources = [
    source("core/src/a.rs"),
    source("core/src/b/c.rs"),
    source("tui/src/deep/d.rs"),
    source("build.rs"),
  ];

  test("puts sources into folders, and folders that hold a single one into one", () => {
    assert.is(shape(folderTree(sources, "")), "[core/src[b[c.rs] a.rs] tui/src/deep[d.rs] build.rs]");
  });

  test("begins at a folder", () => {
    assert.is(shape(folderTree(sources, "core")), "core/src[b[c.rs] a.rs]");
    assert.is(shape(folderTree(sources, "gone")), "gone[]");
  });

  test("lays out tiles whose areas tell their sizes, inside of the picture", () => {
    const root = folderTree(
      [source("a.rs", { lines: 3000 }), source("b.rs", { lines: 1000 }), source("c.rs", { lines: 200 })],
      "",
    );
    const tiles = layTiles(root, "lines", { width: 1000, height: 800 }).leaves();
    const area = (name: string) =>
      tiles.filter(({ data }) => data.name === name).map(({ x0, x1, y0, y1 }) => (x1 - x0) * (y1 - y0))[0] ??
      0;
    assert.ok(Math.abs(area("a.rs") / area("b.rs") - 3) < 0.3);
    const outside = tiles.filter(({ x0, x1, y0, y1 }) => x0 < 0 || x1 > 1000 || y0 < 0 || y1 > 800);
    assert.equal(
      outside.map(({ x0, x1, y0, y1 }) => [x0, x1, y0, y1]),
      [],
    );
    assert.is(tiles.length, 3);
  });

  test("cuts a name to its tile, and leaves it out where nothing could be read", () => {
    assert.is(fitted("lib.rs", 200), "lib.rs");
    assert.match(fitted("a_very_long_name.rs", 70), /^a_very.*…$/);
    assert.is(fitted("a_very_long_name.rs", 45), "", "a_ve… says nothing");
    assert.is(fitted("io.rs", 45), "io.rs");
  });
});

describe("tileAt", (test) => {
  const sources = [
    source("core/src/a.rs", { lines: 3000 }),
    source("core/src/b.rs", { lines: 10 }),
    source("core/tests/c.rs", { lines: 900 }),
    source("tui/src/d.rs", { lines: 2000 }),
  ];
  const area = { width: 900, height: 500 };
  const laid = layTiles(folderTree(sources, ""), "lines", area);

  test("finds each source in the middle of its tile, however small", () => {
    for (const tile of laid.leaves()) {
      const { x, y, width, height } = boxOf(tile);
      assert.is(tileAt(laid, { x: x + width / 2, y: y + height / 2 }), tile);
      assert.ok(width > 0 && height > 0);
    }
  });

  test("finds a folder by its name, and nothing beside the picture", () => {
    const folder = laid.descendants().find(({ data }) => data.path === "core/src");
    if (folder === undefined) throw new Error("no such folder");
    assert.is(tileAt(laid, { x: folder.x0 + 4, y: folder.y0 + 4 }), folder);
    assert.is(tileAt(laid, { x: 901, y: 10 }), null);
  });

  test("lays thousands of sources out without losing one", () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      source(`c${at % 60}/src/m${at}.rs`, { lines: 1 + (at % 900) }),
    );
    const boxes = layTiles(folderTree(many, ""), "lines", area).leaves().map(boxOf);
    assert.is(boxes.length, 5_000);
    assert.is(boxes.filter(({ width, height }) => width < 0.5 || height < 0.5).length, 0);
  });
});
