import * as assert from "uvu/assert";
import { inParts, PART_SIZE } from "../../../src/core/picture/packed-parts.ts";
import { describe } from "../../support/describe.ts";

describe("inParts", (test) => {
  for (const length of [0, 1, PART_SIZE - 1, PART_SIZE, PART_SIZE + 1, 3 * PART_SIZE]) {
    test(`keeps ${length} entries in their order, each where its place says`, () => {
      const list = Array.from({ length }, (_, at) => `entry ${at}`);
      const parts = inParts(list);
      assert.equal(parts.flat(), list);
      assert.equal(
        list.map((_, at) => parts[Math.floor(at / PART_SIZE)]?.[at % PART_SIZE]),
        list,
      );
    });
  }
});
