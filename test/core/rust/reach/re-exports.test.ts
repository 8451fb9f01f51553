import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { itemsIn, type SourceFiles } from "../../../support/sources-of.ts";

type Case = readonly [title: string, files: SourceFiles, expected: readonly string[], path?: string];

/** Each case asks about `src/a.rs` unless it names another file. */
function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, files, expected, path = "src/a.rs"] of cases) {
    test(title, () => assert.equal(itemsIn(files, path), expected));
  }
}

const A = "pub struct X;\npub fn f() {}\nstruct P;";

describe("an item", (test) => {
  table(
    [
      ["of the root is public", { "src/lib.rs": A }, ["pub X", "pub f"], "src/lib.rs"],
      ["of a public module is public", { "src/lib.rs": "pub mod a;", "src/a.rs": A }, ["pub X", "pub f"]],
      [
        "of a private module is the crate's",
        { "src/lib.rs": "mod a;", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "of a crate's module is the crate's",
        { "src/lib.rs": "pub(crate) mod a;", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "of a public module in a private one is the crate's",
        { "src/lib.rs": "mod b { pub mod a; }", "src/b/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
        "src/b/a.rs",
      ],
      [
        "that the crate alone may see in another build stays so there",
        {
          "src/lib.rs": "pub mod a;",
          "src/a.rs": "#[cfg(unix)]\npub fn f() {}\n#[cfg(windows)]\npub(crate) fn f() {}",
        },
        ["pub f", "pub(crate) f"],
      ],
      [
        "that the crate alone may see stays so",
        { "src/lib.rs": "pub mod a;", "src/a.rs": "pub(crate) fn f() {}\npub(super) fn g() {}" },
        ["pub(crate) f", "pub(super) g"],
      ],
      [
        "of a module with another condition on each declaration is as public as the wider",
        {
          "src/lib.rs": '#[cfg(feature = "x")]\npub mod a;\n#[cfg(not(feature = "x"))]\nmod a;',
          "src/a.rs": A,
        },
        ["pub X", "pub f"],
      ],
      [
        "of a hidden module is the crate's",
        { "src/lib.rs": "#[doc(hidden)]\npub mod a;", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "of a hidden module is public where something else leads to it",
        { "src/lib.rs": "#[doc(hidden)]\npub mod a;\npub use a::X;", "src/a.rs": A },
        ["pub X", "pub(crate) f"],
      ],
      [
        "of a module that is hidden in some builds is public",
        { "src/lib.rs": "#[cfg_attr(unix, doc(hidden))]\npub mod a;", "src/a.rs": A },
        ["pub X", "pub f"],
      ],
      [
        "that only a hidden re-export leads to is the crate's",
        { "src/lib.rs": "mod a;\n#[doc(hidden)]\npub use a::*;\npub use a::f;", "src/a.rs": A },
        ["pub(crate) X", "pub f"],
      ],
    ],
    test,
  );
});

const ONE = ["pub X", "pub(crate) f"];

describe("a re-export", (test) => {
  table(
    [
      ["by name", { "src/lib.rs": "mod a;\npub use a::X;", "src/a.rs": A }, ONE],
      ["from crate", { "src/lib.rs": "mod a;\npub use crate::a::X;", "src/a.rs": A }, ONE],
      ["from self", { "src/lib.rs": "mod a;\npub use self::a::X;", "src/a.rs": A }, ONE],
      ["from super", { "src/lib.rs": "mod a;\npub mod b { pub use super::a::X; }", "src/a.rs": A }, ONE],
      [
        "from super of super",
        { "src/lib.rs": "mod a;\npub mod b { pub mod c { pub use super::super::a::X; } }", "src/a.rs": A },
        ONE,
      ],
      ["under another name", { "src/lib.rs": "mod a;\npub use a::X as Y;", "src/a.rs": A }, ONE],
      ["of a raw name", { "src/lib.rs": "mod a;\npub use r#a::r#X;", "src/a.rs": A }, ONE],
      [
        "in a group",
        { "src/lib.rs": "mod a;\npub use crate::{a::{X as Y, self as _}};", "src/a.rs": A },
        ["pub X", "pub f"],
      ],
      ["without a name", { "src/lib.rs": "mod a;\npub use a::X as _;", "src/a.rs": A }, ONE],
      ["of all", { "src/lib.rs": "mod a;\npub use a::*;", "src/a.rs": A }, ["pub X", "pub f"]],
      [
        "of the module",
        { "src/lib.rs": "mod b { pub mod a; }\npub use b::a as c;", "src/b/a.rs": A },
        ["pub X", "pub f"],
        "src/b/a.rs",
      ],
      [
        "for the crate alone is none",
        { "src/lib.rs": "mod a;\npub(crate) use a::X;\nuse a::f;", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "in a private module is none",
        { "src/lib.rs": "mod a;\nmod b { pub use crate::a::X; }", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "over a private module is one",
        { "src/lib.rs": "mod a;\nmod b { pub use crate::a::X as Y; }\npub use b::Y;", "src/a.rs": A },
        ONE,
      ],
      [
        "over a name that the crate alone may use is one",
        { "src/lib.rs": "mod a;\npub(crate) use a as b;\npub use b::X;", "src/a.rs": A },
        ONE,
      ],
      [
        "over a private name is one",
        { "src/lib.rs": "mod a;\nuse self::a as b;\npub mod c { pub use super::b::X; }", "src/a.rs": A },
        ONE,
      ],
      [
        "over globs over globs",
        {
          "src/lib.rs":
            "mod a;\nmod b { pub use super::a::*; }\nmod c { pub use crate::b::*; }\npub use c::X;",
          "src/a.rs": A,
        },
        ONE,
      ],
      [
        "of what only tests see is none",
        { "src/lib.rs": "mod a;\n#[cfg(test)]\npub use a::X;", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "under a condition is one",
        { "src/lib.rs": 'mod a;\n#[cfg(feature = "x")]\npub use a::X;', "src/a.rs": A },
        ONE,
      ],
      [
        "by an alias that a public module declares",
        { "src/lib.rs": "mod a;\npub type Y = a::X;", "src/a.rs": A },
        ONE,
      ],
      [
        "by an alias of an alias",
        { "src/lib.rs": "mod a;\nmod b { pub type Y = crate::a::X; }\npub use b::Y as Z;", "src/a.rs": A },
        ONE,
      ],
      [
        "is none by a signature, which hands out a type",
        { "src/lib.rs": "mod a;\npub fn make() -> a::X { a::X }", "src/a.rs": A },
        ["pub X", "pub(crate) f"],
      ],
      [
        "over the crate's own name",
        {
          "src/lib.rs": "extern crate self as me;\nmod a;\npub mod b { pub use me::a::X; }",
          "src/a.rs": A,
        },
        ONE,
      ],
      [
        "of the crate under its own name",
        {
          "src/lib.rs": "mod a;\nmod b { pub extern crate self as me; pub use crate::a::X; }\npub use b::me;",
          "src/a.rs": A,
        },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "of what a module keeps for itself is none",
        {
          "src/lib.rs":
            "mod a;\nmod b { use crate::a::*; }\nmod c { use crate::a::f; }\npub use b::X;\npub use c::f;",
          "src/a.rs": A,
        },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "of what a module keeps for itself and the modules in it is one in these",
        {
          "src/lib.rs": "mod a;\nmod b { use crate::a::*; pub mod c { pub use super::X; } }\npub use b::c;",
          "src/a.rs": A,
        },
        ONE,
      ],
      [
        "that leads in a circle leads nowhere",
        {
          "src/lib.rs": "mod a;\npub use b::X;\nmod b { pub use c::X; }\nmod c { pub use super::b::X; }",
          "src/a.rs": A,
        },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "by globs in a circle ends",
        {
          "src/lib.rs":
            "mod a;\npub mod b { pub use super::c::*; }\npub mod c { pub use super::b::*; pub use super::a::X; }\npub use b::*;",
          "src/a.rs": A,
        },
        ONE,
      ],
    ],
    test,
  );
});

describe("one name in several namespaces", (test) => {
  table(
    [
      [
        "a re-export takes all of them",
        { "src/lib.rs": "mod a;\npub use a::x;", "src/a.rs": "pub fn x() {}\npub mod x { pub fn y() {} }" },
        ["pub x", "pub x", "pub x::y"],
      ],
      [
        "a module and a function are told apart",
        { "src/lib.rs": "pub mod a;", "src/a.rs": "pub fn x() {}\nmod x { pub fn y() {} }" },
        ["pub x"],
      ],
    ],
    (title, body) => test(title, body),
  );
});

describe("a glob", (test) => {
  const B = "pub struct X;\npub fn f() {}";
  table(
    [
      [
        "does not bring in what the module has itself",
        { "src/lib.rs": "mod a;\npub use a::*;\npub struct X;\nfn f() {}", "src/a.rs": B },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "brings in what the module has in another namespace",
        { "src/lib.rs": "mod a;\npub use a::*;\npub struct f {}\npub struct X {}", "src/a.rs": B },
        ONE.map((item) => item.replace("pub(crate)", "pub")),
      ],
      [
        "brings in what the module has under a condition",
        { "src/lib.rs": "mod a;\npub use a::*;\n#[cfg(unix)]\npub struct X;", "src/a.rs": B },
        ["pub X", "pub f"],
      ],
      [
        "does not bring in what the module imports by name",
        {
          "src/lib.rs": "mod a;\nmod b { pub struct X; }\npub use a::*;\npub use b::X;",
          "src/a.rs": B,
        },
        ["pub(crate) X", "pub f"],
      ],
      [
        "brings in what an import of an unknown name may not hide",
        { "src/lib.rs": "mod a;\npub use a::*;\npub use other::X;", "src/a.rs": B },
        ["pub X", "pub f"],
      ],
      [
        "over a module does not bring in what that one has itself",
        {
          "src/lib.rs": "mod a;\nmod b { pub use crate::a::*; pub struct X; }\npub use b::*;",
          "src/a.rs": B,
        },
        ["pub(crate) X", "pub f"],
      ],
      [
        "brings in what another way does not hide",
        {
          "src/lib.rs":
            "mod a;\nmod b { pub use crate::a::*; pub struct X; }\npub use b::*;\npub mod c { pub use crate::a::*; }",
          "src/a.rs": B,
        },
        ["pub X", "pub f"],
      ],
      [
        "for the crate alone brings nothing in",
        { "src/lib.rs": "mod a;\npub(crate) use a::*;\nuse a::f;", "src/a.rs": B },
        ["pub(crate) X", "pub(crate) f"],
      ],
      [
        "of an enum shows the enum",
        { "src/lib.rs": "mod a;\npub use a::E::*;", "src/a.rs": "pub enum E { A, B }\npub enum F { C }" },
        ["pub E", "pub E::A", "pub E::B", "pub(crate) F", "pub(crate) F::C"],
      ],
      [
        "of an enum in between is followed by its variants",
        {
          "src/lib.rs": "mod a;\npub use a::A;",
          "src/a.rs": "pub use self::E::*;\npub enum E { A, B }\npub enum F { C }",
        },
        ["pub self::E::*", "pub E", "pub E::A", "pub E::B", "pub(crate) F", "pub(crate) F::C"],
      ],
    ],
    test,
  );
});

describe("what a type brings along", (test) => {
  const members = [
    "pub struct X { pub a: u8, b: u8 }",
    "impl X { pub fn f(&self) {} }",
    "pub enum E { A }",
    "pub trait T { fn g(&self); }",
  ].join("\n");
  table(
    [
      [
        "is nothing where it is hidden",
        {
          "src/lib.rs": "pub mod a;",
          "src/a.rs": "#[doc(hidden)]\npub struct X;\nimpl X { pub fn f() {} }",
        },
        [],
      ],
      [
        "is the crate's where it is hidden in another file",
        {
          "src/lib.rs": "pub mod a;\npub mod b;",
          "src/a.rs": "impl crate::b::X { pub fn f() {} }",
          "src/b.rs": "#[doc(hidden)]\npub struct X;",
        },
        ["pub(crate) X::f"],
      ],
      [
        "is public with it",
        { "src/lib.rs": "mod a;\npub use a::*;", "src/a.rs": members },
        ["pub X", "pub X::a", "pub X::f", "pub E", "pub E::A", "pub T", "pub T::g"],
      ],
      [
        "is the crate's with it",
        { "src/lib.rs": "mod a;", "src/a.rs": members },
        ["X", "X::a", "X::f", "E", "E::A", "T", "T::g"].map((name) => `pub(crate) ${name}`),
      ],
      [
        "is public wherever it stands",
        { "src/lib.rs": "mod a;\npub struct X;", "src/a.rs": "impl crate::X { pub fn f(&self) {} }" },
        ["pub X::f"],
      ],
      [
        "is public under a private alias of it",
        {
          "src/lib.rs": "mod a;\npub struct X<T>(T);\ntype Y = X<u8>;",
          "src/a.rs": "use super::Y;\nimpl Y { pub fn f(&self) {} }",
        },
        ["pub Y::f"],
      ],
      [
        "is public under an alias for the crate in the same file",
        {
          "src/lib.rs": "pub mod a;",
          "src/a.rs": "pub struct X<T>(T);\npub(crate) type Y = X<u8>;\nimpl Y { pub fn f(&self) {} }",
        },
        ["pub X", "pub(crate) Y", "pub Y::f"],
      ],
      [
        "is the crate's under a public module",
        {
          "src/lib.rs": "pub mod a;\nmod b { pub struct X; }",
          "src/a.rs": "impl crate::b::X { pub fn f(&self) {} }",
        },
        ["pub(crate) X::f"],
      ],
      [
        "is public for a reference or trait object too",
        {
          "src/lib.rs": "mod a;\npub trait T {}",
          "src/a.rs": "impl dyn super::T + Send { pub fn f(&self) {} }",
        },
        ["pub <dyn super::T + Send>::f"],
      ],
    ],
    test,
  );
});

describe("the re-exports of a file", (test) => {
  table(
    [
      [
        "of a private module are the crate's unless something leads over them",
        {
          "src/lib.rs": "mod a;\nmod b { pub struct X; pub struct Y; }\npub use a::X;",
          "src/a.rs": "pub use crate::b::X;\npub use crate::b::Y;\npub use other::Z;",
        },
        ["pub X", "pub(crate) Y", "pub(crate) Z"],
      ],
      [
        "by glob are public when a name comes over them",
        {
          "src/lib.rs": "mod a;\nmod b { pub struct X; }\nmod c {}\npub use a::X;",
          "src/a.rs": "pub use crate::b::*;\npub use crate::c::*;",
        },
        ["pub crate::b::*", "pub(crate) crate::c::*"],
      ],
      [
        "of crates are as open as their module",
        {
          "src/lib.rs": "mod a;\npub use a::one;",
          "src/a.rs": "pub extern crate one;\npub extern crate two as three;",
        },
        ["pub one", "pub(crate) three"],
      ],
      [
        "in an inline module that others re-export are public",
        {
          "src/lib.rs": "mod a;\npub use a::inner::{X, Y};",
          "src/a.rs": "pub(crate) mod inner { pub struct X; pub use other::Y; pub struct Z; }",
        },
        ["pub(crate) inner", "pub inner::X", "pub inner::Y", "pub(crate) inner::Z"],
      ],
    ],
    test,
  );
});

describe("edition 2015", (test) => {
  const old = '[package]\nname = "x"\n';
  table(
    [
      [
        "starts the paths of use at the root",
        { "Cargo.toml": old, "src/lib.rs": "mod a;\npub mod b { pub use a::X; }", "src/a.rs": A },
        ONE,
      ],
      [
        "is the only one to do so",
        { "src/lib.rs": "mod a;\npub mod b { pub use a::X; }", "src/a.rs": A },
        ["pub(crate) X", "pub(crate) f"],
      ],
    ],
    test,
  );
});
