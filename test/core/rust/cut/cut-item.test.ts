import * as assert from "uvu/assert";
import { cutItems } from "../../../../src/core/rust/cut/cut-item.ts";
import { describe } from "../../../support/describe.ts";

/** The items of a text, each as it stands there. */
function words(text: string): readonly string[] | null {
  return cutItems(text, 0, text.length)?.map(({ from, to }) => text.slice(from, to)) ?? null;
}

describe("cutItems", (test) => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["attributes along", "#[a]\n// why\n#[b(c)] pub fn f() {}", ["#[a]\n// why\n#[b(c)] pub fn f() {}"]],
    ["the file's own attributes apart", "#![a] #! [b] #[c] struct S;", ["#![a]", "#! [b]", "#[c] struct S;"]],
    [
      "what ends with a semicolon whatever blocks it holds",
      "static A: F = { fn g() {} g };\npub(crate) const B: u8 = { 1 };use c::{d, e};",
      ["static A: F = { fn g() {} g };", "pub(crate) const B: u8 = { 1 };", "use c::{d, e};"],
    ],
    [
      "what has blocks among its arguments",
      "struct B<const N: usize = { 1 }>;\nfn f() -> C<{ 2 }> where [(); { 3 }]: D { '}' }",
      ["struct B<const N: usize = { 1 }>;", "fn f() -> C<{ 2 }> where [(); { 3 }]: D { '}' }"],
    ],
    [
      "signs of comparison",
      "const A: B<C = u8> = 1 < 2;\nfn f() -> G<{ 1 < 2 }> where [(); 1 < 2]: H<fn() -> u8> { 1 < 2 }",
      ["const A: B<C = u8> = 1 < 2;", "fn f() -> G<{ 1 < 2 }> where [(); 1 < 2]: H<fn() -> u8> { 1 < 2 }"],
    ],
    ["macro calls", "a! { b }\nc!(d);\ne::f![g];", ["a! { b }", "c!(d);", "e::f![g];"]],
    ["no comments and lone semicolons", "; /* { */ fn a() {}; // }\nfn b() {}", ["fn a() {}", "fn b() {}"]],
    ["no brackets in strings", 'fn a() { r#"}"#; "}" }\nfn b() {}', ['fn a() { r#"}"#; "}" }', "fn b() {}"]],
  ];
  for (const [title, text, items] of cases) test(`finds ${title}`, () => assert.equal(words(text), items));

  const broken: readonly (readonly [string, string])[] = [
    ["a bracket too few", "fn a() { ("],
    ["a bracket too many", "fn a() {} }"],
    ["a string without an end", 'fn a() { " }'],
    ["a comment without an end", "fn a() {} /*"],
    ["an attribute without an item", "fn a() {} #[b]"],
    ["a file's attribute behind an item's", "#[a] #![b] fn c() {}"],
    ["a statement without its end", "use a::b"],
    ["what begins with no word", "fn a() {} => b"],
    ["an angle bracket too few", "struct A<T(T); fn b() {}"],
    ["an angle bracket too few in a statement", "type A = B<u8; fn b() {}"],
    ["an angle bracket too many", "fn a() -> B<u8>> {}"],
  ];
  for (const [title, text] of broken) test(`gives up at ${title}`, () => assert.is(words(text), null));

  test("tells where attributes end and where a block begins", () => {
    const text = "#[a] impl B for C<{ 1 }> { fn d() {} }";
    const [item] = cutItems(text, 0, text.length) ?? [];
    assert.is(text.slice(item?.head, item?.body), "impl B for C<{ 1 }> {");
  });
});
