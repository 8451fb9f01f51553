import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { itemsIn, reachIn, type SourceFiles } from "../../../support/sources-of.ts";

type Case = readonly [title: string, files: SourceFiles, path: string, expected: string];

const F = "pub fn f() {}";
const PUBLIC = "pub f";
const CRATE = "pub(crate) f";
const DOUBT = "pub? f";

function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, files, path, expected] of cases) {
    test(title, () => assert.equal(itemsIn(files, path), [expected]));
  }
}

/** The manifest of a package of today with more lines. */
function manifest(lines: string): string {
  return `[package]\nname = "x"\nedition = "2021"\n${lines}\n`;
}

describe("a library", (test) => {
  table(
    [
      ["is src/lib.rs", { "src/lib.rs": F }, "src/lib.rs", PUBLIC],
      [
        "is where [lib] says",
        { "Cargo.toml": manifest('[lib]\npath = "x/y.rs"'), "x/y.rs": F, "src/lib.rs": "" },
        "x/y.rs",
        PUBLIC,
      ],
      [
        "is where [lib] says alone",
        { "Cargo.toml": 'lib.path = "./x.rs"\n[package]\nname = "x"', "x.rs": "", "src/lib.rs": F },
        "src/lib.rs",
        DOUBT,
      ],
      [
        "has the edition of its workspace",
        {
          "Cargo.toml": '[workspace]\nmembers = ["a"]\n[workspace.package]\nedition = "2021"\n',
          "a/Cargo.toml": '[package]\nname = "a"\nedition.workspace = true\n',
          "a/src/lib.rs": "mod b;\npub mod c { pub use b::f; }",
          "a/src/b.rs": F,
        },
        "a/src/b.rs",
        CRATE,
      ],
      [
        "of an unknown edition is read by both rules",
        {
          "a/Cargo.toml": '[package]\nname = "a"\nedition.workspace = true\n',
          "a/src/lib.rs": "mod b;\npub mod c { pub use b::f; }",
          "a/src/b.rs": F,
        },
        "a/src/b.rs",
        PUBLIC,
      ],
      [
        "belongs to the nearest package",
        {
          "src/lib.rs": "",
          "a/Cargo.toml": manifest(""),
          "a/src/lib.rs": "mod b;",
          "a/src/b.rs": F,
        },
        "a/src/b.rs",
        CRATE,
      ],
      [
        "passes over a workspace without a package",
        {
          "Cargo.toml": manifest(""),
          "src/lib.rs": "mod a;",
          "src/Cargo.toml": "[workspace]\n",
          "src/a.rs": F,
        },
        "src/a.rs",
        CRATE,
      ],
    ],
    test,
  );
});

describe("what is in no library", (test) => {
  table(
    [
      ["is the crate's in a binary", { "src/main.rs": "pub mod a;", "src/a.rs": F }, "src/a.rs", CRATE],
      [
        "is the crate's in a package of binaries, wherever it is",
        { "src/main.rs": "", "src/a.rs": F },
        "src/a.rs",
        CRATE,
      ],
      [
        "is the crate's in the root of a binary",
        { "src/lib.rs": "", "src/main.rs": F },
        "src/main.rs",
        CRATE,
      ],
      [
        "is the crate's in a module of a binary",
        { "src/lib.rs": "", "src/main.rs": "pub mod a;", "src/a.rs": F },
        "src/a.rs",
        CRATE,
      ],
      [
        "is public in a module that the library has too",
        { "src/lib.rs": "pub mod a;", "src/main.rs": "mod a;", "src/a.rs": F },
        "src/a.rs",
        PUBLIC,
      ],
      [
        "is as the library says in a module that both have",
        { "src/lib.rs": "mod a;", "src/main.rs": "pub mod a;", "src/a.rs": F },
        "src/a.rs",
        CRATE,
      ],
      [
        "is the crate's in src/bin",
        { "src/lib.rs": "", "src/bin/x.rs": "mod y;", "src/bin/y.rs": F },
        "src/bin/y.rs",
        CRATE,
      ],
      [
        "is the crate's in a folder of src/bin",
        { "src/lib.rs": "", "src/bin/x/main.rs": "mod y;", "src/bin/x/y.rs": F },
        "src/bin/x/y.rs",
        CRATE,
      ],
      [
        "is the crate's in a binary of another name",
        {
          "Cargo.toml": manifest('[[bin]]\nname = "z"\npath = "cli/z.rs"'),
          "src/lib.rs": "",
          "cli/z.rs": "mod y;",
          "cli/y.rs": F,
        },
        "cli/y.rs",
        CRATE,
      ],
      [
        "is the crate's in a test",
        { "src/lib.rs": "", "tests/t.rs": "mod y;", "tests/y.rs": "", "tests/y/mod.rs": F },
        "tests/y/mod.rs",
        CRATE,
      ],
      ["is the crate's in a benchmark", { "src/lib.rs": "", "benches/b.rs": F }, "benches/b.rs", CRATE],
      [
        "is the crate's in an example",
        { "src/lib.rs": "", "examples/e/main.rs": F },
        "examples/e/main.rs",
        CRATE,
      ],
      ["is the crate's in a build script", { "src/lib.rs": "", "build.rs": F }, "build.rs", CRATE],
      [
        "is the crate's in a build script of another name",
        { "Cargo.toml": '[package]\nname = "x"\nbuild = "make.rs"', "src/lib.rs": "", "make.rs": F },
        "make.rs",
        CRATE,
      ],
      [
        "is the crate's in a module for tests",
        { "src/lib.rs": "#[cfg(test)]\npub mod a;", "src/a.rs": F },
        "src/a.rs",
        CRATE,
      ],
      [
        "is the crate's in a module of a module for tests",
        { "src/lib.rs": "#[cfg(test)]\nmod a { pub mod b; }", "src/a/b.rs": F },
        "src/a/b.rs",
        CRATE,
      ],
    ],
    test,
  );
});

