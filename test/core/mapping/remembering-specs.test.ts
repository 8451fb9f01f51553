import fc from "fast-check";
import * as assert from "uvu/assert";
import { parseConfig } from "../../../src/core/config/parse-config.ts";
import { rememberingSpecs } from "../../../src/core/mapping/remembering-specs.ts";
import { createMapping, type Mapping } from "../../../src/core/mapping.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const SOURCES = ["a/src/lib.rs", "a/src/mod.rs", "a/src/x.rs", "a/src/deep/y.rs", "b/z.rs"];

const OTHERS = [
  ...["a/Cargo.toml", "b/Cargo.toml", "Cargo.toml", "mod.spec.md", "a/mod.spec.md", "a/src/mod.spec.md"],
  ...["a/src/deep/mod.spec.md", "a/src/x.rs.spec.md", "a/src/lib.rs.spec.md", "b/z.rs.spec.md", "docs/x.md"],
];

const CONFIGS: readonly unknown[] = [
  {},
  { overview: "nearest" },
  { specs: ["docs/{stem}.md", "{dir}/{base}.spec.md"] },
  { map: [{ files: ["a/src/deep/**"], spec: "a/mod.spec.md" }] },
];

function mappingOf(raw: unknown): Mapping {
  const parsed = parseConfig(raw);
  if (parsed.kind !== "config") throw new Error(JSON.stringify(parsed.problems));
  return createMapping(parsed.config, null);
}

describe("rememberingSpecs", (test) => {
  test("says of tree after tree what the look-up says", () => {
    const trees = fc.array(fc.subarray(OTHERS), { minLength: 1, maxLength: 6 });
    for (const raw of CONFIGS) {
      const mapping = mappingOf(raw);
      const property = fc.property(trees, (all) => {
        const specFor = rememberingSpecs(mapping.specFor);
        for (const files of all) {
          const tree = treeOf(...SOURCES, ...files);
          for (const source of SOURCES)
            assert.equal(specFor(source, tree), mapping.specFor(source, tree), `${source} of ${files}`);
        }
      });
      fc.assert(property, { numRuns: 200, seed: 5 });
    }
  });

  test("looks again only where a file came or went that was looked for", () => {
    let asked = 0;
    const specFor = rememberingSpecs((source, tree) => {
      asked += 1;
      return mappingOf({}).specFor(source, tree);
    });
    for (const files of [[], ["b/z.rs.spec.md"], ["a/src/x.rs.spec.md"], ["a/src/x.rs.spec.md", "docs/x.md"]])
      specFor("a/src/x.rs", treeOf("a/src/x.rs", ...files));
    assert.is(asked, 2);
  });
});
