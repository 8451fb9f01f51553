import * as assert from "uvu/assert";
import { shortened, strayNotice } from "../../../src/core/exempt/exemption-notices.ts";
import { describe } from "../../support/describe.ts";

describe("shortened", (test) => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`);

  test("tells each line once", () => assert.equal(shortened(["a", "b", "a"]), ["a", "b"]));

  test("tells ten lines and counts the rest", () => {
    assert.equal(shortened(lines(10)), lines(10));
    assert.equal(shortened(lines(13)), [...lines(10), "and 3 more trailers that exempt nothing"]);
  });
});

describe("strayNotice", (test) => {
  test("names the commit", () =>
    assert.match(
      strayNotice({ oid: "a".repeat(40), subject: "squashed" }),
      'commit aaaaaaaaaa (squashed): a line "Spec-Exempt: …" is not among the trailers',
    ));
});
