import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

const ALL = { visibility: "all" } as const;

/** Two texts of one meaning that were once told apart: found by `npm run fuzz`, `mutate` and `metamorphic`. */
const EQUAL: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "the end of a text is no character of a name": ["fn => Self r#", "fn => Self r#\n"],
  "aliases under a cfg each, in another order": [
    "#[cfg(unix)] type A = u8; #[cfg(windows)] type A = u16; pub fn f(a: A) {}",
    "#[cfg(windows)] type A = u16; #[cfg(unix)] type A = u8; pub fn f(a: A) {}",
  ],
  "macros under a cfg each, in another order": [
    "#[cfg(a)] macro_rules! m { () => { pub fn a() {} } } #[cfg(b)] macro_rules! m { () => {} } m!();",
    "#[cfg(b)] macro_rules! m { () => {} } #[cfg(a)] macro_rules! m { () => { pub fn a() {} } } m!();",
  ],
  "parentheses around a type with a sum inside": [
    "pub fn f() -> Box<dyn A + Send> {}",
    "pub fn f() -> (Box<dyn A + Send>) {}",
  ],
  "the body of a function that a macro writes": [
    "macro_rules! m { ($a:ident) => { pub fn $a(x: u8) -> u8 { x + 1 } }; } m!(f);",
    "macro_rules! m { ($a:ident) => { pub fn $a(x: u8,) -> u8 { x - 1 } }; } m!(f);",
  ],
};

/** Two texts of different meaning that were once taken for one. */
const CHANGED: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "a glob does not make a re-export from elsewhere the same": [
    "use a::*; pub use one::X;",
    "use a::*; pub use other::X;",
  ],
  "a glob does not make a type from elsewhere the same": [
    "use a::*; pub fn f(x: one::X) {}",
    "use a::*; pub fn f(x: other::X) {}",
  ],
  "the path that a hidden macro is used by": [
    "#[macro_export] #[doc(hidden)] macro_rules! _m { () => {} } pub use crate::_m as m;",
    "#[macro_export] #[doc(hidden)] macro_rules! _m { () => {} } use crate::_m as m;",
  ],
  "the first of two aliases, each under its own cfg": [
    "#[cfg(unix)] type A = u8; #[cfg(windows)] type A = u16; pub fn f(a: A) {}",
    "#[cfg(unix)] type A = i8; #[cfg(windows)] type A = u16; pub fn f(a: A) {}",
  ],
  "two aliases that change places": [
    "#[cfg(unix)] type A = u8; #[cfg(windows)] type A = u16; pub fn f(a: A) {}",
    "#[cfg(windows)] type A = u8; #[cfg(unix)] type A = u16; pub fn f(a: A) {}",
  ],
  "the first of two constants, each under its own cfg": [
    "#[cfg(unix)] const N: usize = 1; #[cfg(windows)] const N: usize = 2; pub fn f(a: [u8; N]) {}",
    "#[cfg(unix)] const N: usize = 7; #[cfg(windows)] const N: usize = 2; pub fn f(a: [u8; N]) {}",
  ],
  "an alias beside a struct, each under its own cfg": [
    "#[cfg(unix)] type A = u8; #[cfg(windows)] struct A; pub fn f(a: A) {}",
    "#[cfg(unix)] type A = i8; #[cfg(windows)] struct A; pub fn f(a: A) {}",
  ],
  "the first of two macros, each under its own cfg": [
    "#[cfg(a)] macro_rules! m { () => { pub fn a() {} } } #[cfg(b)] macro_rules! m { () => {} } m!();",
    "#[cfg(a)] macro_rules! m { () => { pub fn b() {} } } #[cfg(b)] macro_rules! m { () => {} } m!();",
  ],
  "the signature of a function that a macro writes": [
    "macro_rules! m { ($a:ident) => { pub fn $a(x: u8) -> u8 { x } }; } m!(f);",
    "macro_rules! m { ($a:ident) => { pub fn $a(x: i8) -> u8 { x } }; } m!(f);",
  ],
};

describe("mutation findings", (test) => {
  for (const [title, [before, after]] of Object.entries(CHANGED)) {
    test(`${title}: changed`, () => {
      assert.ok(diffSources(before, after, { visibility: "public" }).api.length > 0);
      assert.ok(diffSources(after, before, { visibility: "public" }).api.length > 0);
    });
  }

  for (const [title, [before, after]] of Object.entries(EQUAL)) {
    test(`${title}: unchanged`, () => {
      assert.equal(diffSources(before, after, ALL).api, []);
      assert.equal(diffSources(after, before, ALL).api, []);
      assert.equal(diffSources(before, after, { visibility: "public", thorough: true }).api, []);
    });
  }
});
