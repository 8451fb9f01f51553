import * as assert from "uvu/assert";
import type { ItemKind } from "../../../src/core/api-change.ts";
import { implementor, itemWord, wordsOf } from "../../../src/core/clearance/item-words.ts";
import { describe } from "../../support/describe.ts";
import { sampleChange } from "../../support/sample-report.ts";

describe("itemWord", (test) => {
  const words: readonly (readonly [kind: ItemKind, path: string, word: string | null])[] = [
    ["fn", "run", "run"],
    ["fn", "ExecParams::timeout", "timeout"],
    ["fn", "Foo<T>::go", "go"],
    ["fn", "<dyn Tr>::q", "q"],
    ["fn", "r#try", "try"],
    ["fn", "größe", "größe"],
    ["field", "Foo::type", "type"],
    ["field", "P::0", "P"],
    ["variant", "En::A", "A"],
    ["macro", "mac!", "mac"],
    ["macro call", "thread_local!(CURRENT)", "CURRENT"],
    ["macro call", "inner::my_macro!", "my_macro"],
    ["use", "x::*", "x"],
    ["use", "E", "E"],
    ["extern crate", "s", "s"],
    ["attribute", "#![no_std]", null],
    ["impl", "Clone for Foo", "Clone"],
    ["impl", "Display for Foo<T>", "Display"],
    ["impl", "From<io::Error> for Foo<u8>", "From"],
    ["impl", "Handler<fn(u8) -> Vec<u8>> for Foo", "Handler"],
    ["impl", "Tr for (u8, u16)", "Tr"],
    ["impl", "Foo", "Foo"],
    ["unread", "(lines 7-9)", null],
    ["struct", "_", "_"],
    ["struct", "", null],
  ];
  for (const [kind, path, word] of words) {
    test(`of ${kind} ${path} is ${word}`, () => assert.is(itemWord(sampleChange({ kind, path })), word));
  }

  test("takes time in proportion to a hostile path", () => {
    const path = `${"<".repeat(200_000)}${">".repeat(200_000)}::go`;
    assert.is(itemWord(sampleChange({ path })), "go");
  });
});

describe("implementor", (test) => {
  const types: readonly (readonly [path: string, type: string | null])[] = [
    ["Clone for Foo", "Foo"],
    ["Display for Foo<T>", "Foo"],
    ["Tr for (u8, u16)", null],
    ["Foo", null],
  ];
  for (const [path, type] of types) {
    test(`of ${path} is ${type}`, () => assert.is(implementor(sampleChange({ kind: "impl", path })), type));
  }

  test("is null for what is no impl", () => assert.is(implementor(sampleChange({ path: "a for b" })), null));
});

describe("wordsOf", (test) => {
  const named: readonly (readonly [line: string, word: string])[] = [
    ["`run` starts a command", "run"],
    ["run's answer", "run"],
    ["**run**, then stop.", "run"],
    ["my\\_fn is here", "my_fn"],
    ["`ExecParams::timeout()`", "timeout"],
    ["fn größe(&self)", "größe"],
  ];
  for (const [line, word] of named) {
    test(`finds ${word} in ${line}`, () => assert.ok(wordsOf([line]).has(word)));
  }

  const others: readonly (readonly [line: string, word: string])[] = [
    ["running", "run"],
    ["run_all and re_run", "run"],
    ["RUN", "run"],
    ["run2", "run"],
    ["ru\nn", "run"],
  ];
  for (const [line, word] of others) {
    test(`finds no ${word} in ${JSON.stringify(line)}`, () => assert.not(wordsOf([line]).has(word)));
  }
});
