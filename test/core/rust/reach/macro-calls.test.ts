import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { itemsIn, reachIn, type SourceFiles } from "../../../support/sources-of.ts";

type Case = readonly [title: string, files: SourceFiles, expected: readonly string[], path?: string];

const A = "pub struct X;\npub fn f() {}";
const NONE = ["pub(crate) X", "pub(crate) f"];
const ALL = ["pub X", "pub f"];
const MAYBE = ["pub? X", "pub(crate) f"];

function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, files, expected, path = "src/a.rs"] of cases) {
    test(title, () => assert.equal(itemsIn(files, path), expected));
  }
}

describe("a macro that passes items on", (test) => {
  table(
    [
      ["declares modules", { "src/lib.rs": "cfg_rt! { pub mod a; }", "src/a.rs": A }, ALL],
      ["declares private modules", { "src/lib.rs": "cfg_rt! { mod a; }", "src/a.rs": A }, NONE],
      [
        "re-exports",
        { "src/lib.rs": "mod a;\ncfg_rt! { pub use a::X; }", "src/a.rs": A },
        ["pub X", "pub(crate) f"],
      ],
      ["passes what others pass", { "src/lib.rs": "cfg_a! { cfg_b! { pub mod a; } }", "src/a.rs": A }, ALL],
      [
        "declares in each of its arms",
        {
          "src/lib.rs":
            'cfg_if::cfg_if! { if #[cfg(unix)] { mod a; } else if #[cfg(x = "}")] { pub mod b; } else { pub use a::f; } }',
          "src/a.rs": A,
          "src/b.rs": A,
        },
        ["pub(crate) X", "pub f"],
      ],
      [
        "names the files of its modules",
        { "src/lib.rs": 'cfg_x! { #[path = "sys/x.rs"] pub mod a; }', "src/sys/x.rs": A },
        ALL,
        "src/sys/x.rs",
      ],
      [
        "for tests alone declares nothing public",
        { "src/lib.rs": "#[cfg(test)]\ncfg_x! { pub mod a; }\nmod a;", "src/a.rs": A },
        NONE,
      ],
    ],
    test,
  );
});

describe("a macro of its own language", (test) => {
  table(
    [
      [
        "may re-export what it names",
        { "src/lib.rs": "mod a;\nmagic! { show a::X => 1 }", "src/a.rs": A },
        MAYBE,
      ],
      [
        "may re-export the module that it names",
        { "src/lib.rs": "mod a;\nmagic!(=> a);", "src/a.rs": A },
        ["pub? X", "pub? f"],
      ],
      [
        "may re-export what a name stands for in its module",
        { "src/lib.rs": "mod a;\nuse a::X as Y;\nmagic!(=> Y);", "src/a.rs": A },
        MAYBE,
      ],
      [
        "re-exports nothing that it does not name",
        { "src/lib.rs": "mod a;\nmagic!(=> b);", "src/a.rs": A },
        NONE,
      ],
      [
        "re-exports nothing in a private module",
        { "src/lib.rs": "mod a;\nmod b { magic!(=> crate::a::X); }", "src/a.rs": A },
        NONE,
      ],
      [
        "may be what a re-export leads to",
        { "src/lib.rs": "mod a;\nmod b { magic!(=> crate::a::X); }\npub use b::Made;", "src/a.rs": A },
        MAYBE,
      ],
      [
        "is not what a re-export of another name leads to",
        {
          "src/lib.rs": "mod a;\nmod b { magic!(=> crate::a::X); pub struct Y; }\npub use b::Y;",
          "src/a.rs": A,
        },
        NONE,
      ],
      [
        "is not what a re-export from another crate leads to",
        {
          "Cargo.toml": '[package]\nname = "x"\nedition = "2021"\n[dependencies]\nsome-crate = "1"\n',
          "src/lib.rs":
            "mod a;\nmod b { magic!(=> crate::a::X); pub mod c { use super::*; pub use some_crate::X; } }\npub use b::c;",
          "src/a.rs": A,
        },
        NONE,
      ],
      [
        "is not what a re-export of a name leads to that is another crate's",
        {
          "src/lib.rs": "mod a;\nmod b { magic!(=> crate::a::X); pub use std::Z; }\npub use b::Z;",
          "src/a.rs": A,
        },
        NONE,
      ],
      [
        "re-exports nothing when its definition never says use",
        {
          "src/lib.rs": "#[macro_use]\nmod macros;\nmod a;\nmagic! { a::X => 1 }",
          "src/macros.rs":
            "macro_rules! magic { ($a:path => $b:expr) => { const _: () = { let _ = $a; }; } }",
          "src/a.rs": A,
        },
        NONE,
      ],
      [
        "may re-export what its definition names",
        {
          "src/lib.rs": "#[macro_use]\nmod macros;\nmod a;\nmagic!();",
          "src/macros.rs": "macro_rules! magic { () => { pub use $crate::a::X; } }",
          "src/a.rs": A,
        },
        MAYBE,
      ],
      [
        "may re-export what the definitions that it calls name",
        {
          "src/lib.rs":
            "mod a;\nmacro_rules! inner { () => { pub use $crate::a::X; } }\nmacro_rules! magic { () => { inner!(); } }\nmagic!();",
          "src/a.rs": A,
        },
        MAYBE,
      ],
      [
        "may re-export all of the module above",
        {
          "src/lib.rs": "mod a;",
          "src/a.rs": `${A}\nmod b { magic!(use super::*;); }\npub(crate) use b::Made;`,
        },
        [...NONE, "pub(crate) Made"],
      ],
      [
        "may re-export all of the module above where something leads over it",
        {
          "src/lib.rs": "mod c;\npub use c::b::Made;",
          "src/c.rs": "mod a;\npub mod b { magic!(use super::a::*; => pub(super)); }",
          "src/c/a.rs": A,
        },
        ["pub? X", "pub? f"],
        "src/c/a.rs",
      ],
      [
        "may declare a module that it names and there is a file for",
        { "src/lib.rs": "modules!(a, b);", "src/a.rs": A },
        ["pub? X", "pub? f"],
      ],
      [
        "may declare a module that re-exports",
        { "src/lib.rs": "mod a;\nmodules!(b);", "src/b.rs": "pub use crate::a::X;", "src/a.rs": A },
        MAYBE,
      ],
      [
        "that asserts is none",
        { "src/lib.rs": "mod a;\nassert_impl_all!(a::X: Send);", "src/a.rs": A },
        NONE,
      ],
      ["in tests is none", { "src/lib.rs": "mod a;\n#[cfg(test)]\nmagic!(=> a::X);", "src/a.rs": A }, NONE],
      [
        "is no more certain than lines that cannot be read",
        { "src/lib.rs": "mod a;\npub whatever a::X;", "src/a.rs": A },
        MAYBE,
      ],
    ],
    test,
  );

  test("is named in the doubt, with its line", () => {
    const reach = reachIn({ "src/lib.rs": "mod a;\n\nmagic!(=> a::X);", "src/a.rs": A }, "src/a.rs");
    assert.equal(reach.name([], "X", "t"), { doubt: "magic! at src/lib.rs:3 may make it public" });
  });

  test("that names too much makes everything doubtful", () => {
    const names = Array.from({ length: 2001 }, (_, at) => `n${at}`).join(" ");
    const reach = reachIn({ "src/lib.rs": `mod a;\nmagic!(=> ${names});`, "src/a.rs": A }, "src/a.rs");
    assert.equal(reach.name([], "X", "t"), { doubt: "magic! at src/lib.rs:2 names too much to follow" });
  });
});

