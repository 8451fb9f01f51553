import * as assert from "uvu/assert";
import { readTextLines } from "../../src/io/text-lines.ts";
import { describe } from "../support/describe.ts";
import { failureOf } from "../support/failure-of.ts";
import { systemError } from "../support/fake-process.ts";

async function* streamOf(...parts: readonly (string | Uint8Array | Error)[]) {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield part;
  }
}

describe("readTextLines", (test) => {
  test("reads lines across chunks, with either line end", async () => {
    assert.equal(await readTextLines(streamOf("on", Buffer.from("e\r\ntw"), "o\n")), ["one", "two", ""]);
    assert.equal(await readTextLines(streamOf()), [""]);
  });

  test("reads a character that two chunks share, and marks bytes that are none", async () => {
    const [first, second] = [Buffer.from([0xc3]), Buffer.from([0xa4, 0xff])];
    assert.equal(await readTextLines(streamOf(first, second)), ["ä\ufffd"]);
  });

  test("says that standard input cannot be read", async () => {
    const error = await failureOf(() => readTextLines(streamOf("one\n", systemError("EISDIR"))));
    assert.match(error.message, "cannot read standard input: it is a directory");
  });
});
