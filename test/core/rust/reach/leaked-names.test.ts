import * as assert from "uvu/assert";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { eitherReach } from "../../../../src/core/rust/reach/file-reach.ts";
import { describe } from "../../../support/describe.ts";
import { itemsIn, reachIn, type SourceFiles } from "../../../support/sources-of.ts";

type Case = readonly [title: string, lib: string, expected: string, more?: SourceFiles];

const HIDDEN = "pub struct X<T = u8>(T);\npub trait Tr {}\nstruct P;";
const PUBLIC = ["pub X", "pub(crate) Tr"];
const TRAIT = ["pub(crate) X", "pub Tr"];
const NONE = ["pub(crate) X", "pub(crate) Tr"];
const NAMES: Readonly<Record<string, readonly string[]>> = { X: PUBLIC, Tr: TRAIT, nothing: NONE };

/** Each library has a private module `a` with a type `X` and a trait `Tr`. */
function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, lib, expected, more = {}] of cases) {
    test(title, () => {
      const files = { "src/lib.rs": `mod a;\n${lib}`, "src/a.rs": HIDDEN, ...more };
      assert.equal(itemsIn(files, "src/a.rs"), NAMES[expected]);
    });
  }
}

describe("what nothing leads to is handed out", (test) => {
  table(
    [
      ["by what a function returns", "pub fn f() -> a::X { a::f() }", "X"],
      ["by an argument of a type", "pub fn f() -> Option<Vec<a::X>> { None }", "X"],
      ["by a parameter", "use a::X as Y;\npub fn f(x: &Y) {}", "X"],
      ["by a bound", "pub fn f<T: a::Tr>(t: T) {}", "Tr"],
      ["by a where clause", "pub fn f<T>(t: T) where T: a::Tr {}", "Tr"],
      ["by an opaque type", "pub fn f() -> impl a::Tr { 1 }", "Tr"],
      ["by a trait object", "pub fn f(t: &dyn a::Tr) {}", "Tr"],
      ["by a supertrait", "pub trait T: a::Tr {}", "Tr"],
      ["by an associated type's bound", "pub trait T { type I: a::Tr; }", "Tr"],
      ["by a trait's function", "pub trait T { fn f() -> a::X; }", "X"],
      ["by a field", "pub struct S { pub x: a::X }", "X"],
      ["by a variant", "pub enum E { A(a::X), B }", "X"],
      ["by a union's field", "pub union U { pub x: std::mem::ManuallyDrop<a::X> }", "X"],
      ["by a constant", "pub const C: a::X = a::X(1);", "X"],
      ["by a static", "pub static C: a::X = a::X(1);", "X"],
      ["by a type alias", "pub type A = Vec<a::X>;", "X"],
      ["by a private alias", "type A = [a::X; 2];\npub fn f() -> A { a::f() }", "X"],
      ["by a method", "pub struct S;\nimpl S { pub fn f(&self) -> a::X { a::f() } }", "X"],
      [
        "by a method of an alias",
        "pub struct S;\ntype A = S;\nimpl A { pub fn f(&self) -> a::X { a::f() } }",
        "X",
      ],
      ["by the impl of a trait", "pub struct S;\nimpl Iterator for S { type Item = a::X; }", "X"],
      ["by the arguments of an impl", "pub struct S;\nimpl From<a::X> for S {}", "X"],
      ["by what a macro passes on", "cfg_rt! { pub fn f() -> a::X { a::f() } }", "X"],
      ["by a foreign function", 'extern "C" { pub fn f(x: *const a::X); }', "X"],
      [
        "by what is handed out itself",
        "mod b { pub struct Y; impl Y { pub fn x(&self) -> crate::a::X { todo!() } } }\npub fn f() -> b::Y { b::Y }",
        "X",
      ],
      [
        "by a re-export's signature",
        "mod b { use super::a::*; pub fn f() -> X { todo!() } }\npub use b::f;",
        "X",
      ],
    ],
    test,
  );
});

describe("what nothing leads to is not handed out", (test) => {
  table(
    [
      ["by a private function", "fn f() -> a::X { a::f() }", "nothing"],
      ["by a function of the crate", "pub(crate) fn f() -> a::X { a::f() }", "nothing"],
      ["by a body", "pub fn f() { let x: a::X = a::f(); }", "nothing"],
      ["by a private field", "pub struct S { x: a::X }", "nothing"],
      ["by a private method", "pub struct S;\nimpl S { fn f(&self) -> a::X { a::f() } }", "nothing"],
      ["by a private alias that nobody names", "type A = a::X;", "nothing"],
      [
        "by a method of what nobody has",
        "struct S;\nimpl S { pub fn f(&self) -> a::X { a::f() } }",
        "nothing",
      ],
      [
        "by the impl of a trait that nobody has",
        "trait T { type I; }\nimpl T for u8 { type I = a::X; }",
        "nothing",
      ],
      ["by a function in a private module", "mod b { pub fn f() -> crate::a::X { todo!() } }", "nothing"],
      ["by code for tests", "#[cfg(test)]\npub fn f() -> a::X { a::f() }", "nothing"],
      ["by a name of another crate", "pub fn f() -> std::X { todo!() }", "nothing"],
    ],
    test,
  );

  test("where it is not pub itself", () => {
    const files = {
      "src/lib.rs": "mod a;\npub fn f() -> a::P { todo!() }",
      "src/a.rs": "pub(crate) struct P;",
    };
    assert.equal(itemsIn(files, "src/a.rs"), ["pub(crate) P"]);
  });
});

describe("what is handed out", (test) => {
  test("has its methods, fields and impls", () => {
    const files = {
      "src/lib.rs": "mod a;\npub fn f() -> a::X { a::f() }",
      "src/a.rs":
        "pub struct X { pub b: u8 }\nimpl X { pub fn m(&self) {} fn p(&self) {} }\nimpl Clone for X {}\npub fn f() {}",
    };
    assert.equal(itemsIn(files, "src/a.rs", { impls: true }), [
      "pub X",
      "pub X::b",
      "pub X::m",
      "pub Clone for X",
      "pub(crate) f",
    ]);
  });

  test("may be so by a macro call of its own language", () => {
    const files = { "src/lib.rs": "mod a;\nmagic!(f => a::X);", "src/a.rs": HIDDEN };
    assert.equal(itemsIn(files, "src/a.rs"), ["pub? X", "pub(crate) Tr"]);
  });

  test("counts on the side where it was", () => {
    const before = { "src/lib.rs": "mod a;\npub fn f() -> a::X { a::f() }", "src/a.rs": "pub struct X;" };
    const after = { "src/lib.rs": "mod a;\npub fn f() {}", "src/a.rs": "pub struct X { a: u8 }" };
    const reach = eitherReach(reachIn(before, "src/a.rs"), reachIn(after, "src/a.rs"));
    const { api } = diffSources(before["src/a.rs"], after["src/a.rs"], { visibility: "public", reach });
    assert.equal(
      api.map(({ path }) => path),
      ["X"],
    );
  });
});

describe("methods of a type that came with the commit", (test) => {
  test("are as private as it, whatever macro calls are around", () => {
    const before = { "src/lib.rs": "magic!(a => 1);" };
    const after = { "src/lib.rs": "magic!(a => 1);\nstruct X;\nimpl X { pub fn f(&self) {} }" };
    const reach = eitherReach(reachIn(before, "src/lib.rs"), reachIn(after, "src/lib.rs"));
    const { api } = diffSources(before["src/lib.rs"], after["src/lib.rs"], { visibility: "public", reach });
    assert.equal(api, []);
  });
});
