import * as assert from "uvu/assert";
import { type CrateRoots, crateRoots } from "../../../../src/core/rust/cargo/crate-roots.ts";
import { readManifest } from "../../../../src/core/rust/cargo/manifest.ts";
import { describe } from "../../../support/describe.ts";
import { treeOf } from "../../../support/tree-of.ts";

function roots(manifest: string, paths: readonly string[], folder = ""): CrateRoots {
  const read = readManifest(manifest);
  if (read === null) throw new Error("no TOML");
  return crateRoots(folder, read, treeOf(...paths));
}

describe("crateRoots", (test) => {
  test("finds the library in its usual place, and only if it is there", () => {
    assert.is(roots("", ["src/lib.rs"]).lib, "src/lib.rs");
    assert.is(roots("", ["a/src/lib.rs", "src/lib.rs"], "a").lib, "a/src/lib.rs");
    assert.is(roots("", ["src/main.rs"]).lib, null);
  });

  test("finds the library where the manifest says, there or not", () => {
    assert.is(roots('[lib]\npath = "../b/x.rs"', [], "a").lib, "b/x.rs");
    assert.is(roots('[lib]\nname = "x"', []).lib, "src/lib.rs");
    assert.is(roots('[lib]\npath = "../../x.rs"', [], "a").lib, null);
  });

  test("finds the other crates in their usual places", () => {
    const found = [
      "benches/a.rs",
      "build.rs",
      "examples/b/main.rs",
      "src/bin/c.rs",
      "src/bin/d/main.rs",
      "src/main.rs",
      "tests/e.rs",
    ];
    const rest = ["src/lib.rs", "src/bin/d/x.rs", "tests/e/x.rs", "src/x/main.rs", "a/build.rs", "README.md"];
    assert.equal(roots("", [...found, ...rest].reverse()).others, found);
    assert.equal(roots("", [...found, "a/src/main.rs"], "a").others, ["a/src/main.rs"]);
  });

  test("finds the other crates where the manifest says, if they are there", () => {
    const manifest = '[[bin]]\npath = "x.rs"\n[[test]]\npath = "gone.rs"\n[[bench]]\npath = "../y.rs"';
    assert.equal(roots(manifest, ["a/x.rs", "y.rs"], "a").others, ["a/x.rs", "y.rs"]);
  });

  test("takes a library that is a binary too for a library", () =>
    assert.equal(roots('[[bin]]\npath = "src/lib.rs"', ["src/lib.rs"]), { lib: "src/lib.rs", others: [] }));
});
