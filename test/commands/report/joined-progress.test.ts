import * as assert from "uvu/assert";
import { joinedProgress } from "../../../src/commands/report/joined-progress.ts";
import { describe } from "../../support/describe.ts";

describe("joinedProgress", (test) => {
  test("sums up what goes on at the same time", async () => {
    const told: string[] = [];
    const next = joinedProgress(async (done, all) => {
      told.push(`${done}/${all}`);
    });
    const [one, other] = [next(), next()];
    await one(1, 10);
    await other(2, 5);
    await one(10, 10);
    await other(5, 5);
    assert.equal(told, ["1/10", "3/15", "12/15", "15/15"]);
  });
});
