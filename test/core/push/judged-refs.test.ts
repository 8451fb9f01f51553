import * as assert from "uvu/assert";
import { isJudgedRef, unjudgedNotice } from "../../../src/core/push/judged-refs.ts";
import { describe } from "../../support/describe.ts";

describe("isJudgedRef", (test) => {
  for (const ref of ["refs/heads/main", "refs/heads/notes/x", "refs/tags/v1", "refs/for/main", null]) {
    test(`takes ${ref}`, () => assert.is(isJudgedRef(ref), true));
  }

  for (const ref of [
    "refs/notes/commits",
    "refs/stash",
    "refs/replace/x",
    "refs/remotes/origin/main",
    "refs/meta/config",
    "refs/headsman/x",
    "refs/heads",
    "x/refs/heads/main",
    "",
  ]) {
    test(`leaves ${JSON.stringify(ref)}`, () => assert.is(isJudgedRef(ref), false));
  }
});

describe("unjudgedNotice", (test) => {
  test("names a few and counts the rest", () => {
    assert.is(unjudgedNotice([]), null);
    assert.match(unjudgedNotice(["a", "b", "c"]) ?? "", /, not a, b, c$/);
    assert.match(unjudgedNotice(["a", "b", "c", "d", "e"]) ?? "", /, not a, b, c and 2 more$/);
  });
});
