import * as assert from "uvu/assert";
import { parseArguments } from "../../src/args/parse-arguments.ts";
import { plainCheck } from "../../src/args/plain-check.ts";
import { describe } from "../support/describe.ts";

describe("plainCheck", (test) => {
  test("means what the whole command line means", () => {
    for (const argv of [[], ["--staged"]]) {
      const invocation = plainCheck(argv);
      assert.ok(invocation !== null);
      assert.equal(invocation, parseArguments(argv));
    }
  });

  test("leaves every other to be read", () => {
    for (const argv of [
      ["--"],
      ["--staged", "--staged"],
      ["--staged", "a.rs"],
      ["--help"],
      [""],
      ["check"],
    ]) {
      assert.is(plainCheck(argv), null);
    }
  });
});
