import * as assert from "uvu/assert";
import { SpecCheckError } from "../../src/core/errors.ts";
import { CatFileSplitter } from "../../src/io/split-cat-file.ts";
import { BROKEN_OUTPUTS } from "../support/broken-cat-file.ts";
import { describe } from "../support/describe.ts";

const A = "a".repeat(40);
const B = "b".repeat(64);
const ODD = Buffer.from([0xff, 0x0a, 0x00, 0x0a]);
const OUTPUT = Buffer.concat([
  Buffer.from(`${A} blob 4\n`),
  ODD,
  Buffer.from(`\n${B} blob 0\n\n${A} blob 1\nx\n`),
]);

/** What comes out of pieces of some length, the last one shorter. */
function split(output: Buffer, length: number): readonly (readonly [oid: string, content: string])[] {
  const splitter = new CatFileSplitter();
  const found: (readonly [string, string])[] = [];
  for (let at = 0; at < output.length; at += length) {
    for (const { oid, content } of splitter.push(output.subarray(at, at + length)))
      found.push([oid, content.toString("latin1")]);
  }
  splitter.end();
  return found;
}

describe("CatFileSplitter", (test) => {
  test("gives contents that hold anything, wherever the pieces end", () => {
    const whole = [
      [A, ODD.toString("latin1")],
      [B, ""],
      [A, "x"],
    ];
    for (let length = 1; length <= OUTPUT.length; length += 1) assert.equal(split(OUTPUT, length), whole);
  });

  test("gives each content memory of its own", () => {
    const [first, ...others] = [...new CatFileSplitter().push(OUTPUT)];
    assert.is(first?.content.buffer.byteLength, 4);
    assert.ok(others.every(({ content }) => content.buffer !== first?.content.buffer));
  });

  test("gives nothing for nothing", () => assert.equal(split(Buffer.alloc(0), 1), []));

  for (const [title, output] of BROKEN_OUTPUTS) {
    test(`refuses ${title}`, () => {
      assert.throws(
        () => split(Buffer.from(output), 7),
        (error: unknown) => error instanceof SpecCheckError && error.code === "object",
      );
    });
  }
});
