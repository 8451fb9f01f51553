import * as assert from "uvu/assert";
import { type DeclaredModule, declaredModules } from "../../../src/core/audit/declared-modules.ts";
import type { ModuleFacts } from "../../../src/core/rust/facts/module-facts.ts";
import { readFacts } from "../../../src/core/rust/facts/read-facts.ts";
import { readFile } from "../../../src/core/rust/read/read-file.ts";
import { describe } from "../../support/describe.ts";
import { rustCases } from "../../support/rust-cases.ts";

/** `a`, `a=path.rs`, `a?` for tests, `a(inner)`; sorted. */
function told(modules: readonly DeclaredModule[]): string {
  return modules
    .map(({ name, files, isTest, inside }) => {
      const path = [files.always, ...files.sometimes].filter((file) => file !== null).join("|");
      const inner = inside === null ? "" : `(${told(inside)})`;
      return `${name}${path === "" ? "" : `=${path}`}${isTest ? "?" : ""}${inner}`;
    })
    .sort()
    .join(" ");
}

const CASES: readonly (readonly [title: string, text: string, modules: string])[] = [
  ["modules", "mod a;\npub mod r#b;\npub(in crate::x) mod c;\n", "a b c"],
  [
    "test modules",
    "#[cfg(test)]\nmod a;\n#[cfg(unix)]\nmod b;\n#[cfg(all(test, unix))]\nmod c;\n",
    "a? b c?",
  ],
  [
    "attributes of one item alone",
    "#[cfg(test)]\nuse x::y;\nmod a;\n#[cfg(test)]\nfn f() {}\nmod b;\n",
    "a b",
  ],
  ["an attribute before a block that is behind it", "#[cfg(test)]\nmod t {}\nmod a;\n", "a t?()"],
  ["paths", '#[path = "x.rs"]\nmod a;\n#[cfg_attr(unix, path = "u.rs")]\nmod b;\n', "a=x.rs b=u.rs"],
  ["inline modules", "mod a { mod b; mod c { mod d; } }\n", "a(b c(d))"],
  ["a file for tests", "#![cfg(test)]\nmod a;\n", "a?"],
  ["an inline module for tests", "mod t {\n#![cfg(test)]\nmod a; }\n", "t?(a?)"],
  ["macro calls", "cfg_rt! { mod a; }\n#[cfg(test)]\ncfg_rt! { mod b; }\nmod c;\n", "a b? c"],
  ["no modules of bodies", "fn f() { mod a; }\nmacro_rules! m { () => { mod b; } }\nmod c;\n", "c"],
  ["no words in comments and strings", '// mod a;\nconst S: &str = "mod b;";\nmod c;\n', "c"],
  [
    "files that are taken in",
    'include!("a.rs");\n#[cfg(test)]\nmod t { include!(r"b.rs"); }\n',
    "=a.rs t?(=b.rs)",
  ],
  ["no file whose name is put together", 'include!(concat!(env!("OUT_DIR"), "/a.rs"));\nmod b;\n', "b"],
  ["nothing where no other file is meant", "mod a { mod b {} }\n", ""],
  ["nothing of what cannot be read", "mod a;\nfn f() {\n", ""],
];

/** What the reader of items says of the modules of a source. */
function asFacts({ mods, testMods }: ModuleFacts): readonly DeclaredModule[] {
  return [...mods, ...testMods].map(({ name, files, body }) => ({
    name,
    files,
    isTest: testMods.some((mod) => mod.name === name),
    inside: body === null ? null : asFacts(body),
  }));
}

describe("declaredModules", (test) => {
  for (const [title, text, modules] of CASES) {
    test(`tells ${title}`, () => assert.is(told(declaredModules(text)), modules));
  }

  test("says what the reader of items says", () => {
    let compared = 0;
    for (const { before, after } of rustCases()) {
      for (const source of [before, after]) {
        const text = `${source}\nmod last_of_all;\n`;
        const facts = readFacts(text);
        if (
          typeof facts === "string" ||
          readFile(text).unread.length > 0 ||
          /include!|\w! ?\{|\w! ?\(/.test(text)
        )
          continue;
        compared += 1;
        assert.is(told(declaredModules(text)), told(asFacts(facts)), text);
      }
    }
    assert.ok(compared > 1000, `${compared}`);
  });

  test("ends where modules nest without end", () => {
    assert.equal(declaredModules(`${"mod a {".repeat(5000)} mod b; ${"}".repeat(5000)}`).length, 1);
  });
});
