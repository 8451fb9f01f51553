import * as assert from "uvu/assert";
import { DEFAULT_FORMAT } from "../../../src/core/config/spec-format.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { readRelating } from "../../../src/core/picture/relating-spec.ts";
import { SpecGraph } from "../../../src/core/picture/spec-graph.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "a.rs.spec.md": ["./b.rs.spec.md", "./c.rs.spec.md", "./gone.rs.spec.md", "./later.rs.spec.md (future)"],
  "b.rs.spec.md": ["./a.rs.spec.md", "./a.rs.spec.md", "./b.rs.spec.md", "./README.md"],
  "c.rs.spec.md": [],
};

const specs = Object.keys(TEXTS);
const tree = linkTree(treeOf(...specs, "README.md"));

function links(): readonly string[] {
  const graph = new SpecGraph();
  for (const [path, related] of Object.entries(TEXTS)) {
    const text = `# ${path}\n\n---\nrelated_specs:\n${related.map((entry) => `  - ${entry}\n`).join("")}`;
    graph.add(readRelating({ path, text, format: DEFAULT_FORMAT, tree }));
  }
  return graph
    .links(specs)
    .map(({ from, to, target, line, state }) => [from, to ?? target, line, state].join(" "));
}

describe("SpecGraph", (test) => {
  test("tells returned, one-way, broken and announced links, each once, to specs alone", () => {
    assert.equal(links(), [
      "0 1 5 mutual",
      "0 2 6 one-way",
      "0 ./gone.rs.spec.md 7 broken",
      "0 ./later.rs.spec.md 8 announced",
      "1 0 5 mutual",
    ]);
  });

  for (const [title, body, state] of [
    ["between backticks", "See `./a.rs.spec.md`.", "mutual"],
    ["in the text", "See [a](./a.rs.spec.md).", "mutual"],
    ["in the text, percent-encoded", "See [a](./%61.rs.spec.md).", "mutual"],
    ["in the text, escaped", "See [a](./a\\.rs.spec.md).", "mutual"],
    ["in the text, as an entity", "See [a](./&#97;.rs.spec.md).", "mutual"],
    ["in a block of code, which is no link", "```\n[a](./a.rs.spec.md)\n```", "one-way"],
    ["by its name alone, which is no link", "a.rs.spec.md", "one-way"],
  ] as const) {
    test(`takes for returned what the other spec says ${title}`, () => {
      const graph = new SpecGraph();
      const add = (path: string, text: string) =>
        graph.add(readRelating({ path, text, format: DEFAULT_FORMAT, tree }));
      add("a.rs.spec.md", "# a\n\n---\nrelated_specs:\n  - ./b.rs.spec.md\n");
      add("b.rs.spec.md", `# b\n\n${body}\n\n---\nrelated_specs: []\n`);
      assert.equal(
        graph.links(specs).map((link) => link.state),
        [state],
      );
    });
  }
});
