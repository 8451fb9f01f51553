import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

/** Pairs, cut down from real commits, on which spec-check and rustdoc's JSON once disagreed. */
const CASES: readonly [title: string, before: string, after: string, changed: boolean][] = [
  [
    "how an exported macro finds its own helpers",
    "#[macro_export(local_inner_macros)] macro_rules! defer { ($($t:tt)*) => { inner!($($t)*) } }",
    "#[macro_export] macro_rules! defer { ($($t:tt)*) => { $crate::inner!($($t)*) } }",
    false,
  ],
  [
    "impl of a hidden trait",
    "pub struct S; #[doc(hidden)] pub trait Hid {}",
    "pub struct S; #[doc(hidden)] pub trait Hid {} impl Hid for S {}",
    false,
  ],
  [
    "conversion from a hidden type",
    "pub struct S; #[doc(hidden)] pub struct H;",
    "pub struct S; #[doc(hidden)] pub struct H; impl From<H> for S {}",
    false,
  ],
  [
    "method of a hidden type, whatever names it",
    "mod p { #[doc(hidden)] pub struct W; impl W { pub fn f(&self) {} } } pub use p::W;",
    "mod p { #[doc(hidden)] pub struct W; impl W { pub fn f(self) {} } } pub use p::W;",
    false,
  ],
  [
    "trait hidden from now on, with the impls of it",
    "pub trait T {} impl T for u8 {}",
    "#[doc(hidden)] pub trait T {} impl T for u8 {}",
    true,
  ],
  [
    "impl in a hidden module for a type outside of it",
    "pub struct S; #[doc(hidden)] pub mod h {}",
    "pub struct S; #[doc(hidden)] pub mod h { impl Clone for super::S {} }",
    true,
  ],
  [
    "method in a hidden module for a type outside of it",
    "pub struct S; #[doc(hidden)] pub mod h { impl super::S { pub fn f(&self) {} } }",
    "pub struct S; #[doc(hidden)] pub mod h { impl super::S { pub fn f(self) {} } }",
    true,
  ],
  [
    "exported macro in a hidden module",
    "#[doc(hidden)] pub mod h { #[macro_export] macro_rules! m { () => {} } }",
    "#[doc(hidden)] pub mod h { #[macro_export] macro_rules! m { ($a:ident) => {} } }",
    true,
  ],
  [
    "items of a hidden module",
    "#[doc(hidden)] pub mod h { pub struct X; }",
    "#[doc(hidden)] pub mod h { pub struct X { pub a: u8 } impl X { pub fn f() {} } impl Clone for X {} }",
    false,
  ],
  [
    "impl in a hidden file for a type from elsewhere",
    "#![doc(hidden)]",
    "#![doc(hidden)] impl Clone for super::S {}",
    true,
  ],
  ["items of a hidden file", "#![doc(hidden)]", "#![doc(hidden)] pub struct X; impl Clone for X {}", false],
];

describe("what rustdoc showed", (test) => {
  for (const [title, before, after, changed] of CASES) {
    test(title, () => {
      const { api } = diffSources(before, after, { visibility: "public" });
      assert.is(api.length > 0, changed, JSON.stringify(api));
    });
  }
});
