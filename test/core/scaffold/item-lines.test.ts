import * as assert from "uvu/assert";
import { itemDocs } from "../../../src/core/ready/item-docs.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { itemLines } from "../../../src/core/scaffold/item-lines.ts";
import { plainDoc } from "../../../src/core/scaffold/plain-doc.ts";
import { describe } from "../../support/describe.ts";

const lines = (text: string) =>
  itemLines(readSurface(text, { visibility: "crate", module: null }).items, {
    docOf: itemDocs(text),
    mark: "TODO",
  });

describe("itemLines", (test) => {
  test("puts members below their item, what they implement and what has no word folded", () => {
    const text = `
/// Reads text. In one go.
#[derive(Debug, Clone)]
pub struct Parser { pub a: u8, /** Where it is. */ pub at: usize, b: u8 }
impl Parser {
    /// Makes one.
    pub fn new(a: u8) -> Self { todo!() }
    pub const N: u8 = 1;
}
impl std::fmt::Display for Parser {}
`;
    assert.equal(lines(text), [
      "- `Parser`: `pub struct Parser { a, at, .. }`. Reads text. TODO",
      "  - Field `a`.",
      "  - `pub at: usize`: Where it is.",
      "  - `pub fn new(a: u8) -> Self`: Makes one.",
      "  - `pub const N: u8`",
      "  - Implements `Debug`, `Clone`, `std::fmt::Display`.".replace("std::fmt::", ""),
    ]);
  });

  test("folds variants without a word, and leaves the fields of tuples out", () => {
    assert.equal(lines("pub enum E { A, B { x: u8 },\n/// The last.\nC(u8) }\npub struct T(pub u8);\n"), [
      "- `E`: `pub enum E`. TODO",
      "  - Variants `A`, `B { x: u8 }`.",
      "  - `C(u8)`: The last.",
      "- `T`: `pub struct T(u8)`. TODO",
    ]);
  });

  test("lists modules, re-exports and impls for other types together, at the end", () => {
    const text =
      "pub mod a;\npub(crate) mod b;\npub use a::X;\npub use b::*;\npub fn f() {}\nimpl From<X> for Other {}\n";
    assert.equal(lines(text), [
      "- `f`: `pub fn f()`. TODO",
      "- Modules `a`, `b`.",
      "- Re-exports `a::X`, `b::*`.",
      "- Implements `From<X> for Other`.",
    ]);
  });

  test("goes into inline modules, and tells an item of two conditions once", () => {
    const text = "pub mod m { pub fn f() {} }\n#[cfg(unix)] pub fn g() {}\n#[cfg(windows)] pub fn g() {}\n";
    assert.equal(
      lines(text).map((line) => line.replace(/`#\[cfg[^\]]*\] /, "`")),
      ["- `m`: `pub mod m`. TODO", "  - `pub fn f()`", "- `g`: `pub fn g()`. TODO"],
    );
  });

  test("names a member whose signature is cut", () => {
    const [, member = ""] = lines(`pub trait T { fn long(${"argument: usize, ".repeat(20)}); }\n`);
    assert.match(member, /^ {2}- `T::long`: `pub fn long\(.*…`\.$/);
  });
});

describe("plainDoc", (test) => {
  const cases: readonly (readonly [doc: string | null, plain: string | null])[] = [
    [null, null],
    ["See [the book](struct.Book.html) and [`Foo`](crate::Foo::new()).", "See the book and `Foo`."],
    ["Like [`Foo`] and [`Bar`][bar].", "Like `Foo` and `Bar`."],
    ["![logo](logo.png)", "logo"],
    ["A <!-- b and <script>.", "A \\<!-- b and \\<script>."],
    ["A `Vec<u8>` of a < b.", "A `Vec<u8>` of a < b."],
    ["[experimental] Runs.", "[experimental] Runs."],
  ];
  for (const [doc, plain] of cases) {
    test(`${doc} is ${plain}`, () => assert.is(plainDoc(doc), plain));
  }
});
