import fc from "fast-check";
import * as assert from "uvu/assert";
import { namesInCode } from "../../../../src/core/spec/mention/names-in-code.ts";
import { namesInProse } from "../../../../src/core/spec/mention/names-in-prose.ts";
import { describe } from "../../../support/describe.ts";

const WORDS = fc
  .array(
    fc.constantFrom(
      ...[
        "a",
        "b",
        "A",
        "B",
        "Ab",
        "_",
        "__",
        "9",
        " ",
        ".",
        "-",
        "foo_bar",
        "FooBar",
        "FOO",
        "\n",
        "(",
        "x1",
      ],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

const told = (names: readonly { readonly name: string; readonly offset: number }[]) =>
  names.map(({ name, offset }) => `${offset} ${name}`);

describe("namesInProse", (test) => {
  test("finds words that prose does not write", () => {
    const words = "The read_all of PoolEntry, MAX_SIZE, iPhone, HttpS, API, Ab, _x, __init__ and 9to_5.";
    assert.equal(told(namesInProse(words, 10)), [
      "14 read_all",
      "26 PoolEntry",
      "37 MAX_SIZE",
      "47 iPhone",
      "55 HttpS",
      "89 to_5",
    ]);
  });

  test("finds the same where characters follow that ASCII has not", () => {
    const property = fc.property(WORDS, (words) => {
      // What stands behind makes the whole stretch go the longer way, and is no name.
      assert.equal(told(namesInProse(words, 3)), told(namesInProse(`${words} →`, 3)), words);
    });
    fc.assert(property, { numRuns: 5_000, seed: 3 });
  });
});

describe("namesInCode", (test) => {
  test("reads a name alone as it reads one among others", () => {
    for (const name of ["run", "_x", "Type", "r", "a1_b"]) {
      for (const code of [name, `${name}()`])
        assert.equal(namesInCode(code, 5), namesInCode(`${code} `, 5), code);
    }
    assert.equal(told(namesInCode("r#type", 0)), ["2 type"]);
  });
});
