import * as assert from "uvu/assert";
import { nestsTooDeeply } from "../../../src/core/config/nesting.ts";
import { describe } from "../../support/describe.ts";

describe("nestsTooDeeply", (test) => {
  const cases: readonly (readonly [title: string, text: string, expected: boolean])[] = [
    ["nothing", "", false],
    ["100 brackets", "[".repeat(100), false],
    ["101 brackets", "[".repeat(101), true],
    ["101 braces", "{".repeat(101), true],
    ["brackets that close again", "[]{}".repeat(1000), false],
    ["brackets behind others that close too much", `${"]".repeat(50)}${"[".repeat(101)}`, true],
    ["lists in a line", `${"- ".repeat(101)}a`, true],
    ["an indentation of 200", `${" ".repeat(200)}a`, false],
    ["an indentation of 201 in one line of many", `a\n${" ".repeat(201)}a\nb`, true],
    ["a line of spaces", `a\n${" ".repeat(201)}\n`, true],
    ["a long line", "a".repeat(1000), false],
  ];
  for (const [title, text, expected] of cases) {
    test(title, () => assert.is(nestsTooDeeply(text), expected));
  }
});
