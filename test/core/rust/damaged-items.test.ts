import * as assert from "uvu/assert";
import { diffSources } from "../../../src/core/rust/diff-sources.ts";
import { readSurface } from "../../../src/core/rust/read-surface.ts";
import { describe } from "../../support/describe.ts";

/** What stops half-way, each of which would swallow the item behind it if it were taken for an item. */
const DAMAGED: readonly string[] = [
  "use std::rc::Rc as P pub struct S { pub a: u8 }",
  "pub struct S",
  "pub enum E",
  "pub fn f",
  "pub fn f()",
  "impl<V> S<V",
  "impl Clone for",
  "pub trait T",
  "pub const N: u8 = 1",
  "pub static N",
  "pub type A = u8",
  "pub mod m",
  "extern crate a",
  "some_macro!",
  "some_macro!(a)",
  "pub\u0001fn f() {}",
];

describe("damaged items", (test) => {
  for (const text of DAMAGED) {
    test(`${JSON.stringify(text)} is said, and what comes behind it is not lost`, () => {
      const after = `${text}\npub fn newcomer() {}\n`;
      assert.is.not(readSurface(after, { visibility: "public" }).analysis, "complete");
      const diff = diffSources(`${text}\n`, after, { visibility: "public" });
      assert.ok(diff.api.length > 0);
    });
  }

  test("an equal stretch is unchanged, a different one is a change with its lines", () => {
    const write = (word: string) => `pub fn a() {}\nwhat ${word} this;\npub fn b() {}\n`;
    assert.equal(diffSources(write("is"), `${write("is")}// comment\n`, { visibility: "public" }), {
      analysis: "complete",
      api: [],
      unread: [],
    });
    const diff = diffSources(write("is"), write("was"), { visibility: "public" });
    assert.is(diff.analysis, "partial");
    assert.equal(
      diff.unread.map(({ side, from, to }) => [side, from, to]),
      [
        ["after", 2, 2],
        ["before", 2, 2],
      ],
    );
  });

  test("an import that is none leaves the brackets of the file alone", () => {
    const write = (attribute: string) =>
      `${attribute}\nuse a::{b, fmt::{Debug, ub mod a { pub fn f(x: u8) {} } Display}};\npub fn g() {}\n`;
    const surface = readSurface(write(""), { visibility: "public" });
    assert.is(surface.analysis, "partial");
    assert.equal(
      surface.items.map(({ path }) => path),
      ["g"],
    );
    const added = diffSources(write("extern crate c;"), write("// Nothing.\nextern crate c;"), {
      visibility: "all",
    });
    assert.equal(added, { analysis: "complete", api: [], unread: [] });
  });

  test("bodies of what cannot be read count", () => {
    const write = (body: string) => `pub fn () { ${body} }\n`;
    assert.is(diffSources(write("1"), write("2"), { visibility: "public" }).analysis, "partial");
  });
});
