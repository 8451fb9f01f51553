import * as assert from "uvu/assert";
import type { PicturedSource } from "../../src/core/picture/report-data.ts";
import { folderTree } from "../../src/page/model/folder-tree.ts";
import { neighbour } from "../../src/page/model/neighbour.ts";
import { hasHeader, layTiles, type Tile } from "../../src/page/model/treemap.ts";
import { describe } from "../support/describe.ts";
import { picturedSource } from "./pictured-source.ts";

const STEPS = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

function partsOf(sources: readonly PicturedSource[]): readonly Tile[] {
  const laid = layTiles(folderTree(sources, ""), "lines", { width: 900, height: 500 });
  return laid.descendants().filter((tile) => tile.data.source !== null || hasHeader(tile));
}

describe("neighbour", (test) => {
  const parts = partsOf(
    Array.from({ length: 600 }, (_, at) =>
      picturedSource(`c${at % 7}/src/${at % 3 === 0 ? "deep/" : ""}m${at}.rs`, {
        lines: 1 + ((at * 37) % 500),
      }),
    ),
  );

  for (const [name, step] of Object.entries(STEPS)) {
    test(`goes ${name} to the edge, and never back`, () => {
      for (const part of parts) {
        const seen = new Set<Tile>();
        for (let at: Tile | null = part; at !== null; at = neighbour(parts, at, step)) {
          assert.not(seen.has(at), `${at.data.path} again`);
          seen.add(at);
        }
      }
    });
  }

  test("leads everywhere: each part is beside another one", () => {
    const reached = new Set(
      parts.flatMap((part) => Object.values(STEPS).map((step) => neighbour(parts, part, step))),
    );
    assert.equal(
      parts.filter((part) => !reached.has(part)).map(({ data }) => data.path),
      [],
    );
  });

  test("goes to what lies opposite, not to what is near and aside", () => {
    const row = partsOf([picturedSource("a.rs", { lines: 900 }), picturedSource("b.rs", { lines: 500 })]);
    const [a, b] = ["a.rs", "b.rs"].map((path) => row.find(({ data }) => data.path === path));
    if (a === undefined || b === undefined) throw new Error("a tile is missing");
    const isBeside = a.y0 === b.y0;
    assert.is(neighbour(row, a, isBeside ? STEPS.right : STEPS.down), b);
    assert.is(neighbour(row, b, isBeside ? STEPS.left : STEPS.up), a);
    assert.is(neighbour(row, a, isBeside ? STEPS.left : STEPS.up), null);
  });
});
