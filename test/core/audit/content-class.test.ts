import * as assert from "uvu/assert";
import { type ContentClass, contentClass } from "../../../src/core/audit/content-class.ts";
import { declaresFunction } from "../../../src/core/audit/declares-function.ts";
import { describe } from "../../support/describe.ts";
import { rustCases } from "../../support/rust-cases.ts";

const SOURCES: readonly (readonly [kind: ContentClass["class"], title: string, text: string])[] = [
  ["facade", "an empty file", ""],
  ["facade", "documentation alone", "//! About.\n"],
  ["facade", "modules and re-exports", "mod a;\npub mod b;\npub use a::X;\nextern crate alloc;\n"],
  ["facade", "re-exports in an inline module", "pub mod prelude { pub use crate::X; }\n"],
  ["facade", "re-exports beside tests", "pub use a::X;\n#[cfg(test)]\nmod tests { fn f() {} }\n"],
  ["facade", "re-exports beside a test function", "pub use a::X;\n#[test]\nfn f() {}\n"],
  ["type-only", "a struct", "pub struct A { b: fn(u8) -> u8 }\n"],
  ["type-only", "an enum, a union and a constant", "enum A { B }\nunion C { d: u8 }\nconst E: u8 = 1;\n"],
  ["type-only", "types beside names from elsewhere", "pub use a::B;\ntype C = fn();\n"],
  ["type-only", "types beside a test module", "type A = u8;\n#[cfg(test)]\nmod tests;\n"],
  ["type-only", "types in an inline module", "pub mod wire { pub struct A; }\n"],
  ["type-only", "a trait without bodies", "pub trait A { const B: u8; type C; fn d(&self); }\n"],
  [
    "type-only",
    "an impl without functions",
    "struct A;\nimpl Marker for A {}\nimpl B for A { type C = u8; }\n",
  ],
  ["type-only", "types whose impl is for tests", "struct A;\n#[cfg(test)]\nimpl A { fn b() {} }\n"],
  ["type-only", "an impl whose functions are for tests", "struct A;\nimpl A { #[cfg(test)] fn b() {} }\n"],
  ["type-only", "a constant whose value has a block", "pub const A: u8 = { 1 };\npub struct B;\n"],
  ["module", "a function", "fn a() {}\n"],
  ["module", "a function behind types", "struct A;\n\npub(crate) async fn b() {}\n"],
  ["module", "a method", "struct A;\nimpl A { pub fn b(&self) {} }\n"],
  ["module", "a method of a trait's impl", "impl<T> A for B<T> where T: C { fn d() {} }\n"],
  ["module", "a method behind a constant generic", "impl A<{ 1 }> { fn b() {} }\n"],
  ["module", "a provided method", "trait A { fn b() {} }\n"],
  ["module", "a foreign function", 'extern "C" { fn a(); }\n'],
  ["module", "types beside modules in other files", "mod a;\nconst B: u8 = 1;\n"],
  ["module", "a macro", "macro_rules! a { () => {} }\n"],
  ["module", "a macro call", "bitflags! { struct A: u8 {} }\n"],
  ["module", "a function under a platform", "#[cfg(unix)]\nfn a() {}\n"],
  ["module", "a function in an inline module", "mod a { fn b() {} }\n"],
  ["module", "a function behind tests", "#[cfg(test)]\nmod tests { fn a() {} }\nfn b() {}\n"],
  ["module", "a function behind a long head", `${"// Words.\n".repeat(2000)}fn a() {}\n`],
  ["test", "tests alone", "#[cfg(test)]\nmod tests { fn f() {} }\n"],
  ["test", "a file for tests", "#![cfg(test)]\nuse super::*;\nfn help() {}\n"],
  ["test", "a test function alone", "#[test]\nfn f() {}\n"],
];

describe("contentClass", (test) => {
  for (const [kind, title, text] of SOURCES) {
    test(`takes ${title} for ${kind}`, () =>
      assert.equal(contentClass(text), { class: kind, problem: null }));
  }

  test("counts what cannot be read as a module, and says why", () => {
    assert.equal(contentClass("struct A {\n"), { class: "module", problem: "unbalanced brackets" });
  });

  test("says the same after a look at the beginning as after one at the whole", () => {
    let sure = 0;
    for (const { before, after } of rustCases()) {
      for (const text of [before, after]) {
        if (!declaresFunction(text)) continue;
        sure += 1;
        // An attribute of this kind makes nothing sure, and means nothing.
        const slow = `#![cfg_attr(any(), x)]\n${text.replace(/^#!.*\n/, "")}`;
        assert.is(declaresFunction(slow), false);
        assert.is(contentClass(slow).class, "module", text);
      }
    }
    assert.ok(sure > 500, `${sure}`);
  });
});
