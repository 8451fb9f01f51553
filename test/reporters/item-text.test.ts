import * as assert from "uvu/assert";
import { type ItemLine, itemText, moveText, placeText } from "../../src/reporters/text/item-text.ts";
import { describe } from "../support/describe.ts";

const CASES: readonly (readonly [
  kind: ItemLine["kind"],
  visibility: string,
  signature: string,
  text: string,
])[] = [
  ["fn", "pub", "fn f()", "pub fn f()"],
  ["fn", "pub(in a::b)", "fn f()", "pub(in a::b) fn f()"],
  ["fn", "private", "fn f()", "fn f()"],
  ["fn", "pub", "pub(crate) fn f()", "pub(crate) fn f()"],
  ["fn", "pub", "private fn f()", "private fn f()"],
  ["fn", "pub", "pub #[must_use] fn f()", "#[must_use] pub fn f()"],
  ["fn", "pub", "#[must_use] fn f()", "#[must_use] pub fn f()"],
  ["struct", "pub", '#[cfg(a = "]")] #[repr(C)] struct S', '#[cfg(a = "]")] #[repr(C)] pub struct S'],
  ["struct", "pub", '#[a([0], "\\"]")] struct S', '#[a([0], "\\"]")] pub struct S'],
  ["struct", "pub", '#[a("\\\\")] #[b] struct S', '#[a("\\\\")] #[b] pub struct S'],
  ["fn", "pub", "#[unclosed fn f()", "pub #[unclosed fn f()"],
  ["field", "pub", "private: u8", "pub private: u8"],
  ["field", "pub", "0: T", "pub 0: T"],
  ["variant", "pub", "Done(u8)", "Done(u8)"],
  ["impl", "pub", "impl Clone for S", "impl Clone for S"],
  ["macro", "pub", "macro_rules! m", "macro_rules! m"],
  ["unread", "pub", "not readable", "S::x not readable"],
];

describe("itemText", (test) => {
  for (const [kind, visibility, signature, text] of CASES) {
    test(`writes ${visibility} ${kind} ${signature}`, () => {
      assert.is(itemText({ kind, path: "S::x", visibility, signature }), text);
    });
  }
});

describe("placeText", (test) => {
  test("names the container", () => assert.is(placeText({ kind: "fn", path: "a::S::f" }), " in a::S"));
  test("names nothing at the top", () => assert.is(placeText({ kind: "fn", path: "f" }), ""));
  test("takes an impl or a re-export whole", () => {
    assert.is(placeText({ kind: "impl", path: "a::T for S" }), "");
    assert.is(placeText({ kind: "use", path: "a::b" }), "");
  });
});

describe("moveText", (test) => {
  const ends = { from: "a.rs", to: "b\u0007.rs" };
  test("tells where an item went", () =>
    assert.is(moveText({ line: null, ...ends }), ", moved to b\\x07.rs"));
  test("tells where an item came from", () => assert.is(moveText({ line: 3, ...ends }), ", moved from a.rs"));
});
