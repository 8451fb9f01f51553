import * as assert from "uvu/assert";
import type { PicturedLink, PicturedSource, PicturedSpec } from "../../src/core/picture/report-data.ts";
import { filterSources } from "../../src/page/model/filter-sources.ts";
import { folderTree, type MapNode } from "../../src/page/model/folder-tree.ts";
import { layGraph } from "../../src/page/model/lay-graph.ts";
import { placeLabels } from "../../src/page/model/place-labels.ts";
import { readRoute, START, writeRoute } from "../../src/page/model/route.ts";
import { graphView, MOST_SPECS } from "../../src/page/model/spec-focus.ts";
import { thousands } from "../../src/page/model/thousands.ts";
import { boxOf, fitted, layTiles, tileAt } from "../../src/page/model/treemap.ts";
import { describe } from "../support/describe.ts";

const source = (path: string, told: Partial<PicturedSource> = {}): PicturedSource => ({
  path,
  class: "module",
  required: true,
  status: "missing",
  spec: `${path}.spec.md`,
  crate: null,
  phase: null,
  owners: [],
  lines: 10,
  items: 1,
  unmentioned: 0,
  drifted: 0,
  ...told,
});

describe("readRoute", (test) => {
  test("reads what writeRoute wrote, odd names included", () => {
    const route = {
      ...START,
      view: "related",
      folder: "core/src",
      open: "core/a b&c=#%?.rs",
      query: "<é>",
      hidden: ["missing", "not-required"],
      size: "items",
    } as const;
    assert.equal(readRoute(writeRoute(route)), route);
    assert.is(writeRoute(START), "#coverage");
  });

  test("passes over what it does not know", () => {
    assert.equal(readRoute("#nothing?view=x&hidden=all,own&size=huge&open"), { ...START, hidden: ["own"] });
    assert.equal(readRoute(""), START);
  });
});

describe("filterSources", (test) => {
  const sources = [
    source("core/src/Exec.rs", { crate: "core", owners: ["@a", "@b"] }),
    source("tui/src/view.rs", { crate: "tui", status: "own", phase: "ui", class: "facade" }),
  ];
  const paths = (filter: Partial<typeof START>) =>
    filterSources(sources, { ...START, ...filter }).map(({ path }) => path);

  for (const [title, filter, expected] of [
    ["nothing", {}, ["core/src/Exec.rs", "tui/src/view.rs"]],
    ["every word, in whatever case", { query: " exec  CORE " }, ["core/src/Exec.rs"]],
    ["words that no path has", { query: "exec view" }, []],
    ["a state that is left out", { hidden: ["missing"] }, ["tui/src/view.rs"]],
    ["an owner", { owner: "@b" }, ["core/src/Exec.rs"]],
    ["crate, phase and class together", { crate: "tui", phase: "ui", class: "facade" }, ["tui/src/view.rs"]],
  ] as const) {
    test(`by ${title}`, () => assert.equal(paths(filter), expected));
  }
});

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

describe("placeLabels", (test) => {
  const area = { width: 400, height: 200 };
  const sides = (points: readonly (readonly [number, number])[]) =>
    placeLabels(
      points.map(([x, y]) => ({ x, y, radius: 6, text: "some/name.rs" })),
      area,
    ).map(({ dx, dy }) => (dx > 0 ? "right" : dx < 0 ? "left" : dy > 0 ? "below" : "above"));

  for (const [title, points, expected] of [
    [
      "below, where there is room",
      [
        [100, 50],
        [100, 150],
      ],
      ["below", "below"],
    ],
    [
      "above, where another one stands below",
      [
        [100, 90],
        [110, 110],
      ],
      ["above", "below"],
    ],
    ["inside of the picture at its lower edge", [[200, 198]], ["above"]],
    ["inside of the picture in its corner", [[2, 198]], ["right"]],
  ] as const) {
    test(`writes ${title}`, () => assert.equal(sides(points), expected));
  }
});

describe("thousands", (test) => {
  for (const [value, expected] of [
    [0, "0"],
    [999, "999"],
    [1_000, "1,000"],
    [1_314_375, "1,314,375"],
  ] as const) {
    test(`writes ${expected}`, () => assert.is(thousands(value), expected));
  }
});

describe("graphView", (test) => {
  const spec = (path: string, crate: string): PicturedSpec => ({ path, crate, sources: [], problem: null });
  const link = (from: number, to: number | null, state: PicturedLink["state"]): PicturedLink => {
    return { from, to, target: to === null ? "./gone.rs.spec.md" : null, line: 1, state };
  };
  const specs = [spec("a/x.rs.spec.md", "a"), spec("a/y.rs.spec.md", "a"), spec("b/z.rs.spec.md", "b")];
  const links = [link(0, 1, "mutual"), link(1, 0, "mutual"), link(1, 2, "one-way"), link(2, null, "broken")];

  test("draws a pair that links each other with one line", () => {
    const view = graphView(specs, links, { focus: "" });
    assert.equal(
      view.lines.map(({ state }) => state),
      ["mutual", "one-way"],
    );
    assert.equal(
      view.nodes.map(({ id, broken }) => [id, broken]),
      [
        ["a/x.rs.spec.md", 0],
        ["a/y.rs.spec.md", 0],
        ["b/z.rs.spec.md", 1],
      ],
    );
  });

  test("draws the neighbours of a focus, and what it links in vain", () => {
    const view = graphView(specs, links, { focus: "b/z.rs.spec.md" });
    assert.equal(
      view.nodes.map(({ kind, label }) => `${kind} ${label}`),
      ["spec b/z.rs", "spec a/y.rs", "absent gone.rs"],
    );
    assert.equal(
      view.lines.map(({ state }) => state),
      ["one-way", "broken"],
    );
  });

  test("draws the crates where specs are many", () => {
    const many = [
      ...specs,
      ...Array.from({ length: MOST_SPECS }, (_, at) => spec(`c/${at}.rs.spec.md`, "c")),
    ];
    const view = graphView(many, links, { focus: "" });
    assert.equal(
      view.nodes.map(({ label, weight }) => [label, weight]),
      [
        ["a", 2],
        ["b", 1],
        ["c", MOST_SPECS],
      ],
    );
    assert.is(view.lines.length, 1);
  });

  test("lays all of it inside of the picture, alike each time", () => {
    const view = graphView(specs, links, { focus: "" });
    const points = layGraph(view, { width: 600, height: 300 });
    assert.equal(points, layGraph(view, { width: 600, height: 300 }));
    assert.ok(points.every(({ x, y }) => x > 0 && x < 600 && y > 0 && y < 300));
  });
});
