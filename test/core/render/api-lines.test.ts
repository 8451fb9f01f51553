import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import type { VisibilityFilter } from "../../../src/core/api-change.ts";
import { apiLines } from "../../../src/core/render/api-lines.ts";
import { readFile } from "../../../src/core/rust/read/read-file.ts";
import { describe } from "../../support/describe.ts";
import { matchesGolden } from "../../support/golden.ts";
import { TOKEN_TRANSFORMATIONS } from "../../torture/metamorphic/tokens.ts";
import { seeded } from "../../torture/support/random.ts";

const EVERY_ITEM = readFileSync("test/fixtures/rust/every_item.rs", "utf8");

const lines = (text: string, visibility: VisibilityFilter = "crate") =>
  apiLines(text, { visibility, module: null }).lines;

const CASES: readonly (readonly [title: string, text: string, lines: readonly string[]])[] = [
  ["nothing", "fn private() {}\n", []],
  [
    "kinds in one order, and each by name",
    "pub fn b() {} pub fn a(x: u8) -> u8 { x } pub const C: u8 = 1; pub mod m; pub use z::y; pub use a::b;",
    [
      "pub use a::b;",
      "pub use z::y;",
      "",
      "pub mod m;",
      "",
      "pub const C: u8;",
      "",
      "pub fn a(x: u8) -> u8;",
      "pub fn b();",
    ],
  ],
  [
    "fields by name, hidden ones as dots",
    "pub struct S<T> where T: Copy { pub b: T, a: u8, pub(crate) a2: u8 }",
    ["pub struct S<T> where T: Copy {", "    pub(crate) a2: u8,", "    pub b: T,", "    ..", "}"],
  ],
  ["a struct without fields", "pub struct S {}", ["pub struct S {}"]],
  [
    "a tuple with its visibilities, its predicates behind it",
    "pub struct P<F>(pub F, pub(crate) (u8, u8), u8) where F: Fn(u8) -> u8;",
    ["pub struct P<F>(pub F, pub(crate) (u8, u8), _) where F: Fn(u8) -> u8;"],
  ],
  [
    "a plain enum in its order, numbers only where Rust would count otherwise",
    "pub enum E { B, A, D = 7, C }",
    ["pub enum E {", "    B,", "    A,", "    D = 7,", "    C,", "}"],
  ],
  [
    "other variants by name, their fields too",
    "pub enum E { B { y: u8, x: Vec<(u8, u8)> }, A(u8) }",
    ["pub enum E {", "    A(u8),", "    B { x: Vec<(u8, u8)>, y: u8 },", "}"],
  ],
  [
    "a trait's items without visibility",
    "pub trait T: Send { fn b(&self) {} fn a(&self); type Out: Clone; const N: u8 = 1; }",
    [
      "pub trait T: Send {",
      "    const N: u8 = ..;",
      "    type Out: Clone;",
      "    fn a(&self);",
      "    fn b(&self) { .. }",
      "}",
    ],
  ],
  [
    "impls under their type, those with one header together",
    `impl S { pub fn b(&self) {} } pub struct S; impl S { pub fn a(&self) {} fn own(&self) {} }
     impl Iterator for S { type Item = u8; fn next(&mut self) -> Option<u8> { None } } impl Clone for S {}`,
    [
      "pub struct S;",
      "",
      "impl S {",
      "    pub fn a(&self);",
      "    pub fn b(&self);",
      "}",
      "",
      "impl Clone for S;",
      "impl Iterator for S { type Item = u8; }",
    ],
  ],
  [
    "impls of other modules' types at the end",
    "impl crate::Other { pub fn a(&self) {} } pub fn z() {}",
    ["pub fn z();", "", "impl crate::Other {", "    pub fn a(&self);", "}"],
  ],
  [
    "derives above their type, those under a condition apart",
    '#[derive(Debug)] #[derive(Clone)] #[cfg_attr(feature = "x", derive(PartialEq))] pub struct S;',
    ["#[derive(Clone, Debug)]", '#[cfg_attr(feature = "x", derive(PartialEq))]', "pub struct S;"],
  ],
  [
    "conditions where they differ from what is around",
    '#[cfg(unix)] pub struct S { pub a: u8, #[cfg(feature = "x")] pub b: u8 } #[cfg(windows)] pub struct S { pub c: u8 }',
    [
      "#[cfg(unix)] pub struct S {",
      "    pub a: u8,",
      '    #[cfg(all(feature = "x", unix))] pub b: u8,',
      "}",
      "",
      "#[cfg(windows)] pub struct S {",
      "    pub c: u8,",
      "}",
    ],
  ],
  [
    "inline modules with what is in them",
    "pub mod m { pub use std::io::*; pub fn f() {} pub struct S; impl S { pub fn new() -> Self { S } } }",
    [
      "pub mod m {",
      "    pub use std::io::*;",
      "",
      "    pub struct S;",
      "",
      "    impl S {",
      "        pub fn new() -> Self;",
      "    }",
      "",
      "    pub fn f();",
      "}",
    ],
  ],
  [
    "a macro by its matchers, a call by what it declares",
    "#[macro_export] macro_rules! m { ($a:expr) => {}; () => {} } flags! { pub NAME: u8 }",
    ["#[macro_export] macro_rules! m { ($0 : expr) => ..; () => .. }", "", "flags! { NAME .. }"],
  ],
];

