import * as assert from "uvu/assert";
import { compareLines } from "../../../../src/core/spec/api-block/compare-lines.ts";
import { describe } from "../../../support/describe.ts";

const compared = (found: string, expected: string) => compareLines(found.split("\n"), expected.split("\n"));

const changed = (before: string, after: string) => ({ missing: [], extra: [], changed: [{ before, after }] });

describe("compareLines", (test) => {
  test("sees no difference in blank lines and white space at the end", () => {
    assert.is(compared("a\n\n  b  \n", "a\n  b\n\n"), null);
  });

  test("sees one in white space at the beginning", () => {
    assert.is.not(compared("a", "  a"), null);
  });

  test("tells what is missing and what is there too much", () => {
    const difference = compared("pub fn a();\npub fn b();", "pub fn a();\npub fn c();");
    assert.equal(difference, { missing: ["pub fn c();"], extra: ["pub fn b();"], changed: [] });
  });

  const pairs: readonly (readonly [before: string, after: string])[] = [
    ["pub fn f();", "pub fn f(a: u8);"],
    ["pub fn f();", "pub(crate) async fn f();"],
    ["    pub fn f(&self);", "    #[must_use] pub const unsafe fn f(&self);"],
    ["    pub a: u8,", "    pub a: u16,"],
    ["    A,", "    A(u8),"],
    ["pub struct S;", "pub struct S(u8);"],
    ["#[derive(Clone)]", "#[derive(Clone, Debug)]"],
    ["pub static mut X: u8;", "pub static X: u8;"],
  ];
  for (const [before, after] of pairs) {
    test(`tells ${before.trim()} as changed to ${after.trim()}`, () =>
      assert.equal(compared(before, after), changed(before.trim(), after.trim())));
  }

  test("pairs no lines of different items", () => {
    for (const [before, after] of [
      ["impl Clone for S;", "impl Debug for S;"],
      ["pub fn f();", "    pub fn f();"],
      ["pub struct S;", "pub enum S {}"],
      ["}", "impl S {"],
    ] as const) {
      assert.equal(compared(before, after)?.changed, [], before);
    }
  });

  test("counts lines that stand there several times", () => {
    assert.equal(compared("a {\n}\n", "a {\n}\nb {\n}\n"), { missing: ["b {", "}"], extra: [], changed: [] });
  });

  test("tells the first line of another order", () => {
    assert.equal(compared("b\na", "a\nb"), { missing: ["a"], extra: ["b"], changed: [] });
  });
});
