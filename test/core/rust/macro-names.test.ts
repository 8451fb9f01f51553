import * as assert from "uvu/assert";
import { macroPatternProblem, macroTest } from "../../../src/core/rust/macro-names.ts";
import { cpuTime } from "../../support/cpu-time.ts";
import { describe } from "../../support/describe.ts";

const CASES: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ["submit", "submit", true],
  ["submit", "inventory::submit", true],
  ["submit", "submit_all", false],
  ["submit", "resubmit", false],
  ["inventory::submit", "inventory::submit", true],
  ["inventory::submit", "submit", false],
  ["inventory::submit", "a::inventory::submit", false],
  ["*::submit", "a::inventory::submit", true],
  ["inventory::*", "inventory::submit", true],
  ["inventory::*", "inventory", false],
  ["my_*", "my_", true],
  ["my_*", "a::my_macro", true],
  ["*_id", "define_id", true],
  ["*_id", "define_ids", false],
  ["a*b*c", "aXbYbZc", true],
  ["a*b*c", "aXbYcZ", false],
  ["*", "a::b", true],
  ["**", "a", true],
];

describe("macroTest", (test) => {
  for (const [pattern, path, matches] of CASES) {
    test(`${pattern} ${matches ? "matches" : "does not match"} ${path}`, () =>
      assert.is(macroTest([pattern])(path), matches));
  }

  test("one of several patterns is enough", () => assert.ok(macroTest(["a", "b"])("b")));
  test("no pattern matches nothing", () => assert.not(macroTest([])("a")));

  test("is quick where much could match", () => {
    const time = cpuTime();
    assert.not(macroTest([`${"a*".repeat(120)}b`])("a".repeat(50_000)));
    assert.ok(time() < 1000);
  });
});

describe("macroPatternProblem", (test) => {
  const problems: readonly (readonly [pattern: string, problem: RegExp | null])[] = [
    ["submit", null],
    ["inventory::submit", null],
    ["*_id*", null],
    ["r#try", /no macro's name/],
    ["", /no macro's name/],
    ["a::", /no macro's name/],
    ["::a", /no macro's name/],
    ["a b", /no macro's name/],
    ["(a|b)", /no macro's name/],
    ["submit!", /ends with `!`/],
    ["a".repeat(257), /longer than 256/],
  ];
  for (const [pattern, problem] of problems) {
    test(`of ${pattern.slice(0, 20)}`, () => {
      const found = macroPatternProblem(pattern);
      if (problem === null) assert.is(found, null);
      else assert.match(found ?? "", problem);
    });
  }
});
