import * as assert from "uvu/assert";
import { DEFAULT_FORMAT } from "../../../src/core/config/spec-format.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { readLintedSpec } from "../../../src/core/lint/lint-spec.ts";
import { isReached, ledTo, reachedFrom } from "../../../src/core/spec-index/reached-specs.ts";
import { describe } from "../../support/describe.ts";
import { SOUND_SPEC } from "../../support/lint.ts";
import { treeOf } from "../../support/tree-of.ts";

describe("ledTo", (test) => {
  test("takes links of text and footer, and no path in code", () => {
    const path = "src/x.rs.spec.md";
    const tree = linkTree(treeOf(path, "src/mod.rs.spec.md", "src/a.rs.spec.md", "src/b.rs.spec.md"));
    const text = SOUND_SPEC.replace("Runs programs.", "See [a](a.rs.spec.md) and `./b.rs.spec.md`.");
    const spec = readLintedSpec({ path, text, format: DEFAULT_FORMAT, tree });
    assert.equal([...ledTo(spec)].sort(), ["src/a.rs.spec.md", "src/mod.rs.spec.md"]);
  });
});

const LINKS = {
  "m/mod.spec.md": ["m/a.spec.md"],
  "m/a.spec.md": ["m/b.spec.md", "m/mod.spec.md"],
  "m/c.spec.md": ["m/delta.spec.md"],
  "m/delta.spec.md": ["m/c.spec.md"],
} as const;

const linksOf = new Map(Object.entries(LINKS).map(([path, links]) => [path, new Set<string>(links)]));
const texts = new Map(Object.entries(LINKS).map(([path, links]) => [path, links.join(" ")]));

describe("reaching a spec", (test) => {
  const start = new Set(["m/mod.spec.md"]);
  const cases: readonly (readonly [path: string, isReached: boolean])[] = [
    ["m/mod.spec.md", true],
    ["m/a.spec.md", true],
    ["m/b.spec.md", true],
    ["m/c.spec.md", false],
    ["m/delta.spec.md", false],
    ["m/e.spec.md", false],
  ];
  for (const [path, expected] of cases) {
    test(`${path} is ${expected ? "" : "not "}reached, from either end`, () => {
      assert.is(reachedFrom(start, linksOf).has(path), expected);
      const search = { start, texts, linksOf: (spec: string) => linksOf.get(spec) ?? new Set<string>() };
      assert.is(isReached(path, search), expected);
    });
  }

  test("parses only specs that name what is looked for", () => {
    const parsed: string[] = [];
    isReached("m/delta.spec.md", {
      start,
      texts,
      linksOf: (spec) => {
        parsed.push(spec);
        return linksOf.get(spec) ?? new Set();
      },
    });
    assert.equal(parsed, ["m/c.spec.md"]);
  });
});
