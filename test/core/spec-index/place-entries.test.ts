import * as assert from "uvu/assert";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { withEdits } from "../../../src/core/links/rewrite-links.ts";
import { placeEntries } from "../../../src/core/spec-index/place-entries.ts";
import { readSpecIndex } from "../../../src/core/spec-index/spec-index.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const SPECS = ["a/mod.spec.md", "a/src/b.rs.spec.md", "a/src/d.rs.spec.md", "z/src/z.rs.spec.md"] as const;
const TREE = linkTree(treeOf(...SPECS, "docs/plan.md"));

function place(text: string, ...specs: readonly string[]): string {
  const index = readSpecIndex("docs/index.md", text, TREE);
  const { edits, left } = placeEntries(index, specs, (path) => path.endsWith(".spec.md"));
  return [withEdits(text, edits), ...left.map(({ spec, why }) => `${spec}: ${why}`)].join("");
}

const path = (spec: string) => `- [\`${spec}\`](../${spec})\n`;

describe("placeEntries", (test) => {
  test("puts an entry behind the one before it, words and nested lists of that one included", () => {
    const before = `${path("a/src/b.rs.spec.md").trimEnd()} – goes\n  on.\n  - more\n`;
    const after = path("a/src/d.rs.spec.md");
    assert.is(place(before + after, "a/src/c.rs.spec.md"), before + path("a/src/c.rs.spec.md") + after);
    assert.is(place(after, "a/src/c.rs.spec.md"), path("a/src/c.rs.spec.md") + after);
  });

  test("keeps several in their order", () => {
    const text = path("a/src/b.rs.spec.md");
    assert.is(
      place(text, "a/src/e.rs.spec.md", "a/src/c.rs.spec.md"),
      text + path("a/src/c.rs.spec.md") + path("a/src/e.rs.spec.md"),
    );
  });

  const ways: readonly (readonly [sibling: string, entry: string])[] = [
    ["  * [b](../a/src/b.rs.spec.md)\n", "  * [c](../a/src/c.rs.spec.md)\n"],
    ["- [`b.rs`](../a/src/b.rs.spec.md)\n", "- [`c.rs`](../a/src/c.rs.spec.md)\n"],
    ["+ [b.rs.spec.md](/a/src/b.rs.spec.md)\n", "+ [c.rs.spec.md](/a/src/c.rs.spec.md)\n"],
    ["- [a/src/b.rs](../a/src/b.rs.spec.md#x)\n", "- [a/src/c.rs](../a/src/c.rs.spec.md)\n"],
    ["- [The b](../a/src/b.rs.spec.md)\n", "- [`a/src/c.rs.spec.md`](../a/src/c.rs.spec.md)\n"],
    ["- [b](../a/src/b.rs.spec.md)\r\n", "- [c](../a/src/c.rs.spec.md)\r\n"],
    ["- [b](../a/src/b.rs.spec.md)", "\n- [c](../a/src/c.rs.spec.md)"],
  ];
  for (const [sibling, entry] of ways) {
    test(`writes like ${JSON.stringify(sibling)}`, () =>
      assert.is(place(sibling, "a/src/c.rs.spec.md"), sibling + entry));
  }

  const parts = (one: string, other: string) => `## One\n\n${path(one)}\n## Other\n\n${path(other)}`;

  test("takes the section of the nearest ones", () => {
    const text = parts("a/src/b.rs.spec.md", "z/src/z.rs.spec.md");
    assert.match(place(text, "z/src/y.rs.spec.md"), "## Other\n\n- [`z/src/y.rs.spec.md`]");
    assert.match(place(text, "a/tests/t.rs.spec.md"), /b\.rs\.spec\.md\)\n- \[`a\/tests\/t\.rs/);
  });

  test("leaves what several sections could hold, and what none could", () => {
    const both = parts("a/src/b.rs.spec.md", "a/src/d.rs.spec.md");
    assert.is(
      place(both, "a/src/c.rs.spec.md"),
      `${both}a/src/c.rs.spec.md: entries of specs near it stand in several sections of the index, such as "One" and "Other"`,
    );
    for (const text of [
      path("z/src/z.rs.spec.md"),
      "# Specs\n",
      "- [plan](plan.md)\n",
      "See [b](../a/src/b.rs.spec.md).\n",
      "| [b](../a/src/b.rs.spec.md) |\n| --- |\n",
      `<!-- spec-check:index -->\n\n${path("a/src/b.rs.spec.md")}\n<!-- /spec-check:index -->\n`,
    ]) {
      assert.is(
        place(text, "a/src/c.rs.spec.md"),
        `${text}a/src/c.rs.spec.md: no list of the index holds an entry of a spec near it`,
      );
    }
  });
});
