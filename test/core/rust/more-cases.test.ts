import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

/** Pairs beside those of the fixture, told apart at `public` visibility. */
const CASES: readonly [title: string, before: string, after: string, changed: boolean][] = [
  ["method of the never type", "impl ! { pub fn f(&self) {} }", "impl ! { pub fn f(self) {} }", true],
  [
    "auto trait denied by its full path",
    "pub struct S;",
    "pub struct S; impl !::std::marker::Send for S {}",
    true,
  ],
  [
    "'_ as a bound of a trait object",
    "pub fn f(&self) -> Box<dyn T> {}",
    "pub fn f(&self) -> Box<dyn T + '_> {}",
    true,
  ],
  [
    "'_ as a bound of impl Trait",
    "pub fn f(x: &u8) -> impl T {}",
    "pub fn f(x: &u8) -> impl T + '_ {}",
    true,
  ],
  ["hexadecimal discriminant of the same value", "pub enum E { A = 16 }", "pub enum E { A = 0x10 }", false],
  ["negative discriminant", "pub enum E { A = -1, B }", "pub enum E { A = -1, B = 0 }", false],
  [
    "receiver in a box",
    "pub struct S; impl S { pub fn f(self) {} }",
    "pub struct S; impl S { pub fn f(self: Box<Self>) {} }",
    true,
  ],
  [
    "method made an associated function",
    "pub struct S; impl S { pub fn f(self) {} }",
    "pub struct S; impl S { pub fn f(this: Self) {} }",
    true,
  ],
  ["variant in the middle", "pub enum E { A, C }", "pub enum E { A, B, C }", true],
  [
    "import of a macro named like its crate",
    "use a::R; pub fn f() -> R {}",
    "use a::a; use a::R; pub fn f() -> R {}",
    false,
  ],
  [
    "import through super and crate, module unknown",
    "use super::P; pub fn f(p: P) {}",
    "use super::P as Q; pub fn f(p: Q) {}",
    false,
  ],
  [
    "trait impl under a cfg",
    "pub struct S; impl Clone for S {}",
    "pub struct S; #[cfg(unix)] impl Clone for S {}",
    true,
  ],
  ["auto trait negated", "pub struct S;", "pub struct S; impl !Send for S {}", true],
  [
    "generic associated type",
    "pub trait T { type A<'a>; }",
    "pub trait T { type A<'a> where Self: 'a; }",
    true,
  ],
  [
    "associated type named differently in a bound",
    "pub fn f<T: Iterator>(x: T::Item) {}",
    "pub fn f<U: Iterator>(x: U::Item) {}",
    false,
  ],
  ["const parameter default", "pub struct S<const N: usize>;", "pub struct S<const N: usize = 1>;", true],
  [
    "expression in an array length reformatted",
    "pub fn f(x: [u8; 1+2]) {}",
    "pub fn f(x: [u8; 1 + 2]) {}",
    false,
  ],
  ["block around a const argument", "pub fn f(x: A<{ 3 }>) {}", "pub fn f(x: A<3>) {}", false],
  ["closure type's result", "pub fn f(x: impl Fn() -> ()) {}", "pub fn f(x: impl Fn()) {}", false],
  [
    "macro's arms in another bracket",
    "#[macro_export] macro_rules! m { () => {} }",
    "#[macro_export] macro_rules! m { () => () }",
    false,
  ],
  [
    "macro made public by a use",
    "macro_rules! m { () => {} } pub use m;",
    "macro_rules! m { (a) => {} } pub use m;",
    true,
  ],
  ["fields of a tuple variant", "pub enum E { A(u8) }", "pub enum E { A(u8, u8) }", true],
  [
    "type of a hidden field",
    "pub struct S { #[doc(hidden)] pub a: u8 }",
    "pub struct S { #[doc(hidden)] pub a: u16 }",
    false,
  ],
  [
    "test code between items",
    "pub fn f() {}",
    "pub fn f() {} #[cfg(test)] use a::b; #[cfg(test)] mod t { pub use super::*; }",
    false,
  ],
  ["extern block's ABI", 'extern "C" { pub fn f(); }', 'extern "system" { pub fn f(); }', true],
  ["parameter attribute that lints", "pub fn f(x: u8) {}", "pub fn f(#[allow(unused)] x: u8) {}", false],
];

describe("more before and after cases", (test) => {
  for (const [title, before, after, changed] of CASES) {
    test(title, () => {
      const diff = diffSources(before, after, { visibility: "public" });
      assert.is(diff.analysis, "complete");
      assert.is(diff.api.length > 0, changed, JSON.stringify(diff.api));
    });
  }
});
