import * as assert from "uvu/assert";
import { linkTo } from "../../../src/core/links/link-to.ts";
import { linkTree } from "../../../src/core/links/link-tree.ts";
import { resolveLink } from "../../../src/core/links/resolve-link.ts";
import { describe } from "../../support/describe.ts";
import { treeOf } from "../../support/tree-of.ts";

const tree = linkTree(
  treeOf("README.md", "a/src/lib.rs.spec.md", "a/mod.spec.md", "a/b c.md", "a/50%25.md", "a/Über.md"),
);

const CASES: readonly (readonly [target: string, answer: string])[] = [
  ["./mod.spec.md", "missing a/src/mod.spec.md"],
  ["../mod.spec.md", "file a/mod.spec.md"],
  ["lib.rs.spec.md", "file a/src/lib.rs.spec.md"],
  ["/README.md", "file README.md"],
  ["../../README.md#top", "file README.md"],
  ["../../README.md?plain=1#L3", "file README.md"],
  ["../b%20c.md", "file a/b c.md"],
  ["../50%25.md", "file a/50%25.md"],
  ["../50%2525.md", "file a/50%25.md"],
  ["../50%.md", "missing a/50%.md"],
  ["../readme.md", "missing a/readme.md"],
  ["../MOD.spec.md", "misspelt a/MOD.spec.md for a/mod.spec.md"],
  ["../u\u0308ber.md", "misspelt a/u\u0308ber.md for a/Über.md"],
  ["..", "folder a"],
  ["../", "folder a"],
  ["../../", "folder "],
  ["../../../x.md", "outside"],
  ["#section", "self"],
  ["", "self"],
  ["https://example.org/x.md", "external"],
  ["mailto:a@b", "external"],
  ["//host/x", "external"],
];

describe("resolveLink", (test) => {
  for (const [target, answer] of CASES) {
    test(`takes ${JSON.stringify(target)}`, () => {
      const found = resolveLink(target, "a/src/lib.rs.spec.md", tree);
      const path = "path" in found ? ` ${found.path}` : "";
      assert.is(`${found.kind}${path}${found.kind === "misspelt" ? ` for ${found.found}` : ""}`, answer);
    });
  }
});

describe("linkTo", (test) => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a/b.spec.md", "a/c.spec.md", "./c.spec.md"],
    ["a/b.spec.md", "a/d/c.spec.md", "./d/c.spec.md"],
    ["a/b/x.spec.md", "a/c.spec.md", "../c.spec.md"],
    ["a/b/x.spec.md", "c.spec.md", "../../c.spec.md"],
    ["x.spec.md", "c/d.spec.md", "./c/d.spec.md"],
    ["a/x.spec.md", "a/x.spec.md", "./x.spec.md"],
    ["a/a/x.spec.md", "a/b/a/y.md", "../b/a/y.md"],
  ];
  for (const [spec, path, link] of cases)
    test(`from ${spec} to ${path}`, () => assert.is(linkTo(spec, path), link));
});
