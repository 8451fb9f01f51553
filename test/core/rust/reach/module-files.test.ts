import * as assert from "uvu/assert";
import { describe } from "../../../support/describe.ts";
import { itemsIn, type SourceFiles } from "../../../support/sources-of.ts";

type Case = readonly [title: string, files: SourceFiles, path: string, expected?: string];

const F = "pub fn f() {}";

/** The one function of the file that each case asks about, public where nothing else is said. */
function table(cases: readonly Case[], test: (title: string, body: () => void) => void): void {
  for (const [title, files, path, expected = "pub f"] of cases) {
    test(title, () => assert.equal(itemsIn(files, path), [expected]));
  }
}

describe("mod name; of a root", (test) => {
  table(
    [
      ["is name.rs beside it", { "src/lib.rs": "pub mod a;", "src/a.rs": F }, "src/a.rs"],
      ["is name/mod.rs below it", { "src/lib.rs": "pub mod a;", "src/a/mod.rs": F }, "src/a/mod.rs"],
      [
        "of a raw name is without its mark",
        { "src/lib.rs": "pub mod r#try;", "src/try.rs": F },
        "src/try.rs",
      ],
      ["is either of both", { "src/lib.rs": "pub mod a;", "src/a.rs": F, "src/a/mod.rs": F }, "src/a/mod.rs"],
      [
        "in a package of its own folder",
        {
          "Cargo.toml": "[workspace]\n",
          "b/Cargo.toml": '[package]\nname = "b"\nedition = "2021"',
          "b/src/lib.rs": "pub mod a;",
          "b/src/a.rs": F,
        },
        "b/src/a.rs",
      ],
    ],
    test,
  );
});

describe("mod name; of another file", (test) => {
  table(
    [
      [
        "named after its module is in the folder of its name",
        { "src/lib.rs": "pub mod a;", "src/a.rs": "pub mod b;", "src/a/b.rs": F },
        "src/a/b.rs",
      ],
      [
        "named mod.rs is beside it",
        { "src/lib.rs": "pub mod a;", "src/a/mod.rs": "pub mod b;", "src/a/b.rs": F },
        "src/a/b.rs",
      ],
      [
        "named after its module is not beside it",
        { "src/lib.rs": "pub mod a;\nmod b;", "src/a.rs": "pub mod b;", "src/b.rs": F },
        "src/b.rs",
        "pub? f",
      ],
      [
        "may be a folder with mod.rs again",
        {
          "src/lib.rs": "pub mod a;",
          "src/a.rs": "pub mod b;",
          "src/a/b/mod.rs": "pub mod c;",
          "src/a/b/c.rs": F,
        },
        "src/a/b/c.rs",
      ],
    ],
    test,
  );
});

describe("mod name; in an inline module", (test) => {
  table(
    [
      ["of a root", { "src/lib.rs": "pub mod a { pub mod b; }", "src/a/b.rs": F }, "src/a/b.rs"],
      [
        "of a file named after its module",
        { "src/lib.rs": "pub mod a;", "src/a.rs": "pub mod b { pub mod c; }", "src/a/b/c.rs": F },
        "src/a/b/c.rs",
      ],
      [
        "of mod.rs",
        { "src/lib.rs": "pub mod a;", "src/a/mod.rs": "pub mod b { pub mod c; }", "src/a/b/c.rs": F },
        "src/a/b/c.rs",
      ],
      [
        "in an inline module",
        { "src/lib.rs": "pub mod a { pub mod b { pub mod c; } }", "src/a/b/c.rs": F },
        "src/a/b/c.rs",
      ],
      [
        "that is private is the crate's",
        { "src/lib.rs": "mod a { pub mod b; }", "src/a/b.rs": F },
        "src/a/b.rs",
        "pub(crate) f",
      ],
    ],
    test,
  );
});

