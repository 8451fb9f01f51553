import fc from "fast-check";
import * as assert from "uvu/assert";
import { partOf } from "../../../src/core/shard/shard.ts";
import { describe } from "../../support/describe.ts";

describe("partOf", (test) => {
  test("parts a list without a gap, into parts that differ by one at most", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (list, count) => {
        const parts = Array.from({ length: count }, (_, at) => partOf(list, { index: at + 1, count }));
        assert.equal(parts.flat(), list);
        const lengths = parts.map(({ length }) => length);
        assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1);
      }),
    );
  });
});
