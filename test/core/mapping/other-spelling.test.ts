import fc from "fast-check";
import * as assert from "uvu/assert";
import { listingOfRaw } from "../../../src/core/listing.ts";
import { createSpellings } from "../../../src/core/mapping/other-spelling.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const NAMES = [
  "a.rs.spec.md",
  "A.rs.spec.md",
  "a.RS.Spec.MD",
  "b/a.rs.spec.md",
  "B/a.rs.spec.md",
  "b/\u00e9.rs.spec.md",
  "b/e\u0301.rs.spec.md",
  "b/\u00c9.rs.spec.md",
  "b/a.mk",
  "b/a.m\u212a",
  "b/Makefile",
  "b/makefile",
  "b/x.\u00e9",
  "b/x.e\u0301",
];

describe("otherSpelling", (test) => {
  test("finds the same whether a tree can search for endings or not", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...NAMES)), fc.constantFrom(...NAMES), (names, path) => {
        const record = (name: string) => `:000000 100644 ${"0".repeat(40)} ${"1".repeat(40)} A\0${name}\0`;
        const searched = createSpellings().otherSpelling(path, listingOfRaw(names.map(record).join("")));
        assert.is(searched, createSpellings().otherSpelling(path, treeOf(...names)));
      }),
      { numRuns: 500, seed: 20261123 },
    );
  });

  test("takes case and composition for the same", () => {
    const tree = treeOf("a.rs.spec.md", "b/e\u0301.rs.spec.md");
    const { otherSpelling } = createSpellings();
    assert.is(otherSpelling("A.rs.spec.md", tree), "a.rs.spec.md");
    assert.is(otherSpelling("b/\u00e9.rs.spec.md", tree), "b/e\u0301.rs.spec.md");
    assert.is(otherSpelling("a.rs.spec.md", tree), null);
    assert.is(otherSpelling("c.rs.spec.md", tree), null);
  });
});
