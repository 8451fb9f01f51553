import * as assert from "uvu/assert";
import { sharedEnds } from "../../../../src/core/rust/cut/shared-ends.ts";
import { describe } from "../../../support/describe.ts";

describe("sharedEnds", (test) => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ["", "", 0, 0],
    ["abc", "abc", 3, 0],
    ["abc", "axc", 1, 1],
    ["aaaa", "aa", 2, 0],
    ["ab", "b", 0, 1],
    ["same then one", "same, and then one", 4, 9],
  ];
  for (const [one, other, start, end] of cases) {
    test(`of "${one}" and "${other}" are ${start} and ${end}`, () => {
      assert.equal(sharedEnds(one, other), { start, end });
      assert.equal(sharedEnds(other, one), { start, end });
    });
  }
});
