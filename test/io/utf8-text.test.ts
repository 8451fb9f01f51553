import * as assert from "uvu/assert";
import { utf8Text } from "../../src/io/utf8-text.ts";
import { describe } from "../support/describe.ts";

describe("utf8Text", (test) => {
  for (const text of [
    "",
    "fn a() {}\n",
    "\ufefffn a() {}",
    "// — …",
    "é",
    "𝒳 and 🦀",
    "\u0000\u007f\u0080\uffff",
  ]) {
    test(`gives back ${JSON.stringify(text)}`, () => {
      assert.is(utf8Text(Buffer.from(text, "utf8")), text);
    });
  }

  test("reads a stretch of other bytes, wherever it begins", () => {
    const bytes = Buffer.from("é— 𝒳 — fn\n");
    for (let from = 0; from < bytes.length; from += 1) {
      const rest = Buffer.concat([Buffer.alloc(from), bytes]).subarray(from);
      assert.is(utf8Text(rest), "é— 𝒳 — fn\n");
    }
  });

  test("gives every character of the first plane and of the others", () => {
    const characters: string[] = [];
    for (let code = 0; code < 0x110000; code += code < 0x3000 ? 1 : 97) {
      if (code < 0xd800 || code > 0xdfff) characters.push(String.fromCodePoint(code));
    }
    const text = characters.join("");
    assert.is(utf8Text(Buffer.from(text, "utf8")), text);
  });
});
