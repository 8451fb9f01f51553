import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

const many = (part: string, count: number) => part.repeat(count);
const each = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(" ");

/** Inputs that overflow a stack or take quadratic time where a reader is careless. */
const HOSTILE: Readonly<Record<string, string>> = {
  "nested parentheses": `pub fn f(x: ${many("(", 10000)}u8${many(")", 10000)}) {}`,
  "nested angle brackets": `pub fn f(x: ${many("A<", 10000)}u8${many(">", 10000)}) {}`,
  "nested references": `pub fn f(x: ${many("&", 50000)}u8) {}`,
  "nested modules": `${many("mod a {", 10000)}${many("}", 10000)}`,
  "nested blocks": `pub fn f() ${many("{", 100000)}${many("}", 100000)}`,
  "nested impls in bodies": `pub fn f() ${many("{ impl A { fn b() ", 3000)}{}${many("}}", 3000)}`,
  "a line of a megabyte": `pub const A: &str = "${many("x", 1000000)}";`,
  "a long path": `pub fn f(x: ${many("a::", 30000)}b) {}`,
  "open brackets": `pub fn f(${many("(", 50000)}`,
  "closing brackets": many(")", 50000),
  "nested use groups": `pub use ${many("{a,", 5000)}b${many("}", 5000)};`,
  "a wide use group": `pub use a::{${many("b,", 20000)}};`,
  "nested predicates": `#[cfg(${many("not(", 5000)}x${many(")", 5000)})] pub fn f() {}`,
  "attributes without end": `${many("#[x]", 20000)}pub fn f() {}`,
  "open comments": many("/*", 60000),
  apostrophes: many("'", 60000),
  escapes: many("'\\", 60000),
  "raw string prefixes": many("r#", 60000),
  "aliases in a circle": "type A = B; type B = A; pub fn f(a: A) {}",
  "aliases that grow": `${Array.from({ length: 40 }, (_, index) => `type T${index} = (${many(`T${index + 1},`, 8)});`).join("")} pub fn f(a: T0) {}`,
  "many variants": `pub enum E {${Array.from({ length: 8000 }, (_, index) => `V${index}`).join(",")}}`,
  "functions in functions": `${many("pub fn f() {", 5000)} impl A for B {} ${many("}", 5000)}`,
  "constants in constants": `${many("const X: u8 = {", 5000)} impl A for B {} ${many("};", 5000)}`,
  "unsafe blocks beside an impl": `pub fn f() { impl A for B {} ${many("unsafe {", 20000)}${many("}", 20000)} }`,
  "attributes on blocks beside an impl": `pub fn f() { impl A for B {} ${many("#[a] {", 10000)}${many("}", 10000)} }`,
  "globs of globs": `${each(40, (one) => `mod m${one} { ${each(40, (two) => `use super::m${two}::*;`)} pub fn f(x: X) {} }`)} pub use m0::*;`,
  "imports in a circle": `${each(200, (one) => `use self::n${(one + 1) % 200} as n${one};`)} pub fn f(x: n0) {}`,
  "macros in a circle": each(
    400,
    (one) => `macro_rules! m${one} { () => { m${(one + 1) % 400}!(); pub fn f() {} } } m${one}!();`,
  ),
  "constants in a circle": each(
    300,
    (one) =>
      `const N${one}: usize = N${(one + 1) % 300} + N${(one + 7) % 300}; pub fn f${one}(x: [u8; N${one}]) {}`,
  ),
  "nested function pointers": `pub fn f(x: ${many("fn(", 5000)}u8${many(")", 5000)}) {}`,
  "nested brackets around a length": `pub fn f(x: [u8; ${many("(", 5000)}1${many(")", 5000)}]) {}`,
  "nested binders": `pub fn f<T>() where ${many("for<'a> ", 5000)}T: X {}`,
  "negated predicates": `#[cfg(${many("not(any(y,", 3000)}x${many("))", 3000)})] pub fn f() {}`,
  "frontmatter without end": `---\n${many("a\n", 50000)}`,
};

describe("hostile input", (test) => {
  for (const [title, text] of Object.entries(HOSTILE)) {
    test(`${title}: ends, and is unchanged against itself`, () => {
      const diff = diffSources(text, `${text}\n`, { visibility: "crate", thorough: true });
      assert.equal(diff.api, []);
      assert.is(diff.analysis, "complete");
    });

    test(`${title}: a change is never missed`, () => {
      const diff = diffSources(text, `${text} pub fn newcomer() {}`, { visibility: "crate", thorough: true });
      assert.ok(diff.api.length > 0);
    });
  }
});
