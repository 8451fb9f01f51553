import * as assert from "uvu/assert";
import { itemDocLine, moduleDocLine } from "../../../src/core/ready/doc-line.ts";
import { describe } from "../../support/describe.ts";

const ITEMS: readonly (readonly [title: string, above: string, doc: string | null])[] = [
  ["a line", "/// Runs it.\n", "Runs it."],
  ["the first sentence", "/// Runs it. Then\n/// it stops.\n", "Runs it."],
  ["a sentence over two lines", "/// Runs it,\n/// then stops. More.\n", "Runs it, then stops."],
  ["a paragraph without a full stop", "/// Runs it\n///\n/// More.\n", "Runs it"],
  ["no end at an abbreviation", "/// Runs it, e.g. twice. More.\n", "Runs it, e.g. twice."],
  ["what stands above attributes", "/// Runs it.\n#[must_use]\n#[cfg(\n  unix\n)]\n", "Runs it."],
  ["what stands between attributes", "#[inline]\n/// Runs it.\n#[must_use] ", "Runs it."],
  ["an attribute with brackets in a text", '/// Runs it.\n#[deprecated(note = "a ] #[")]\n', "Runs it."],
  ["a block", "/** Runs it.\n * More. */\n", "Runs it."],
  ["a block of several lines", "/**\n * Runs it\n * at once.\n */\n", "Runs it at once."],
  ["an attribute", '#[doc = "Runs \\"it\\"."]\n', 'Runs "it".'],
  ["lines and attributes in their order", '/// One.\n#[doc = "Two."]\n', "One."],
  ["lines with CRLF", "/// Runs it,\r\n/// twice.\r\n", "Runs it, twice."],
  [
    "none beside plain comments",
    "// Runs it.\n//// Runs it.\n/* Runs it. */\n/*** Runs it. */\n/**/\n",
    null,
  ],
  ["what stands above plain comments", "/// Runs it.\n// By and by.\n", "Runs it."],
  ["none of another item", "/// Other.\npub fn other() {}\n\n", null],
  ["none behind code", "let a = 1; /// Other.\n", null],
  ["none of an array before it", "/// Other.\nconst A: [u8; 1] = [1]\n", null],
  ["none of an empty comment", "///\n///   \n", null],
  ["none at the top", "", null],
];

describe("itemDocLine", (test) => {
  for (const [title, above, doc] of ITEMS) {
    test(`reads ${title}`, () => {
      const text = `use a;\n${above}pub fn run() {}\n`;
      assert.is(itemDocLine(text, text.indexOf("pub fn run")), doc);
      assert.is(itemDocLine(`${above}pub fn run() {}\n`, above.length), doc);
    });
  }

  test("cuts what is too long", () => {
    const doc = itemDocLine(`/// ${"word ".repeat(100)}\nfn f() {}`, 505) ?? "";
    assert.ok(doc.endsWith("word…"), doc);
    assert.ok(doc.length <= 160);
  });

  test("is quick above a long text", () => {
    const text = `${"#[a]\n".repeat(50_000)}${"]".repeat(10_000)} fn f() {}`;
    assert.is(itemDocLine(text, text.length - 9), null);
  });
});

describe("moduleDocLine", (test) => {
  const modules: readonly (readonly [title: string, text: string, doc: string | null])[] = [
    ["lines", "//! Runs commands. More.\n//! More.\n", "Runs commands."],
    ["a block", "/*! Runs commands. */\nuse a;", "Runs commands."],
    ["lines behind a licence", "// Free.\n/* Very. */\n\n//! Runs commands.\n", "Runs commands."],
    ["lines behind a byte order mark and a script's first line", "\ufeff#!/bin/x\n//! Runs.\n", "Runs."],
    ["nothing of its first item", "/// Runs commands.\nfn f() {}", null],
    ["nothing of an empty file", "", null],
  ];
  for (const [title, text, doc] of modules) {
    test(`reads ${title}`, () => assert.is(moduleDocLine(text), doc));
  }
});