describe("#[path]", (test) => {
  table(
    [
      [
        "starts beside the root",
        { "src/lib.rs": '#[path = "x/y.rs"]\npub mod a;', "src/x/y.rs": F },
        "src/x/y.rs",
      ],
      [
        "starts beside any file",
        { "src/lib.rs": "pub mod a;", "src/a.rs": '#[path = "x.rs"]\npub mod b;', "src/x.rs": F },
        "src/x.rs",
      ],
      ["leaves a folder", { "src/lib.rs": '#[path = "../x.rs"]\npub mod a;', "x.rs": F }, "x.rs"],
      ["may be raw", { "src/lib.rs": '#[path = r#"x.rs"#]\npub mod a;', "src/x.rs": F }, "src/x.rs"],
      [
        "makes the folder of its file the place of the next",
        { "src/lib.rs": '#[path = "x/y.rs"]\npub mod a;', "src/x/y.rs": "pub mod b;", "src/x/b.rs": F },
        "src/x/b.rs",
      ],
      [
        "in an inline module of a root starts in the folder of its name",
        { "src/lib.rs": 'pub mod a { #[path = "x.rs"]\npub mod b; }', "src/a/x.rs": F },
        "src/a/x.rs",
      ],
      [
        "in an inline module of another file starts below both names",
        {
          "src/lib.rs": "pub mod a;",
          "src/a.rs": 'pub mod b { #[path = "x.rs"]\npub mod c; }',
          "src/a/b/x.rs": F,
        },
        "src/a/b/x.rs",
      ],
      [
        "of an inline module takes the place of its name",
        {
          "src/lib.rs": '#[path = "files"]\npub mod a { #[path = "x.rs"]\npub mod b; pub mod c; }',
          "src/files/x.rs": F,
          "src/files/c.rs": "",
        },
        "src/files/x.rs",
      ],
      [
        "of an inline module holds for names too",
        {
          "src/lib.rs": "pub mod z;",
          "src/z.rs": '#[path = "files"]\npub mod a { pub mod b; }',
          "src/files/b.rs": F,
        },
        "src/files/b.rs",
      ],
      [
        "under a condition is one of several",
        {
          "src/lib.rs":
            '#[cfg_attr(unix, path = "unix.rs")]\n#[cfg_attr(windows, allow(x), path = "win.rs")]\npub mod a;',
          "src/unix.rs": "",
          "src/win.rs": F,
        },
        "src/win.rs",
      ],
      [
        "under a condition leaves the usual file",
        { "src/lib.rs": '#[cfg_attr(unix, path = "unix.rs")]\npub mod a;', "src/unix.rs": "", "src/a.rs": F },
        "src/a.rs",
      ],
      [
        "under conditions in conditions",
        {
          "src/lib.rs": '#[cfg_attr(unix, cfg_attr(all(x, y), path = "x.rs"))]\npub mod a;',
          "src/x.rs": F,
          "src/a.rs": "",
        },
        "src/x.rs",
      ],
      [
        "for tests alone is none",
        { "src/lib.rs": '#[cfg_attr(test, path = "x.rs")]\npub mod a;', "src/x.rs": F, "src/a.rs": "" },
        "src/x.rs",
        "pub? f",
      ],
      [
        "gives one file to two modules, and the wider one counts",
        { "src/lib.rs": '#[path = "x.rs"]\nmod a;\n#[path = "x.rs"]\npub mod b;', "src/x.rs": F },
        "src/x.rs",
      ],
      [
        "in a circle ends",
        { "src/lib.rs": '#[path = "lib.rs"]\nmod a;\npub mod b;', "src/b.rs": F },
        "src/b.rs",
      ],
      [
        "in circles that multiply ends",
        {
          "src/lib.rs": '#[path = "x.rs"]\nmod a;\n#[path = "x.rs"]\nmod b;\npub mod c;',
          "src/x.rs": '#[path = "x.rs"]\nmod a;\n#[path = "x.rs"]\nmod b;',
          "src/c.rs": F,
        },
        "src/c.rs",
      ],
    ],
    test,
  );
});

describe("include!", (test) => {
  table(
    [
      [
        "puts a file into a module",
        { "src/lib.rs": 'pub mod a { include!("x.rs"); }', "src/x.rs": F },
        "src/x.rs",
      ],
      [
        "puts a file into a private module",
        { "src/lib.rs": "mod a;", "src/a.rs": 'include!("x.rs");', "src/x.rs": F },
        "src/x.rs",
        "pub(crate) f",
      ],
      [
        "lets a re-export find what is in the file",
        { "src/lib.rs": "mod a;\npub use a::f;", "src/a.rs": 'include!("x.rs");', "src/x.rs": F },
        "src/x.rs",
      ],
      [
        "in a circle ends",
        { "src/lib.rs": 'include!("lib.rs");\npub mod a;', "src/a.rs": F },
        "src/a.rs",
        "pub? f",
      ],
    ],
    test,
  );
});
