import fc from "fast-check";
import * as assert from "uvu/assert";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { describe } from "../../../support/describe.ts";
import { render, source } from "../../../support/rust-source.ts";

const ALL = { visibility: "all" } as const;

/** The same answer by the short way, which leaves unchanged items out, and by the long one. */
function diffBothWays(before: string, after: string): number {
  const short = diffSources(before, after, ALL);
  assert.equal(short, diffSources(before, after, { ...ALL, thorough: true }));
  return short.api.length;
}

describe("unchanged items", (test) => {
  const cases: readonly [string, string, string, string][] = [
    [
      "a macro whose name begins as a keyword does",
      "type P = u8;",
      "type P = u16;",
      "implé! { P } struct_of! { P } pub fn f(p: P) {}",
    ],
    [
      "an import that another takes the place of",
      "use std::fmt::Result;",
      "use std::io::Result;",
      "pub fn f() -> Result {}",
    ],
    ["an import that goes", "use std::rc::Rc as P;", "", "pub fn f(p: P<u8>) {}"],
    ["a glob import that comes", "", "use std::fmt::*;", "pub fn f<T: Debug>(t: T) {}"],
    ["a type that shadows the prelude", "", "pub struct String;", "pub fn f(s: String) {}"],
    ["a private alias", "type P = u8;", "type P = u16;", "pub fn f(p: P) {}"],
    ["an alias of an alias", "type A = u8;", "type A = u16;", "type B = A; pub fn f(b: B) {}"],
    [
      "a constant in a constant",
      "const M: usize = 1;",
      "const M: usize = 2;",
      "const N: usize = M; pub fn f(a: [u8; N]) {}",
    ],
    ["a re-export of a private module's item", "", "pub use m::g;", "mod m { pub fn g() {} }"],
    ["a renamed re-export", "", "pub use m::g as h;", "mod m { pub fn g() {} }"],
    ["a re-export of all of them", "", "pub use m::*;", "mod m { pub fn g() {} }"],
    ["a type's visibility", "struct S;", "pub struct S;", "impl S { pub fn f(&self) {} }"],
    [
      "a signature that hands out of a private module what the crate may see",
      "",
      "pub(crate) fn f() -> m::X { m::X }",
      "mod m { pub(crate) struct X; impl X { pub(crate) fn g(&self) {} } }",
    ],
    [
      "a method beside one that uses a type which changed",
      "pub struct T; impl S { pub fn f(t: T) {} pub fn g() {} }",
      "struct T; impl S { pub fn f(t: T) {} pub fn g(n: u8) {} }",
      "pub struct S;",
    ],
    [
      "a method beside another of a type whose visibility changed",
      "pub struct T; impl T { pub fn f() {} pub fn g() {} }",
      "struct T; impl T { pub fn f() {} pub fn g(n: u8) {} }",
      "pub struct S;",
    ],
    [
      "a method beside one whose body lets an impl out",
      "impl S { pub fn f() { impl Clone for S {} } pub fn g() {} }",
      "impl S { pub fn f() { impl Clone for S {} } pub fn g(n: u8) {} }",
      "pub struct S;",
    ],
    [
      "a method that goes from one impl to another",
      "impl S { pub fn f() {} pub fn g() {} } impl S { pub fn h() {} }",
      "impl S { pub fn f() {} } impl S { pub fn g() {} pub fn h() {} }",
      "pub struct S;",
    ],
    [
      "a constant of an impl beside a method",
      "impl S { const N: usize = 1; pub fn f() {} }",
      "impl S { const N: usize = 2; pub fn f() {} }",
      "pub struct S; impl S { pub fn g() -> [u8; Self::N] {} }",
    ],
    [
      "a type that is hidden from then on",
      "pub struct S { pub a: u8 }",
      "#[doc(hidden)] pub struct S { pub a: u16 }",
      "impl S { pub fn f(&self) {} } impl Clone for S {} pub fn g(s: S) {}",
    ],
    [
      "a type of which there are two",
      "#[cfg(unix)] pub struct S(u8); #[cfg(windows)] pub struct S(u16);",
      "#[cfg(unix)] pub struct S(pub u8); #[cfg(not(unix))] pub struct S(u16);",
      "impl S { pub fn f(&self) {} } pub fn g(s: S) {}",
    ],
    ["a type that becomes an alias", "pub struct S { pub a: u8 }", "type S = u8;", "pub fn f(s: S) {}"],
    ["an import in another group", "use a::{X, Y};", "use a::{X, Z}; use b::Y;", "pub fn f(x: X, y: Y) {}"],
    [
      "one of two imports of a name",
      "#[cfg(unix)] use a::X; #[cfg(windows)] use b::X;",
      "#[cfg(unix)] use a::X; #[cfg(windows)] use c::X;",
      "pub fn f(x: X) {}",
    ],
    [
      "a re-export of what an import calls otherwise",
      "",
      "pub use n::X as Z;",
      "mod m { pub struct X; impl X { pub fn f(&self) {} } } use self::m as n;",
    ],
    [
      "a signature that hands out of a module in a module",
      "",
      "pub fn f() -> a::b::X { todo!() }",
      "pub mod a { pub(crate) mod b { pub struct X; impl X { pub fn g(&self) {} } } }",
    ],
    [
      "a macro call that makes an item of a word",
      "m! { pub enum A }",
      "m! { pub enum B }",
      "macro_rules! m { ($v:vis enum $n:ident) => { $v enum $n {} } } pub fn f(a: A) {} pub enum C {}",
    ],
    [
      "an inline module whose imports change",
      "mod m { use super::*; use a::X; pub fn f(x: X) {} }",
      "mod m { use super::*; use b::X; pub fn f(x: X) {} }",
      "pub use m::f; pub struct X;",
    ],
    [
      "an inline module that re-exports what it did not",
      "mod m { use a::X; }",
      "mod m { pub use a::X; }",
      "use m::*; pub fn f(x: X) {}",
    ],
    [
      "an inline module that re-exports all of another",
      "mod m { pub use a::*; }",
      "mod m { pub use b::*; }",
      "use m::*; pub fn f(x: X) {}",
    ],
    ["a name that has two spellings", "pub struct \u212a;", "pub enum \u212a {}", "pub fn f(k: K) {}"],
    [
      "an item that another one swallows",
      "impl<T: Clone> S<T> { pub fn a(&self) {} }",
      "impl<T: Clone> S<U> { pub fn a(&self) {} }",
      "pub struct S<T(T);",
    ],
    ["a module of tests that is none", "", "#[cfg(test)] mod tests f { fn x() {} }", "pub fn g() {}"],
    ["a name that is written raw", "pub struct r#gen;", "struct r#gen;", "pub fn f(g: gen) {}"],
    [
      "a macro that makes items",
      "macro_rules! m { () => { pub fn a() {} } }",
      "macro_rules! m { () => { pub fn b() {} } }",
      "m!();",
    ],
    ["an import through a macro call", "cfg_rt! { use a::X; }", "cfg_rt! { use b::X; }", "pub fn f(x: X) {}"],
    ["a file's own attribute", "#![cfg(unix)]", "#![cfg(windows)]", "pub fn f() {}"],
    [
      "an import that an import goes through",
      "use std::fmt;",
      "use core::fmt as fmt; use std::io;",
      "use fmt::Debug; pub fn f<T: Debug>(t: T) {}",
    ],
    [
      "a constant that one of an inline module is made of",
      "const M: usize = 1;",
      "const M: usize = 2;",
      "mod m { pub const N: usize = super::M; } pub fn f(a: [u8; m::N]) {}",
    ],
    [
      "a private constant of an impl",
      "impl S { const N: usize = 1; }",
      "impl S { const N: usize = 2; }",
      "pub struct S; impl S { pub fn f() -> [u8; Self::N] {} }",
    ],
    [
      "a constant that one of an impl is made of",
      "const M: usize = 1;",
      "const M: usize = 2;",
      "pub struct S; impl S { const N: usize = M; } impl S { pub fn f() -> [u8; Self::N] {} }",
    ],
    [
      "a macro that a macro calls",
      "macro_rules! m { () => { pub fn a() {} } }",
      "macro_rules! m { () => { pub fn b() {} } }",
      "macro_rules! n { () => { m!(); } } n!();",
    ],
    [
      "an alias that a glob import brings into a module",
      "type A = u8;",
      "type A = u16;",
      "pub mod m { use super::*; pub fn f(a: A) {} }",
    ],
    [
      "a macro of the new kind",
      "pub macro m { () => { 1 }, (a) => { 2 } }",
      "pub macro m { () => { 1 } }",
      "",
    ],
    [
      "a type that an impl in a body is for",
      "struct S;",
      "pub struct S;",
      "pub fn f() { impl S { pub fn g(&self) {} } }",
    ],
  ];
  for (const [title, before, after, unchanged] of cases) {
    test(`hear of ${title}`, () => {
      diffBothWays(`${before}\n${unchanged}`, `${after}\n${unchanged}`);
      diffBothWays(`${unchanged}\n${before}`, `${unchanged}\n${after}`);
    });
  }

  test("a meaning that changes is a change of what uses it", () => {
    const uses = "pub fn f(m: M<u8, u8>) {}";
    const changes = diffBothWays(
      `use std::collections::HashMap as M;\n${uses}`,
      `use std::collections::BTreeMap as M;\n${uses}`,
    );
    assert.is(changes, 2);
  });

  test("let items out of bodies in whatever order they are read", () => {
    const text = (type: string, last: string) =>
      [
        `type T = ${type};`,
        "fn m() { impl S { pub fn g(&self) -> T { 0 } } }",
        `pub fn f(n: ${last}) {}`,
        "pub struct S;",
        "const Z: u8 = { 1 };",
      ].join("\n");
    assert.is(diffBothWays(text("u8", "i8"), text("u16", "i16")), 3);
  });

  test("make no difference between generated sources", () => {
    fc.assert(
      fc.property(source, source, source, (common, one, two) => {
        diffBothWays(render([...common, ...one], [" "]), render([...two, ...common], [" "]));
      }),
      { numRuns: 400, seed: 20261123 },
    );
  });
});
