import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

const many = (part: string, count: number) => part.repeat(count);

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
};

describe("hostile input", (test) => {
  for (const [title, text] of Object.entries(HOSTILE)) {
    test(`${title}: ends, and is unchanged against itself`, () => {
      const diff = diffSources(text, `${text}\n`, { visibility: "crate" });
      assert.equal(diff.api, []);
      assert.is(diff.analysis, "complete");
    });

    test(`${title}: a change is never missed`, () => {
      const diff = diffSources(text, `${text} pub fn newcomer() {}`, { visibility: "crate" });
      assert.ok(diff.api.length > 0);
    });
  }
});
