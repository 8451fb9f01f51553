import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { applied, insert, remove } from "./mutate/edit.ts";
import { firstDifference } from "./support/first-difference.ts";
import { seeded } from "./support/random.ts";

describe("torture harness", (test) => {
  test("chance repeats with its seed and stays inside its bounds", () => {
    const draw = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 1000 }, () => random.below(10));
    };
    assert.equal(draw(1), draw(1));
    assert.not.equal(draw(1), draw(2));
    assert.equal([...new Set(draw(3))].sort(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("nothing can be picked from nothing", () =>
    assert.throws(() => seeded(1).pick([]), /nothing to pick/));

  test("edits do not disturb each other", () => {
    assert.is(applied("abcdef", [insert(0, "-"), remove(1, 3), insert(6, "+")]), "-adef+");
  });

  test("a difference is shown by its lines", () => {
    assert.is(firstDifference("a\nb\nc", "a\nx\nc"), "  line 2\n  - b\n  + x");
  });
});
