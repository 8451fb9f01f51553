import * as assert from "uvu/assert";
import { manifestsAbove, readPackages } from "../../../src/core/audit/packages.ts";
import { describe } from "../../support/describe.ts";

describe("readPackages", (test) => {
  const packages = readPackages(
    new Map([
      ["Cargo.toml", '[workspace]\nmembers = ["a", "b"]\n'],
      ["a/Cargo.toml", '[package]\nname = "one"\n'],
      ["b/Cargo.toml", '[package]\nname = "same"\nbuild = "tools/make.rs"\n'],
      ["b/c/Cargo.toml", '[package]\nname = "same"\nbuild = false\n'],
      ["b/d/Cargo.toml", "no manifest"],
    ]),
  );

  const cases: readonly (readonly [path: string, label: string | null])[] = [
    ["a/src/lib.rs", "one"],
    ["b/src/lib.rs", "same (b)"],
    ["b/c/src/lib.rs", "same (b/c)"],
    ["b/d/src/lib.rs", "same (b)"],
    ["src/lib.rs", null],
  ];
  for (const [path, label] of cases) {
    test(`gives ${path} to ${label}`, () => assert.is(packages.packageOf(path)?.label ?? null, label));
  }

  test("knows build scripts, named or not", () => {
    const paths = ["a/build.rs", "a/src/build.rs", "b/build.rs", "b/tools/make.rs", "build.rs"];
    assert.equal(paths.filter(packages.isBuildScript), ["a/build.rs", "b/tools/make.rs"]);
  });

  test("takes the package at the root for what lies below it", () => {
    const root = readPackages(new Map([["Cargo.toml", '[package]\nname = "root"\n']]));
    assert.equal(root.packageOf("src/lib.rs"), { name: "root", label: "root", folder: "" });
    assert.ok(root.isBuildScript("build.rs"));
  });
});

describe("manifestsAbove", (test) => {
  test("names each manifest once", () => {
    const present = new Set(["Cargo.toml", "a/Cargo.toml", "b/Cargo.toml"]);
    const found = manifestsAbove(["a/src/x.rs", "a/src/y.rs", "c/z.rs"], (path) => present.has(path));
    assert.equal([...found].sort(), ["Cargo.toml", "a/Cargo.toml"]);
  });
});
