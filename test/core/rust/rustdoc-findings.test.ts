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
  [
    "methods that a macro writes for a trait without types of its own",
    "pub struct S; impl std::fmt::Debug for S { debug_fields!(a, b); }",
    "pub struct S; impl std::fmt::Debug for S { debug_fields!(a, c); }",
    false,
  ],
  [
    "methods that a macro writes beside the only type",
    "pub struct S; impl Iterator for S { type Item = u8; forward!(a); }",
    "pub struct S; impl Iterator for S { type Item = u8; forward!(b); }",
    false,
  ],
  [
    "type that a macro may write",
    "pub struct S; impl Iterator for S { forward!(u8); }",
    "pub struct S; impl Iterator for S { forward!(u16); }",
    true,
  ],
  [
    "macro in the impl of a trait that is not known",
    "pub struct S; impl a::Debug for S { write!(u8); }",
    "pub struct S; impl a::Debug for S { write!(u16); }",
    true,
  ],
  [
    "module named like a crate that is named with a leading ::",
    "mod core; use ::core::fmt; pub struct S; impl fmt::Debug for S {}",
    "mod inner; use core::fmt; pub struct S; impl fmt::Debug for S {}",
    false,
  ],
  [
    "type of a module named like a crate",
    "mod core; pub fn f(x: core::X) {}",
    "mod core; pub fn f(x: ::core::X) {}",
    true,
  ],
  [
    "leading :: in a type",
    "pub fn f(x: ::std::rc::Rc<u8>) {}",
    "use std::rc::Rc; pub fn f(x: Rc<u8>) {}",
    false,
  ],
  [
    "group with a leading ::",
    "mod core; use ::{core::fmt, std::rc::Rc}; pub fn f(x: Rc<fmt::Error>) {}",
    "use std::{fmt, rc::Rc}; pub fn f(x: Rc<fmt::Error>) {}",
    false,
  ],
  [
    "type of the standard library by its other path",
    "use std::collections::hash_map::RandomState; pub struct S<H = RandomState>(H);",
    "use std::hash::RandomState; pub struct S<H = RandomState>(H);",
    false,
  ],
  [
    "one of two types of the standard library",
    "use std::collections::hash_map::Entry; pub fn f(e: Entry) {}",
    "use std::collections::btree_map::Entry; pub fn f(e: Entry) {}",
    true,
  ],
  [
    "trait of a crate and of the crate that passes it on",
    "use serde::ser::Serialize; pub struct S; impl Serialize for S {}",
    "use serde_core::ser::Serialize; pub struct S; impl Serialize for S {}",
    false,
  ],
  [
    "order of two parameters of which one is there",
    "#[cfg(a)] use x::H; pub struct S<N, #[cfg(a)] H = X, #[cfg(not(a))] H, T>(N, H, T);",
    "#[cfg(a)] use x::H; pub struct S<N, #[cfg(not(a))] H, #[cfg(a)] H = X, T>(N, H, T);",
    false,
  ],
  ["condition of a parameter", "pub struct S<#[cfg(a)] H>(u8);", "pub struct S<#[cfg(b)] H>(u8);", true],
  ["parameter for tests only", "pub struct S<H>(H);", "pub struct S<H, #[cfg(test)] T>(H);", false],
  [
    "method of a type that only a function hands out",
    "mod m { pub struct G; impl G { pub fn a(&self) {} } } pub fn lock() -> m::G {}",
    "mod m { pub struct G; impl G { pub fn a(self) {} } } pub fn lock() -> m::G {}",
    true,
  ],
  [
    "method of a type that a private field holds",
    "mod m { pub struct G; impl G { pub fn a(&self) {} } } pub struct S { g: m::G }",
    "mod m { pub struct G; impl G { pub fn a(self) {} } } pub struct S { g: m::G }",
    false,
  ],
  [
    "type handed out from now on",
    "mod m { pub struct G; } fn f() -> m::G {}",
    "mod m { pub struct G; } pub fn f() -> m::G {}",
    true,
  ],
  [
    "impl of a trait that nobody can name but a bound does",
    "mod private { pub trait Sealed {} } pub trait T: private::Sealed {} pub struct S;",
    "mod private { pub trait Sealed {} impl Sealed for super::S {} } pub trait T: private::Sealed {} pub struct S;",
    true,
  ],
  [
    "type that a type handed out hands out",
    "mod m { pub struct A; impl A { pub fn b(&self) -> B {} } pub struct B; } pub fn f() -> Option<m::A> {}",
    "mod m { pub struct A; impl A { pub fn b(&self) -> B {} } pub struct B { pub x: u8 } } pub fn f() -> Option<m::A> {}",
    true,
  ],
  [
    "type that only a private function hands out",
    "mod m { pub struct G; } fn f() -> m::G {}",
    "mod m { pub struct G { pub x: u8 } } fn f() -> m::G {}",
    false,
  ],
  [
    "crate passed on, and the crate that passes it on",
    "pub use serde;",
    "pub use serde_core as serde;",
    true,
  ],
  [
    "methods that a macro writes for a trait of this file",
    "pub trait T { fn a(&self); } impl T for u8 { forward!(a); }",
    "pub trait T { fn a(&self); } impl T for u8 { forward!(b); }",
    false,
  ],
  [
    "types that a macro may write for a trait of this file",
    "pub trait T { type A; } impl T for u8 { forward!(u8); }",
    "pub trait T { type A; } impl T for u8 { forward!(u16); }",
    true,
  ],
  [
    "body of a function in a macro that is called here",
    "macro_rules! m { ($T:ty) => { impl $T { pub fn f(&self) -> u8 { 1 } } } } m!(S);",
    "macro_rules! m { ($T:ty) => { impl $T { pub fn f(&self) -> u8 { 2 } } } } m!(S);",
    false,
  ],
  [
    "signature of a function in a macro that is called here",
    "macro_rules! m { ($T:ty) => { impl $T { pub fn f(&self) -> u8 { 1 } } } } m!(S);",
    "macro_rules! m { ($T:ty) => { impl $T { pub fn f(&self) -> u16 { 1 } } } } m!(S);",
    true,
  ],
  [
    "what a macro that takes functions makes",
    "macro_rules! m { (fn $f:ident) => { pub struct A; } } m!(fn f);",
    "macro_rules! m { (fn $f:ident) => { pub struct B; } } m!(fn f);",
    true,
  ],
  [
    "item behind a function type in a macro call",
    "m! { @a pub struct A { f: fn(u8) } pub struct B { pub x: u8 } }",
    "m! { @a pub struct A { f: fn(u8) } pub struct B { pub x: u16 } }",
    true,
  ],
  [
    "lint levels and docs in a macro that is called here",
    'macro_rules! m { ($T:ty) => { #[allow(deprecated)] #[doc = "a"] pub struct A($T); } } m!(u8);',
    "macro_rules! m { ($T:ty) => { #[inline] pub struct A($T); } } m!(u8);",
    false,
  ],
  [
    "hidden from now on by a macro that is called here",
    "macro_rules! m { ($T:ty) => { pub struct A($T); } } m!(u8);",
    "macro_rules! m { ($T:ty) => { #[doc(hidden)] pub struct A($T); } } m!(u8);",
    true,
  ],
  [
    "field of a variant hidden from now on",
    "pub enum E { A { a: u8, b: u8 } }",
    "pub enum E { A { #[doc(hidden)] a: u8, b: u8 } }",
    true,
  ],
  [
    "place in a variant hidden from now on",
    "pub enum E { A(u8, u8) }",
    "pub enum E { A(#[doc(hidden)] u8, u8) }",
    true,
  ],
  [
    "type of a hidden field of a variant",
    "pub enum E { A { #[doc(hidden)] a: u8, b: u8 } }",
    "pub enum E { A { #[doc(hidden)] a: u16, b: u8 } }",
    false,
  ],
  [
    "function behind a derive macro renamed",
    "#[proc_macro_derive(D, attributes(d))] pub fn one(x: TokenStream) -> TokenStream {}",
    "#[proc_macro_derive(D, attributes(d))] pub fn two(x: TokenStream) -> TokenStream {}",
    false,
  ],
  [
    "derive macro renamed",
    "#[proc_macro_derive(d, attributes(h))] pub fn one(x: TokenStream) -> TokenStream {}",
    "#[proc_macro_derive(e, attributes(h))] pub fn one(x: TokenStream) -> TokenStream {}",
    true,
  ],
  [
    "re-export of a hidden type",
    "mod m { #[doc(hidden)] pub struct A; }",
    "mod m { #[doc(hidden)] pub struct A; } pub use m::A;",
    false,
  ],
  [
    "re-export of a type of a private module",
    "mod m { pub struct A; }",
    "mod m { pub struct A; } pub use m::A;",
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
