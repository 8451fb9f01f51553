import * as assert from "uvu/assert";
import { nameTest } from "../../../../src/core/rust/unchanged/name-test.ts";
import { describe } from "../../../support/describe.ts";

describe("nameTest", (test) => {
  const many = Array.from({ length: 60 }, (_, at) => `Name${at}`);
  for (const [title, names] of [
    ["few names", ["Some", "Other"]],
    ["many names", ["Some", "Other", ...many]],
  ] as const) {
    const says = nameTest(new Set(names));
    test(`finds one of ${title} as a word`, () => {
      assert.ok(says("fn f(s: Some) {}"));
      assert.ok(says("r#Other"));
      assert.not.ok(says("fn f(s: Something, a: an_Other) {}"));
    });

    test(`is not sure of a Kelvin sign, with ${title}`, () => assert.ok(says("fn f(k: \u212a) {}")));
  }

  test("finds none of no names", () => assert.not.ok(nameTest(new Set())("fn f() {}")));

  test("is not sure of a name in other letters", () => assert.ok(nameTest(new Set(["Größe"]))("fn f() {}")));
});
