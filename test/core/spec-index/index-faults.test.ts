import * as assert from "uvu/assert";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { blockFaults, indexLinkFaults } from "../../../src/core/spec-index/index-faults.ts";
import { indexedPaths, readSpecIndex } from "../../../src/core/spec-index/spec-index.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const TREE = linkTree(treeOf("src/a.rs.spec.md", "src/tools/mod.rs.spec.md", "docs/plan.md"));

const read = (text: string) => readSpecIndex("docs/index.md", text, TREE);

const block = (...lines: readonly string[]) =>
  ["# Specs", "", "<!-- spec-check:index -->", "", ...lines, "", "<!-- /spec-check:index -->", ""].join("\n");

describe("indexLinkFaults", (test) => {
  test("tells dead links with their line and what they may mean", () => {
    const faults = indexLinkFaults(read("- [a](../src/a.rs.spec.md)\n- [t](../src/tools/mod.spec.md)\n"));
    assert.equal(
      faults.map(({ rule, path, line, items }) => [rule, path, line, ...items]),
      [["index-link-broken", "docs/index.md", 2, "../src/tools/mod.spec.md"]],
    );
    const [fault] = faults;
    assert.equal(fault?.rule === "index-link-broken" ? [fault.facts.repairs, fault.facts.isSure] : [], [
      ["../src/tools/mod.rs.spec.md"],
      true,
    ]);
  });

  test("leaves URLs, folders, anchors and paths in code alone", () => {
    const text = "[u](https://a.b/c.spec.md) [f](../src) [s](#x) `../src/none.rs.spec.md` [p](plan.md#a)\n";
    assert.equal(indexLinkFaults(read(text)), []);
  });

  test("follows a file that moved in the change", () => {
    const [fault] = indexLinkFaults(read("[b](../src/b.rs.spec.md)"), (path) =>
      path === "src/b.rs.spec.md" ? "src/a.rs.spec.md" : null,
    );
    assert.equal(fault?.rule === "index-link-broken" ? fault.facts.repairs : [], ["../src/a.rs.spec.md"]);
  });
});

describe("indexedPaths", (test) => {
  test("tells what people wrote from what the block holds", () => {
    const index = read(
      `[p](plan.md)\n\n${block("- [a](../src/a.rs.spec.md)")}\n[t](../src/tools/mod.rs.spec.md)\n`,
    );
    assert.equal([...indexedPaths(index)], ["docs/plan.md", "src/a.rs.spec.md", "src/tools/mod.rs.spec.md"]);
    assert.equal([...indexedPaths(index, "written")], ["docs/plan.md", "src/tools/mod.rs.spec.md"]);
  });
});

describe("blockFaults", (test) => {
  const LINES = ["| Phase | Missing |", "| --- | ---: |", "| One | 1 |", "", "- `a.rs`"];
  const told = (text: string) =>
    blockFaults(read(text), LINES).map(({ line, facts }) => [line, JSON.stringify(facts)]);

  test("finds nothing where there is no block, or one that is right", () => {
    assert.equal(told("# Specs\n"), []);
    assert.equal(told(block(...LINES)), []);
    assert.equal(told(block(...LINES).replaceAll("\n", "\r\n")), []);
  });

  test("does not mind how a formatter lays the block out", () => {
    const lines = ["| Phase | Missing |", "| ----- | ------: |", "| One   |       1 |", "", "", "* `a.rs`"];
    assert.equal(told(block(...lines)), []);
  });

  test("counts lines that are missing and lines that are too many", () => {
    const stale = block(...LINES.slice(0, -1), "- `b.rs`", "- `c.rs`");
    assert.equal(told(stale), [[3, '{"kind":"stale","missing":1,"extra":2}']]);
    const [first = "", second = "", third = "", ...rest] = LINES;
    const reordered = block(first, third, second, ...rest);
    assert.equal(told(reordered), [[3, '{"kind":"stale","missing":0,"extra":0}']]);
  });

  test("tells a block without an end, and a second one", () => {
    assert.equal(told("# Specs\n\n<!-- spec-check:index -->\n\n| a |\n"), [[3, '{"kind":"unclosed"}']]);
    assert.equal(told(block(...LINES) + block(...LINES)), [[3, '{"kind":"several"}']]);
  });

  test("takes comments in code and in a line of text for none", () => {
    assert.equal(told(`\`\`\`md\n${block("x")}\`\`\`\n`), []);
    assert.equal(told("Put <!-- spec-check:index --> there.\n"), []);
  });
});
