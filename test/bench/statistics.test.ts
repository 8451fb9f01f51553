import * as assert from "uvu/assert";
import { describe } from "../support/describe.ts";
import { spreadOf } from "./statistics.ts";

describe("spreadOf", (it) => {
  it("takes the quartiles by the nearest rank, whatever the order", () => {
    assert.equal(spreadOf([7, 1, 5, 3]), { median: 3, low: 1, high: 5 });
    assert.equal(spreadOf([9, 2, 4, 6, 8]), { median: 6, low: 4, high: 8 });
    assert.equal(spreadOf([100, 20, 3]), { median: 20, low: 3, high: 100 });
  });

  it("refuses what was never measured", () => {
    assert.throws(() => spreadOf([]), /nothing was measured/);
  });
});
