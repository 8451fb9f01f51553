import * as assert from "uvu/assert";
import { formerNames } from "../../../src/core/exempt/former-names.ts";
import { describe } from "../../support/describe.ts";

describe("formerNames", (test) => {
  const namesOf = formerNames([
    { from: "a", to: "b" },
    { from: "b", to: "c" },
    { from: "x", to: "c" },
    { from: "c", to: "a" },
  ]);

  test("goes over any number of renames, round trips included", () =>
    assert.equal([...namesOf("c")].sort(), ["a", "b", "c", "x"]));

  test("is the name alone where nothing was renamed", () => assert.equal([...namesOf("d")], ["d"]));
});
