import * as assert from "uvu/assert";
import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { describe } from "../../support/describe.ts";

function items(text: string, visibility: VisibilityFilter = "crate"): string[] {
  const surface = readSurface(text, { visibility });
  assert.is(surface.analysis, "complete");
  return surface.items.map((item) => `${item.line} ${item.visibility} ${item.path}: ${item.signature}`);
}

describe("readSurface", (test) => {
  const cases: readonly [string, string, readonly string[], VisibilityFilter?][] = [
    [
      "functions with all their parts",
      "pub const unsafe extern \"C\" fn f<'a, T: Clone>(a: &'a [T], (b, c): (u8, u16),) -> Option<&'a T> where T: 'a {}",
      [
        "1 pub f: const unsafe extern \"C\" fn f<'a, T: Clone>(a: &'a [T], (b, c): (u8, u16)) -> Option<&'a T> where T: 'a",
      ],
    ],
    [
      "structs with fields and derives",
      "#[derive(Clone)]\npub struct S<T> {\n  pub a: Vec<T>,\n  pub(crate) b: u8,\n  c: u8,\n}",
      [
        "2 pub S: struct S<T> { a, b, .. }",
        "2 pub Clone for S: #[derive(Clone)] struct S",
        "3 pub S::a: a: Vec<T>",
        "4 pub(crate) S::b: b: u8",
      ],
    ],
    [
      "a private type hides what is in and on it",
      "struct P { pub a: u8 }\nimpl P { pub fn f(&self) {} }\nimpl Clone for P { fn clone(&self) -> P { P { a: 1 } } }",
      [],
    ],
    [
      "a crate's type narrows what is on it",
      "pub(crate) struct P;\nimpl P { pub fn f(&self) {} }",
      ["1 pub(crate) P: struct P", "2 pub(crate) P::f: fn f(&self)"],
    ],
    [
      "all widens to private items",
      "fn f() {}\nmod m { fn g() {} }",
      ["1 private f: fn f()", "2 private m: mod m", "2 private m::g: fn g()"],
      "all",
    ],
    ["public narrows to pub", "pub fn f() {}\npub(crate) fn g() {}", ["1 pub f: fn f()"], "public"],
    [
      "a private module and a public function of one name",
      "mod run { pub fn inner() {} }\npub fn run() {}",
      ["2 pub run: fn run()"],
    ],
    [
      "re-exports carry what they lead to",
      "mod m { pub struct S; pub mod n { pub fn f() {} } }\npub use m::S;\npub(crate) use m::n;",
      [
        "1 pub m::S: struct S",
        "1 pub(crate) m::n: mod n",
        "1 pub(crate) m::n::f: fn f()",
        "2 pub S: use m::S",
        "3 pub(crate) n: use m::n",
      ],
    ],
    [
      "a macro is seen as far as its use says",
      "macro_rules! hidden { () => {} }\nmacro_rules! shared { ($x:expr) => {} }\npub(crate) use shared;",
      ["2 pub(crate) shared!: macro_rules! shared { ($0 : expr) => .. }", "3 pub(crate) shared: use shared"],
    ],
    ["pub(self) is private", "pub(self) fn f() {}", []],
    ["pub(in path) is written out", "pub(in crate::a) fn f() {}", ["1 pub(in crate::a) f: fn f()"]],
    [
      "a tuple field's pub before a tuple type",
      "pub struct S(pub (u8, u16), pub(crate) u8);",
      ["1 pub S: struct S((u8, u16), u8)", "1 pub S::0: 0: (u8, u16)", "1 pub(crate) S::1: 1: u8"],
    ],
    [
      "union and macro_rules are keywords only where an item begins",
      "pub fn union(macro_rules: u8) {}\npub union U { pub a: u8 }",
      ["1 pub union: fn union(macro_rules: u8)", "2 pub U: union U { a }", "2 pub U::a: a: u8"],
    ],
    ["raw identifiers lose their mark", "pub fn r#type() {}", ["1 pub type: fn type()"]],
    [
      "braces in bodies do not confuse",
      'pub fn a() { let x = \'{\'; let y = "}"; let z = r#"}"#; /* } */ // }\n}\npub fn b() {}',
      ["1 pub a: fn a()", "3 pub b: fn b()"],
    ],
    [
      "const generics in braces are no bodies",
      "pub fn f() -> A<{ N + 1 }> {}\npub fn g() where B<{ 1 }>: C {}",
      ["1 pub f: fn f() -> A<{ N + 1 }>", "2 pub g: fn g() where B<{ 1 }>: C"],
    ],
    [
      "an impl for a type of higher-ranked bounds",
      "pub trait T {}\nimpl T for for<'a> fn(&'a u8) {}\nimpl dyn for<'a> Fn(&'a u8) { pub fn f(&self) {} }",
      [
        "1 pub T: trait T",
        "2 pub T for for<'a> fn(&'a u8): impl T for for<'a> fn(&'a u8)",
        "3 pub <dyn for<'a> Fn(&'a u8)>::f: fn f(&self)",
      ],
    ],
  ];
  for (const [title, text, expected, visibility] of cases) {
    test(title, () => assert.equal(items(text, visibility), expected));
  }

  test("conflict markers fail by name", () => {
    const surface = readSurface("pub fn a() {}\n<<<<<<< ours\n=======\n>>>>>>> theirs\n", {
      visibility: "all",
    });
    assert.is(surface.analysis, "failed");
    assert.equal(surface.unread, [{ from: 2, to: 2, reason: "merge conflict markers" }]);
  });

  test("unbalanced brackets fail with their lines", () => {
    const surface = readSurface("pub fn a() {}\npub fn b() {\n  (\n}\n", { visibility: "all" });
    assert.is(surface.analysis, "failed");
    assert.is(surface.items.length, 0);
    assert.is(surface.unread[0]?.reason, "unbalanced brackets");
  });

  test("what no rule knows is said, and the rest is read", () => {
    const surface = readSurface("pub fn a() {}\nwhat is this;\npub fn b() {}\n", { visibility: "all" });
    assert.is(surface.analysis, "partial");
    assert.equal(surface.unread, [{ from: 2, to: 2, reason: "no Rust item known" }]);
    assert.equal(
      surface.items.map(({ path }) => path),
      ["a", "b"],
    );
  });
});
