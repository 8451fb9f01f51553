import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { modulePath } from "../../../src/core/rust/module-path.ts";
import { describe } from "../../support/describe.ts";

describe("modulePath", (test) => {
  const cases: readonly [string, readonly string[] | null][] = [
    ["src/lib.rs", []],
    ["crates/a/src/main.rs", []],
    ["crates/a/src/exec.rs", ["exec"]],
    ["crates/a/src/exec/mod.rs", ["exec"]],
    ["crates/a/src/exec/lib.rs", ["exec", "lib"]],
    ["crates/src/a/src/exec/env.rs", ["exec", "env"]],
    ["src/bin/tool.rs", null],
    ["tests/all.rs", null],
    ["build.rs", null],
    ["src/notes.md", null],
  ];
  for (const [source, expected] of cases) {
    test(source, () => assert.equal(modulePath(source), expected));
  }

  test("makes super and crate paths one name", () => {
    const before = "use super::Policy; pub fn f(p: Policy) {}";
    const after = "use crate::exec::Policy; pub fn f(p: Policy) {}";
    const diff = (module: readonly string[] | null) =>
      diffSources(before, after, { visibility: "public", module }).api.length;
    assert.is(diff(modulePath("src/exec/env.rs")), 0);
    assert.is(diff(null), 1);
  });

  test("makes a local name and its full path one name", () => {
    const before = "pub struct P; pub fn f(p: P) {}";
    const after = "pub struct P; pub fn f(p: crate::exec::P) {}";
    assert.equal(diffSources(before, after, { visibility: "public", module: ["exec"] }).api, []);
  });
});
