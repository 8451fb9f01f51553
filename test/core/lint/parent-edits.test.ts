import * as assert from "uvu/assert";
import { DEFAULT_FORMAT } from "../../../src/core/config/spec-format.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { withEdits } from "../../../src/core/links/rewrite-links.ts";
import { readLintedSpec } from "../../../src/core/lint/lint-spec.ts";
import { parentEdits } from "../../../src/core/lint/parent-edits.ts";
import { describe } from "../../support/describe.ts";
import { SOUND_BODY } from "../../support/lint.ts";
import { treeOf } from "../../support/tree-of.ts";

const HEAD = "---\ntech_debt:\n  severity: low\n  highest_priority_items: []\n";

/** The related specs of a footer, mended. */
function mended(related: string, path = "src/a.rs.spec.md"): string {
  const tree = linkTree(treeOf(path, "src/b.rs.spec.md", "mod.spec.md"));
  const text = `${SOUND_BODY}\n${HEAD}${related}`;
  const spec = readLintedSpec({ path, text, format: DEFAULT_FORMAT, tree });
  return withEdits(text, parentEdits(spec)).slice(`${SOUND_BODY}\n${HEAD}`.length);
}

describe("parentEdits", (test) => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ["related_specs: []\n", "related_specs:\n  - ../mod.spec.md\n"],
    ["related_specs: [] # none\n", "related_specs:\n  - ../mod.spec.md # none\n"],
    ["related_specs:\n  - ./b.rs.spec.md\n", "related_specs:\n  - ../mod.spec.md\n  - ./b.rs.spec.md\n"],
    ["related_specs:\n- './b.rs.spec.md'\n", "related_specs:\n- ../mod.spec.md\n- './b.rs.spec.md'\n"],
    [
      "related_specs:\n  # near\n  - ./b.rs.spec.md\n",
      "related_specs:\n  # near\n  - ../mod.spec.md\n  - ./b.rs.spec.md\n",
    ],
  ];
  for (const [before, after] of cases) {
    test(JSON.stringify(before), () => {
      assert.is(mended(before), after);
      assert.is(mended(after), after);
    });
  }

  for (const related of [
    "related_specs:\n  - ../mod.spec.md\n",
    "related_specs: [./b.rs.spec.md]\n",
    "related_specs: [ ]\n",
    "related_specs: none\n",
    "other: []\n",
  ]) {
    test(`leaves ${JSON.stringify(related)}`, () => assert.is(mended(related), related));
  }
});
