import * as assert from "uvu/assert";
import { Memo } from "../../../src/core/rust/memo.ts";
import { describe } from "../../support/describe.ts";

describe("Memo", (test) => {
  test("gives back what was made of a text", () => {
    const memo = new Memo<number>(10);
    assert.is(memo.get("a"), undefined);
    assert.is(memo.set("a", 1), 1);
    assert.is(memo.get("a"), 1);
  });

  test("keeps no more than it may, and what was asked for lately rather than what was not", () => {
    const memo = new Memo<number>(10);
    for (let number = 0; number < 100; number += 1) {
      memo.set(`${number}`, number);
      assert.is(memo.get("0"), 0);
    }
    assert.is(memo.get("99"), 99);
    assert.is(memo.get("98"), 98);
    for (let number = 1; number < 90; number += 1) assert.is(memo.get(`${number}`), undefined);
  });

  test("counts large values for what they are", () => {
    const memo = new Memo<string>(100);
    memo.set("a", "a", 40);
    memo.set("b", "b", 40);
    memo.set("c", "c", 40);
    assert.is(memo.get("a"), undefined);
    assert.is(memo.get("b"), "b");
    assert.is(memo.get("c"), "c");
  });

  test("holds one that is larger than all that may be kept until the next comes", () => {
    const memo = new Memo<string>(10);
    memo.set("a", "a", 1_000);
    assert.is(memo.get("a"), "a");
    memo.set("b", "b", 1_000);
    memo.set("c", "c", 1_000);
    assert.is(memo.get("a"), undefined);
  });
});