describe("what a macro call declares", (test) => {
  const call = "bitflags! { pub struct X: u8 { const A = 1; } }\nimpl X { pub fn f(&self) {} }";
  table(
    [
      [
        "is as public as its module",
        { "src/lib.rs": "pub mod a;", "src/a.rs": call },
        ["pub bitflags!(X)", "pub X::f"],
      ],
      [
        "is the crate's in a private module",
        { "src/lib.rs": "mod a;", "src/a.rs": call },
        ["pub(crate) bitflags!(X)", "pub(crate) X::f"],
      ],
      [
        "is public when a re-export leads to what only it can have declared",
        { "src/lib.rs": "mod a;\npub use a::X;", "src/a.rs": call },
        ["pub bitflags!(X)", "pub X::f"],
      ],
      [
        "is public when a glob brings it out",
        { "src/lib.rs": "mod a;\npub use a::*;", "src/a.rs": call },
        ["pub bitflags!(X)", "pub X::f"],
      ],
    ],
    test,
  );
});

describe("what a macro call in a private module may add impls to", (test) => {
  const lib = "mod a;\nmod b;\npub use b::X;";
  const b = "pub struct X;\npub struct Y;";
  const files = (source: string, more: SourceFiles = {}): SourceFiles => ({
    "src/lib.rs": lib,
    "src/b.rs": b,
    "src/a.rs": source,
    ...more,
  });
  const cases: readonly (readonly [title: string, files: SourceFiles, expected: string])[] = [
    ["makes it public where it is", files("magic!(crate::b::X => 1);"), "pub magic!"],
    ["makes it public under another name", files("use crate::b::X as Z;\nmagic!(Z => 1);"), "pub magic!"],
    ["makes it public in an inline module", files("mod c { magic!(crate::b::X => 1); }"), "pub c::magic!"],
    ["leaves it the crate's where it is not", files("magic!(crate::b::Y => 1);"), "pub(crate) magic!"],
    ["leaves it the crate's where it is not known", files("magic!(u8 => Other);"), "pub(crate) magic!"],
    [
      "may be said by its definition",
      files("magic!(u8);\nmacro_rules! magic { ($a:ty) => { impl From<$a> for $crate::b::X {} } }"),
      "pub magic!",
    ],
    [
      "may be said by a definition elsewhere",
      files("magic!(u8);", {
        "src/macros.rs": "macro_rules! magic { ($a:ty) => { impl From<$a> for $crate::b::X {} } }",
      }),
      "pub magic!",
    ],
    [
      "is in doubt with it",
      files("magic!(crate::b::Y);", { "src/lib.rs": `${lib}\nother!(b::Y =>);` }),
      "pub? magic!",
    ],
    ["does not matter for what is exported", files("magic! { #[macro_export] => a }"), "pub magic!"],
    ["does not matter for a symbol", files("magic! { #[no_mangle] => a }"), "pub magic!"],
    [
      "does not matter for what is on a wire",
      files("magic! { #[derive(serde::Serialize)] => a }"),
      "pub magic!",
    ],
  ];
  for (const [title, sources, expected] of cases) {
    test(title, () =>
      assert.equal(
        itemsIn(sources, "src/a.rs").filter((item) => item.endsWith("magic!") && !item.startsWith("private")),
        [expected],
      ),
    );
  }
});

describe("macros by example", (test) => {
  const macro = "macro_rules! m { () => {} }";
  table(
    [
      [
        "that are exported are public whatever module they are in",
        { "src/lib.rs": "mod a;", "src/a.rs": `#[macro_export]\n${macro}` },
        ["pub m!"],
      ],
      [
        "that are used by name are the crate's",
        { "src/lib.rs": "mod a;", "src/a.rs": `${macro}\npub(crate) use m;` },
        ["pub(crate) m!", "pub(crate) m"],
      ],
    ],
    test,
  );
});