describe("what cannot be told", (test) => {
  const cases: readonly (readonly [title: string, files: SourceFiles, path: string, doubt: string])[] = [
    [
      "a file that no mod leads to",
      { "src/lib.rs": "", "src/a.rs": F },
      "src/a.rs",
      "no `mod` that could be read leads to src/a.rs",
    ],
    [
      "a file outside of packages",
      { "Cargo.toml": "[workspace]\n", "src/a.rs": F },
      "src/a.rs",
      "no Cargo.toml above src/a.rs has a [package]",
    ],
    [
      "a package whose manifest is no TOML",
      { "Cargo.toml": "[package\n", "src/lib.rs": F },
      "src/lib.rs",
      "Cargo.toml cannot be read",
    ],
    [
      "a package whose manifest is no text",
      { "Cargo.toml": null, "src/lib.rs": F },
      "src/lib.rs",
      "Cargo.toml cannot be read",
    ],
    [
      "a library whose root is missing",
      { "Cargo.toml": manifest('[lib]\npath = "x.rs"'), "src/a.rs": F },
      "src/a.rs",
      "x.rs, the root of the library, is not there",
    ],
    [
      "a library whose root is no text",
      { "src/lib.rs": null, "src/a.rs": F },
      "src/a.rs",
      "src/lib.rs is not UTF-8",
    ],
    [
      "a library whose root is damaged",
      { "src/lib.rs": "pub mod a; mod b {", "src/a.rs": F },
      "src/a.rs",
      "src/lib.rs has unbalanced brackets",
    ],
    [
      "a library with a conflict in its root",
      { "src/lib.rs": "<<<<<<< a\nmod a;\n=======\npub mod a;\n>>>>>>> b\n", "src/a.rs": F },
      "src/a.rs",
      "src/lib.rs holds merge conflict markers",
    ],
    [
      "a library with a public module that has no file",
      { "src/lib.rs": "mod a;\npub mod b;", "src/a.rs": F },
      "src/a.rs",
      "there is no file for `mod b`",
    ],
    [
      "a library that re-exports from a module that has no file",
      { "src/lib.rs": "mod a;\nmod b;\npub use b::X;", "src/a.rs": F },
      "src/a.rs",
      "there is no file for `mod b`",
    ],
    [
      "a library that re-exports all of a module that is no text",
      { "src/lib.rs": "mod a;\nmod b;\npub use b::*;", "src/a.rs": F, "src/b.rs": null },
      "src/a.rs",
      "src/b.rs is not UTF-8",
    ],
    [
      "a library whose re-exports go on and on",
      {
        "src/lib.rs": `mod a;\npub use n0::X;\n${Array.from({ length: 200 }, (_, at) => `mod n${at} { pub use super::n${at + 1}::X; }`).join("\n")}\nmod n200 { pub use super::a::f as X; }`,
        "src/a.rs": F,
      },
      "src/a.rs",
      "its re-exports lead too far to follow",
    ],
  ];
  for (const [title, files, path, doubt] of cases) {
    test(title, () => assert.equal(reachIn(files, path).name([], "f", "v"), { doubt }));
  }

  test("a private module without a file does not matter", () =>
    assert.equal(itemsIn({ "src/lib.rs": "mod a;\nmod b;", "src/a.rs": F }, "src/a.rs"), [CRATE]));

  test("a name that is found without the module that has no file does not matter", () =>
    assert.equal(
      itemsIn(
        { "src/lib.rs": "mod a;\nmod b;\nuse b::*;\npub mod c { pub use super::a::f as g; }", "src/a.rs": F },
        "src/a.rs",
      ),
      [PUBLIC],
    ));

  test("leaves what only a binary has as it is", () =>
    assert.equal(
      itemsIn({ "src/lib.rs": "pub mod b;", "src/main.rs": "mod a;", "src/a.rs": F }, "src/a.rs"),
      [CRATE],
    ));

  test("a name that nothing declares", () =>
    assert.is(reachIn({ "src/lib.rs": "pub mod a;", "src/a.rs": F }, "src/a.rs").name([], "g", "v"), null));

  test("a file that is not there", () =>
    assert.is(reachIn({ "src/lib.rs": "pub mod a;" }, "src/a.rs").name([], "f", "v"), null));
});

describe("a hostile crate", (test) => {
  const globs = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `pub mod m${at} { pub use super::m${(at * 7 + 1) % count}::*; pub use super::m${(at * 3 + 2) % count}::*; pub use super::m${at}::x${at}; }`,
    ).join("\n");
  const cases: readonly (readonly [title: string, lib: string])[] = [
    ["of globs in circles", globs(300)],
    [
      "of names in circles",
      Array.from({ length: 3000 }, (_, at) => `pub use self::n${(at + 1) % 3000} as n${at};`).join("\n"),
    ],
    ["of modules in modules", `${"pub mod a { ".repeat(90)}${"}".repeat(90)}`],
    [
      "of aliases in circles",
      "pub type A = B;\npub type B = A;\nmod c { pub type C = super::A; }\npub use c::C;",
    ],
    ["that re-exports itself", "pub use crate as me;\npub use self::me::*;\npub use me::me::me as you;"],
  ];
  for (const [title, lib] of cases) {
    test(title, () => {
      const reach = reachIn({ "src/lib.rs": `mod a;\n${lib}`, "src/a.rs": F }, "src/a.rs");
      assert.ok(reach.name([], "f", "v") !== "public");
    });
  }
});
