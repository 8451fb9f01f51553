import * as assert from "uvu/assert";
import { diffSources } from "../../../../src/core/rust/diff-sources.ts";
import { type FileReach, sameReach } from "../../../../src/core/rust/reach/file-reach.ts";
import { describe } from "../../../support/describe.ts";
import { itemsIn, reachIn } from "../../../support/sources-of.ts";

type Case = readonly [title: string, source: string, expected: readonly string[]];

describe("in a private module", (test) => {
  const cases: readonly Case[] = [
    [
      "a symbol for the linker is public",
      '#[no_mangle]\npub extern "C" fn f() {}\n#[export_name = "g"]\npub static G: u8 = 1;',
      ["pub f", "pub G"],
    ],
    [
      "a symbol that is a method is public",
      "pub struct X;\nimpl X { #[no_mangle] pub fn f() {} }",
      ["pub(crate) X", "pub X::f"],
    ],
    [
      "what is on a wire is public, with its fields and derives",
      "#[derive(Serialize)]\npub struct X { pub a: u8, b: u8 }",
      ["pub X", "pub X::a", "private X::b", "pub Serialize for X"],
    ],
    [
      "a command line is public",
      "#[derive(Parser)]\npub enum X { A }",
      ["pub X", "pub X::A", "pub Parser for X"],
    ],
    ["a private symbol stays private", "#[no_mangle]\nfn f() {}", ["private f"]],
    ["an exported macro is public", "#[macro_export]\nmacro_rules! m { () => {} }", ["pub m!"]],
    [
      "foreign functions are the crate's",
      'extern "C" { pub fn f(); pub static G: u8; }',
      ["pub(crate) f", "pub(crate) G"],
    ],
    [
      "constants and statics are the crate's",
      "pub const A: u8 = 1;\npub static B: u8 = 1;",
      ["pub(crate) A", "pub(crate) B"],
    ],
  ];
  for (const [title, source, expected] of cases) {
    test(title, () =>
      assert.equal(
        itemsIn({ "src/lib.rs": "mod a;", "src/a.rs": source }, "src/a.rs", { impls: true }),
        expected,
      ),
    );
  }

  test("foreign functions are public where something leads to them", () =>
    assert.equal(
      itemsIn(
        { "src/lib.rs": "mod a;\npub use a::f;", "src/a.rs": 'extern "C" { pub fn f(); pub fn g(); }' },
        "src/a.rs",
      ),
      ["pub f", "pub(crate) g"],
    ));
});

