import * as assert from "uvu/assert";
import { DEFAULT_CONFIG } from "../../../src/core/config/defaults.ts";
import { createMapping } from "../../../src/core/mapping.ts";
import { relatedSpecs } from "../../../src/core/scaffold/related-specs.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const FILES = [
  ...["c/mod.spec.md", "c/src/lib.rs", "c/src/lib.rs.spec.md", "c/src/a.rs", "c/src/a.rs.spec.md"],
  ...["c/src/a/b.rs", "c/src/a/b.rs.spec.md", "c/src/d/mod.rs", "c/src/d/mod.rs.spec.md", "c/src/e.rs"],
] as const;

function related(path: string, text: string, files: readonly string[] = FILES): readonly string[] {
  const mapping = createMapping(DEFAULT_CONFIG, null);
  return relatedSpecs({ spec: `${path}.spec.md`, source: { path, text }, tree: treeOf(...files), mapping });
}

describe("relatedSpecs", (test) => {
  test("begins with the nearest overview, and links nothing that is not there", () => {
    assert.equal(related("c/src/x.rs", "use crate::e::E;\nuse std::fmt;\n"), ["../mod.spec.md"]);
    assert.equal(related("c/src/a/x.rs", ""), ["../a.rs.spec.md"]);
    assert.equal(related("x.rs", "", []), []);
  });

  const cases: readonly (readonly [from: string, use: string, link: string])[] = [
    ["c/src/x.rs", "use crate::a::Thing;", "./a.rs.spec.md"],
    ["c/src/x.rs", "use crate::{a::b::{self, C}, d};", "./a/b.rs.spec.md ./d/mod.rs.spec.md"],
    ["c/src/x.rs", "pub use super::d::*;", "./d/mod.rs.spec.md"],
    ["c/src/d/x.rs", "use super::super::a::b;", "../a/b.rs.spec.md"],
    ["c/src/lib.rs", "mod a;\npub use self::a::Thing;", "./a.rs.spec.md"],
    ["c/src/bin/x.rs", "use crate::a::Thing;", ""],
    ["c/src/x.rs", "use super::super::super::a::Thing;", ""],
  ];
  for (const [from, use, link] of cases) {
    test(`${from}: ${use}`, () => {
      const [, ...rest] = related(from, use);
      assert.is(rest.join(" "), link);
    });
  }
});
