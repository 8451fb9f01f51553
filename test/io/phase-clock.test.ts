import * as assert from "uvu/assert";
import { startPhaseClock } from "../../src/io/phase-clock.ts";
import { describe } from "../support/describe.ts";

describe("startPhaseClock", (test) => {
  test("adds up what a phase took, each time it was", () => {
    const times = [50, 60, 75, 80];
    const clock = startPhaseClock("start", () => times.shift() ?? 0);
    clock.enter("one");
    clock.enter("two");
    clock.enter("one");
    assert.equal(clock.phases(), [
      ["start", 50],
      ["one", 15],
      ["two", 15],
    ]);
  });
});
