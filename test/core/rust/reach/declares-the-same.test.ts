import * as assert from "uvu/assert";
import { readFacts } from "../../../../src/core/rust/facts/read-facts.ts";
import { readSignatures } from "../../../../src/core/rust/facts/signature-facts.ts";
import { declaresTheSame } from "../../../../src/core/rust/reach/declares-the-same.ts";
import { type ChangeOf, changeOf } from "../../../support/change-of.ts";
import { describe } from "../../../support/describe.ts";

/** A text is its own object id; `unread` was not read. */
function same(change: ChangeOf): boolean {
  return declaresTheSame(changeOf(change).changeSet.changes, {
    facts: (oid) => (oid === "unread" ? "was not read" : readFacts(oid)),
    signatures: readSignatures,
    text: (oid) => (oid === "unread" ? null : oid),
  });
}

const edit = (before: string, after: string): ChangeOf => ({
  before: { "a.rs": before },
  after: { "a.rs": after },
});

describe("declaresTheSame", (test) => {
  const cases: readonly (readonly [title: string, change: ChangeOf, expected: boolean])[] = [
    ["nothing", { before: {}, after: {} }, true],
    ["a body and a signature", edit("pub fn f() {}", "pub fn f(a: u8) -> u8 { a }"), true],
    ["an impl", edit("struct A;", "struct A;\nimpl A { pub fn f() {} }"), true],
    ["lines above a macro call", edit("a!(b =>);", "\n\na!(b =>);"), true],
    ["other files", { before: { "a.md": "1" }, after: { "a.md": "2", "b.md": "3" } }, true],
    ["a type that is handed out", edit("pub fn f() -> A { a }", "pub fn f() -> B { b }"), false],
    ["a private field", edit("pub struct S { a: A }", "pub struct S { a: B }"), true],
    ["what a method hands out", edit("impl S { pub fn f() {} }", "impl S { pub fn f() -> A { a } }"), false],
    ["a name", edit("fn f() {}", "fn g() {}"), false],
    ["a visibility", edit("fn f() {}", "pub fn f() {}"), false],
    ["a use", edit("use a::b;", "use a::c;"), false],
    ["a module", edit("mod a;", "pub mod a;"), false],
    ["the file of a module", edit('#[path = "b.rs"] mod a;', '#[path = "c.rs"] mod a;'), false],
    ["a module for tests", edit("", "#[cfg(test)] mod a;"), false],
    ["what a macro call names", edit("a!(b =>);", "a!(c =>);"), false],
    [
      "what a macro may stand for",
      edit("macro_rules! a { () => {} }", "macro_rules! a { () => { use b; } }"),
      false,
    ],
    ["a file that is damaged", edit("fn f() {}", "fn f() {"), false],
    ["a file that was not read", edit("unread", "fn f() {}"), false],
    ["a new file", { before: {}, after: { "a.rs": "" } }, false],
    ["a file that goes", { before: { "a.rs": "" }, after: {} }, false],
    [
      "a file that moves",
      { before: { "a.rs": "x" }, after: { "b.rs": "x" }, renames: { "a.rs": "b.rs" } },
      false,
    ],
    ["a manifest", { before: { "a/Cargo.toml": "1" }, after: { "a/Cargo.toml": "2" } }, false],
  ];
  for (const [title, change, expected] of cases) {
    test(`${expected ? "is so where" : "is not so where"} ${title} changes`, () =>
      assert.is(same(change), expected));
  }
});
