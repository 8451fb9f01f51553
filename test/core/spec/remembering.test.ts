import * as assert from "uvu/assert";
import { remembering } from "../../../src/core/spec/remembering.ts";
import { describe } from "../../support/describe.ts";

describe("remembering", (test) => {
  test("reads a text once while it is among the last", () => {
    const read: string[] = [];
    const length = remembering((text) => {
      read.push(text);
      return text.length;
    });
    assert.equal([length("a"), length("bb"), length("a")], [1, 2, 1]);
    assert.equal(read, ["a", "bb"]);
    for (let at = 0; at < 64; at += 1) length(`text ${at}`);
    assert.is(length("a"), 1);
    assert.is(read.filter((text) => text === "a").length, 2);
  });
});
