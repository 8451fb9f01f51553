import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { listing } from "../../../support/macro-listing.ts";

type Case = readonly [title: string, text: string, items: readonly string[]];

const MADE: readonly Case[] = [
  [
    "arms are tried in order",
    "macro_rules! m { (a) => { pub struct A; }; ($n:ident) => { pub struct $n; } } m!(a); m!(B);",
    ["struct A", "struct B"],
  ],
  ["an empty call makes what its arm says", "macro_rules! m { () => { pub struct A; } } m!{}", ["struct A"]],
  ["a call may make nothing", "macro_rules! m { ($($t:tt)*) => {} } m!{ pub struct A; }", []],
  [
    "repetitions nest",
    "macro_rules! m { ($($t:ident { $($n:ident : $f:ty),* $(,)? })*) => { $( pub struct $t { $(pub $n: $f),* } )* } } m! { A { a: u8, b: u8, } B { c: u8 } C {} }",
    ["struct A { a, b }", "field A::a", "field A::b", "struct B { c }", "field B::c", "struct C {}"],
  ],
  [
    "an outer metavariable stands in each time of an inner repetition",
    "macro_rules! m { ($($t:ty: $($u:ty)*;)*) => { $( $( impl From<$t> for S<$u> {} )* )* } } m!(u8: u16 u32; i8: i16;);",
    ["impl From<u8> for S<u16>", "impl From<u8> for S<u32>", "impl From<i8> for S<i16>"],
  ],
  [
    "a separator stands between",
    "macro_rules! m { ($($t:ident)*) => { pub fn f() -> ($($t),*) {} } } m!(B C);",
    ["fn f() -> (B, C)"],
  ],
  [
    "of two that may repeat, the next token tells",
    "macro_rules! m { ($($a:ident),* ; $($b:ident)?) => { $(pub struct $a;)* $(pub union $b {})? } } m!(A, B; C); m!(;);",
    ["struct A", "struct B", "union C {}"],
  ],
  [
    "a macro calls itself",
    "macro_rules! m { ($n:ident $($rest:tt)*) => { pub struct $n; m!{ $($rest)* } }; () => {} } m!(A B C);",
    ["struct A", "struct B", "struct C"],
  ],
  [
    "a macro calls another one, by its path in the crate",
    "macro_rules! n { ($n:ident) => { pub struct $n; } } macro_rules! m { ($n:ident) => { $crate::n!($n); crate::n! { B } } } m!(A);",
    ["struct A", "struct B"],
  ],
  [
    "`$crate` is the crate",
    "macro_rules! m { () => { pub fn f(_: $crate::a::B) {} } } m!();",
    ["fn f(_: crate::a::B)"],
  ],
  [
    "a macro declares another one and calls it",
    "macro_rules! m { ($n:ident) => { macro_rules! n { ($v:vis) => { $v struct $n; } } n!(pub); } } m!(A);",
    ["struct A"],
  ],
  [
    "the last definition before a call counts",
    "macro_rules! m { () => { pub struct A; } } m!(); macro_rules! m { () => { pub struct B; } } m!();",
    ["struct A", "struct B"],
  ],
  [
    "definitions under conditions each make their items",
    "#[cfg(a)] macro_rules! m { () => { pub struct A; } } #[cfg(not(a))] macro_rules! m { () => { pub struct B; } } m!();",
    ["struct A", "struct B"],
  ],
  [
    "a fragment that was parsed is matched by its kind alone",
    "macro_rules! n { (u8) => { pub struct A; }; ($t:ty) => { pub struct B; } } macro_rules! m { ($t:ty) => { n!($t); } } m!(u8);",
    ["struct B"],
  ],
  [
    "a token tree that was matched is what it was",
    "macro_rules! n { (u8) => { pub struct A; }; ($t:ty) => { pub struct B; } } macro_rules! m { ($t:tt) => { n!($t); } } m!(u8);",
    ["struct A"],
  ],
  [
    "methods stand in the impl",
    "macro_rules! f { ($($n:ident)*) => { $( pub fn $n(&self) {} )* } } pub struct S; impl S { f!(a b); pub fn c() {} }",
    ["struct S", "fn a(&self)", "fn b(&self)", "fn c()"],
  ],
  [
    "methods of a macro in what a macro makes",
    "macro_rules! f { ($n:ident) => { pub fn $n(&self) {} } } macro_rules! m { ($t:ident $n:ident) => { pub struct $t; impl $t { f!($n); } } } m!(S a);",
    ["struct S", "fn a(&self)"],
  ],
  [
    "items of a trait",
    "macro_rules! f { ($($n:ident)*) => { $( fn $n(&self); )* } } pub trait T { f!(a b); }",
    ["trait T", "fn a(&self)", "fn b(&self)"],
  ],
  [
    "modules",
    "macro_rules! m { ($n:ident) => { pub mod $n { pub struct A; struct B; } } } m!(a);",
    ["mod a", "struct A"],
  ],
  [
    "what another macro makes of it stays a call",
    "macro_rules! m { ($n:ident) => { pub struct $n; other! { pub $n } } } m!(A);",
    ["struct A", "other! { .. }"],
  ],
  [
    "documentation is an attribute to a call, and nothing to an arm",
    "macro_rules! m { (/// an item\n $n:ident) => { pub struct $n; }; (#[doc = $d:literal] $n:ident) => { pub union $n {} } } m!(A); m!(/// a B\n B);",
    ["struct A", "union B {}"],
  ],
  [
    "a condition of a call or of a macro in a macro is that of what it makes",
    "#[cfg(a)] macro_rules! n { ($n:ident) => { pub struct $n; } } macro_rules! m { ($n:ident) => { #[cfg(test)] n!(A); #[cfg(b)] n!($n); } } m!(B);",
    ["struct B"],
  ],
  [
    "a condition of a call in an impl is that of its methods",
    "macro_rules! f { ($n:ident) => { pub fn $n() {} } } pub struct S; impl S { #[cfg(test)] f!(a); #[cfg(b)] f!(b); }",
    ["struct S", "fn b()"],
  ],
  [
    "the condition of a call is that of its items",
    "macro_rules! m { ($n:ident) => { pub struct $n; } } #[cfg(test)] m!(A); m!(B);",
    ["struct B"],
  ],
];

