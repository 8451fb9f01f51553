import * as assert from "uvu/assert";
import type { PicturedLink, PicturedSpec } from "../../src/core/picture/report-data.ts";
import { layGraph } from "../../src/page/model/lay-graph.ts";
import { placeLabels } from "../../src/page/model/place-labels.ts";
import { graphView, MOST_SPECS } from "../../src/page/model/spec-focus.ts";
import { describe } from "../support/describe.ts";

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

  test("draws the crates of few specs where there is no room for their names", () => {
    const view = graphView(specs, links, { focus: "", most: 2 });
    assert.equal(
      view.nodes.map(({ id }) => id),
      ["crate:a", "crate:b"],
    );
  });

  test("lays all of it inside of the picture, alike each time", () => {
    const view = graphView(specs, links, { focus: "" });
    const points = layGraph(view, { width: 600, height: 300 });
    assert.equal(points, layGraph(view, { width: 600, height: 300 }));
    assert.ok(points.every(({ x, y }) => x > 0 && x < 600 && y > 0 && y < 300));
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