describe("the impl of a trait", (test) => {
  const types = "pub trait T {}\npub trait H {}\npub struct X;\npub struct Y;\npub struct Out;";
  const impls: readonly Case[] = [
    ["of a type that something leads to is public", "impl crate::b::T for crate::b::X {}", ["pub T for X"]],
    [
      "of what nothing leads to is the crate's",
      "impl crate::b::H for crate::b::Y {}",
      ["pub(crate) H for Y"],
    ],
    [
      "of a trait that nothing leads to is the crate's",
      "impl crate::b::H for u8 {}",
      ["pub(crate) H for u8"],
    ],
    [
      "of a type that nothing leads to is the crate's",
      "impl Clone for crate::b::Y {}",
      ["pub(crate) Clone for Y"],
    ],
    ["of a type that is handed out is public", "impl Clone for crate::b::Out {}", ["pub Clone for Out"]],
    [
      "for every type is public where its parameter has the name of a type that nothing leads to",
      "use crate::b::Y;\nimpl<Y> crate::b::T for Y {}",
      ["pub T for Y"],
    ],
    [
      "that puts a type on a wire is public",
      "impl serde::Serialize for crate::b::Y {}",
      ["pub Serialize for Y"],
    ],
    [
      "by derive is the crate's",
      "#[derive(Clone)]\npub struct Z;",
      ["pub(crate) Z", "pub(crate) Clone for Z"],
    ],
    [
      "of a type of the crate is the crate's",
      "pub(crate) struct Z;\nimpl Clone for Z {}",
      ["pub(crate) Z", "pub(crate) Clone for Z"],
    ],
  ];
  for (const [title, source, expected] of impls) {
    test(title, () => {
      const files = {
        "src/lib.rs": "mod a;\nmod b;\npub use b::{T, X};\npub fn out() -> b::Out { b::Out }",
        "src/b.rs": types,
        "src/a.rs": source,
      };
      assert.equal(itemsIn(files, "src/a.rs", { impls: true }), expected);
    });
  }

  test("in a binary is the crate's", () =>
    assert.equal(
      itemsIn({ "src/main.rs": "#[derive(Clone)]\npub struct X;\nimpl Copy for X {}" }, "src/main.rs", {
        impls: true,
      }),
      ["pub(crate) X", "pub(crate) Clone for X", "pub(crate) Copy for X"],
    ));

  test("is public where the crate re-exports a type that its file hides", () => {
    const inner = "pub struct X; impl Clone for X {} pub struct Y; impl Clone for Y {}";
    const files = {
      "src/lib.rs": "mod a;\npub use a::inner::X;",
      "src/a.rs": `pub(crate) mod inner { ${inner} }`,
    };
    assert.equal(itemsIn(files, "src/a.rs", { impls: true }), [
      "pub(crate) inner",
      "pub inner::X",
      "pub Clone for X",
      "pub(crate) inner::Y",
      "pub(crate) Clone for Y",
    ]);
  });
});

describe("a change of what nothing leads to", (test) => {
  const changes: readonly (readonly [
    title: string,
    before: string,
    after: string,
    expected: readonly string[],
  ])[] = [
    ["is the crate's", "pub type P = u8;", "pub type P = u16;", ["pub(crate) P"]],
    ["is none where only its written visibility changed", "pub fn f() {}", "pub(crate) fn f() {}", []],
    ["is one where it becomes private", "pub fn f() {}", "fn f() {}", ["pub(crate) f"]],
    [
      "is the crate's where it is an impl",
      "pub struct Z;",
      "#[derive(Clone)]\npub struct Z;\nimpl Copy for Z {}",
      ["pub(crate) Clone for Z", "pub(crate) Copy for Z"],
    ],
    [
      "is none where an impl is written out instead of derived",
      "#[derive(Clone)]\npub struct Z;",
      "pub struct Z;\nimpl Clone for Z {}",
      [],
    ],
    [
      "is none for the impls of a type whose written visibility changed",
      "#[derive(Clone)]\npub struct Z;\nimpl Copy for Z {}",
      "#[derive(Clone)]\npub(crate) struct Z;\nimpl Copy for Z {}",
      [],
    ],
  ];
  for (const [title, before, after, expected] of changes) {
    test(title, () => {
      const reach = reachIn({ "src/lib.rs": "mod a;", "src/a.rs": `${before}\n${after}` }, "src/a.rs");
      const { api } = diffSources(before, after, { visibility: "crate", reach });
      assert.equal(
        api.map(({ visibility, path }) => `${visibility} ${path}`),
        expected,
      );
    });
  }

  const leaning = (type: string) => `pub type P = ${type};\npub struct X { pub a: P }`;

  test("is left out where only public items count", () => {
    const { api } = diffSources(leaning("u8"), leaning("u16"), {
      visibility: "public",
      reach: sameReach("crate"),
    });
    assert.equal(api, []);
  });

  test("is told by a public item that leans on it", () => {
    const reach: FileReach = {
      ...sameReach("public"),
      name: (_, name) => (name === "P" ? "crate" : "public"),
    };
    const { api } = diffSources(leaning("u8"), leaning("u16"), { visibility: "public", reach });
    assert.equal(
      api.map(({ visibility, path }) => `${visibility} ${path}`),
      ["pub X::a"],
    );
  });
});
