import * as assert from "uvu/assert";
import { crateFiles, MAX_PACKAGE_FILES } from "../../../../src/core/rust/cargo/crate-files.ts";
import { describe } from "../../../support/describe.ts";
import { treeOf } from "../../../support/tree-of.ts";

const TREE = [
  "Cargo.toml",
  "src/lib.rs",
  "a/Cargo.toml",
  "a/README.md",
  "a/src/lib.rs",
  "a/src/x.rs",
  "a/src/tests/y.rs",
  "a/tests/t.rs",
  "a/benches/b.rs",
  "a/examples/e.rs",
  "a/target/g.rs",
  "a/in/Cargo.toml",
  "a/in/src/lib.rs",
  "b/Cargo.toml",
  "b/src/lib.rs",
];

describe("crateFiles", (test) => {
  test("lists the sources of a package and all manifests above them", () =>
    assert.equal([...crateFiles(treeOf(...TREE), ["a/src/x.rs"]).paths].sort(), [
      "Cargo.toml",
      "a/Cargo.toml",
      "a/src/lib.rs",
      "a/src/tests/y.rs",
      "a/src/x.rs",
    ]));

  test("lists several packages once each", () =>
    assert.equal(
      [...crateFiles(treeOf(...TREE), ["a/src/x.rs", "a/src/lib.rs", "b/src/lib.rs"]).paths].sort(),
      [
        "Cargo.toml",
        "a/Cargo.toml",
        "a/src/lib.rs",
        "a/src/tests/y.rs",
        "a/src/x.rs",
        "b/Cargo.toml",
        "b/src/lib.rs",
      ],
    ));

  test("lists the package at the root", () =>
    assert.equal(crateFiles(treeOf(...TREE), ["src/lib.rs"]).paths, ["Cargo.toml", "src/lib.rs"]));

  test("lists nothing for sources that are not there or in no package", () => {
    assert.equal(crateFiles(treeOf(...TREE), ["a/src/gone.rs"]).paths, []);
    assert.equal(crateFiles(treeOf("x.rs"), ["x.rs"]).paths, []);
  });

  const many = (folder: string, count: number) => [
    `${folder}/Cargo.toml`,
    ...Array.from({ length: count }, (_, at) => `${folder}/src/m${at}.rs`),
  ];

  test("leaves out a package that is too large", () => {
    const tree = treeOf(...many("a", MAX_PACKAGE_FILES + 1), ...many("b", 1));
    const { paths, tooLarge } = crateFiles(tree, ["a/src/m0.rs", "b/src/m0.rs"]);
    assert.equal([...paths].sort(), ["a/Cargo.toml", "b/Cargo.toml", "b/src/m0.rs"]);
    assert.equal([...tooLarge], ["a"]);
  });

  test("leaves out packages that are too large together", () => {
    const folders = ["a", "b", "c", "d", "e"];
    const tree = treeOf(...folders.flatMap((folder) => many(folder, MAX_PACKAGE_FILES)));
    const { tooLarge } = crateFiles(
      tree,
      folders.map((folder) => `${folder}/src/m0.rs`),
    );
    assert.equal([...tooLarge], ["d", "e"]);
  });
});
