import * as assert from "uvu/assert";
import { SpecCheckError } from "../../src/core/errors.ts";
import { parseCatFile } from "../../src/io/parse-cat-file.ts";
import { BROKEN_OUTPUTS } from "../support/broken-cat-file.ts";
import { describe } from "../support/describe.ts";

const A = "a".repeat(40);
const B = "b".repeat(64);

describe("parseCatFile", (test) => {
  test("reads contents that hold anything", () => {
    const odd = Buffer.from([0xff, 0x0a, 0x00, 0x0a]);
    const output = Buffer.concat([Buffer.from(`${A} blob 4\n`), odd, Buffer.from(`\n${B} blob 0\n\n`)]);
    const contents = parseCatFile(output);
    assert.equal([...contents.keys()], [A, B]);
    assert.ok(contents.get(A)?.equals(odd));
    assert.is(contents.get(B)?.length, 0);
  });

  test("reads nothing", () => assert.is(parseCatFile(Buffer.alloc(0)).size, 0));

  for (const [title, output] of BROKEN_OUTPUTS) {
    test(`refuses ${title}`, () => {
      assert.throws(
        () => parseCatFile(Buffer.from(output)),
        (error: unknown) => error instanceof SpecCheckError && error.code === "object",
      );
    });
  }

  test("says which object is missing", () => {
    assert.throws(() => parseCatFile(Buffer.from(`${A} missing\n`)), new RegExp(`object ${A} .* missing`));
  });
});