/** What is no more than a call, since it is not certain what it makes. */
const CALLS: readonly Case[] = [
  ["no arm fits", "macro_rules! m { (a) => { pub struct A; } } m!(pub b);", ["m! { .. }"]],
  [
    "a macro from another crate",
    "macro_rules! m { () => { pub struct A; } } other::m!();",
    ["other::m! { .. }"],
  ],
  [
    "more than one way to read it",
    "macro_rules! m { ($($a:ident)* $b:ident) => { pub struct $b; } } m!(A);",
    ["m! { .. }"],
  ],
  ["what is made is no item", "macro_rules! m { ($n:ident) => { pub $n 1 } } m!(A);", ["m! { .. }"]],
  ["brackets that are no arm", "macro_rules! m { ($n:ident) -> { pub struct A; } } m!(A);", ["m! { .. }"]],
  [
    "expressions of metavariables",
    "macro_rules! m { ($($n:ident)*) => { pub struct A([u8; $".concat("{count($n)}]); } } m!(A B);"),
    ["m! { .. }"],
  ],
  [
    "repetitions that differ",
    "macro_rules! m { ($($a:ident)*; $($b:ident)*) => { $( pub struct $a($b); )* } } m!(A; B C);",
    ["m! { .. }"],
  ],
  ["it never ends", "macro_rules! m { ($($t:tt)*) => { pub struct A; m!{ $($t)* } } } m!(A);", ["m! { .. }"]],
  [
    "it doubles for ever",
    "macro_rules! m { ($($t:tt)*) => { m!{ $($t)* $($t)* } m!{ $($t)* } } } m!(pub A);",
    ["m! { .. }"],
  ],
  ["a macro of the nightly form", "macro m($n:ident) { pub struct $n; } m!(A);", ["m! { .. }"]],
];

describe("a call of a macro of the file", (test) => {
  for (const [title, text, items] of MADE) {
    test(`makes items: ${title}`, () => {
      assert.equal(signatures(text), items);
    });
  }

  for (const [title, text, items] of CALLS) {
    test(`stays a call: ${title}`, () => {
      assert.equal(signatures(text), items);
    });
  }

  test("stands in the lines of the call", () => {
    const text =
      "macro_rules! m { ($n:ident) => {\n  pub struct $n {\n    pub a: u8\n  } } }\n\nm! {\n  A\n}\nm!(B);";
    assert.equal(listing(text), [
      "6 struct A: struct A { a }",
      "6 field A::a: a: u8",
      "9 struct B: struct B { a }",
      "9 field B::a: a: u8",
    ]);
  });
});

function signatures(text: string): readonly string[] {
  return listing(text).map((item) => item.replace(/^\d+ (field \S+): .*|^\d+ [^:]*(?:::[^:]+)*: /, "$1"));
}
