import * as assert from "uvu/assert";
import type { ModuleFacts } from "../../../../src/core/rust/facts/module-facts.ts";
import { readFacts } from "../../../../src/core/rust/facts/read-facts.ts";
import { describe } from "../../../support/describe.ts";

function facts(text: string): ModuleFacts {
  const read = readFacts(text);
  if (typeof read === "string") throw new Error(read);
  return read;
}

/** Names as `pub tv name`, modules as `pub mod name`, `use` as `use a::b as c`, calls as `name!`. */
function told(text: string): readonly string[] {
  const { names, mods, uses, calls } = facts(text);
  const seen = ({ pub, certain }: { readonly pub: boolean; readonly certain: boolean }) =>
    `${certain ? "" : "maybe "}${pub ? "pub " : ""}`;
  return [
    ...names.map((fact) => `${seen(fact)}${fact.spaces.join("")} ${fact.name}`),
    ...mods.map((fact) => `${seen(fact)}mod ${fact.name}`),
    ...uses.map((fact) => `${seen(fact)}use ${fact.path.join("::")} as ${fact.name}`),
    ...calls.map(({ name }) => `${name}!`),
  ];
}

describe("readFacts", (test) => {
  const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
    [
      "namespaces",
      "pub struct A { a: u8 }\nstruct B(u8);\nstruct C;\nenum D {}\nunion E { a: u8 }\ntrait F {}\ntype G = u8;\nfn h() {}\nconst I: u8 = 1;\nstatic mut J: u8 = 1;\npub macro k() {}",
      ["pub t A", "tv B", "tv C", "t D", "t E", "t F", "t G", "v h", "v I", "v J", "pub m k"],
    ],
    [
      "an item after any other",
      "impl A { fn f() {} }\nimpl<T: B<{ 1 }>> C<{ 2 }> for D {}\nfn e() {}",
      ["v e"],
    ],
    [
      "an item after blocks in angle brackets",
      "fn a() -> A<{ 1 + 1 }> { x }\nfn b<const N: bool = { 1 > 2 }>() {}\nstruct C<const N: u8 = { 1 }>(u8);\nfn d() {}",
      ["v a", "v b", "tv C", "v d"],
    ],
    [
      "an item after comments and texts that look like code",
      "fn a(/* < { */ b: u8) -> u8 // < ;\n{ \"}\" }\nfn c<'a>(d: &'a str) -> [u8; 3] {}\nfn e() where F: Fn() -> bool, {}",
      ["v a", "v c", "v e"],
    ],
    ["foreign items", 'extern "C" { pub fn a(); static B: u8; type C; }', ["pub v a", "v B", "t C"]],
    [
      "conditions",
      "#[cfg(unix)]\npub fn a() {}\n#[cfg(test)]\npub fn b() {}\n#[test]\nfn c() {}",
      ["maybe pub v a"],
    ],
    [
      "modules",
      "pub mod a;\nmod b { fn c() {} }\npub(crate) mod d;\n#[cfg(test)]\nmod e;",
      ["pub mod a", "mod b", "mod d"],
    ],
    [
      "use",
      "pub use a::{b, c as d, e::*, self};\nuse super::f as _;\nextern crate g;\npub extern crate h as i;\nextern crate self as j;",
      [
        "pub use a::b as b",
        "pub use a::c as d",
        "pub use a::e as *",
        "pub use a as a",
        "use super::f as _",
        "use  as g",
        "pub use  as i",
        "use crate as j",
      ],
    ],
    ["nameless constants", "const _: () = { struct A; };", []],
    ["macros by example", "macro_rules! a { () => { pub struct B; } }", ["pub m a"]],
    [
      "macro calls",
      'a! { pub fn b() {} }\nc!(d => e);\nassert!(true);\ninclude!("f.rs");\ncfg_if! { if #[cfg(test)] { mod g; } else { mod h; } }',
      ["maybe pub v b", "maybe mod h", "c!", "include!"],
    ],
    ["lines that are no item", "pub what is this;\nfn a() {}", ["v a", "!"]],
    ["a file for tests", "#![cfg(test)]\npub fn a() {}\nmod b;", []],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.equal(told(text), expected));

  test("keeps modules for tests apart", () => {
    const names = (text: string) => facts(text).testMods.map(({ name }) => name);
    assert.equal(names("#[cfg(test)]\nmod a;\nmod b;\n#[cfg(all(test, unix))]\nmod c { }"), ["a", "c"]);
    assert.equal(names("#![cfg(test)]\nmod a;"), ["a"]);
  });

  test("keeps the names of variants and what aliases stand for", () => {
    const { names } = facts(
      "enum A { B, C(u8), D { e: u8 } }\ntype F<'a> = &'a mut g::H<u8>;\ntype I = (u8, J);\ntype K = dyn L + Send;",
    );
    assert.equal(
      names.map(
        ({ name, variants, alias }) => `${name} ${variants?.join() ?? "-"} ${alias?.join("::") ?? "-"}`,
      ),
      ["A B,C,D -", "F - g::H", "I - u8", "K - L"],
    );
  });

  test("gathers what a call names, without the words of the language", () => {
    const [call] = facts("a!(pub(super) struct B: c::d::E = $f, r#type; inner!(G) use super::*;);").calls;
    assert.equal(call?.words, {
      paths: [["B"], ["c", "d", "E"], ["f"], ["type"], ["inner"], ["G"], ["super"]],
      uses: true,
      signs: true,
      macros: ["inner"],
    });
    assert.is(call?.line, 1);
  });

  test("says why a source cannot be read", () => {
    assert.is(readFacts("fn a() {"), "has unbalanced brackets");
    assert.is(readFacts('fn a() { "'), "has unterminated string");
    assert.is(readFacts("<<<<<<< a\n=======\n>>>>>>> b\n"), "holds merge conflict markers");
  });
});
