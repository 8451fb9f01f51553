import { readFileSync } from "node:fs";
import * as assert from "uvu/assert";
import { VERSION } from "../../src/core/version.ts";
import { describe } from "../support/describe.ts";

describe("VERSION", (test) => {
  test("is the one of package.json", () => {
    assert.match(readFileSync("package.json", "utf8"), `"version": "${VERSION}"`);
  });
});
