import * as assert from "uvu/assert";
import {
  readTomlText,
  type TomlTable,
  type TomlValue,
} from "../../../../src/core/rust/cargo/read-toml-text.ts";
import { describe } from "../../../support/describe.ts";

/** Tables as objects, words as they are written between angle brackets. */
function plain(value: TomlValue): unknown {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
  return `<${value.word}>`;
}

function read(text: string): unknown {
  const table: TomlTable | null = readTomlText(text);
  return table === null ? null : plain(table);
}

describe("readTomlText", (test) => {
  const cases: readonly (readonly [title: string, text: string, expected: unknown])[] = [
    ["an empty text", "", {}],
    ["a byte order mark and comments", "\ufeff# a\n\n  # b\r\n", {}],
    [
      "keys",
      'a = "1"\nb-c_d = "2"\n"e f" = "3"\n\'g"h\' = "4"',
      { a: "1", "b-c_d": "2", "e f": "3", 'g"h': "4" },
    ],
    ["dotted keys", 'a.b = "1"\na . "c" = "2"', { a: { b: "1", c: "2" } }],
    [
      "tables",
      '[a]\nx = "1"\n[a.b] # c\nx = "2"\n[ c . d ]\nx = "3"',
      { a: { x: "1", b: { x: "2" } }, c: { d: { x: "3" } } },
    ],
    ["a table opened again below another", '[a.b]\nx = "1"\n[a]\ny = "2"', { a: { b: { x: "1" }, y: "2" } }],
    [
      "lists of tables",
      '[[a]]\nx = "1"\n[[a]]\nx = "2"\n[a.b]\ny = "3"',
      { a: [{ x: "1" }, { x: "2", b: { y: "3" } }] },
    ],
    ["inline tables", 'a = { b = "1", c.d = "2" }\ne = {}', { a: { b: "1", c: { d: "2" } }, e: {} }],
    ["lists", 'a = ["1", # c\n  "2",\n]\nb = [[], [{ c = "3" }]]', { a: ["1", "2"], b: [[], [{ c: "3" }]] }],
    [
      "words",
      "a = true\nb = 1_000 # c\nc = 1979-05-27T07:32:00Z\nd = [1, 2]",
      { a: "<true>", b: "<1_000>", c: "<1979-05-27T07:32:00Z>", d: ["<1>", "<2>"] },
    ],
    ["escapes", String.raw`a = "\" \\ \t \u00e9 \U0001F600"`, { a: '" \\ \t é 😀' }],
    ["literal strings", String.raw`a = 'C:\x "y"'`, { a: String.raw`C:\x "y"` }],
    [
      "long strings",
      'a = """\none "two" \\\n   three"""\nb = \'\'\'\nfour\'\'\'',
      { a: 'one "two" three', b: "four" },
    ],
    ["quotes at the end of long strings", 'a = """b"""""', { a: 'b""' }],
    ["strings that look like tables", 'a = "[b]"\nc = "# d"', { a: "[b]", c: "# d" }],
    ["no value", "a = ", null],
    ["no key", '= "1"', null],
    ["no equals sign", "a\n", null],
    ["two values on a line", 'a = "1" b = "2"', null],
    ["a string that never ends", 'a = "1\n', null],
    ["a list that never ends", 'a = ["1"', null],
    ["a header that never ends", "[a\n", null],
    ["a header that is a value already", 'a = "1"\n[a.b]', null],
    ["lists in lists without end", `a = ${"[".repeat(100)}${"]".repeat(100)}`, null],
  ];
  for (const [title, text, expected] of cases) test(title, () => assert.equal(read(text), expected));

  test("keys of objects are keys like others", () => {
    const table = readTomlText('__proto__.a = "1"\nconstructor = "2"');
    assert.equal([...(table?.keys() ?? [])], ["__proto__", "constructor"]);
  });
});
