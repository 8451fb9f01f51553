import * as assert from "uvu/assert";
import { nearestWord } from "../../src/core/nearest-word.ts";
import { describe } from "../support/describe.ts";

const CASES: readonly (readonly [word: string, candidates: readonly string[], nearest: string | null])[] = [
  ["staged", ["staged", "quiet"], "staged"],
  ["stagde", ["staged"], "staged"],
  ["stged", ["staged"], "staged"],
  ["staaged", ["staged"], "staged"],
  ["STAGED", ["staged"], "staged"],
  ["color", ["no-color", "color"], "color"],
  ["spec", ["spec-orphaned", "spec-missing"], "spec-missing"],
  ["a", ["bcd"], null],
  ["ab", ["ba"], "ba"],
  ["zebra", ["staged", "quiet"], null],
  ["abcdef", ["abcxyz"], null],
  ["x", [], null],
];

describe("nearestWord", (test) => {
  for (const [word, candidates, nearest] of CASES) {
    test(`of ${JSON.stringify(word)} among ${candidates.join(", ") || "none"}`, () => {
      assert.is(nearestWord(word, candidates), nearest);
    });
  }
});
