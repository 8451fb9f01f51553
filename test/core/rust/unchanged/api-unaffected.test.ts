import * as assert from "uvu/assert";
import { cutItems } from "../../../../src/core/rust/cut/cut-item.ts";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { describe } from "../../../support/describe.ts";
import { isUnaffected } from "../../../support/is-unaffected.ts";

const BEFORE = `#![allow(dead_code)]
use std::fmt;
use std::mem;

/// One.
pub fn one(text: &str) -> usize { mem::size_of::<u8>() + text.len() }

fn helper() -> u8 { 1 }

const LIMIT: usize = if cfg!(debug_assertions) { 1 } else { 2 };

impl fmt::Display for Two {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "}") }
}

pub struct Two { pub a: u8 }

macro_rules! twice { ($a:expr) => { $a + $a }; }

pub mod inner {
    pub fn deep() { let x = 1; }
}

#[cfg(test)]
mod tests { fn works() {} }
`;

const edited = (from: string, to: string): string => {
  assert.ok(BEFORE.includes(from), from);
  return BEFORE.replace(from, () => to);
};

/** What is the same but for what does not count. */
const SAME: readonly (readonly [string, string, string])[] = [
  ["a body", "text.len()", "text.chars().count()"],
  ["a body that grows by blocks", "{ mem::size_of", "{ if true { return 1; }\n\n    mem::size_of"],
  ["a method's body", 'write!(f, "}")', 'write!(f, "{{")'],
  ["a body in a module", "let x = 1;", "let y = [1; 2];"],
  ["a comment", "/// One.", "/// Another."],
  ["a comment gone", "/// One.\n", ""],
  ["a comment behind an item", "use std::fmt;", "use std::fmt; // for Display"],
  ["white space", "pub struct Two { pub a: u8 }", "pub struct Two {\n    pub a: u8\n}"],
  ["a private function's signature", "fn helper() -> u8 { 1 }", "fn helper(n: u8) -> u16 { n.into() }"],
  ["a private function more", "fn helper()", "fn other() {}\n\nfn helper()"],
  ["a private function less", "fn helper() -> u8 { 1 }\n", ""],
  ["a test", "mod tests { fn works() {} }", "mod tests { use super::*; pub fn works() -> u8 { 1 } }"],
  ["a test that cannot be read", "mod tests { fn works() {} }", "mod tests { what is this; }"],
  ["an import of bodies alone", "use std::mem;", "use core::mem;"],
  ["an import renamed", "use std::mem;", "use std::mem as m;"],
  ["an import gone", "use std::mem;\n", ""],
  ["an import without a name", "use std::mem;", "use std::mem;\nuse std::fmt::Write as _;"],
  ["the last line end", "mod tests { fn works() {} }\n", "mod tests { fn works() {} }"],
];

/** What counts, or cannot be told without reading all. */
const OTHER: readonly (readonly [string, string, string])[] = [
  ["a signature", "text: &str", "text: &[u8]"],
  ["a method's signature", "&mut fmt::Formatter<'_>", "&mut fmt::Formatter"],
  ["a field", "pub a: u8", "pub a: u16"],
  ["a value", "else { 2 }", "else { 3 }"],
  ["a macro's arm", "$a + $a", "$a * 2"],
  ["an attribute", "pub struct Two", "#[non_exhaustive]\npub struct Two"],
  ["an attribute of the file", "#![allow(dead_code)]", "#![no_std]"],
  ["an import that a signature uses", "use std::fmt;", "use core::fmt;"],
  ["an import of a name in a signature", "use std::mem;", "use std::mem;\nuse other::Two;"],
  ["an import of a name in a value", "use std::mem;", "use std::mem;\nuse other::cfg;"],
  ["an import of a name in a macro's arm", "use std::mem;", "use std::mem;\nuse other::a;"],
  ["an import of any name", "use std::mem;", "use std::mem::*;"],
  ["an import for all", "use std::mem;", "pub use std::mem;"],
  ["an impl in a body", "text.len() }", "impl Clone for Two {} text.len() }"],
  ["an exported macro in a body", "let x = 1;", "#[macro_export] macro_rules! a { () => {} }"],
  ["a private function for a linker", "fn helper()", "#[no_mangle]\nfn helper()"],
  ["a comment that swallows an item", "use std::mem;\n", "use std::mem; /*\n"],
  ["a line comment that swallows an item", "/// One.\npub fn one", "/// One. pub fn one"],
  ["a string that swallows items", 'write!(f, "}")', 'write!(f, "})'],
  ["a bracket too few", "text.len() }", "text.len()"],
  ["a bracket too many", "text.len() }", "text.len() }}"],
  ["a value without its end", "else { 2 };", "else { 2 }"],
  ["words that begin no item", "use std::fmt;", "use std::fmt; what is this"],
];

describe("isApiUnaffected", (test) => {
  for (const [title, from, to] of SAME) {
    test(`takes ${title} for the same`, () => {
      const after = edited(from, to);
      for (const [one, other] of [[BEFORE, after] as const, [after, BEFORE] as const]) {
        assert.is(isUnaffected(one, other, { visibility: "crate" }), true);
        assert.equal(diffSources(one, other, { visibility: "crate", thorough: true }).api, []);
      }
    });
  }

  for (const [title, from, to] of OTHER) {
    test(`does not take ${title} for the same`, () => {
      const after = edited(from, to);
      assert.is(isUnaffected(BEFORE, after, { visibility: "crate" }), false);
      assert.is(isUnaffected(after, BEFORE, { visibility: "crate" }), false);
    });
  }

  test("counts private functions where all items do", () => {
    const after = edited("fn helper()", "fn helper(n: u8)");
    assert.is(isUnaffected(BEFORE, after, { visibility: "all" }), false);
  });

  test("tells nothing of a text that does not fall into items", () => {
    const broken = `${BEFORE}\nfn f() {\n`;
    assert.is(cutItems(broken, 0, broken.length), null);
    assert.is(isUnaffected(broken, broken.replace("let x = 1", "let x = 2"), { visibility: "crate" }), false);
  });
});
