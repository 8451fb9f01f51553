import * as assert from "uvu/assert";
import { type Manifest, readManifest } from "../../../../src/core/rust/cargo/manifest.ts";
import { describe } from "../../../support/describe.ts";

function read(text: string): Manifest {
  const manifest = readManifest(text);
  if (manifest === null) throw new Error("no TOML");
  return manifest;
}

describe("readManifest", (test) => {
  test("knows a package from a workspace", () => {
    assert.is(read('[package]\nname = "a"').isPackage, true);
    assert.is(read('[project]\nname = "a"').isPackage, true);
    assert.is(read("[workspace]").isPackage, false);
    assert.is(readManifest("[package"), null);
  });

  const editions: readonly (readonly [text: string, edition: string | null])[] = [
    ['[package]\nedition = "2021"', "2021"],
    ["[package]", "2015"],
    ["[package]\nedition.workspace = true", null],
    ["[package]\nedition = { workspace = true }", null],
    ["[workspace]", null],
  ];
  for (const [text, edition] of editions) {
    test(`reads the edition of ${text.replaceAll("\n", " ")}`, () => assert.is(read(text).edition, edition));
  }

  test("reads the edition that a workspace gives", () => {
    assert.is(read('[workspace.package]\nedition = "2024"').workspaceEdition, "2024");
    assert.is(read("[workspace]").workspaceEdition, null);
  });

  test("reads where the library is", () => {
    assert.equal([read('[lib]\npath = "a.rs"').hasLib, read('[lib]\npath = "a.rs"').libPath], [true, "a.rs"]);
    assert.equal([read("[lib]\ntest = false").hasLib, read("[lib]\ntest = false").libPath], [true, null]);
    assert.equal([read("[package]").hasLib, read("[package]").libPath], [false, null]);
    assert.is(read('lib = { path = "b.rs" }').libPath, "b.rs");
  });

  test("reads where the other crates are", () => {
    const text = [
      '[package]\nbuild = "make.rs"',
      '[[bin]]\nname = "a"\npath = "a.rs"\n[[bin]]\nname = "b"',
      '[[test]]\npath = "t.rs"\n[[bench]]\npath = "b.rs"\n[[example]]\npath = "e.rs"',
    ].join("\n");
    assert.equal(read(text).otherPaths, ["a.rs", "t.rs", "b.rs", "e.rs", "make.rs"]);
    assert.equal(read("[package]\nbuild = false").otherPaths, []);
  });

  test("reads the names of other crates", () => {
    const text = [
      '[dependencies]\none = "1"\ntwo-three = { version = "1" }',
      "[dependencies.four]\noptional = true",
      '[dev-dependencies]\nfive = "1"\n[build-dependencies]\nsix = "1"',
      "[target.'cfg(unix)'.dependencies]\nseven = \"1\"",
    ].join("\n");
    const names = [...read(text).externs];
    assert.equal(
      names.filter((name) => !["std", "core", "alloc", "proc_macro", "test"].includes(name)),
      ["one", "two_three", "four", "five", "six", "seven"],
    );
    assert.ok(names.includes("std"));
  });
});
