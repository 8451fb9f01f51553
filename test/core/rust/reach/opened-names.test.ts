import * as assert from "uvu/assert";
import type { VisibilityFilter } from "../../../../src/core/api-change.ts";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { eitherReach } from "../../../../src/core/rust/reach/file-reach.ts";
import { describe } from "../../../support/describe.ts";
import { reachIn } from "../../../support/sources-of.ts";

const A =
  "pub struct X { pub a: u8 }\nimpl X { pub fn f(&self) { one } }\nimpl Clone for X {}\npub fn g() {}";

/** What changes in `src/a.rs`, of which a body changed, when `src/lib.rs` does. */
function changes(before: string, after: string, visibility: VisibilityFilter = "public"): readonly string[] {
  const sides = [before, after].map((lib) => reachIn({ "src/lib.rs": lib, "src/a.rs": A }, "src/a.rs"));
  const [left, right] = sides;
  assert.ok(left !== undefined && right !== undefined);
  const options = { visibility, module: ["a"], reach: eitherReach(left, right) };
  const [short, long] = [false, true].map((thorough) =>
    diffSources(A, A.replace("one", "two"), { ...options, thorough }).api.map(
      ({ change, kind, path }) => `${change} ${kind} ${path}`,
    ),
  );
  assert.equal(short, long);
  return short ?? [];
}

describe("an item of a changed file that a path leads to on one side alone", (test) => {
  const cases: readonly (readonly [
    title: string,
    before: string,
    after: string,
    changed: readonly string[],
  ])[] = [
    [
      "goes with its re-export, and so do its methods and impls",
      "mod a;\npub use a::X;",
      "mod a;",
      ["removed impl Clone for X", "removed struct X", "removed field X::a", "removed fn X::f"],
    ],
    [
      "comes with its re-export",
      "mod a;",
      "mod a;\npub use a::X as Y;",
      ["added impl Clone for X", "added struct X", "added field X::a", "added fn X::f"],
    ],
    ["comes with its module", "mod a;\npub use a::X;", "pub mod a;", ["added fn g"]],
    ["goes by a glob", "mod a;\npub use a::*;", "mod a;\npub use a::X;", ["removed fn g"]],
    ["is there where another path leads to it", "pub mod a;", "mod a;\npub use a::{X, g};", []],
    [
      "goes where a signature alone hands it out",
      "mod a;\npub use a::X;",
      "mod a;\npub fn h() -> a::X {}",
      ["removed impl Clone for X", "removed struct X", "removed field X::a", "removed fn X::f"],
    ],
    ["is there where that cannot be told", "mod a;\npub use a::{X, g};", "mod a;\nmagic!(a::X, a::g);", []],
  ];
  for (const [title, before, after, changed] of cases) {
    test(title, () => assert.equal(changes(before, after), changed));
  }

  test("is an item of the crate on both", () => {
    assert.equal(changes("mod a;\npub use a::X;", "mod a;", "crate"), []);
  });
});
