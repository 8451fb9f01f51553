import * as assert from "uvu/assert";
import { describe } from "../../support/describe.ts";
import { type Build, holdsIn } from "./active-condition.ts";
import { activeFeatures } from "./active-features.ts";
import { builtChanges } from "./built-changes.ts";

const BUILD: Build = {
  target: new Set(["unix", 'target_os="linux"']),
  features: new Set(["std"]),
  scripted: true,
};

describe("holdsIn", (test) => {
  const cases: readonly (readonly [condition: string, holds: boolean | null])[] = [
    ["true", true],
    ["unix", true],
    ["windows", false],
    ['target_os = "linux"', true],
    ['target_os = "none"', false],
    ['feature = "std"', true],
    ['not(feature = "std")', false],
    ['all(unix, feature = "x")', false],
    ['any(windows, feature = "std")', true],
    ["no_clamp", null],
    ["all(unix, no_clamp)", null],
    ["all(windows, no_clamp)", false],
    ["any(unix, no_clamp)", true],
    ["doc", true],
    ["macro:cfg_rt", true],
  ];
  for (const [condition, holds] of cases) test(condition, () => assert.is(holdsIn(condition, BUILD), holds));
  test("without a build script nobody sets what the target does not know", () =>
    assert.is(holdsIn("no_clamp", { ...BUILD, scripted: false }), false));
});

describe("activeFeatures", (test) => {
  const manifest = `[features]
default = ["std"]
std = ["alloc", "dep:a", "serde/std", "rand?/std"]
alloc = []
more = []
[dependencies]
serde = { version = "1", optional = true }
rand = { version = "1", optional = true }
`;
  const cases: readonly (readonly [args: readonly string[], features: readonly string[]])[] = [
    [["--all-features"], ["alloc", "default", "more", "rand", "serde", "std"]],
    [[], ["alloc", "default", "serde", "std"]],
    [["--no-default-features"], []],
  ];
  for (const [args, features] of cases) {
    test(args.join(" ") || "none given", () =>
      assert.equal([...(activeFeatures(manifest, args) ?? [])].sort(), features),
    );
  }
});

describe("builtChanges", (test) => {
  const paths = (before: string, after: string) =>
    builtChanges(
      { before, after },
      { visibility: "public" },
      { before: BUILD, after: BUILD, unknown: null },
    ).map(({ path }) => path);
  test("are none of other builds", () =>
    assert.equal(paths("", "#[cfg(windows)] pub fn f() {} #[cfg(unix)] pub fn g() {}"), ["g"]));
  test("are none of a condition that holds", () =>
    assert.equal(paths("#[cfg(unix)] pub fn f() {}", "pub fn f() {}"), []));
  test("are those of what a macro makes in this build", () => {
    const macro = (cfg: string) =>
      `macro_rules! m { ($n:ident) => { #[cfg(${cfg})] pub fn $n() {} pub fn h() {} } } m!(f);`;
    assert.equal(paths(macro("unix"), macro("windows")), ["f"]);
    assert.equal(paths(macro('target_os = "none"'), macro("windows")), []);
  });
  test("are none of an import that this build has not", () => {
    const imports = (cfg: string) =>
      `#[cfg(unix)] use crate::a::X; #[cfg(${cfg})] use crate::b::X; impl Clone for X {}`;
    assert.equal(paths(imports("windows"), imports('target_os = "none"')), []);
    assert.equal(paths(imports("windows"), imports("windows").replace("a::X", "c::X")).length, 1);
  });
  test("are those of a condition that nothing is known of", () =>
    assert.equal(paths("#[cfg(no_clamp)] pub fn f() {}", "pub fn f() {}"), ["f"]));
});
