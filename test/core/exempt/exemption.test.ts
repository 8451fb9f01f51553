import * as assert from "uvu/assert";
import { readExemption, readReason } from "../../../src/core/exempt/exemption.ts";
import { describe } from "../../support/describe.ts";

describe("readExemption", (test) => {
  const read: readonly (readonly [value: string, path: string | null, reason: string])[] = [
    ["*: only moved", null, "only moved"],
    ["src/a.rs: generated", "src/a.rs", "generated"],
    ["src/a.rs:\tgenerated", "src/a.rs", "generated"],
    ["src/a.rs : generated", "src/a.rs", "generated"],
    ["./src/a.rs: generated", "src/a.rs", "generated"],
    ["crates/core/: see #12: renamed", "crates/core", "see #12: renamed"],
    [".: the whole tree", null, "the whole tree"],
    ["./: the whole tree", null, "the whole tree"],
    ["src/a:b.rs: a colon in the name", "src/a:b.rs", "a colon in the name"],
    ["src/a b.rs:  many   blanks ", "src/a b.rs", "many blanks"],
    ["crates/*: no glob", "crates/*", "no glob"],
    ["src/é.rs: naïve", "src/é.rs", "naïve"],
  ];
  for (const [value, path, reason] of read) {
    test(`reads ${JSON.stringify(value)}`, () =>
      assert.equal(readExemption(value), { kind: "exemption", path, reason }));
  }

  for (const value of ["", "*", "because", ": because", "src/a.rs", "src/a.rs:because", "*:because"]) {
    test(`refuses ${JSON.stringify(value)}, which has another form`, () =>
      assert.equal(readExemption(value), {
        kind: "problem",
        problem: 'is not "Spec-Exempt: PATH: reason", with * for every path',
      }));
  }

  for (const value of ["*:", "*: ", "src/a.rs: \t "]) {
    test(`refuses ${JSON.stringify(value)}, which gives no reason`, () =>
      assert.equal(readExemption(value), { kind: "problem", problem: "gives no reason" }));
  }

  test("takes time in proportion to a hostile value", () => {
    const value = `${"a:".repeat(200_000)} : x`;
    assert.is(readExemption(value).kind, "exemption");
  });
});

describe("readReason", (test) => {
  test("is on one line", () => assert.is(readReason(" two\n\tlines\r\n"), "two lines"));

  test("is null for white space alone", () => {
    for (const text of ["", " ", "\n\t"]) assert.is(readReason(text), null);
  });
});
