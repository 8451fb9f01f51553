import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { describe } from "../../support/describe.ts";

const ALL = { visibility: "all" } as const;

/** Two texts of one meaning that were once told apart: found by `npm run fuzz`, `mutate` and `metamorphic`. */
const EQUAL: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "the end of a text is no character of a name": ["fn => Self r#", "fn => Self r#\n"],
  "parentheses around a type with a sum inside": [
    "pub fn f() -> Box<dyn A + Send> {}",
    "pub fn f() -> (Box<dyn A + Send>) {}",
  ],
  "the body of a function that a macro writes": [
    "macro_rules! m { ($a:ident) => { pub fn $a(x: u8) -> u8 { x + 1 } }; } m!(f);",
    "macro_rules! m { ($a:ident) => { pub fn $a(x: u8,) -> u8 { x - 1 } }; } m!(f);",
  ],
};

/** Two texts of different meaning that were once taken for one. */
const CHANGED: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "a glob does not make a re-export from elsewhere the same": [
    "use a::*; pub use one::X;",
    "use a::*; pub use other::X;",
  ],
  "a glob does not make a type from elsewhere the same": [
    "use a::*; pub fn f(x: one::X) {}",
    "use a::*; pub fn f(x: other::X) {}",
  ],
  "the signature of a function that a macro writes": [
    "macro_rules! m { ($a:ident) => { pub fn $a(x: u8) -> u8 { x } }; } m!(f);",
    "macro_rules! m { ($a:ident) => { pub fn $a(x: i8) -> u8 { x } }; } m!(f);",
  ],
};

describe("mutation findings", (test) => {
  for (const [title, [before, after]] of Object.entries(CHANGED)) {
    test(`${title}: changed`, () => {
      assert.ok(diffSources(before, after, { visibility: "public" }).api.length > 0);
      assert.ok(diffSources(after, before, { visibility: "public" }).api.length > 0);
    });
  }

  for (const [title, [before, after]] of Object.entries(EQUAL)) {
    test(`${title}: unchanged`, () => {
      assert.equal(diffSources(before, after, ALL).api, []);
      assert.equal(diffSources(after, before, ALL).api, []);
    });
  }
});
