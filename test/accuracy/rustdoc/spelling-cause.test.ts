import * as assert from "uvu/assert";
import type { ApiChange } from "../../../src/core/api-change.ts";
import { describe } from "../../support/describe.ts";
import { spellingCause } from "./spelling-cause.ts";

const CASES: readonly [kind: ApiChange["kind"], before: string, after: string, cause: string | null][] = [
  ["fn", '#[cfg(feature = "std")] fn f()', '#[cfg(feature = "alloc")] fn f()', "cfg"],
  ["enum", "#[non_exhaustive if not(old)] enum E", "#[non_exhaustive] enum E", "cfg"],
  ["variant", "B = 1", "B = 2", "discriminant"],
  ["variant", "B(u8)", "B(u16)", null],
  ["struct", "struct S { a, b }", "struct S { b, a }", "order"],
  ["variant", "A { a: u8, b: u16 } = 0", "A { b: u16, a: u8 } = 0", "order"],
  ["fn", "fn f(a: u8, b: u16)", "fn f(b: u16, a: u8)", null],
  ["fn", "fn f()", "#[unstable(x)] fn f()", "attribute"],
  ["impl", "impl<T> Drop for S<T>", "unsafe impl<#[may_dangle] T> Drop for S<T>", "attribute"],
  ["fn", "fn f() -> u8", "fn f() -> u16", null],
  ["fn", "fn f() -> &std::backtrace::Backtrace", "fn f() -> &Backtrace", "path"],
  ["fn", "fn f() -> &std::backtrace::Backtrace", "fn f() -> &Frame", null],
  ["fn", "fn f() -> &m!()", "fn f() -> &Frame", "macro call"],
  [
    "macro call",
    "m! { .. } (m ! ( ) by ( ) => { pub struct A ; })",
    "m! { .. } (m ! ( ) by ( ) => { pub struct B ; })",
    null,
  ],
];

describe("causes that spellings tell", (test) => {
  for (const [kind, before, after, cause] of CASES) {
    test(`${before} / ${after}`, () => {
      const rest = { change: "changed" as const, path: "x", visibility: "pub", line: 1, previousLine: 1 };
      assert.is(spellingCause({ kind, before, after, ...rest }), cause);
    });
  }
});