/** The items of a file in the opposite order. */
function reversed(text: string): string {
  const { content } = readFile(text);
  return content.extents
    .map(({ tokens: { tokens, from }, end }) => text.slice(tokens.startAt(from), end))
    .reverse()
    .join("\n");
}

describe("apiLines", (test) => {
  for (const [title, text, expected] of CASES) test(title, () => assert.equal(lines(text), expected));

  test("writes every kind of item", () => {
    for (const visibility of ["public", "all"] as const) {
      matchesGolden(`render/every-item-${visibility}.rs`, `${lines(EVERY_ITEM, visibility).join("\n")}\n`);
    }
  });

  test("is the same whatever stands between the tokens", () => {
    for (const { name, rewrite } of TOKEN_TRANSFORMATIONS) {
      const text = rewrite({ text: EVERY_ITEM, sites: [] }, seeded(1));
      assert.ok(text !== null && text !== EVERY_ITEM, name);
      assert.equal(lines(text ?? "", "all"), lines(EVERY_ITEM, "all"), name);
    }
  });

  test("is the same whatever the order of the items", () => {
    const text = EVERY_ITEM.replace(/^#!\[.*\]$/gm, "");
    assert.is.not(reversed(text), text);
    assert.equal(lines(reversed(text), "all"), lines(text, "all"));
  });

  test("is the same whatever rustfmt does to commas", () => {
    assert.equal(
      lines("pub fn f(a: Box<dyn Fn(\n u8,\n u8,\n)>,\n b: (u8,),\n c: fn(u8,),\n) {}"),
      lines("pub fn f(a: Box<dyn Fn(u8, u8)>, b: (u8,), c: fn(u8)) {}"),
    );
  });

  test("is the same whatever a body does with its parameters", () => {
    const call = "pub fn f(mut a: &mut u8, mut b: *mut u8) {} impl S { pub fn g(mut self, mut c: (u8,)) {} }";
    const expected = "pub fn f(a: &mut u8, b: *mut u8) {} impl S { pub fn g(self, c: (u8,)) {} }";
    assert.equal(lines(call), lines(expected));
  });

  test("is the same whatever rustfmt does to angle brackets", () => {
    assert.equal(
      lines("pub fn f(a: Vec<\n Option<\n u8,\n >,\n >) {}"),
      lines("pub fn f(a: Vec<Option<u8>>) {}"),
    );
  });

  test("says when it cannot tell", () => {
    const analysis = (text: string) => apiLines(text, { visibility: "crate", module: null }).analysis;
    assert.is(analysis("pub fn f() {}"), "complete");
    assert.is(analysis("pub fn f() {} what is this"), "partial");
    assert.is(analysis("pub fn f() {"), "failed");
    assert.is(analysis("<<<<<<< a\n=======\n>>>>>>> b\n"), "failed");
  });
});
