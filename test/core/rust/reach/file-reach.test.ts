import * as assert from "uvu/assert";
import {
  eitherReach,
  type Reach,
  sameReach,
  widerReach,
} from "../../../../src/core/rust/reach/file-reach.ts";
import { describe } from "../../../support/describe.ts";

const doubt = { doubt: "a" };

describe("widerReach", (test) => {
  const cases: readonly (readonly [one: Reach | null, other: Reach | null, wider: Reach | null])[] = [
    ["public", "crate", "public"],
    ["public", doubt, "public"],
    ["crate", doubt, doubt],
    ["crate", "crate", "crate"],
    [doubt, { doubt: "b" }, doubt],
    ["crate", null, "crate"],
    [doubt, null, doubt],
    [null, null, null],
  ];
  for (const [one, other, wider] of cases) {
    test(`of ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      assert.equal(widerReach(one, other), wider);
      if (one !== doubt || other === null || other === "public") assert.equal(widerReach(other, one), wider);
    });
  }
});

describe("eitherReach", (test) => {
  test("is public where one side is", () => {
    const reach = eitherReach(sameReach("crate"), sameReach("public"));
    const answers = [
      reach.name([], "a", "t"),
      reach.use([], { name: "a", path: [] }),
      reach.call([], { name: "a", words: { paths: [], uses: false, signs: false, macros: [] } }),
      reach.owner([], ["a"]),
      reach.impls(),
    ];
    assert.equal(answers, ["public", "public", "public", "public", "public"]);
  });
});
