import * as assert from "uvu/assert";
import { printable, printableJson, printableLines } from "../../src/core/printable.ts";
import { describe } from "../support/describe.ts";

const CASES: readonly (readonly [title: string, text: string, shown: string])[] = [
  ["plain text", "crates/é/日本.rs → 🦀", "crates/é/日本.rs → 🦀"],
  ["a colour sequence", "a\u001b[31mb", "a\\x1b[31mb"],
  ["an operating system command", "\u001b]0;title\u0007", "\\x1b]0;title\\x07"],
  ["a C1 control", "a\u009b2Jb", "a\\x9b2Jb"],
  ["line ends and tabs", "a\r\n\tb", "a\\r\\n\\tb"],
  ["backspace and delete", "a\bb\u007f", "a\\x08b\\x7f"],
  ["a bidirectional override", "a\u202eb", "a\\u{202e}b"],
  ["a bidirectional isolate", "a\u2066b", "a\\u{2066}b"],
  ["a zero-width space", "a\u200bb", "a\\u{200b}b"],
  ["a line separator", "a\u2028b", "a\\u{2028}b"],
  ["half a surrogate pair", "a\ud83eb", "a\\u{d83e}b"],
];

describe("printable", (test) => {
  for (const [title, text, shown] of CASES) test(title, () => assert.is(printable(text), shown));

  test("leaves nothing of the control blocks", () => {
    const all = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join("");
    assert.not.match(printable(all), /[\u0000-\u001f\u007f-\u009f]/);
  });

  test("keeps line feeds where lines are wanted", () => {
    assert.is(printableLines("a\u001b\nb\r\n"), "a\\x1b\nb\\r\n");
  });

  test("keeps the value of JSON", () => {
    const value = { path: "a\u009b\u202e\u2028\ufeff\u007f\ud83e\n\t\u001b🦀" };
    const json = printableJson(JSON.stringify(value, null, 2));
    assert.not.match(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e\ufeff]/);
    assert.equal(JSON.parse(json), value);
  });
});
