import * as assert from "uvu/assert";
import { MAX_LINE_BYTES, readLines } from "../../src/io/input.ts";
import { describe } from "../support/describe.ts";

async function lines(...chunks: readonly (string | Uint8Array)[]): Promise<readonly (string | null)[]> {
  async function* stream() {
    yield* chunks;
  }
  const all: (string | null)[] = [];
  for await (const line of readLines(stream())) all.push(line);
  return all;
}

const CASES: readonly (readonly [
  title: string,
  chunks: readonly (string | Uint8Array)[],
  lines: readonly (string | null)[],
])[] = [
  ["nothing", [], []],
  ["an empty chunk", [""], []],
  ["one line with its end", ["a\n"], ["a"]],
  ["a last line without its end", ["a\nb"], ["a", "b"]],
  ["empty lines", ["\n\na\n\n"], ["", "", "a", ""]],
  ["line ends of Windows", ["a\r\nb\r\n"], ["a", "b"]],
  ["a carriage return inside", ["a\rb\n"], ["a\rb"]],
  ["a line over several chunks", ["a", "b", "c\nd"], ["abc", "d"]],
  ["a line end cut in two", ["a\r", "\nb\n"], ["a", "b"]],
  ["a character cut in two", [Buffer.from("é\n").subarray(0, 1), Buffer.from("é\n").subarray(1)], ["é"]],
  ["bytes that are no UTF-8", [Buffer.from([0xff, 0x0a, 0x61, 0x0a])], [null, "a"]],
  ["the longest line", [`${"x".repeat(MAX_LINE_BYTES)}\r\na`], ["x".repeat(MAX_LINE_BYTES), "a"]],
  ["a line that is too long", [`${"x".repeat(MAX_LINE_BYTES + 1)}\na`], [null, "a"]],
  ["a last line that is too long", ["x".repeat(MAX_LINE_BYTES), "xx"], [null]],
];

describe("readLines", (test) => {
  for (const [title, chunks, expected] of CASES) {
    test(`reads ${title}`, async () => assert.equal(await lines(...chunks), expected));
  }

  test("holds no more than a line, however long it is", async () => {
    const before = process.memoryUsage().arrayBuffers;
    let held = 0;
    async function* endless() {
      for (let piece = 0; piece < 200; piece += 1) {
        held = Math.max(held, process.memoryUsage().arrayBuffers - before);
        yield Buffer.alloc(1024 * 1024, 0x78);
      }
    }
    const all: (string | null)[] = [];
    for await (const line of readLines(endless())) all.push(line);
    assert.equal(all, [null]);
    assert.ok(held < 150 * 1024 * 1024, `${held} bytes`);
  });
});
