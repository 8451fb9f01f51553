import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { listing } from "../../../support/macro-listing.ts";

/** The matcher, what it becomes, the content of a call, and the items that this makes. */
type Case = readonly [title: string, matcher: string, made: string, call: string, items: readonly string[]];

const CASES: readonly Case[] = [
  ["ident, keywords too", "$a:ident $b:ident", "pub $a $b;", "struct A", ["struct A: struct A"]],
  [
    "lifetime",
    "$l:lifetime",
    "pub struct A<$l>(pub &$l u8);",
    "'a",
    ["struct A: struct A<'a>(&'a u8)", "field A::0: 0: &'a u8"],
  ],
  [
    "literal, negative",
    "$($l:literal)*",
    "pub struct A(pub [u8; N<$($l),*>]);",
    '1 -2 "a" true',
    ['struct A: struct A([u8; N<1, -2, "a", true>])', 'field A::0: 0: [u8; N<1, -2, "a", true>]'],
  ],
  ["vis, empty", "$v:vis $n:ident", "$v struct $n;", "A", []],
  ["vis", "$v:vis $n:ident", "$v struct $n;", "pub A", ["struct A: struct A"]],
  ["vis, restricted", "$v:vis $n:ident", "$v struct $n;", "pub(in crate::a) A", []],
  [
    "vis before a tuple",
    "$v:vis $t:ty",
    "pub struct A($v $t);",
    "pub (u8, u16)",
    ["struct A: struct A((u8, u16))", "field A::0: 0: (u8, u16)"],
  ],
  [
    "meta",
    "$(#[$m:meta])* $n:ident",
    "$(#[$m])* pub struct $n;",
    '#[must_use] #[deprecated(since = "1", note = "a")] #[path = "x"] A',
    ["struct A: #[deprecated] #[must_use] struct A"],
  ],
  [
    "meta, of documentation",
    "$(#[$m:meta])* $n:ident",
    "$(#[$m])* pub struct $n;",
    "/// a\n/** b */ A",
    ["struct A: struct A"],
  ],
  ["block", "$n:ident $b:block", "pub fn $n() $b", "a { 1; }", ["fn a: fn a()"]],
  ["tt, joint punctuation", "$a:tt $b:tt $n:ident", "pub struct $n;", "&& ..= A", ["struct A: struct A"]],
  ["tt, a group", "$a:tt $n:ident", "pub fn $n $a {}", "(a: u8, b: u8) f", ["fn f: fn f(a: u8, b: u8)"]],
  [
    "ty",
    "$($t:ty),*",
    "pub fn f($(_: $t),*) {}",
    "u8, &'a mut [u8], Vec<Vec<u8>>, *const u8, fn(u8) -> u8, <A as B<C, D>>::E, dyn A + Send, impl Fn(u8) -> u8 + 'a, !, (), for<'a> fn(&'a u8), a::b!(c)",
    [
      "fn f: fn f(_: u8, _: &'a mut [u8], _: Vec<Vec<u8>>, _: *const u8, _: fn(u8) -> u8, _: <A as B<C, D>>::E, _: dyn A + Send, _: impl Fn(u8) -> u8 + 'a, _: !, _: (), _: for<'a> fn(&'a u8), _: a::b!(c))",
    ],
  ],
  [
    "ty that shares a token",
    "< $t:ty > $n:ident",
    "pub struct $n(pub $t);",
    "<Vec<u8>> A",
    ["struct A: struct A(Vec<u8>)", "field A::0: 0: Vec<u8>"],
  ],
  [
    "a sum behind a reference",
    "$t:ty",
    "pub fn f(_: &$t) {}",
    "dyn A + Send",
    ["fn f: fn f(_: &(dyn A + Send))"],
  ],
  [
    "path",
    "$p:path => $n:ident",
    "pub fn $n(_: $p) {}",
    "a::b<C, D>::e => f",
    ["fn f: fn f(_: a::b<C, D>::e)"],
  ],
  [
    "expr",
    "$($e:expr),*",
    "$(pub const A: [u8; $e] = x;)*",
    "1 + 2, f::<A, B>(|a, b| a, 1), if a { 1 } else { 2 }, x as V<u8, u8>, <A as B<C, D>>::E, A { b: 1 }, -1",
    [
      "const A: const A: [u8; (1 + 2)]",
      "const A: const A: [u8; (f::<A, B>(| a, b | a, 1))]",
      "const A: const A: [u8; if a { 1 } else { 2 }]",
      "const A: const A: [u8; (x as V<u8, u8>)]",
      "const A: const A: [u8; (<A as B<C, D>>::E)]",
      "const A: const A: [u8; A { b: 1 }]",
      "const A: const A: [u8; -1]",
    ],
  ],
  [
    "item",
    "$($i:item)*",
    "pub mod a { $($i)* }",
    "pub use b::{c, d}; #[a] pub const A: u8 = { 1 }; pub fn f<T: A<{ 1 }>>() -> A<{ 2 }> { 1; } struct S; pub struct T(u8); impl A for B {} pub static B: u8 = 1;",
    [
      "mod a: mod a",
      "use a::c: use b::c",
      "use a::d: use b::d",
      "const a::A: #[a] const A: u8",
      "fn a::f: fn f<T: A<{ 1 }>>() -> A<{ 2 }>",
      "struct a::T: struct T(_)",
      "impl A for B: impl A for B",
      "static a::B: static B: u8",
    ],
  ],
  [
    "pat and stmt",
    "$p:pat => $s:stmt; $n:ident",
    "pub fn $n() { match a { $p => { $s } } }",
    "Some(A { b, .. }) => let x = 1; f",
    ["fn f: fn f()"],
  ],
];

describe("fragments of a macro's call", (test) => {
  for (const [title, matcher, made, call, items] of CASES) {
    test(title, () => {
      const text = `macro_rules! m { (${matcher}) => { ${made} } }\n\nm! { ${call} }`;
      const expected = items.map((item) => `3 ${item}`);
      assert.equal(listing(text), expected);
    });
  }
});
