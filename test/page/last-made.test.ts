import * as assert from "uvu/assert";
import { lastMade } from "../../src/page/model/last-made.ts";
import { describe } from "../support/describe.ts";

describe("lastMade", (test) => {
  test("makes anew what was not asked for among the newest", () => {
    const made: string[] = [];
    const ask = lastMade<string>(2);
    const asked = (key: string) =>
      ask(key, () => {
        made.push(key);
        return key.toUpperCase();
      });
    assert.equal(["a", "b", "a", "c", "a", "b"].map(asked), ["A", "B", "A", "C", "A", "B"]);
    assert.equal(made, ["a", "b", "c", "b"]);
  });
});
