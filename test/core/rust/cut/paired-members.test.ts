import * as assert from "uvu/assert";
import { pairItems } from "../../../../src/core/rust/cut/paired-items.ts";
import { describe } from "../../../support/describe.ts";

/** The methods that two texts share in impls that differ. */
function methods(before: string, after: string): readonly string[] {
  const paired = pairItems(before, after);
  assert.not.equal(paired, null);
  return (paired?.impls ?? []).flatMap((impl) =>
    impl.methods.map(([{ from, to }]) => before.slice(from, to)),
  );
}

describe("methods that two impls share", (test) => {
  test("are those with the same text", () => {
    const before = "impl S { fn a() {} pub fn b(x: u8) { x } fn c() {} }";
    assert.equal(methods(before, before.replace("fn c()", "fn c(n: u8)")), [
      "fn a() {}",
      "pub fn b(x: u8) { x }",
    ]);
  });

  test("are no constants, types and macro calls, which others may lean on", () => {
    const before = "impl T for S { const N: u8 = 1; type A = u8; m!(); fn a() {} fn b() {} }";
    assert.equal(methods(before, before.replace("fn b()", "fn c()")), ["fn a() {}"]);
  });

  test("let nothing out of their bodies", () => {
    const before =
      "impl S { fn a() { impl Clone for S {} } fn b() { #[macro_export] macro_rules! m {} } fn c() {} }";
    assert.equal(methods(before, before.replace("fn c()", "fn d()")), []);
  });

  test("stand in impls that begin with the same words, the first with the first", () => {
    const before = "impl S { fn a() {} fn b() {} } impl S { fn a() {} fn c() {} }";
    const after = before.replace("fn b()", "fn x()").replace("fn c()", "fn y()");
    assert.equal(methods(before, after), ["fn a() {}", "fn a() {}"]);
    assert.equal(methods(before, after.replaceAll("impl S", "impl R")), []);
  });
});
