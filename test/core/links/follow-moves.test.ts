import * as assert from "uvu/assert";
import { followMoves } from "../../../src/core/links/follow-moves.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { withEdits } from "../../../src/core/links/rewrite-links.ts";
import { specLinks } from "../../../src/core/links/spec-links.ts";
import { readSpecDocument } from "../../../src/core/spec/spec-document.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const TREE = linkTree(treeOf("a/x.rs.spec.md", "a/y.rs.spec.md", "a/b c.md", "z.md"));

/** A text once some files moved, from the place of its own file to another one. */
function moved(
  text: string,
  path: string,
  moves: Readonly<Record<string, string>>,
  formerPath = "a/x.rs.spec.md",
) {
  const links = specLinks(readSpecDocument(text));
  const movedTo = (from: string) => moves[from] ?? null;
  return withEdits(text, followMoves({ links, formerPath, path, before: TREE, movedTo }));
}

const CASES: readonly (readonly [title: string, before: string, after: string])[] = [
  ["a relative link", "[y](./y.rs.spec.md)", "[y](../y.rs.spec.md)"],
  ["a link without a start", "[y](y.rs.spec.md#a 't')", "[y](../y.rs.spec.md#a 't')"],
  ["a definition", "[y]\n\n[y]: ../z.md\n", "[y]\n\n[y]: ../../z.md\n"],
  ["an encoded link", "[y](./b%20c.md)", "[y](../b%20c.md)"],
  ["a link in angle brackets", "[y](<./b c.md>)", "[y](<../b%20c.md>)"],
  ["a path from the root", "[y](/z.md)", "[y](/z.md)"],
  ["a link to itself", "[x](./x.rs.spec.md)", "[x](./x.rs.spec.md)"],
  [
    "a path between backticks",
    "`./y.rs.spec.md` and `a/y.rs.spec.md`",
    "`../y.rs.spec.md` and `a/y.rs.spec.md`",
  ],
  ["a broken link", "[y](./nothing.md)", "[y](./nothing.md)"],
  ["other text", "see ./y.rs.spec.md", "see ./y.rs.spec.md"],
  [
    "the footer, quotes, annotations and comments",
    "---\nrelated_specs:\r\n  - './y.rs.spec.md' # why\r\n  - ./y.rs.spec.md (soon)\r\n",
    "---\nrelated_specs:\r\n  - '../y.rs.spec.md' # why\r\n  - ../y.rs.spec.md (soon)\r\n",
  ],
];

describe("followMoves", (test) => {
  for (const [title, before, after] of CASES) {
    test(`keeps ${title} leading where it led`, () => {
      assert.is(moved(before, "a/deep/x.rs.spec.md", { "a/x.rs.spec.md": "a/deep/x.rs.spec.md" }), after);
    });
  }

  test("follows what a file links", () => {
    const moves = { "a/y.rs.spec.md": "a/new.rs.spec.md" };
    assert.is(
      moved(
        "[y](./y.rs.spec.md) `a/y.rs.spec.md` [y](/a/y.rs.spec.md) [z](../z.md)",
        "a/x.rs.spec.md",
        moves,
      ),
      "[y](./new.rs.spec.md) `a/new.rs.spec.md` [y](/a/new.rs.spec.md) [z](../z.md)",
    );
  });

  test("leaves a footer as it is where the new path needs quotes", () => {
    const text = "---\nrelated_specs:\n  - ./y.rs.spec.md\n";
    assert.is(moved(text, "a/x.rs.spec.md", { "a/y.rs.spec.md": "a/#y: z.rs.spec.md" }), text);
  });
});
